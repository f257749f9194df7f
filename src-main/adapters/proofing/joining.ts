import type { Hunspell } from 'hunspell-wasm';
import type { WordPair } from '#shared/domain/proofing/style/split-compounds.ts';

/** What stands between the parts of a compound. */
const links = ['', 's', 'e'];
/** Endings that make a noun of either form of Norwegian definite. */
const definite = ['en', 'et', 'a', 'n', 't'];
/** The affix classes of both forms' dictionaries by which nouns are inflected. */
const nounClasses = /\sfl:[A-I]/;

/**
 * Puts two nouns together, by the dictionary's own analysis: the join must be an entry of it, inflected or not, and no compound that
 * the engine makes up; null where it is none, or one of the two is no noun. `known` says whether the engine takes a word.
 */
export function joining(hunspell: Hunspell, known: (word: string) => boolean): (pair: WordPair) => string | null {
  /** The readings of a word as an entry. */
  const entries = (word: string): string[] =>
    known(word) ? hunspell.analyzeWord(word).filter((reading) => !reading.includes(' pa:')) : [];
  const isNoun = (word: string): boolean =>
    definite.some((ending) => entries(word + ending).some((reading) => stemOf(reading) === word && nounClasses.test(reading)));
  const isNounForm = (word: string): boolean =>
    isNoun(word) || entries(word).some((reading) => nounClasses.test(reading) && isNoun(stemOf(reading)));
  return ([first, second]) => {
    const whole = links.map((link) => first + link + second).find((word) => entries(word).length > 0);
    if (whole === undefined || !isNounForm(second)) return null;
    return isNoun(first) || (first.endsWith('s') && isNoun(first.slice(0, -1))) ? whole : null;
  };
}

function stemOf(reading: string): string {
  return /\sst:(\S+)/.exec(reading)?.[1] ?? '';
}
