import type { LanguageCode } from '../../draft/document.ts';
import { type TextMeasures, textSeverities } from '../defaults.ts';
import type { ProofFinding } from '../finding.ts';
import { foundAt } from '../found.ts';
import type { LanguageModel } from '../language/model.ts';
import { foreignStretches } from '../language/wrong-language.ts';
import { figuresOf } from '../parity/figures.ts';
import { type Span, sentencesOf } from '../sentences.ts';
import { wordsOf } from '../tokens.ts';
import { passives } from './plain-language.ts';
import { type Reading, readingOf } from './reading.ts';
import { knownAcronyms, readerWords } from './word-lists.ts';

/** A finding in one of the blocks; one without a block is about all of them. */
export interface FoundInBlock {
  readonly block: number | null;
  readonly finding: ProofFinding;
}

/** What only the whole of a text shows, by its blocks in order. */
export function wholeTextFindings(
  blocks: readonly string[],
  language: LanguageCode,
  { measures, model }: { readonly measures: TextMeasures; readonly model?: LanguageModel | undefined },
): FoundInBlock[] {
  const reading = readingOf(blocks, language);
  return [
    ...(model ? wrongLanguage(model, blocks, language) : []),
    ...readability(reading, language, measures),
    ...noReader(blocks, reading, language, measures),
    ...lateDate(blocks, language, measures),
    ...acronyms(blocks, language),
    ...manyPassives(blocks, language, measures),
  ];
}

function wrongLanguage(model: LanguageModel, blocks: readonly string[], language: LanguageCode): FoundInBlock[] {
  return foreignStretches(model, language, blocks).map(({ block, language: found, ...stretch }) => ({
    block,
    finding: foundAt('wrong-language', language, blocks[block] ?? '', stretch, { id: 'proof.wrongLanguage', params: { found, language } }),
  }));
}

function readability({ lix, words }: Reading, language: LanguageCode, { lixHint, lixWarn, leastWords }: TextMeasures): FoundInBlock[] {
  if (words < leastWords || lix <= lixHint) return [];
  const severity = lix > lixWarn ? 'warn' : textSeverities.readability;
  return [about('readability', language, { id: 'proof.readability', params: { lix, usual: lixHint } }, severity)];
}

function noReader(blocks: readonly string[], { words }: Reading, language: LanguageCode, { leastWords }: TextMeasures): FoundInBlock[] {
  if (words < leastWords) return [];
  const spoken = blocks.some((text) => wordsOf(text).some(({ word }) => readerWords[language].has(word.toLowerCase())));
  return spoken ? [] : [about('no-reader', language, { id: 'proof.noReader', params: { language } })];
}

/** How far into a block a date is looked for, in UTF-16 units. */
const farthest = 5000;

/** The first date of a text that has one, where it comes late. The title counts as a sentence. */
function lateDate(blocks: readonly string[], language: LanguageCode, { dateWithin }: TextMeasures): FoundInBlock[] {
  let before = 0;
  for (const [block, text] of blocks.entries()) {
    const sentences = sentencesOf(text, language);
    // Which year is meant does not matter here, and nobody looks for a date further on in a block.
    const date = figuresOf(text.slice(0, farthest), language, '2000-01-01').find(({ kind }) => kind === 'date');
    if (date) {
      const sentence = before + sentences.findIndex(({ to }) => to > date.from) + 1;
      if (sentence <= dateWithin) return [];
      const says = { id: 'proof.lateDate', params: { date: date.text, sentence } } as const;
      return [{ block, finding: foundAt('late-date', language, text, date, says) }];
    }
    before += sentences.length;
  }
  return [];
}

/** Acronyms at their first use, where nothing beside them in brackets explains them. */
function acronyms(blocks: readonly string[], language: LanguageCode): FoundInBlock[] {
  const seen = new Set<string>();
  return blocks.flatMap((text, block) => {
    // All in capitals, it is a heading.
    if (!/\p{Ll}/u.test(text)) return [];
    return wordsOf(text).flatMap((word): FoundInBlock[] => {
      if (!/^\p{Lu}{2,6}$/u.test(word.word) || knownAcronyms.has(word.word) || seen.has(word.word)) return [];
      seen.add(word.word);
      if (isExplained(text, word)) return [];
      return [{ block, finding: foundAt('acronym', language, text, word, { id: 'proof.acronym', params: { words: word.text } }) }];
    });
  });
}

function isExplained(text: string, { from, to }: Pick<Span, 'from' | 'to'>): boolean {
  const inBrackets = /\(\s*$/.test(text.slice(Math.max(0, from - 3), from)) && /^\s*\)/.test(text.slice(to, to + 3));
  return inBrackets || /^\s*\(/.test(text.slice(to, to + 3));
}

/** A passive now and then is good style: they are told of where there are many. */
function manyPassives(blocks: readonly string[], language: LanguageCode, measures: TextMeasures): FoundInBlock[] {
  const found = blocks.flatMap((text, block) => passives(text, language).map((finding) => ({ block, finding })));
  return found.length > measures.passives ? found : [];
}

function about(
  rule: 'readability' | 'no-reader',
  language: LanguageCode,
  text: ProofFinding['text'],
  severity: ProofFinding['severity'] = textSeverities[rule],
): FoundInBlock {
  return { block: null, finding: { rule, severity, source: '', place: { in: 'body', language }, text, words: '', suggestions: [] } };
}
