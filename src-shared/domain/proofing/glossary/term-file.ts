import { severities } from '../../checks/finding.ts';
import { type LanguageCode, languageCodes } from '../../draft/document.ts';
import { plainCell } from '../../formula-cell.ts';
import {
  asGlossaryTerm,
  faultOf,
  type GlossaryTerm,
  type LanguageTerm,
  missingSeverities,
  sameTerm,
  type TermFault,
  termDefaults,
  termKey,
  termKinds,
} from './entry.ts';

/** What a column holds: a language's term, other right forms, forbidden ones; or something of the entry. */
export const termColumns = ['term', 'forms', 'forbidden'] as const;
export const entryColumns = ['kind', 'severity', 'missing', 'note'] as const;
type TermColumn = (typeof termColumns)[number];
type EntryColumn = (typeof entryColumns)[number];
export type ColumnMeaning = { readonly language: LanguageCode; readonly column: TermColumn } | { readonly column: EntryColumn };

/** Why a row is not taken in, beside what can be wrong with an entry. */
export const termRowFaults = ['bad-kind', 'bad-severity', 'bad-missing', 'twice'] as const;
export type TermRowFault = TermFault | (typeof termRowFaults)[number];

/** Between several forms in a cell; a new line does it too. */
const separator = /[|;\n\r]+/;
export const formsSeparator = ' | ';

const languageWords: Readonly<Record<string, LanguageCode>> = {
  nb: 'nb',
  nob: 'nb',
  bm: 'nb',
  bokmål: 'nb',
  bokmal: 'nb',
  norsk: 'nb',
  norwegian: 'nb',
  nn: 'nn',
  nno: 'nn',
  nynorsk: 'nn',
  en: 'en',
  eng: 'en',
  engelsk: 'en',
  english: 'en',
  sv: 'sv',
  swe: 'sv',
  svensk: 'sv',
  svenska: 'sv',
  swedish: 'sv',
};
const columnWords: readonly (readonly [TermColumn | EntryColumn, RegExp])[] = [
  ['forbidden', /^(?:unngå|unngåtte|forbud|forbode|forbid|avoid|undvik|ikke|ikkje|not$|inte)/],
  ['forms', /^(?:form|bøy|bøj|böj|inflect|variant|synonym)/],
  ['missing', /^(?:mangl|manglar|missing|saknas|lacking)/],
  ['severity', /^(?:alvor|sever|grad|vekt|weight|allvar)/],
  ['kind', /^(?:type|slag|kind|art|ordtype|sort)/],
  ['note', /^(?:merknad|note|notat|kommentar|comment|forklaring|remark|anmärkning)/],
];

/** What each column of a file holds, by its heading in any of the languages; null where no column holds terms. */
export function termFileColumns(headings: readonly string[]): readonly (ColumnMeaning | null)[] | null {
  const taken = new Set<string>();
  const meanings = headings.map((heading): ColumnMeaning | null => {
    const words = heading
      .normalize('NFC')
      .toLowerCase()
      .split(/[^\p{L}]+/u)
      .filter((word) => word !== '');
    const codes = words.flatMap((word) => languageWords[word] ?? []);
    // Norsk (nynorsk)
    const found = codes.find((code) => code !== 'nb') ?? codes[0];
    const column = columnWords.find(([, pattern]) => words.some((word) => pattern.test(word)))?.[0];
    const meaning = meaningOf(found, column);
    const name = meaning && JSON.stringify(meaning);
    if (name === null || taken.has(name)) return null;
    taken.add(name);
    return meaning;
  });
  return meanings.some((meaning) => meaning?.column === 'term') ? meanings : null;
}

function meaningOf(language: LanguageCode | undefined, column: TermColumn | EntryColumn | undefined): ColumnMeaning | null {
  if (column !== undefined && !isTermColumn(column)) return { column };
  return language === undefined ? null : { language, column: column ?? 'term' };
}

function isTermColumn(column: TermColumn | EntryColumn): column is TermColumn {
  return (termColumns as readonly string[]).includes(column);
}

/** Words for a value of a column, in any language; what is empty keeps the default. */
const valueWords = {
  kind: [
    ['name', /^(?:name|navn|namn|egennavn|eigennamn|egennamn|proper)/],
    ['word', /^(?:word|ord|vanlig|vanleg|ordinary|common)/],
  ],
  severity: [
    ['block', /^(?:block|stop|stans)/],
    ['warn', /^(?:warn|advar|åtvar|varsl|varning)/],
    ['hint', /^(?:hint|tips|råd)/],
  ],
  missing: [
    ['off', /^(?:off|no|nei|av$|ingen|none|ikke|ikkje|nej)/],
    ['warn', /^(?:warn|advar|åtvar|varsl|varning)/],
    ['hint', /^(?:hint|tips|råd)/],
  ],
} as const satisfies Record<'kind' | 'severity' | 'missing', readonly (readonly [string, RegExp])[]>;

/** The account of a file: `rows` = added + changed + `same` + `refusedCount`. Rows are counted from 1, the headings not. */
export interface TermFileAccount {
  readonly rows: number;
  readonly added: readonly GlossaryTerm[];
  /** By the id of the entry that each stands for from now on. */
  readonly changed: readonly { readonly id: string; readonly term: GlossaryTerm }[];
  readonly same: number;
  readonly refusedCount: number;
  /** The first of them: the row, the words that are wrong, and why. */
  readonly refused: readonly { readonly row: number; readonly words: string; readonly fault: TermRowFault }[];
}

