import type { Change } from '#main/ports/store.ts';
import type { Failure } from './failures.ts';

/** What the store worker is started with. */
export interface WorkerStart {
  readonly directory: string;
  /** The instant of opening; stands beside applied migrations. */
  readonly now: string;
  /** How long to wait for another program's lock, in ms. */
  readonly busyTimeout: number;
}

/** One write, numbered by the sender. */
export interface Command {
  readonly id: number;
  readonly changes: readonly Change[];
}

/** `compact` is numbered among the commands and answered like one. */
export type ToWorker = { readonly commands: readonly Command[] } | { readonly compact: number } | 'close';

export type FromWorker =
  | { readonly opened: true }
  | { readonly failed: Failure }
  /** Finished commands: `done` are on disk, `refused` left nothing behind. */
  | { readonly done: readonly number[]; readonly refused: readonly { readonly id: number; readonly failure: Failure }[] };
