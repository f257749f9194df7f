import type { LanguageCode } from '../../draft/document.ts';
import type { Day } from './calendar.ts';

/** Something in a text that its translation says with the same value, however it is written there. */
export interface Figure {
  readonly kind: 'telephone' | 'date' | 'weekday' | 'time' | 'number' | 'code';
  /** UTF-16 offsets in the text, and what stands there. */
  readonly from: number;
  readonly to: number;
  readonly text: string;
  /** What it can mean, the likeliest first. Two figures say the same where they share one. */
  readonly readings: readonly string[];
  /** A word, not digits: what another language need not count. It is told of only where another number stands in its place. */
  readonly word?: true;
  /** It answers another figure, and is never asked for itself: `en` beside 1, `noon` beside 12.00. */
  readonly soft?: true;
  /** Of dates: the weekday that is written before it, and the day that is meant. */
  readonly weekday?: number;
  readonly day?: Day;
  readonly pastDay?: Day;
}

/** A text to look for figures in. `wanted` is the day from which dates without a year are counted. */
export interface FigureText {
  readonly text: string;
  readonly language: LanguageCode;
  readonly wanted: Day;
}

/** The same text with the given places blank, so that what is told already is not found again; offsets stay. */
export function blanked(text: string, places: readonly { readonly from: number; readonly to: number }[]): string {
  let result = text;
  for (const { from, to } of places) result = result.slice(0, from) + ' '.repeat(to - from) + result.slice(to);
  return result;
}