const mostShown = 1000;

/** Goes through the rows of such a file as they come, held against the entries that stand (`own`). */
export function termCollector(columns: readonly (ColumnMeaning | null)[], own: readonly (GlossaryTerm & { readonly id: string })[]) {
  const standing = new Map(own.map((entry) => [termKey(entry), entry]));
  const seen = new Set<string>();
  const added: GlossaryTerm[] = [];
  const changed: { id: string; term: GlossaryTerm }[] = [];
  const refused: { row: number; words: string; fault: TermRowFault }[] = [];
  const count = { rows: 0, same: 0, refused: 0 };

  const take = (cells: readonly string[]): void => {
    count.rows += 1;
    const read = termOfRow(columns, cells);
    const wrong =
      'fault' in read ? read : (faultOf(read) ?? (seen.has(termKey(read)) ? { words: firstTerm(read), fault: 'twice' as const } : null));
    if (wrong || 'fault' in read) {
      count.refused += 1;
      if (wrong && refused.length < mostShown) refused.push({ row: count.rows, words: wrong.words, fault: wrong.fault });
      return;
    }
    const key = termKey(read);
    seen.add(key);
    const before = standing.get(key);
    if (!before) added.push(read);
    else if (sameTerm(before, read)) count.same += 1;
    else changed.push({ id: before.id, term: read });
  };

  return {
    take: (rows: readonly (readonly string[])[]): void => rows.forEach(take),
    result: (): TermFileAccount => ({ rows: count.rows, added, changed, same: count.same, refusedCount: count.refused, refused }),
  };
}

/** The term by which people know an entry. */
export function firstTerm({ terms }: Pick<GlossaryTerm, 'terms'>): string {
  return languageCodes.flatMap((language) => terms[language]?.term || [])[0] ?? '';
}

function termOfRow(
  columns: readonly (ColumnMeaning | null)[],
  cells: readonly string[],
): GlossaryTerm | { readonly words: string; readonly fault: TermRowFault } {
  const terms: Partial<Record<LanguageCode, { term: string; forms: string[]; forbidden: string[] }>> = {};
  const said: Record<EntryColumn, string> = { kind: '', severity: '', missing: '', note: '' };
  columns.forEach((meaning, index) => {
    const cell = plainCell(cells[index] ?? '').trim();
    if (!meaning || cell === '') return;
    if (!('language' in meaning)) {
      said[meaning.column] = cell;
      return;
    }
    terms[meaning.language] ??= { term: '', forms: [], forbidden: [] };
    const own = terms[meaning.language];
    if (!own) return;
    if (meaning.column === 'term') own.term = cell;
    else own[meaning.column].push(...cell.split(separator));
  });
  const kind = chosenIn('kind', said.kind, termKinds);
  const severity = chosenIn('severity', said.severity, severities);
  const missing = chosenIn('missing', said.missing, missingSeverities);
  if (kind === null) return { words: said.kind, fault: 'bad-kind' };
  if (severity === null) return { words: said.severity, fault: 'bad-severity' };
  if (missing === null) return { words: said.missing, fault: 'bad-missing' };
  return asGlossaryTerm({ terms, kind, severity, missing, note: said.note });
}

function chosenIn<K extends keyof typeof valueWords, V extends string>(column: K, cell: string, values: readonly V[]): V | null {
  if (cell === '') return termDefaults[column] as unknown as V;
  const found = valueWords[column].find(([, pattern]) => pattern.test(cell.normalize('NFC').toLowerCase()))?.[0];
  return values.find((value) => value === found) ?? null;
}

/** How a file is written: headings and values in the language of the one who saves it. */
export interface TermFileWords {
  readonly heading: (language: LanguageCode, column: TermColumn) => string;
  readonly entryHeading: (column: EntryColumn) => string;
  readonly value: (column: 'kind' | 'severity' | 'missing', value: string) => string;
}

/** The entries as the rows of a file, the headings first; what is read back is what was written. A language that no entry has is left out. */
export function termFileRows(entries: readonly GlossaryTerm[], words: TermFileWords): string[][] {
  const usual: readonly LanguageCode[] = ['nb', 'nn', 'en'];
  const languages = languageCodes.filter((code) => usual.includes(code) || entries.some(({ terms }) => terms[code]));
  const head = [
    ...languages.flatMap((language) => termColumns.map((column) => words.heading(language, column))),
    ...entryColumns.map(words.entryHeading),
  ];
  const cellsOf = (own: LanguageTerm | undefined): string[] => [
    own?.term ?? '',
    (own?.forms ?? []).join(formsSeparator),
    (own?.forbidden ?? []).join(formsSeparator),
  ];
  const rows = entries.map(({ terms, kind, severity, missing, note }) => [
    ...languages.flatMap((language) => cellsOf(terms[language])),
    words.value('kind', kind),
    words.value('severity', severity),
    words.value('missing', missing),
    note,
  ]);
  return [head, ...rows];
}
