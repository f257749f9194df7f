import { panesOf } from './alignment.ts';
import type { Bodies, LanguageCode } from './document.ts';
import type { BlockLink } from './links.ts';
import { markOf, writtenMarks } from './mark.ts';
import { placesWithout } from './places-without.ts';
import { hasText, writtenTexts } from './segments.ts';

/**
 * A block of a translation, and what it was translated from. Both are known by what they say, so that nothing in the text carries
 * an id: copies, moves, undo and restored versions are told right without one. A block that is said to hold beside another source has
 * one more of these.
 */
export interface TranslatedBlock {
  readonly language: LanguageCode;
  /** The mark of what it says. */
  readonly block: string;
  /** The language that it was translated from. */
  readonly from: LanguageCode;
  /** The marks of the blocks that it was translated from: several where the source was split since. */
  readonly sources: readonly string[];
  /** A machine wrote it, and nobody has said to have read it (see `machine-drafts.ts`). */
  readonly machine?: true;
}

/** A block whose source has changed since it was translated. */
export interface StaleBlock {
  readonly language: LanguageCode;
  /** Row of the panes, from 0. */
  readonly row: number;
  /** What it says, which names it. */
  readonly text: string;
  readonly from: LanguageCode;
  /** What its source says now. */
  readonly source: string;
}

/** How many blocks that no longer stand are remembered, for the versions that may be restored. */
const mostRemembered = 500;

/**
 * The same with what stands now and was not known: a block that is new or was edited is translated from what its source says now.
 * `languages` in the order of the mail; the first that has a text is the source.
 */
function withStanding(
  known: readonly TranslatedBlock[],
  bodies: Bodies,
  languages: readonly LanguageCode[],
  links: readonly BlockLink[],
): TranslatedBlock[] {
  const has = new Set(known.map(keyOf));
  const added = pairs(bodies, languages, links).flatMap(({ language, from, text, source }): TranslatedBlock[] => {
    const one = { language, from, block: markOf(text), sources: [markOf(source)] };
    if (has.has(keyOf(one))) return [];
    has.add(keyOf(one));
    return [one];
  });
  return added.length === 0 ? [...known] : [...known, ...added];
}

/**
 * What is known after an edit. A block that nobody touched keeps its source, so that a change of that is seen; an edited one is
 * translated from what stands now. Where a block was only split or joined, its parts, or the whole, go on from what it had.
 */
export function afterEdit(
  known: readonly TranslatedBlock[],
  before: Bodies,
  after: Bodies,
  languages: readonly LanguageCode[],
  links: readonly BlockLink[] = [],
): TranslatedBlock[] {
  let all: readonly TranslatedBlock[] = withStanding(known, before, languages, links);
  for (const language of languages) {
    const moves = splitsAndJoins(writtenTexts(before, language), writtenTexts(after, language));
    if (moves.length === 0) continue;
    all = all.map((one) => (one.from === language ? { ...one, sources: movedSources(one.sources, moves) } : one));
    const has = new Set(all.map(keyOf));
    const inherited = moves.flatMap(({ was, is }) => {
      const from = all.filter((one) => one.language === language && was.includes(one.block));
      const [first] = from;
      if (!first) return [];
      // Of each the newest word.
      const newest = new Map(from.filter((one) => one.from === first.from).map((one) => [one.block, one.sources]));
      const sources = [...new Set([...newest.values()].flat())];
      return is.map((block): TranslatedBlock => ({ language, block, from: first.from, sources }));
    });
    all = [...all, ...inherited.filter((one) => !has.has(keyOf(one)))];
  }
  return trimmed(withStanding(all, after, languages, links), after, languages);
}

/** The blocks whose source is another than they were translated from. What a language says twice is never told: it is not known which. */
export function staleBlocks(
  known: readonly TranslatedBlock[],
  bodies: Bodies,
  languages: readonly LanguageCode[],
  links: readonly BlockLink[] = [],
): StaleBlock[] {
  if (known.length === 0) return [];
  const byKey = Map.groupBy(known, keyOf);
  const rows = pairs(bodies, languages, links);
  const often = new Map<string, number>();
  for (const { language, text } of rows) often.set(`${language} ${markOf(text)}`, (often.get(`${language} ${markOf(text)}`) ?? 0) + 1);
  return rows.flatMap(({ language, from, text, source, row, standing }) => {
    const block = markOf(text);
    const said = byKey.get(keyOf({ language, block, from }));
    if (!said || (often.get(`${language} ${block}`) ?? 0) > 1) return [];
    // In whichever row its sources stand: the rows are a guess.
    if (said.some(({ sources }) => sources.every((mark) => standing.has(mark)))) return [];
    return [{ language, row, text, from, source }];
  });
}

