import type { LanguageCode } from '../../draft/document.ts';
import { type Span, sentencesOf } from '../sentences.ts';
import { countWords } from './plain-language.ts';

/** How heavy a text is, and how long it takes to read. */
export interface Reading {
  /** Läsbarhetsindex: words a sentence, and words of more than six letters in per cent. */
  readonly lix: number;
  readonly words: number;
  /** Of a reader who reads 200 words a minute. */
  readonly minutes: number;
}

const wordsAMinute = 200;

/** LIX and reading time of a text's blocks; of none, everything is 0. */
export function readingOf(blocks: readonly string[], language: LanguageCode): Reading {
  const words = blocks.flatMap((text) => text.split(/\s+/).filter((piece) => /[\p{L}\p{N}]/u.test(piece)));
  const sentences = blocks.flatMap((text) => sentencesOf(text, language)).filter(({ text }) => countWords(text) > 0).length;
  const long = words.filter((word) => (word.match(/\p{L}/gu)?.length ?? 0) > 6 && !/[@/]/.test(word)).length;
  const lix = words.length === 0 ? 0 : Math.round(words.length / Math.max(1, sentences) + (100 * long) / words.length);
  return { lix, words: words.length, minutes: words.length / wordsAMinute };
}

/** A sentence in one of the blocks of a text. */
export interface PlacedSentence extends Span {
  readonly block: number;
  readonly words: number;
}

/** The longest sentences by words, the longest first; of those as long, the first in the text. */
export function longestSentences(blocks: readonly string[], language: LanguageCode, most: number): PlacedSentence[] {
  return blocks
    .flatMap((text, block) => sentencesOf(text, language).map((span) => ({ ...span, block, words: countWords(span.text) })))
    .sort((a, b) => b.words - a.words)
    .slice(0, most);
}
