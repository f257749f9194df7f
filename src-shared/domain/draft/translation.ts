import { alignBodies } from './alignment.ts';
import { type Block, type Doc, type Inline, inlineText, type LanguageCode, type ListItem } from './document.ts';
import { type Segment, segmentsOf } from './segments.ts';

/** One line of text that is translated as a whole: a heading, a paragraph, a line of a list or quote. */
export interface Unit {
  /** Its number in its text, from 1. */
  readonly number: number;
  readonly content: readonly Inline[];
  readonly text: string;
}

/** A line as it came back: the source beside it as the translator had it, and what was written. */
export interface TranslatedUnit {
  /** The number that stood beside it; null where it was lost. */
  readonly number: number | null;
  readonly source: string;
  readonly content: readonly Inline[];
}

/** A line of the source now, with what came back for it. */
export interface Match {
  readonly unit: Unit;
  /** What stands in the target language now; null where the block is lacking there. */
  readonly now: readonly Inline[] | null;
  /** What the translator wrote; null where nothing came back for it. */
  readonly came: readonly Inline[] | null;
  /** The source as it was when it was sent out, where it has changed since. */
  readonly sourceWas: string | null;
}

export interface Translated {
  readonly matches: readonly Match[];
  /** Lines that came back for a source that no longer stands. */
  readonly orphans: readonly TranslatedUnit[];
}

/** The lines of a text that have words, in reading order. */
export function unitsOf(doc: Doc | undefined): Unit[] {
  const units: Unit[] = [];
  for (const block of doc?.content ?? [])
    walk(block, (content) => units.push({ number: units.length + 1, content, text: inlineText(content) }));
  return units;
}

function walk(block: Block | ListItem, visit: (content: readonly Inline[]) => void): void {
  if (block.type === 'horizontalRule') return;
  if (block.type === 'paragraph' || block.type === 'heading') {
    if (inlineText(block.content).trim() !== '') visit(block.content ?? []);
  } else for (const inner of block.content) walk(inner, visit);
}

/**
 * What came back, laid beside the source and the target as they stand now. A line is found by its source's words, in
 * order; then by its number, where its source was changed since; what has neither is an orphan. Each is used once.
 */
export function matchTranslation(source: Doc | undefined, target: Doc | undefined, came: readonly TranslatedUnit[]): Translated {
  const units = unitsOf(source);
  const left = new Set(came.filter(({ content }) => inlineText(content).trim() !== ''));
  const found = new Map<number, TranslatedUnit>();
  for (const exact of [true, false]) {
    for (const unit of units) {
      if (found.has(unit.number)) continue;
      const same = [...left].filter((one) => (exact ? words(one.source) === words(unit.text) : one.number === unit.number));
      const best = same.find(({ number }) => number === unit.number) ?? same[0];
      if (!best) continue;
      found.set(unit.number, best);
      left.delete(best);
    }
  }
  const now = standing(source, target);
  return {
    matches: units.map((unit) => {
      const one = found.get(unit.number);
      return {
        unit,
        now: now.get(unit.number) ?? null,
        came: one?.content ?? null,
        sourceWas: one && words(one.source) !== words(unit.text) ? one.source : null,
      };
    }),
    orphans: [...left],
  };
}

/** The target's line beside each line of the source, by the rows of the panes. */
function standing(source: Doc | undefined, target: Doc | undefined): Map<number, readonly Inline[]> {
  const result = new Map<number, readonly Inline[]>();
  let number = 0;
  for (const { own, other } of rowsOf(source, target)) {
    if (!own) continue;
    const theirs = other ? linesOf(other, target) : [];
    linesOf(own, source).forEach((_, index) => {
      number += 1;
      const line = theirs[index];
      if (line) result.set(number, line);
    });
  }
  return result;
}

interface Pair {
  readonly own: Segment | null;
  readonly other: Segment | null;
}

function rowsOf(source: Doc | undefined, target: Doc | undefined): Pair[] {
  const [a, b]: [LanguageCode, LanguageCode] = ['nb', 'nn'];
  return alignBodies({ ...(source ? { [a]: source } : {}), ...(target ? { [b]: target } : {}) }, [a, b]).map(({ cells }) => ({
    own: cells[a] ?? null,
    other: cells[b] ?? null,
  }));
}

