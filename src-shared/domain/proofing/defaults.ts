import type { Severity } from '../checks/finding.ts';
import type { ProofKind } from './finding.ts';

/** The checks between the languages, each with how grave it is until a pack says otherwise. */
export const paritySeverities = {
  link: 'block',
  email: 'block',
  telephone: 'block',
  date: 'block',
  weekday: 'block',
  /** The weekday fits the day gone by, where the date has no year. */
  'past-weekday': 'warn',
  time: 'block',
  'missing-block': 'block',
  number: 'warn',
  shape: 'warn',
  stale: 'warn',
  end: 'hint',
  bold: 'hint',
  'link-count': 'hint',
  name: 'hint',
  acronym: 'hint',
  code: 'hint',
  'identical-norwegian': 'hint',
  'identical-foreign': 'warn',
  length: 'hint',
} as const satisfies Record<string, Severity>;
export type ParityCheck = keyof typeof paritySeverities;

/** The checks of a text by itself, each with how grave it is until a pack says otherwise. */
export const textSeverities = {
  'wrong-written-form': 'warn',
  'house-form': 'hint',
  'wrong-language': 'warn',
  readability: 'hint',
  'long-sentence': 'hint',
  'long-paragraph': 'hint',
  'heavy-word': 'hint',
  passive: 'hint',
  acronym: 'hint',
  'no-reader': 'hint',
  'late-date': 'hint',
  'doubled-word': 'warn',
  'split-compound': 'warn',
  spaces: 'hint',
  'quotation-marks': 'hint',
  thousands: 'hint',
} as const satisfies Partial<Record<ProofKind, Severity>>;
export type TextKind = keyof typeof textSeverities;

/** What counts as long or heavy until a pack says otherwise. */
export const textMeasures = {
  /** LIX above which a text is heavy, and above which it is warned about. Public agencies’ letters lie near 36 to 39. */
  lixHint: 45,
  lixWarn: 55,
  sentenceWords: 25,
  paragraphWords: 80,
  /** Passives that a text may hold before they are told of. */
  passives: 2,
  /** Sentences by which the reader should have seen the date. */
  dateWithin: 3,
  /** Shorter texts are judged neither by LIX nor by whom they speak to. */
  leastWords: 50,
} as const satisfies Record<string, number>;
export type TextMeasures = Readonly<Record<keyof typeof textMeasures, number>>;
