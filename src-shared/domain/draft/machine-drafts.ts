import { panesOf } from './alignment.ts';
import type { Bodies, LanguageCode } from './document.ts';
import type { BlockLink } from './links.ts';
import { markOf, writtenMarks } from './mark.ts';
import { placesWithout } from './places-without.ts';
import { hasText, writtenTexts } from './segments.ts';
import type { TranslatedBlock } from './translated.ts';

/** A block that a machine wrote and that nobody has said to have read. */
export interface UnreadBlock {
  readonly language: LanguageCode;
  /** Row of the panes, from 0. */
  readonly row: number;
  readonly text: string;
}

/** What a machine has written for a message: of each language the marks of the lines, and the language that it was made from. */
export interface MachineLines {
  readonly language: LanguageCode;
  readonly from: LanguageCode;
  readonly lines: ReadonlySet<string>;
}

/** The marks of the lines of a text as they are compared: a break within a line makes two. */
export function lineMarks(text: string): string[] {
  return text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map(markOf);
}

/** The blocks of a message that nobody has read since a machine wrote them, by the rows of the panes. */
export function unreadBlocks(
  known: readonly TranslatedBlock[],
  bodies: Bodies,
  languages: readonly LanguageCode[],
  links: readonly BlockLink[] = [],
): UnreadBlock[] {
  const unread = new Map(languages.map((language) => [language, unreadMarks(known, language)]));
  if (![...unread.values()].some(({ size }) => size > 0)) return [];
  return panesOf(bodies, languages, links).rows.flatMap(({ cells }, row) =>
    languages.flatMap((language): UnreadBlock[] => {
      const segment = cells[language];
      return hasText(segment) && unread.get(language)?.has(markOf(segment.text)) ? [{ language, row, text: segment.text }] : [];
    }),
  );
}

/** How many they are; without laying the rows. */
export function countUnread(known: readonly TranslatedBlock[], bodies: Bodies, languages: readonly LanguageCode[]): number {
  return languages.reduce((sum, language) => {
    const unread = unreadMarks(known, language);
    return unread.size === 0 ? sum : sum + writtenMarks(bodies, language).filter((mark) => unread.has(mark)).length;
  }, 0);
}

/**
 * What is known after an edit, as to what a machine wrote: its lines that have come in, and what an unread block has become. Whoever
 * mends a word in it, splits it or joins it has not said to have read the rest: only a person's word does that (`withRead`), or that
 * the block is emptied. `replaced`: the edit puts one text in the place of another, which tells by itself what it is.
 */
export function withMachineDrafts(
  known: readonly TranslatedBlock[],
  before: Bodies,
  after: Bodies,
  { made = [], replaced = false }: { readonly made?: readonly MachineLines[]; readonly replaced?: boolean } = {},
): TranslatedBlock[] {
  let all: readonly TranslatedBlock[] = known;
  for (const language of Object.keys(after) as LanguageCode[]) {
    if (before[language] === after[language]) continue;
    const unread = unreadMarks(all, language);
    const own = made.filter((one) => one.language === language);
    if (unread.size === 0 && own.length === 0) continue;
    const texts = { before: writtenTexts(before, language), after: writtenTexts(after, language) };
    const fresh = placesWithout(texts.after.map(markOf), texts.before.map(markOf));
    const written = fresh.flatMap((index) => {
      const text = texts.after[index] ?? '';
      const by = own.find(({ lines }) => lineMarks(text).some((line) => lines.has(line)));
      return by ? [{ block: markOf(text), from: by.from }] : [];
    });
    const kept = replaced ? [] : carried(texts.before, texts.after, fresh, unread);
    const from = all.find((one) => one.language === language && one.machine)?.from ?? written[0]?.from;
    if (from === undefined) continue;
    for (const one of [...written, ...kept.map((block) => ({ block, from }))]) all = withMachine(all, language, one.block, one.from);
  }
  return [...all];
}

