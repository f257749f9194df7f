import type { LanguageCode } from '../../draft/document.ts';
import type { TextMeasures } from '../defaults.ts';
import type { ProofFinding } from '../finding.ts';
import { foundAt } from '../found.ts';
import { sentencesOf } from '../sentences.ts';
import { wordsOf } from '../tokens.ts';
import { heavyWords, noParticiples, passiveParts } from './word-lists.ts';

/** Words as a reader counts them: everything with a letter or a digit between spaces. */
export function countWords(text: string): number {
  return text.split(/\s+/).filter((piece) => /[\p{L}\p{N}]/u.test(piece)).length;
}

/** Sentences with more words than a reader keeps in mind. */
export function longSentences(text: string, language: LanguageCode, { sentenceWords }: TextMeasures): ProofFinding[] {
  return sentencesOf(text, language).flatMap((sentence): ProofFinding[] => {
    const words = countWords(sentence.text);
    return words > sentenceWords
      ? [foundAt('long-sentence', language, text, sentence, { id: 'proof.longSentence', params: { words, most: sentenceWords } })]
      : [];
  });
}

/** A paragraph that wants to be two. */
export function longParagraph(text: string, language: LanguageCode, { paragraphWords }: TextMeasures): ProofFinding[] {
  const words = countWords(text);
  if (words <= paragraphWords) return [];
  const whole = { from: 0, to: text.length };
  return [foundAt('long-paragraph', language, text, whole, { id: 'proof.longParagraph', params: { words, most: paragraphWords } })];
}

const patterns = new Map(
  Object.entries(heavyWords).map(([language, words]) => [
    language,
    new RegExp(
      `(?<![\\p{L}\\p{M}\\p{N}])(?:${[...words.keys()]
        .sort((a, b) => b.length - a.length)
        .map((word) => word.replaceAll('.', '\\.').replaceAll(' ', '\\s+'))
        .join('|')})(?![\\p{L}\\p{M}\\p{N}])`,
      'giu',
    ),
  ]),
);

/** Heavy words and phrases, with the plain one. */
export function heavyWordsIn(text: string, language: LanguageCode): ProofFinding[] {
  const pattern = patterns.get(language);
  return !pattern
    ? []
    : [...text.matchAll(pattern)].map(({ index, 0: words }) => {
        const plain = heavyWords[language].get(words.toLowerCase().replace(/\s+/g, ' ')) ?? '';
        const capital = /^\p{Lu}/u.test(words) ? plain.charAt(0).toUpperCase() + plain.slice(1) : plain;
        const says = { id: 'proof.heavyWord', params: { words, plain: plain || 'none' } } as const;
        return foundAt('heavy-word', language, text, { from: index, to: index + words.length }, says, capital === '' ? [] : [capital]);
      });
}

/** Passives with an auxiliary: the verb and its participle, at most two words on. */
export function passives(text: string, language: LanguageCode): ProofFinding[] {
  const { verbs, participle } = passiveParts[language];
  const words = wordsOf(text);
  return words.flatMap((verb, index): ProofFinding[] => {
    if (!verbs.has(verb.word.toLowerCase())) return [];
    const end = words
      .slice(index + 1, index + 3)
      .find(({ word, opens }) => !opens && word.length > 3 && participle.test(word) && !noParticiples.has(word));
    if (!end || /[.,;:!?\n]/.test(text.slice(verb.to, end.from))) return [];
    const stretch = { from: verb.from, to: end.to };
    return [foundAt('passive', language, text, stretch, { id: 'proof.passive', params: { words: text.slice(verb.from, end.to) } })];
  });
}
