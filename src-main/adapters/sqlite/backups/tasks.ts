import type { Backup } from '#shared/domain/safety/backup.ts';
import type { Failure } from '../failures.ts';
import type { Looked } from './look.ts';

/** What the backup worker can be asked: one task a thread. `directory` stands in what it says of failures. */
export interface Tasks {
  /** Both folders' backups. */
  list: { readonly ask: { readonly data: string; readonly chosen: string | null }; readonly answer: Backup[] };
  /** Copies the database into a folder, under this name. */
  take: {
    readonly ask: { readonly database: string; readonly folder: string; readonly where: Backup['where']; readonly name: string };
    readonly answer: Looked;
  };
  /** Removes the file of this name from whichever of the folders has it. */
  remove: { readonly ask: { readonly folders: readonly string[]; readonly name: string }; readonly answer: null };
}

export type TaskName = keyof Tasks;
export type Task<N extends TaskName = TaskName> = {
  readonly [K in N]: { readonly task: K; readonly directory: string } & Tasks[K]['ask'];
}[N];

export type FromTask =
  | { readonly say: 'progress'; readonly value: number }
  | { readonly say: 'done'; readonly answer: unknown }
  | { readonly say: 'failed'; readonly failure: Failure };
