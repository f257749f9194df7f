import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Backups, SavedState } from '#main/ports/backups.ts';
import { AppError } from '#shared/domain/errors.ts';
import { type Backup, backupName, readBackupName } from '#shared/domain/safety/backup.ts';
import { databaseName } from '../connection.ts';
import { backupFolder } from '../migrate.ts';
import { fileFailure } from './file-failure.ts';
import { noAnswer, runTask } from './run-task.ts';
import type { Source, Task, TaskName, Tasks } from './tasks.ts';

export interface BackupsOptions {
  /** The data directory, open. */
  readonly directory: string;
  /** `backup-worker.ts`, or what it was built to. */
  readonly workerUrl: URL;
  /** Of a practice directory. */
  readonly practice: boolean;
  /** The program's version. */
  readonly version: string;
  /** The folder that was chosen for backups, where one was; asked each time. `fresh`: nothing was ever put there. */
  chosen(): { readonly folder: string; readonly fresh: boolean } | null;
  /** Told that a backup lies in the chosen folder. */
  used?(folder: string): void;
  now(): string;
}

/** How long a chosen folder may take to answer, ms: a network drive that is gone may never do. */
const patience = 20_000;

/** The backups of a data directory that is open. */
export function createBackups(options: BackupsOptions): Backups {
  const { directory, workerUrl, practice, version, chosen, used, now } = options;
  const data = backupFolder(directory);
  const database = join(directory, databaseName);

  // What one copy leaves unfinished, the next one clears away: there is one at a time.
  let last: Promise<unknown> = Promise.resolve();
  const oneByOne = <T>(work: () => Promise<T>): Promise<T> => {
    const turn = last.then(work, work);
    last = turn;
    return turn;
  };

  // A thread that waits for a drive cannot be ended: there is one, and until it is gone the folder counts as gone.
  const stuck = new Set<string>();
  const inChosen = async <N extends TaskName>(folder: string, task: Task<N>): Promise<Tasks[N]['answer']> => {
    if (stuck.has(folder)) throw noAnswer(folder);
    const givenUp = (ended: Promise<void>): void => {
      stuck.add(folder);
      void ended.then(() => stuck.delete(folder));
    };
    return runTask(workerUrl, task, { patience, givenUp });
  };

  const folders = (): string[] => [data, ...[chosen()?.folder ?? []].flat()];
  const requireName = (name: string): string => {
    if (!readBackupName(name)) throw new AppError('not-found', 'error.notFound', { what: name });
    return name;
  };
  const sourceOf = (state: SavedState): Source =>
    'name' in state ? { name: requireName(state.name), folders: folders() } : { file: state.file };
  const listIn = async (other: string | null): Promise<Backup[]> => {
    const task: Task<'list'> = { task: 'list', directory: other ?? directory, data, chosen: other };
    const backups = await (other === null ? runTask(workerUrl, task) : inChosen(other, task));
    return backups.toSorted((a, b) => (a.takenAt < b.takenAt ? 1 : -1));
  };

  return {
    list: async () => {
      const other = chosen();
      if (other === null) return { backups: await listIn(null), folder: data, reachable: true };
      try {
        return { backups: await listIn(other.folder), folder: other.folder, reachable: true };
      } catch {
        // Before the first backup the folder need not be there.
        return { backups: await listIn(null), folder: other.folder, reachable: other.fresh };
      }
    },

    holdings: async () => {
      const other = chosen()?.folder ?? null;
      const here = () => runTask(workerUrl, { task: 'holdings', directory, data, chosen: null });
      return other === null ? here() : inChosen(other, { task: 'holdings', directory: other, data, chosen: other }).catch(here);
    },

    take: (why) =>
      oneByOne(async () => {
        const takenAt = now();
        const name = backupName(why, takenAt);
        const looked = await runTask(workerUrl, { task: 'take', directory: data, database, folder: data, name });
        const taken = { name, takenAt, why, where: 'data' as const, ...looked, instead: null };
        const other = chosen();
        if (other === null) return taken;
        const { folder, fresh: make } = other;
        const backup = join(data, name);
        try {
          const carried = await inChosen(folder, { task: 'carry', directory: folder, backup, folder, make });
          await rm(backup, { force: true });
          used?.(folder);
          return { ...taken, where: 'chosen' as const, ...carried };
        } catch (error) {
          // Better a backup beside the database than none.
          return { ...taken, instead: fileFailure(error, folder).text };
        }
      }),

    settle: () =>
      oneByOne(async () => {
        await runTask(workerUrl, { task: 'clear', directory: data, folder: data });
        const other = chosen();
        // A folder that is gone is told of by the list.
        if (other) await inChosen(other.folder, { task: 'clear', directory: other.folder, folder: other.folder }).catch(() => {});
      }),

    remove: async (name) => {
      requireName(name);
      const other = chosen()?.folder ?? null;
      if (other === null || stuck.has(other)) await runTask(workerUrl, { task: 'remove', directory: data, name, folders: [data] });
      else await inChosen(other, { task: 'remove', directory: other, name, folders: [data, other] });
    },

    compare: async (state, onProgress) =>
      runTask(workerUrl, { task: 'compare', directory, source: sourceOf(state), practice }, { onProgress }),

    stage: async (state, { install, generation }, onProgress) => {
      await runTask(
        workerUrl,
        { task: 'stage', directory, source: sourceOf(state), practice, install, generation, now: now(), closed: false },
        { onProgress },
      );
    },

    check: async (what, full, onProgress) =>
      runTask(workerUrl, { task: 'check', directory, source: what === null ? { database } : sourceOf(what), full }, { onProgress }),

    pack: async (target, onProgress) =>
      runTask(workerUrl, { task: 'pack', directory, target, madeAt: now(), program: version, practice }, { onProgress }),
  };
}
