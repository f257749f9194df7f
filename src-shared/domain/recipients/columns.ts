import type { LanguageCode } from '../draft/document.ts';
import { addressKey, checkAddress } from './address.ts';
import type { ColumnMapping } from './list.ts';

type Meaning = keyof ColumnMapping;

/** Header words by meaning, the surest first, as `headerWord` spells them. */
const headerWords: Readonly<Record<Meaning, readonly string[]>> = {
  email: [
    'epost',
    'epostadresse',
    'epostadr',
    'email',
    'emailaddress',
    'mail',
    'mailadresse',
    'mailaddress',
    'epostadress',
    'mailadress',
    'smtp',
    'adresse',
    'address',
  ],
  unit: [
    'fakultet',
    'stedkode',
    'stedsnavn',
    'stadkode',
    'stadnamn',
    'enhet',
    'eining',
    'enhetskode',
    'institutt',
    'institusjon',
    'avdeling',
    'avdelingskode',
    'faculty',
    'department',
    'unit',
    'orgunit',
    'institution',
    'institute',
    'enheten',
    'avdelning',
    'institutionen',
  ],
  language: ['målform', 'skriftspråk', 'språk', 'målføre', 'språkform', 'språkval', 'språkvalg', 'language', 'lang', 'preferredlanguage'],
};

/** A header word without case, marks, spaces or punctuation. */
export function headerWord(header: string): string {
  return header
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}

/**
 * A guess at what the columns hold, from their headers and the first rows. A column is e-mail when half of
 * its filled cells are addresses, whatever it is called; among several the header decides, then the order.
 * Null when no column holds addresses.
 */
export function guessMapping(columns: readonly string[], sample: readonly (readonly string[])[]): ColumnMapping | null {
  const email = guessEmail(columns, sample);
  if (email === null) return null;
  const unit = byHeader('unit', columns, (index) => index !== email && filledCells(sample, index).length > 0);
  const language = byHeader('language', columns, (index) => index !== email && index !== unit && isLanguageColumn(sample, index));
  const name = (index: number | null): string | undefined => (index === null ? undefined : columns[index]);
  const unitName = name(unit);
  const languageName = name(language);
  return {
    email: columns[email] ?? '',
    ...(unitName !== undefined && { unit: unitName }),
    ...(languageName !== undefined && { language: languageName }),
  };
}

/** True when the first row of the file is already a recipient, so that the file has no header. */
export function lacksHeader(columns: readonly string[]): boolean {
  return columns.some((column) => checkAddress(column).ok);
}

/** What a cell of the language column says; null when it says nothing that we know. */
export function languageOf(cell: string): LanguageCode | null {
  return languageWords.get(headerWord(cell)) ?? null;
}

const languageWords = new Map<string, LanguageCode>([
  ...['nb', 'nob', 'nbno', 'bokmål', 'bokmal', 'bm', 'b', 'norskbokmål', 'no', 'nor', 'norsk', 'norwegian', 'norwegianbokmål'].map(
    (word) => [word, 'nb'] as const,
  ),
  ...['nn', 'nno', 'nnno', 'nynorsk', 'n', 'norsknynorsk', 'norwegiannynorsk'].map((word) => [word, 'nn'] as const),
  ...['en', 'eng', 'engb', 'enus', 'engelsk', 'english', 'e', 'engelska'].map((word) => [word, 'en'] as const),
  ...['sv', 'swe', 'svse', 'svensk', 'svenska', 'swedish'].map((word) => [word, 'sv'] as const),
]);

function guessEmail(columns: readonly string[], sample: readonly (readonly string[])[]): number | null {
  const named = byHeader('email', columns, () => true);
  let best: number | null = null;
  let bestScore = 0;
  columns.forEach((_, index) => {
    const cells = filledCells(sample, index);
    const addresses = cells.filter((cell) => checkAddress(cell).ok);
    const share = cells.length === 0 ? 0 : addresses.length / cells.length;
    // A column where everyone has the same address is a contact point, not the recipients.
    const distinct = new Set(addresses.map(addressKey)).size;
    const varied = addresses.length < 3 || distinct > addresses.length / 2;
    const score = share < 0.5 || !varied ? 0 : share + (index === named ? 1 : 0);
    if (score > bestScore) {
      best = index;
      bestScore = score;
    }
  });
  return best;
}

function byHeader(meaning: Meaning, columns: readonly string[], fits: (index: number) => boolean): number | null {
  const spelled = columns.map(headerWord);
  for (const word of headerWords[meaning]) {
    const index = spelled.findIndex((header, at) => header === word && fits(at));
    if (index !== -1) return index;
  }
  return null;
}

function isLanguageColumn(sample: readonly (readonly string[])[], index: number): boolean {
  const cells = filledCells(sample, index);
  return cells.length > 0 && cells.filter((cell) => languageOf(cell) !== null).length >= cells.length / 2;
}

function filledCells(sample: readonly (readonly string[])[], index: number): string[] {
  return sample.map((row) => row[index] ?? '').filter((cell) => cell.trim() !== '');
}