/** The same with a person's word to have read a block, named by what it says. Null where no unread block of the language says that. */
export function withRead(
  known: readonly TranslatedBlock[],
  bodies: Bodies,
  { language, text }: { readonly language: LanguageCode; readonly text: string },
): TranslatedBlock[] | null {
  const block = markOf(text);
  const stands = writtenMarks(bodies, language).includes(block);
  if (!stands || !unreadMarks(known, language).has(block)) return null;
  return known.map((one) => {
    if (one.language !== language || one.block !== block) return one;
    const { machine: _, ...read } = one;
    return read;
  });
}

/** The unread blocks of a text that goes elsewhere: what it is known by there. */
export function onlyUnread(known: readonly TranslatedBlock[], bodies: Bodies): TranslatedBlock[] {
  return known.filter(({ language, block, machine }) => machine === true && writtenMarks(bodies, language).includes(block));
}

function unreadMarks(known: readonly TranslatedBlock[], language: LanguageCode): ReadonlySet<string> {
  return new Set(known.flatMap((one) => (one.machine && one.language === language ? [one.block] : [])));
}

/** Everything that is known of the block says so; what is known of its source stands. */
function withMachine(known: readonly TranslatedBlock[], language: LanguageCode, block: string, from: LanguageCode): TranslatedBlock[] {
  const isOwn = (one: TranslatedBlock): boolean => one.language === language && one.block === block;
  if (!known.some(isOwn)) return [...known, { language, block, from, sources: [], machine: true }];
  return known.map((one) => (isOwn(one) ? { ...one, machine: true } : one));
}

/** How much of the smaller of two blocks' words the other must have, for the one to have become the other. */
const enough = 0.5;

/** The marks of the fresh blocks that unread ones have become. */
function carried(before: readonly string[], after: readonly string[], fresh: readonly number[], unread: ReadonlySet<string>): string[] {
  const gone = placesWithout(before.map(markOf), after.map(markOf));
  if (!gone.some((index) => unread.has(markOf(before[index] ?? '')))) return [];
  const isFresh = new Set(fresh);
  return fresh.flatMap((index) => {
    const text = after[index] ?? '';
    const here = gone.filter((place) => isBetween(place, neighbours(before, after, index, isFresh)));
    const candidates = here.filter((place) => unread.has(markOf(before[place] ?? '')));
    const inPlace = here.length === 1 && candidates.length === 1 && freshBeside(index, after.length, isFresh) === 1;
    return inPlace || candidates.some((place) => contained(before[place] ?? '', text) >= enough) ? [markOf(text)] : [];
  });
}

interface Between {
  readonly low: number;
  readonly high: number;
}

/** Where in the text before the nearest blocks stood that have stayed. Where these have changed places, anywhere. */
function neighbours(before: readonly string[], after: readonly string[], index: number, fresh: ReadonlySet<number>): Between {
  let [up, down] = [index - 1, index + 1];
  while (up >= 0 && fresh.has(up)) up -= 1;
  while (down < after.length && fresh.has(down)) down += 1;
  const low = up < 0 ? -1 : before.lastIndexOf(after[up] ?? '');
  const high = down >= after.length ? before.length : before.indexOf(after[down] ?? '', low + 1);
  return high <= low ? { low: -1, high: before.length } : { low, high };
}

function isBetween(place: number, { low, high }: Between): boolean {
  return place > low && place < high;
}

/** How many fresh blocks stand in a row with this one. */
function freshBeside(index: number, length: number, fresh: ReadonlySet<number>): number {
  let [from, to] = [index, index];
  while (from > 0 && fresh.has(from - 1)) from -= 1;
  while (to < length - 1 && fresh.has(to + 1)) to += 1;
  return to - from + 1;
}

/** How many of the words of the one with fewer are the other's too, 0-1. */
function contained(a: string, b: string): number {
  const [one, other] = [wordsOf(a), wordsOf(b)].sort((x, y) => x.size - y.size) as [Set<string>, Set<string>];
  if (one.size === 0) return 0;
  return [...one].filter((word) => other.has(word)).length / one.size;
}

function wordsOf(text: string): Set<string> {
  return new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []);
}