/** The same with a person's word that a stale block still holds. Null where no stale block of the language says that. */
export function withWordThatHolds(
  known: readonly TranslatedBlock[],
  bodies: Bodies,
  languages: readonly LanguageCode[],
  { language, text }: { readonly language: LanguageCode; readonly text: string },
  links: readonly BlockLink[] = [],
): TranslatedBlock[] | null {
  const block = markOf(text);
  const stale = staleBlocks(known, bodies, languages, links).find((one) => one.language === language && markOf(one.text) === block);
  if (!stale) return null;
  // It was right beside the earlier source too, should that come back.
  return [...known, { language, block, from: stale.from, sources: [markOf(stale.source)] }];
}

interface Pair extends StaleBlock {
  /** The marks of every block of the source. */
  readonly standing: ReadonlySet<string>;
}

/** Each block of a translation with what stands beside it in the source. */
function pairs(bodies: Bodies, languages: readonly LanguageCode[], links: readonly BlockLink[]): Pair[] {
  const panes = panesOf(bodies, languages, links);
  const [from, ...others] = panes.languages;
  if (from === undefined || others.length === 0) return [];
  const standing = new Set(writtenMarks(bodies, from));
  return panes.rows.flatMap(({ cells }, row) => {
    const source = cells[from];
    if (!hasText(source)) return [];
    return others.flatMap((language): Pair[] => {
      const target = cells[language];
      return hasText(target) ? [{ language, row, text: target.text, from, source: source.text, standing }] : [];
    });
  });
}

/** Blocks that say together what others said together, one on the one side and several on the other; their marks. */
interface Move {
  readonly was: readonly string[];
  readonly is: readonly string[];
}

/** The most parts that one block is split into at once, and the most that are joined. */
const mostParts = 6;

function splitsAndJoins(before: readonly string[], after: readonly string[]): Move[] {
  const gone = new Set(placesWithout(before, after));
  const come = new Set(placesWithout(after, before));
  if (gone.size === 0 || come.size === 0) return [];
  const splits = runs(after, come, new Set([...gone].map((index) => letters(before[index]))));
  const joins = runs(before, gone, new Set([...come].map((index) => letters(after[index]))));
  const whole = (texts: readonly string[], of: ReadonlySet<number>, run: readonly string[]): string[] =>
    [...of].flatMap((index) => (letters(texts[index]) === run.map(letters).join('') ? [markOf(texts[index] ?? '')] : []));
  return [
    ...splits.map((run) => ({ was: whole(before, gone, run), is: run.map(markOf) })),
    ...joins.map((run) => ({ was: run.map(markOf), is: whole(after, come, run) })),
  ];
}

/** Neighbours among the texts at these places that together have exactly the letters of one that is wanted. */
function runs(texts: readonly string[], places: ReadonlySet<number>, wanted: ReadonlySet<string>): string[][] {
  const found: string[][] = [];
  for (let from = 0; from < texts.length; from += 1) {
    for (let to = from + 2; to <= Math.min(texts.length, from + mostParts); to += 1) {
      const run = texts.slice(from, to);
      if (run.some((_, index) => !places.has(from + index))) break;
      if (!wanted.has(run.map(letters).join(''))) continue;
      found.push(run);
      from = to - 1;
      break;
    }
  }
  return found;
}

function letters(text: string | undefined): string {
  return (text ?? '').replace(/\s+/g, '');
}

function movedSources(sources: readonly string[], moves: readonly Move[]): readonly string[] {
  const touched = moves.filter(({ was }) => was.some((mark) => sources.includes(mark)));
  if (touched.length === 0) return sources;
  const gone = new Set(touched.flatMap(({ was }) => was));
  return [...new Set([...sources.filter((mark) => !gone.has(mark)), ...touched.flatMap(({ is }) => is)])];
}

/** What stands, and of the rest what was known last. */
function trimmed(known: readonly TranslatedBlock[], bodies: Bodies, languages: readonly LanguageCode[]): TranslatedBlock[] {
  const standing = new Set(languages.flatMap((language) => writtenMarks(bodies, language).map((mark) => `${language} ${mark}`)));
  const stands = ({ language, block }: TranslatedBlock): boolean => standing.has(`${language} ${block}`);
  return [...known.filter((one) => !stands(one)).slice(-mostRemembered), ...known.filter(stands)];
}

function keyOf({ language, block, from }: Pick<TranslatedBlock, 'language' | 'block' | 'from'>): string {
  return `${language} ${from} ${block}`;
}
