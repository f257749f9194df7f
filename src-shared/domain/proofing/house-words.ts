import { lookUpForm } from './tokens.ts';

/** The most letters of a word that a house may add, and the most words that one list may hold. */
export const longestHouseWord = 80;
export const mostHouseWords = 20_000;

/** True for what may stand in a house's dictionary: one word, or the words of one name, with a letter in it. */
export function isHouseWord(word: string): boolean {
  return (
    word.length <= longestHouseWord && /^[\p{L}\p{M}\p{N}'’.&/+-]+(?: [\p{L}\p{M}\p{N}'’.&/+-]+){0,4}$/u.test(word) && /\p{L}/u.test(word)
  );
}

export const wordScopes = ['institution', 'person'] as const;
export type WordScope = (typeof wordScopes)[number];

/** A word that was added to the house’s dictionary. */
export interface HouseWord {
  readonly scope: WordScope;
  /** The institution’s pack (its family), or the person. */
  readonly owner: string;
  readonly word: string;
  readonly addedAt: string;
  readonly addedBy: string;
}

/** The words of a text file, one a line: lines that begin with # are for people. `refused` counts what is no word. */
export function readWordFile(text: string): { readonly words: readonly string[]; readonly refused: number } {
  const lines = text
    .split(/\r\n|\r|\n/)
    .map((line) => asHouseWord(line))
    .filter((line) => line !== '' && !line.startsWith('#'));
  const words = [...new Set(lines.filter(isHouseWord))];
  return { words, refused: lines.filter((line) => !isHouseWord(line)).length };
}

/** A word as it is kept: as it would be looked up, without what surrounds it. */
export function asHouseWord(written: string): string {
  return lookUpForm(written)
    .replace(/[ \t\u00A0]+/g, ' ')
    .trim();
}

/** The same as a file; what is read back is what was written. */
export function writeWordFile(words: readonly string[], head: string): string {
  return [`# ${head}`, ...words].map((line) => `${line}\n`).join('');
}

/** Names and terms that a house knows beside the dictionaries. */
export interface HouseWords {
  /** True when the word is one of them, as it is written there, in capitals, with a capital first, or in the genitive. */
  has(word: string): boolean;
}

/** Of a name of several words each word counts. */
export function houseWords(listed: Iterable<string>): HouseWords {
  const exact = new Set<string>();
  for (const entry of listed) {
    for (const word of lookUpForm(entry).split(/[ /]+/)) {
      if (!/\p{L}/u.test(word)) continue;
      exact.add(word);
      exact.add(word.toUpperCase());
      exact.add(word.slice(0, 1).toUpperCase() + word.slice(1));
    }
  }
  const hasForm = (word: string): boolean => exact.has(word);
  return {
    has: (written) => {
      const word = lookUpForm(written).replace(/^-+|-+$/g, '');
      return hasForm(word) || (/.(?:'?s|')$/i.test(word) && hasForm(word.replace(/(?:'?s|')$/i, '')));
    },
  };
}

/**
 * What is left to look up of a word once the house has been asked: nothing where it knows the word; of a word with hyphens the parts that
 * it does not know (*Studentweb-brukarane*); else the word itself.
 */
export function leftToLookUp(word: string, house: HouseWords): readonly string[] {
  if (house.has(word)) return [];
  const parts = lookUpForm(word).split('-');
  const unknown = parts.filter((part) => part !== '' && !house.has(part));
  return parts.length > 1 && unknown.length < parts.filter((part) => part !== '').length ? unknown : [word];
}
