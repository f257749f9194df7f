import { createHunspellFromStrings } from 'hunspell-wasm';
import type { LanguageCode } from '#shared/domain/draft/document.ts';
import { judge, mostLetters, type SpellingOptions, type Verdict } from '#shared/domain/proofing/spelling.ts';
import { lookUpForm } from '#shared/domain/proofing/tokens.ts';
import type { DictionaryTexts } from './dictionary.ts';

/** Words of one language that are remembered; when they are more, remembering begins anew. */
const mostRemembered = 50_000;
const mostSuggestions = 8;

/** One language, ready to be asked. */
export interface Engine {
  check(words: readonly string[], options: SpellingOptions): Verdict[];
  suggest(word: string): string[];
}

/** Rejects where the engine will not take the dictionary. */
export async function createEngine(language: LanguageCode, { aff, dic, delta }: DictionaryTexts): Promise<Engine> {
  const hunspell = await createHunspellFromStrings(aff, dic);
  for (const line of delta.split(/\r?\n/)) if (line !== '' && !line.startsWith('#')) hunspell.addWord(line);
  const known = remembering((word: string) => word.length <= mostLetters && isText(word) && hunspell.testSpelling(word));
  const judged = {
    ise: remembering((word: string) => judge(word, language, known, { englishEndings: 'ise' })),
    ize: remembering((word: string) => judge(word, language, known, { englishEndings: 'ize' })),
  };
  return {
    check: (words, { englishEndings }) => words.map(judged[englishEndings]),
    suggest: remembering((written: string) => {
      const word = lookUpForm(written).replace(/^-+|-+$/g, '');
      if (word === '' || word.length > mostLetters || !isText(word)) return [];
      return [...new Set(hunspell.getSpellingSuggestions(word))].filter((one) => one !== written).slice(0, mostSuggestions);
    }),
  };
}

/** The engine takes strings that end at a NUL, and encodes what is no character as one that is. */
function isText(word: string): boolean {
  return word.isWellFormed() && !word.includes('\0');
}

function remembering<T>(ask: (word: string) => T): (word: string) => T {
  const remembered = new Map<string, T>();
  return (word) => {
    const before = remembered.get(word);
    if (before !== undefined) return before;
    const answer = ask(word);
    if (remembered.size >= mostRemembered) remembered.clear();
    remembered.set(word, answer);
    return answer;
  };
}
