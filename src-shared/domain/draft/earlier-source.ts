import type { Bodies, LanguageCode } from './document.ts';
import { markOf } from './mark.ts';
import { writtenTexts } from './segments.ts';
import type { TranslatedBlock } from './translated.ts';
import { type Piece, wordDiff } from './word-diff.ts';

/** A block of a translation, by the mark of what it says. */
export type MarkedBlock = Pick<TranslatedBlock, 'language' | 'block'>;

/** What a block was translated from. */
export interface EarlierSource extends MarkedBlock {
  readonly from: LanguageCode;
  /** What the blocks said that it was translated from, in the order in which they are known: never none. */
  readonly sources: readonly string[];
}

/**
 * What blocks were translated from, by the newest word of that. Only marks of the sources are known: their texts are looked for in what
 * is written now and in what is kept of earlier (`texts`, read only as far as needed). A block is left out where any of them is nowhere.
 */
export function earlierSources(
  known: readonly TranslatedBlock[],
  blocks: readonly MarkedBlock[],
  texts: Iterable<Bodies>,
): EarlierSource[] {
  const wanted = blocks.flatMap(({ language, block }) => {
    const said = known.findLast((one) => one.language === language && one.block === block);
    return said && said.sources.length > 0 ? [said] : [];
  });
  const missing = new Set(wanted.flatMap(({ from, sources }) => sources.map((mark) => `${from} ${mark}`)));
  if (missing.size === 0) return [];
  const languages = new Set(wanted.map(({ from }) => from));
  const found = new Map<string, string>();
  for (const bodies of texts) {
    for (const from of languages) {
      for (const text of writtenTexts(bodies, from)) {
        const key = `${from} ${markOf(text)}`;
        if (missing.delete(key)) found.set(key, text);
      }
    }
    if (missing.size === 0) break;
  }
  return wanted.flatMap(({ language, block, from, sources }) => {
    const said = sources.flatMap((mark) => found.get(`${from} ${mark}`) ?? []);
    return said.length === sources.length ? [{ language, block, from, sources: said }] : [];
  });
}

/**
 * What became of a block's source since it was translated, word by word. `now`: what stands beside it; `standing`: every block of the
 * source language. What it was translated from and stands as it was is no part of the change. Null where another block changed than
 * the one beside it.
 */
export function sourceChange({ sources }: EarlierSource, now: string, standing: readonly string[]): Piece[] | null {
  const marks = new Set(standing.map(markOf));
  const gone = sources.filter((text) => !marks.has(markOf(text)));
  if (gone.length === 0 || sources.some((text) => markOf(text) === markOf(now))) return null;
  return wordDiff(gone.join('\n'), now);
}
