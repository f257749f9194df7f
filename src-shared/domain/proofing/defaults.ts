import type { Severity } from '../checks/finding.ts';

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
