import type { LanguageCode } from '../../draft/document.ts';

/** A word of a text that another language should have too. */
export interface NamedWord {
  readonly kind: 'acronym';
  readonly from: number;
  readonly to: number;
  readonly text: string;
  readonly readings: readonly string[];
}

/** Said in capitals, and no acronym. */
const noAcronyms = new Set(['NB', 'OBS', 'PS', 'NOK', 'SEK', 'EUR', 'USD', 'GBP', 'KL', 'AM', 'PM', 'NOTE']);

/** The English name of what Norwegian and Swedish call otherwise. */
const english: Readonly<Record<string, string>> = {
  IKT: 'ICT',
  EØS: 'EEA',
  EES: 'EEA',
  FN: 'UN',
  KI: 'AI',
  HMS: 'HSE',
  USA: 'US',
  MVA: 'VAT',
  UD: 'MFA',
};

/** The acronyms of a text: two to six capitals, alone or at the head of a compound. None where whole sentences stand in capitals. */
export function acronymsOf(text: string): NamedWord[] {
  if (/(?:\p{Lu}{2,}[^\p{L}]+){2}\p{Lu}{2,}/u.test(text)) return [];
  return [...text.matchAll(/(?<![\p{L}\p{N}])\p{Lu}{2,6}(?=(?:s|['’]s)?(?![\p{L}\p{N}]))/gu)].flatMap((match): NamedWord[] => {
    const [word] = match;
    if (noAcronyms.has(word)) return [];
    const reading = Object.hasOwn(english, word) ? (english[word] ?? word) : word;
    return [{ kind: 'acronym', from: match.index, to: match.index + word.length, text: word, readings: [reading] }];
  });
}

/** A name that is spelled nearly as the other languages have it. */
export interface Misspelling {
  readonly language: LanguageCode;
  readonly from: number;
  readonly to: number;
  readonly text: string;
  readonly standing: LanguageCode;
  readonly name: string;
}

/**
 * Names that stand alike in most languages, and in one with another letter or two. Endings are not compared: they follow each
 * language's grammar. Words that all but one translate are no names.
 */
export function misspelledNames(texts: ReadonlyMap<LanguageCode, string>): Misspelling[] {
  const words = new Map([...texts].map(([language, text]) => [language, capitalised(text)]));
  const has = (language: LanguageCode, name: string): boolean => words.get(language)?.some(({ text }) => text === name) ?? false;
  const languages = [...texts.keys()];
  return languages.flatMap((language) =>
    (words.get(language) ?? []).flatMap((own): Misspelling[] => {
      const others = languages.filter((other) => other !== language);
      if (others.some((other) => has(other, own.text))) return [];
      const enough = Math.max(1, Math.ceil(others.length / 2 + 0.1));
      for (const standing of others) {
        // Of two, the first is right.
        if (others.length === 1 && language === languages[0]) continue;
        for (const { text: name } of words.get(standing) ?? []) {
          if (has(language, name) || others.filter((other) => has(other, name)).length < enough) continue;
          if (isNear(own.text, name)) return [{ language, ...own, standing, name }];
        }
      }
      return [];
    }),
  );
}

/** Words with a capital that do not begin a sentence. */
function capitalised(text: string): { from: number; to: number; text: string }[] {
  return [...text.matchAll(/(?<=[\p{L}\p{N},;)»”]\s|[\p{L}\p{N}]\s[«“"(])\p{Lu}\p{Ll}{4,30}(?![\p{L}\p{N}])/gu)].map((match) => ({
    from: match.index,
    to: match.index + match[0].length,
    text: match[0],
  }));
}

/** One letter or two apart (Levenshtein), before the last three. */
function isNear(a: string, b: string): boolean {
  if (a[0] !== b[0] || Math.abs(a.length - b.length) > 2) return false;
  const shortest = Math.min(a.length, b.length);
  let same = 0;
  while (same < shortest && a[same] === b[same]) same += 1;
  return same < shortest - 3 && distance(a, b) <= (shortest < 8 ? 1 : 2);
}

function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const changed = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(changed, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}
