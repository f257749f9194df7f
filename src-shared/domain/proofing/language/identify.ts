import { type Remembering, remembering } from '../../remembering.ts';
import { featuresOfWord, languageWords } from './features.ts';
import { type LanguageModel, type PerLanguage, type ToldLanguage, toldLanguages } from './model.ts';

/** How much a text speaks for each language. */
export interface LanguageEvidence {
  /** Of the words that could be judged. */
  readonly words: number;
  /** Logarithms of odds, up to what they have in common: a difference of 3 is some twenty to one. Those of texts can be added. */
  readonly logs: PerLanguage;
}

export interface Identified {
  /** The likeliest; null for a text without a word that says anything. */
  readonly language: ToldLanguage | null;
  /** Probability of each language, given that it is one of them; they add up to 1. */
  readonly scores: Readonly<Record<ToldLanguage, number>>;
  readonly words: number;
}

/** Short texts are often both bokmål and Danish; of the two, the latter is half as likely to be written here. */
const expected: PerLanguage = toldLanguages.map((language) => (language === 'da' ? Math.log(0.5) : 0));

/** What a text says, weighed by what is to be expected; what says nothing is left as it is. */
export function weighed({ logs }: LanguageEvidence): PerLanguage {
  return logs.every((log) => log === logs[0]) ? logs : logs.map((log, index) => log + (expected[index] ?? 0));
}

/** What the words of a text say together. */
export function languageEvidence(model: LanguageModel, text: string): LanguageEvidence {
  const words = languageWords(text);
  const logs = toldLanguages.map(() => 0);
  for (const [word, times] of tally(words)) {
    const said = wordEvidence(model, word);
    for (let index = 0; index < logs.length; index += 1) logs[index] = (logs[index] ?? 0) + times * (said[index] ?? 0);
  }
  return { words: words.length, logs };
}

/** What one word (of `languageWords`) says. */
export function wordEvidence(model: LanguageModel, word: string): PerLanguage {
  const known = told.get(model) ?? remembering<PerLanguage>(20_000);
  told.set(model, known);
  return known.get(word, () => evidenceOfFeatures(model, word));
}

/** A text's words come again with each key press. */
const told = new WeakMap<LanguageModel, Remembering<PerLanguage>>();

function evidenceOfFeatures(model: LanguageModel, word: string): PerLanguage {
  const logs = toldLanguages.map(() => 0);
  for (const feature of featuresOfWord(word)) {
    const weights = model.weights.get(feature);
    if (!weights) continue;
    const factor = (feature.startsWith('=') ? model.wordWeight : 1) / model.overlap;
    for (let index = 0; index < logs.length; index += 1) logs[index] = (logs[index] ?? 0) + factor * (weights[index] ?? 0);
  }
  return logs;
}

/** Each word with how often it stands there: a long text repeats itself. */
function tally(words: readonly string[]): Map<string, number> {
  const times = new Map<string, number>();
  for (const word of words) times.set(word, (times.get(word) ?? 0) + 1);
  return times;
}

/** Which language a text is in, of those that can be told. */
export function identifyLanguage(model: LanguageModel, text: string): Identified {
  const evidence = languageEvidence(model, text);
  const logs = weighed(evidence);
  const highest = Math.max(...logs);
  const odds = logs.map((log) => Math.exp(log - highest));
  const all = odds.reduce((sum, one) => sum + one, 0);
  const scores = Object.fromEntries(toldLanguages.map((language, index) => [language, (odds[index] ?? 0) / all]));
  const silent = logs.every((log) => log === logs[0]);
  return {
    language: silent ? null : (toldLanguages[logs.indexOf(highest)] ?? null),
    scores: scores as Identified['scores'],
    words: evidence.words,
  };
}
