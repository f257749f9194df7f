import type { TextRef } from '#shared/texts/index.ts';
import type { Severity } from '../../checks/finding.ts';
import { compareInOrder } from '../../compare.ts';
import { panesOf, type Row } from '../../draft/alignment.ts';
import type { Bodies, LanguageCode } from '../../draft/document.ts';
import type { BlockLink } from '../../draft/links.ts';
import { hasText, type Segment } from '../../draft/segments.ts';
import { remembering } from '../../remembering.ts';
import { type ParityCheck, paritySeverities } from '../defaults.ts';
import { withoutExplained } from '../explained.ts';
import type { ProofFinding, ProofKind } from '../finding.ts';
import type { Glossary } from '../glossary/glossary.ts';
import { termMismatches } from '../glossary/term-findings.ts';
import { type Address, addressesOf, areTranslations } from './addresses.ts';
import { type Day, weekdayOfDay } from './calendar.ts';
import { type Comparable, compareFigures, type Difference } from './compare-figures.ts';
import { weekdayFits } from './date-figures.ts';
import type { Figure } from './figure.ts';
import { calledNumbers, figuresOf } from './figures.ts';
import { missingBlocks, missingBlockText } from './missing-blocks.ts';
import { acronymsOf, misspelledNames } from './names.ts';
import { oddOnes } from './odd-ones.ts';
import { rowShape } from './row-shape.ts';
import { suggestionsFor } from './suggestions.ts';

/** How grave each check's findings are; what is `off` is not looked for. */
export type ParitySeverities = Readonly<Record<ParityCheck, Severity | 'off'>>;

export interface ParityInput {
  readonly bodies: Bodies;
  /** In the order of the mail. The first that has a text is the one that the others are translated from. */
  readonly languages: readonly LanguageCode[];
  /** The day that the text is meant for: a date without a year is the first on or after it. */
  readonly wanted: Day;
  readonly severities?: ParitySeverities;
  /** Terms that should stand in every language of a row where one has them. */
  readonly glossary?: Glossary | undefined;
  /** Which blocks a person has put in one row. */
  readonly linked?: readonly BlockLink[] | undefined;
}

type Cells = ReadonlyMap<LanguageCode, Segment>;

/**
 * Where the languages of a message do not say the same, row by row of the panes, and dates whose weekday is another. Findings that
 * another one explains are left out. Missing blocks are among them.
 */
export function checkParity({ bodies, languages, wanted, severities = paritySeverities, glossary, linked }: ParityInput): ProofFinding[] {
  const { languages: written, rows } = panesOf(bodies, languages, linked);
  const found = rows.flatMap(({ cells }, row) => {
    const texts: Cells = new Map(
      written.flatMap((language) => {
        const segment = cells[language];
        return hasText(segment) ? [[language, segment] as const] : [];
      }),
    );
    const opens = opensList(rows, row);
    return rememberedRows.get(rowKey(texts, wanted, opens), () => checkRow(texts, wanted, opens)).map((one): Found => ({ ...one, row }));
  });
  const gaps = missingBlocks(rows, written).map(
    (gap): Found => ({
      check: 'missing-block',
      kind: 'missing-block',
      language: gap.language,
      row: gap.row,
      text: missingBlockText(gap),
      others: gap.block.text,
    }),
  );
  const order = ({ row, language, at }: Found): number[] => [row, written.indexOf(language), at?.from ?? -1];
  const inOrder = [...found, ...gaps].sort((a, b) => compareInOrder(order(a), order(b)));
  const different = inOrder.flatMap((one) => asFinding(one, severities));
  const terms = glossary ? termMismatches(rows, written, glossary) : [];
  if (terms.length === 0) return withoutExplained(different);
  const place = ({ place: { row = -1, language } }: ProofFinding): number[] => [row, written.indexOf(language)];
  return withoutExplained([...different, ...terms]).sort((a, b) => compareInOrder(place(a), place(b)));
}

/** A finding before it is known how grave the pack holds it. */
interface InRow {
  readonly check: ParityCheck;
  readonly kind: ProofKind;
  readonly language: LanguageCode;
  readonly text: TextRef;
  /** The words that it is about; without them it is about the block. */
  readonly at?: { readonly from: number; readonly to: number; readonly words: string };
  readonly suggestions?: readonly string[];
  readonly others?: string;
  /** The address of the link that the words are. */
  readonly target?: string;
}
interface Found extends InRow {
  readonly row: number;
}

