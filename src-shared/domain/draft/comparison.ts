import { canonicalJson } from '../canonical-json.ts';
import { alignBodies, type Row } from './alignment.ts';
import type { Bodies, Doc, LanguageCode } from './document.ts';
import { hasText, type Segment, segmentsOf } from './segments.ts';
import { type Piece, wordDiff } from './word-diff.ts';

/** One block of one language, as it was and as it is. */
export interface ComparedCell {
  /** `same`: nothing; `added` and `removed`: the whole block; `changed`: words, links, or how it is set. */
  readonly state: 'same' | 'changed' | 'added' | 'removed';
  /** As it is now; a removed block as it was. */
  readonly segment: Segment;
  readonly pieces: readonly Piece[];
  /** Link addresses that only one of the two has. */
  readonly links: { readonly deleted: readonly string[]; readonly inserted: readonly string[] };
  /** True when the words and addresses are the same and something else is not: kind of block, bold, italic, which words are linked. */
  readonly onlySetting: boolean;
  /** How many changes a reader would count in it. */
  readonly changes: number;
}

export interface ComparedRow {
  /** Its number in the panes, from 1; null for a row of which nothing is left. */
  readonly number: number | null;
  readonly cells: Readonly<Partial<Record<LanguageCode, ComparedCell | null>>>;
  readonly changed: boolean;
}

interface Pair {
  readonly now: Segment | null;
  readonly before: Segment | null;
}

/**
 * Lays the texts of now in the rows of the panes, with what became of each block since `before`. Every block of both
 * is in exactly one row, blocks without text left out. `before` null compares with nothing: all is the same.
 */
export function compareBodies(now: Bodies, before: Bodies | null, languages: readonly LanguageCode[]): ComparedRow[] {
  const rows = alignBodies(now, languages);
  const cells = rows.map((): Partial<Record<LanguageCode, ComparedCell>> => ({}));
  const gone: Partial<Record<LanguageCode, ComparedCell>>[][] = [];
  for (const language of languages) {
    const place = (segment: Segment): number =>
      rows.findIndex(({ cells: own }) => own[language]?.block === segment.block && own[language]?.item === segment.item);
    let at = -1;
    let removedHere = 0;
    for (const pair of pairs(now[language], before ? before[language] : now[language])) {
      const cell = compareCell(pair, now[language], before ? before[language] : now[language]);
      if (pair.now) {
        at = place(pair.now);
        removedHere = 0;
        const own = cells[at];
        if (own) own[language] = cell;
        continue;
      }
      const free = freeRow(rows, cells, language, at);
      if (free !== null) {
        (cells[free] ?? {})[language] = cell;
        at = free;
        removedHere = 0;
      } else {
        gone[at + 1] ??= [];
        const after = gone[at + 1] ?? [];
        after[removedHere] = { ...after[removedHere], [language]: cell };
        removedHere += 1;
      }
    }
  }
  const row = (own: Partial<Record<LanguageCode, ComparedCell>>, number: number | null): ComparedRow => ({
    number,
    cells: Object.fromEntries(languages.map((language) => [language, own[language] ?? null])),
    changed: Object.values(own).some(({ state }) => state !== 'same'),
  });
  return [
    ...(gone[0] ?? []).map((own) => row(own, null)),
    ...cells.flatMap((own, index) => [row(own, index + 1), ...(gone[index + 1] ?? []).map((removed) => row(removed, null))]),
  ].filter(({ cells: own }) => Object.values(own).some((cell) => cell && (shows(cell.segment) || cell.state !== 'same')));
}

/** How many changes a reader counts, by language and in all. */
export function countChanges(rows: readonly ComparedRow[], languages: readonly LanguageCode[]): Map<LanguageCode, number> {
  return new Map(languages.map((language) => [language, rows.reduce((sum, { cells }) => sum + (cells[language]?.changes ?? 0), 0)]));
}

/** The row where a removed block fits: the next in which the language has nothing, before its next block. */
function freeRow(
  rows: readonly Row[],
  cells: readonly Partial<Record<LanguageCode, ComparedCell>>[],
  language: LanguageCode,
  at: number,
): number | null {
  for (let index = at + 1; index < rows.length; index += 1) {
    if (rows[index]?.cells[language]) return null;
    if (!cells[index]?.[language]) return index;
  }
  return null;
}

/** The old and the new text of one language side by side; the alignment of panes finds which block is which. */
function pairs(now: Doc | undefined, before: Doc | undefined): Pair[] {
  if (now === before) return segmentsOf(now).map((segment) => ({ now: segment, before: segment }));
  const bodies: Bodies = { ...(now ? { nb: now } : {}), ...(before ? { nn: before } : {}) };
  return alignBodies(bodies, ['nb', 'nn']).map(({ cells }) => ({ now: cells.nb ?? null, before: cells.nn ?? null }));
}

function compareCell({ now, before }: Pair, docNow: Doc | undefined, docBefore: Doc | undefined): ComparedCell {
  const segment = now ?? before;
  if (!segment) throw new Error('A pair of blocks has at least one.');
  const links = { deleted: without(before?.links, now?.links), inserted: without(now?.links, before?.links) };
  const pieces = wordDiff(before?.text ?? '', now?.text ?? '');
  if (!now || !before) {
    const counts = shows(segment) ? 1 : 0;
    return { state: counts === 0 ? 'same' : now ? 'added' : 'removed', segment, pieces, links, onlySetting: false, changes: counts };
  }
  const same = now === before || setting(now, docNow) === setting(before, docBefore);
  const words = pieces.filter(
    ({ kind }, index) => kind !== 'same' && !(kind === 'inserted' && pieces[index - 1]?.kind === 'deleted'),
  ).length;
  const addresses = Math.max(links.deleted.length, links.inserted.length);
  const blank = !shows(now) && !shows(before);
  const state = same || blank ? 'same' : 'changed';
  const changes = state === 'same' ? 0 : Math.max(1, words + addresses);
  return { state, segment, pieces, links, onlySetting: state === 'changed' && words + addresses === 0, changes };
}

/** A mail leaves out empty paragraphs and headings; an empty list item or quote stands in it. */
function shows(segment: Segment): boolean {
  return (segment.kind !== 'paragraph' && segment.kind !== 'heading') || hasText(segment);
}

/** Everything that a mail shows of a block: its words, marks and addresses, what kind it is, and where its list begins. */
function setting({ kind, level, ordered, block, item }: Segment, doc: Doc | undefined): string {
  const node = doc?.content[block];
  const list = node?.type === 'bulletList' || node?.type === 'orderedList' ? node : null;
  const begins = item === 0 && list ? { start: list.type === 'orderedList' ? (list.attrs?.start ?? 1) : null } : null;
  return canonicalJson({ kind, level, ordered, begins, node: list ? list.content[item ?? 0] : node });
}

function without(all: readonly string[] = [], others: readonly string[] = []): string[] {
  return all.filter((one) => !others.includes(one));
}
