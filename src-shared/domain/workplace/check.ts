import type { TextRef } from '#shared/texts/index.ts';

/** What IT must have seen to before mass e-mail goes out from this machine, in the order of a conversation with them. */
export const checkItems = [
  'relay',
  'certificate',
  'login',
  'mail',
  'pace',
  'spf',
  'dkim',
  'dmarc',
  'return',
  'reply',
  'disk',
  'clock',
  'data',
  'backups',
] as const;
export type CheckItem = (typeof checkItems)[number];

/** These ask the network when they are checked; the others look at this machine only. */
export const asksNetwork: ReadonlySet<CheckItem> = new Set([
  'relay',
  'certificate',
  'login',
  'mail',
  'spf',
  'dkim',
  'dmarc',
  'return',
  'reply',
]);

/** These can also be settled by a person's word that IT has confirmed them, which is recorded. */
export const byWord: ReadonlySet<CheckItem> = new Set(['pace', 'dkim', 'return', 'reply', 'disk']);

/**
 * - `passed`: as it should be
 * - `todo`: something has to be done, and the text says what
 * - `unknown`: could not be checked from here
 * - `later`: makes no sense in practice, where nothing leaves the machine
 */
export const checkStates = ['passed', 'todo', 'unknown', 'later'] as const;
export type CheckState = (typeof checkStates)[number];

/** What a check came to. */
export interface CheckResult {
  readonly state: CheckState;
  /** One thing after another: the outcome first. */
  readonly texts: readonly TextRef[];
}