function asFinding(found: Found, severities: ParitySeverities): ProofFinding[] {
  const { check, kind, language, row, text, at, suggestions = [], others, target } = found;
  const severity = severities[check];
  if (severity === 'off') return [];
  return [
    {
      rule: kind,
      severity,
      place: { in: 'body', language, row, ...(at && { from: at.from, to: at.to }) },
      source: '',
      text,
      words: at?.words ?? '',
      suggestions,
      ...(others !== undefined && { others }),
      ...(target !== undefined && { target }),
    },
  ];
}

/** What was found in a row that reads the same: while somebody writes, all but one of them do. */
const rememberedRows = remembering<readonly InRow[]>(4000);

function rowKey(cells: Cells, wanted: Day, opens: boolean): string {
  // Where the block stands in its document is no part of what it says.
  return JSON.stringify([wanted, opens, ...[...cells].map(([language, { block: _, item: __, links: ___, ...says }]) => [language, says])]);
}

/** True where no language's list goes on from the row before. */
function opensList(rows: readonly Row[], index: number): boolean {
  const before = rows[index - 1]?.cells ?? {};
  return !Object.entries(rows[index]?.cells ?? {}).some(
    ([language, segment]) => segment && before[language as LanguageCode]?.block === segment.block && segment.item !== undefined,
  );
}

function checkRow(cells: Cells, wanted: Day, opens: boolean): InRow[] {
  const figures = new Map(
    [...cells].map(([language, segment]) => [language, [...figuresOf(segment.text, language, wanted), ...calledNumbers(segment)]] as const),
  );
  const weekdays = wrongWeekdays(figures);
  if (cells.size < 2) return weekdays;
  const addresses = new Map([...cells].map(([language, segment]) => [language, addressesOf(segment)] as const));
  const differing = differentAddresses(cells, addresses);
  return [
    ...weekdays,
    ...differing,
    ...(differing.length === 0 ? linkCounts(addresses) : []),
    ...differentFigures(figures),
    ...differentAcronyms(cells),
    ...names(cells),
    ...rowShape(cells, opens),
  ];
}

function wrongWeekdays(figures: ReadonlyMap<LanguageCode, readonly Figure[]>): InRow[] {
  return [...figures].flatMap(([language, own]) =>
    own.flatMap((figure): InRow[] => {
      const fits = weekdayFits(figure);
      if (fits === 'yes' || figure.day === undefined) return [];
      const others = [...figures]
        .flatMap(([other, theirs]) => (other === language ? [] : theirs))
        .find(({ kind, readings }) => kind === 'date' && readings.some((reading) => figure.readings.includes(reading)));
      return [
        {
          // Where the weekday is that of the day gone by, the text may well mean that one: it is asked for the year.
          check: fits === 'past' ? 'past-weekday' : 'weekday',
          kind: 'weekday-mismatch',
          language,
          text: {
            id: 'proof.weekday',
            params: {
              own: figure.text,
              weekday: `d${weekdayOfDay(figure.day)}`,
              year: figure.day.slice(0, 4),
              past: fits === 'past' ? (figure.pastDay?.slice(0, 4) ?? 'no') : 'no',
            },
          },
          at: { from: figure.from, to: figure.to, words: figure.text },
          ...(others && { others: others.text }),
          suggestions: suggestionsFor(figure, others ?? null, language),
        },
      ];
    }),
  );
}

const figureChecks = {
  telephone: ['telephone', 'number-mismatch'],
  date: ['date', 'date-mismatch'],
  weekday: ['weekday', 'weekday-mismatch'],
  time: ['time', 'time-mismatch'],
  number: ['number', 'number-mismatch'],
  code: ['code', 'name-mismatch'],
  link: ['link', 'link-mismatch'],
  email: ['email', 'link-mismatch'],
  acronym: ['acronym', 'name-mismatch'],
} as const satisfies Record<string, readonly [ParityCheck, ProofKind]>;

function differentFigures(figures: ReadonlyMap<LanguageCode, readonly Figure[]>): InRow[] {
  const languages = [...figures.keys()];
  return compareFigures(figures)
    .filter((difference) => !isSaidByDate(difference, figures))
    .map((difference) => different(difference, languages));
}

