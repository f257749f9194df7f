import type { LanguageCode } from '#shared/domain/draft/document.ts';
import type { SpellingOptions, Verdict } from '#shared/domain/proofing/spelling.ts';
import type { WordPair } from '#shared/domain/proofing/style/split-compounds.ts';

/** Why a language cannot be asked about now. It is tried again by itself when it is asked for later. */
export type UnavailableReason = 'missing' | 'damaged' | 'crashed' | 'slow';

export interface Unavailable {
  readonly unavailable: UnavailableReason;
}

/** The files of one language’s dictionary. */
export interface DictionaryFiles {
  /** Hunspell’s affix file and word list, UTF-8. */
  readonly aff: string;
  readonly dic: string;
  /** More words, one a line, UTF-8; null where the language has none. A file that is not there adds none. */
  readonly delta: string | null;
}

/** The dictionaries, by language. Each is loaded when it is first asked for. Never rejects, and never holds up the main thread. */
export interface Speller {
  /** A verdict for each word, in their order. */
  check(language: LanguageCode, words: readonly string[], options: SpellingOptions): Promise<readonly Verdict[] | Unavailable>;
  /** What could stand in the place of a word, the best first. May take 200 ms: ask only when somebody wants to know. */
  suggest(language: LanguageCode, word: string): Promise<readonly string[] | Unavailable>;
  /** For each pair of neighbouring words the one word that a dictionary has for two nouns put together; null where there is none. */
  join(language: LanguageCode, pairs: readonly WordPair[]): Promise<readonly (string | null)[] | Unavailable>;
  close(): Promise<void>;
}
