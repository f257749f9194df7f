import type { TextRef } from '#shared/texts/index.ts';

/** What is wrong at one place of a pack that has the right shape. */
export interface Fault {
  readonly path: readonly (string | number)[];
  readonly mistake: TextRef;
}