/** A weekday alone is no difference where the other language has the date that falls on it. */
function isSaidByDate({ language, own, others }: Difference<Figure>, figures: ReadonlyMap<LanguageCode, readonly Figure[]>): boolean {
  const weekday = own?.kind === 'weekday' && !others ? own : !own && others?.figure.kind === 'weekday' ? others.figure : null;
  if (!weekday) return false;
  const where = own ? [...figures].flatMap(([other, theirs]) => (other === language ? [] : theirs)) : (figures.get(language) ?? []);
  return where.some(
    ({ kind, weekday: stated, day, pastDay }) =>
      kind === 'date' &&
      [stated, day && weekdayOfDay(day), pastDay && weekdayOfDay(pastDay)].some((one) => weekday.readings.includes(`weekday:${one}`)),
  );
}

interface AddressFigure extends Comparable {
  readonly kind: Address['kind'];
  readonly from: number;
  readonly to: number;
  readonly address: Address;
}

function differentAddresses(cells: Cells, addresses: ReadonlyMap<LanguageCode, readonly Address[]>): InRow[] {
  const figures = new Map(
    [...addresses].map(([language, own]) => [
      language,
      own.map(
        (address): AddressFigure => ({
          kind: address.kind,
          from: address.from,
          to: address.to,
          text: address.address,
          readings: [`${address.kind}:${address.key}`],
          address,
        }),
      ),
    ]),
  );
  const same = (a: AddressFigure, aLanguage: LanguageCode, b: AddressFigure, bLanguage: LanguageCode): boolean =>
    a.kind === 'link' && b.kind === 'link' && areTranslations(a.address, aLanguage, b.address, bLanguage);
  return compareFigures(figures, { same }).map((difference) => {
    const { own } = difference;
    const found = different(difference, [...cells.keys()]);
    const words = own ? (cells.get(difference.language)?.text.slice(own.from, own.to) ?? '') : '';
    // The words of a link are not its address.
    return own ? { ...found, at: { from: own.from, to: own.to, words }, target: own.text } : found;
  });
}

function linkCounts(addresses: ReadonlyMap<LanguageCode, readonly Address[]>): InRow[] {
  const counts = new Map([...addresses].map(([language, own]) => [language, own.length]));
  return oddOnes(counts).map(({ language, own, standing, others }) => ({
    check: 'link-count',
    kind: 'link-mismatch',
    language,
    text: { id: 'proof.linkCount', params: { own, standing, others } },
  }));
}

function differentAcronyms(cells: Cells): InRow[] {
  const acronyms = new Map([...cells].map(([language, { text }]) => [language, acronymsOf(text)]));
  // One language alone may well write it out.
  return compareFigures(acronyms)
    .filter(({ own, others }) => (own && others) || cells.size > 2)
    .map((difference) => different(difference, [...cells.keys()]));
}

function names(cells: Cells): InRow[] {
  return misspelledNames(new Map([...cells].map(([language, { text }]) => [language, text]))).map(
    ({ language, from, to, text, standing, name }) => ({
      check: 'name',
      kind: 'name-mismatch',
      language,
      text: { id: 'proof.figure', params: { what: 'name', how: 'differs', own: text, standing, others: name } },
      at: { from, to, words: text },
      others: name,
      suggestions: [name],
    }),
  );
}

/** What a difference says. */
function different(
  {
    language,
    own,
    others,
  }: Difference<Comparable & { readonly kind: keyof typeof figureChecks; readonly from: number; readonly to: number }>,
  languages: readonly LanguageCode[],
): InRow {
  const what = others?.figure.kind ?? own?.kind ?? 'number';
  const [check, kind] = figureChecks[what];
  const standing = others?.language ?? languages.find((one) => one !== language) ?? language;
  return {
    check,
    kind,
    language,
    text: {
      id: 'proof.figure',
      params: {
        what,
        how: own && others ? 'differs' : own ? 'extra' : 'missing',
        own: own?.text ?? '',
        standing,
        others: others?.figure.text ?? '',
      },
    },
    ...(own && { at: { from: own.from, to: own.to, words: own.text } }),
    ...(others && { others: others.figure.text }),
    suggestions: own ? suggestionsFor(own, others?.figure ?? null, language) : [],
  };
}
