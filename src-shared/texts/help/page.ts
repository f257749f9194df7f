import type { TextEntry } from '../entry.ts';

/** A page of help for a screen, short enough to be read beside the work. */
export interface HelpPage {
  readonly title: TextEntry;
  /** What the screen is for. */
  readonly what: TextEntry;
  /** The usual way, three to six steps. */
  readonly steps: readonly TextEntry[];
  /** What can stop you there, and why. */
  readonly stops: readonly TextEntry[];
  /** Words that mean something exact here. */
  readonly words?: readonly { readonly word: TextEntry; readonly means: TextEntry }[];
  /** What happens with the data. */
  readonly data: readonly TextEntry[];
}

/** The three languages of a sentence in one line. What stands in quotes is a word that is on the screen. */
export const say = (nb: string, nn: string, en: string): TextEntry => ({ nb, nn, en });