/** The numbers of a block's lines in its text. */
export function linesOfBlock(doc: Doc | undefined, segment: Pick<Segment, 'block' | 'item'>): number[] {
  let number = 0;
  return segmentsOf(doc).flatMap((own) => {
    const lines = linesOf(own, doc).map(() => {
      number += 1;
      return number;
    });
    return own.block === segment.block && own.item === segment.item ? lines : [];
  });
}

function nodeOf({ block, item }: Segment, doc: Doc | undefined): Block | ListItem | undefined {
  const node = doc?.content[block];
  return item !== undefined && (node?.type === 'bulletList' || node?.type === 'orderedList') ? node.content[item] : node;
}

function linesOf(segment: Segment, doc: Doc | undefined): (readonly Inline[])[] {
  const node = nodeOf(segment, doc);
  const lines: (readonly Inline[])[] = [];
  if (node) walk(node, (content) => lines.push(content));
  return lines;
}

/**
 * The target with the chosen lines in it, by their numbers: a block that the source has and the target lacks is made
 * in the source's form, every other block of the target stays as it is and where it is.
 */
export function withTranslation(source: Doc | undefined, target: Doc | undefined, taken: ReadonlyMap<number, readonly Inline[]>): Doc {
  const made: { node: Block | ListItem; list: string | null }[] = [];
  let number = 0;
  for (const { own, other } of rowsOf(source, target)) {
    const theirs = other ? nodeOf(other, target) : undefined;
    const first = number;
    const lines = own ? linesOf(own, source).length : 0;
    number += lines;
    const wanted = Array.from({ length: lines }, (_, index) => taken.get(first + index + 1));
    if (!own || !wanted.some((line) => line !== undefined)) {
      if (theirs && other) made.push({ node: theirs, list: listOf(other, target) });
      continue;
    }
    const standingLines = other ? linesOf(other, target) : [];
    const frame = theirs && standingLines.length === lines ? theirs : nodeOf(own, source);
    if (!frame) continue;
    let index = 0;
    const filled = refill(frame, () => {
      const line = wanted[index] ?? standingLines[index] ?? [];
      index += 1;
      return line;
    });
    made.push({ node: filled, list: frame === theirs && other ? listOf(other, target) : listOf(own, source) });
  }
  return regroup(made);
}

/** Which list an item stands in, and of which kind; null for what is no item. */
function listOf({ block, item }: Segment, doc: Doc | undefined): string | null {
  const node = doc?.content[block];
  if (item === undefined || (node?.type !== 'bulletList' && node?.type !== 'orderedList')) return null;
  const start = node.type === 'orderedList' ? (node.attrs?.start ?? 1) : 1;
  return `${node.type}|${start}`;
}

function refill<N extends Block | ListItem>(node: N, next: () => readonly Inline[]): N {
  if (node.type === 'horizontalRule') return node;
  if (node.type === 'paragraph' || node.type === 'heading') {
    if (inlineText(node.content).trim() === '') return node;
    const content = next();
    const { content: _, ...bare } = node;
    return (content.length > 0 ? { ...bare, content } : bare) as N;
  }
  return { ...node, content: (node.content as readonly (Block | ListItem)[]).map((inner) => refill(inner, next)) } as N;
}

/** Items side by side of one kind of list are one list again. */
function regroup(made: readonly { node: Block | ListItem; list: string | null }[]): Doc {
  const content: Block[] = [];
  let open = null as { readonly kind: string; readonly items: ListItem[] } | null;
  for (const { node, list } of made) {
    if (node.type !== 'listItem') {
      open = null;
      content.push(node);
      continue;
    }
    const [kind = 'bulletList', start = '1'] = (list ?? 'bulletList|1').split('|');
    if (open?.kind === kind) {
      open.items.push(node);
      continue;
    }
    open = { kind, items: [node] };
    const items = open.items;
    if (kind === 'orderedList')
      content.push({ type: 'orderedList', ...(start === '1' ? {} : { attrs: { start: Number(start) } }), content: items });
    else content.push({ type: 'bulletList', content: items });
  }
  return { type: 'doc', content: content.length > 0 ? content : [{ type: 'paragraph' }] };
}

/** Words only: what a word processor does to spaces and quotes on its way makes no other text. */
function words(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[“”„«»"]/g, '"')
    .replace(/[‘’']/g, "'")
    .replace(/[\s\u00a0]+/g, ' ')
    .trim();
}
