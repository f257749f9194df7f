import type { Failure } from '../sqlite/failures.ts';

/** What the practice worker is started with, and what crosses between it and the main thread. */
export interface PracticeStart {
  readonly file: string;
  /** How far the application's clock is ahead of the machine's, in ms. */
  readonly clockAhead: number;
}
export interface Removal {
  readonly number: number;
  readonly which: { readonly mailIds: readonly string[] } | { readonly address: string };
}
export type ToPractice = 'empty' | 'close' | { readonly remove: Removal };
export type FromPractice =
  | { readonly port: number }
  | { readonly failed: string }
  | { readonly unusable: Failure }
  | 'emptied'
  | { readonly removed: number; readonly count: number }
  | { readonly notRemoved: number; readonly failure: Failure };
