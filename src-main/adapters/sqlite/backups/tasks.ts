import type { HeldBackup } from '#main/ports/backups.ts';
import type { Backup } from '#shared/domain/safety/backup.ts';
import type { CheckReport, Comparison } from '#shared/domain/safety/comparison.ts';
import type { Failure } from '../failures.ts';
import type { Looked } from './look.ts';

/** A state that could be put back: a backup in one of the folders, or a file that somebody chose. */
export type Source = { readonly name: string; readonly folders: readonly string[] } | { readonly file: string };

/** What the backup worker can be asked: one task a thread. `directory` stands in what it says of failures. */
export interface Tasks {
  /** Both folders' backups. */
  list: { readonly ask: { readonly data: string; readonly chosen: string | null }; readonly answer: Backup[] };
  /** What both folders' backups hold of people. */
  holdings: { readonly ask: { readonly data: string; readonly chosen: string | null }; readonly answer: HeldBackup[] };
  /** Copies the database into the data directory's own folder for backups, under this name. */
  take: { readonly ask: { readonly database: string; readonly folder: string; readonly name: string }; readonly answer: Looked };
  /** Copies a backup into the chosen folder, under the same name. `make`: the folder is made where only it is missing. */
  carry: {
    readonly ask: { readonly backup: string; readonly folder: string; readonly make: boolean };
    readonly answer: Looked;
  };
  /** Removes what copies that were cut off have left in the folder. */
  clear: { readonly ask: { readonly folder: string }; readonly answer: null };
  /** Removes the file of this name from whichever of the folders has it. */
  remove: { readonly ask: { readonly folders: readonly string[]; readonly name: string }; readonly answer: null };
  /** What putting this state back would mean. `directory` is the data directory. */
  compare: { readonly ask: { readonly source: Source; readonly practice: boolean }; readonly answer: Comparison };
  /** Makes this state ready to be put in place. `directory` is the data directory; `closed`: nobody has it open, and nobody may meanwhile. */
  stage: {
    readonly ask: {
      readonly source: Source;
      readonly practice: boolean;
      readonly install: string;
      readonly generation: number;
      readonly now: string;
      readonly closed: boolean;
    };
    readonly answer: null;
  };
  /** Checks the database, or a backup. */
  check: {
    readonly ask: { readonly source: Source | { readonly database: string }; readonly full: boolean };
    readonly answer: CheckReport;
  };
  /** Packs the database into one file. `directory` is the data directory. */
  pack: {
    readonly ask: { readonly target: string; readonly madeAt: string; readonly program: string; readonly practice: boolean };
    readonly answer: { readonly bytes: number };
  };
}

export type TaskName = keyof Tasks;
export type Task<N extends TaskName = TaskName> = {
  readonly [K in N]: { readonly task: K; readonly directory: string } & Tasks[K]['ask'];
}[N];

export type FromTask =
  | { readonly say: 'progress'; readonly value: number }
  | { readonly say: 'done'; readonly answer: unknown }
  | { readonly say: 'failed'; readonly failure: Failure };
