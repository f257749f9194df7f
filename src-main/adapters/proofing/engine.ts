import { createHunspellFromStrings } from 'hunspell-wasm';
import type { LanguageCode } from '#shared/domain/draft/document.ts';
import { judge, mostLetters, type SpellingOptions, type Verdict } from '#shared/domain/proofing/spelling.ts';
import { pairKey, type WordPair } from '#shared/domain/proofing/style/split-compounds.ts';
import { lookUpForm } from '#shared/domain/proofing/tokens.ts';
import { remembering } from '#shared/domain/remembering.ts';
import type { DictionaryTexts } from './dictionary.ts';
import { joining } from './joining.ts';

/** Words of one language that are remembered. */
const mostRemembered = 50_000;
const mostSuggestions = 8;

/** One language, ready to be asked. */
export interface Engine {
  check(words: readonly string[], options: SpellingOptions): Verdict[];
  suggest(word: string): string[];
  /** The entry of the dictionary, inflected or not, that two of its nouns are when they are put together; null where they are none. */
  join(pair: WordPair): string | null;
}

/** Rejects where the engine will not take the dictionary. */
export async function createEngine(language: LanguageCode, { aff, dic, delta }: DictionaryTexts): Promise<Engine> {
  const hunspell = await createHunspellFromStrings(aff, dic);
  for (const line of delta.split(/\r?\n/)) if (line !== '' && !line.startsWith('#')) hunspell.addWord(line);
  const known = remembered((word) => word.length <= mostLetters && isText(word) && hunspell.testSpelling(word));
  const judged = {
    ise: remembered((word) => judge(word, language, known, { englishEndings: 'ise' })),
    ize: remembered((word) => judge(word, language, known, { englishEndings: 'ize' })),
  };
  const joins = remembering<string | null>(mostRemembered);
  const joined = joining(hunspell, known);
  return {
    check: (words, { englishEndings }) => words.map(judged[englishEndings]),
    suggest: remembered((written) => {
      const word = lookUpForm(written).replace(/^-+|-+$/g, '');
      if (word === '' || word.length > mostLetters || !isText(word)) return [];
      return [...new Set(hunspell.getSpellingSuggestions(word))].filter((one) => one !== written).slice(0, mostSuggestions);
    }),
    join: (pair) => joins.get(pairKey(pair), () => joined(pair)),
  };
}

function remembered<T>(ask: (word: string) => T): (word: string) => T {
  const answers = remembering<T>(mostRemembered);
  return (word) => answers.get(word, () => ask(word));
}

/** The engine takes strings that end at a NUL, and encodes what is no character as one that is. */
function isText(word: string): boolean {
  return word.isWellFormed() && !word.includes('\0');
}
