import { join } from 'node:path';
import type { Backups } from '#main/ports/backups.ts';
import { AppError } from '#shared/domain/errors.ts';
import { type Backup, backupName, readBackupName } from '#shared/domain/safety/backup.ts';
import { databaseName } from '../connection.ts';
import { backupFolder } from '../migrate.ts';
import { runTask } from './run-task.ts';

export interface BackupsOptions {
  /** The data directory, open. */
  readonly directory: string;
  /** `backup-worker.ts`, or what it was built to. */
  readonly workerUrl: URL;
  /** The folder that was chosen for backups, where one was; asked each time. */
  chosen(): string | null;
  now(): string;
}

/** How long a folder may take to be listed, ms: a network drive that is gone may never answer. */
const patience = 10_000;

/** The backups of a data directory that is open. */
export function createBackups({ directory, workerUrl, chosen, now }: BackupsOptions): Backups {
  const data = backupFolder(directory);

  const listIn = (other: string | null): Promise<Backup[]> =>
    runTask(workerUrl, { task: 'list', directory: other ?? directory, data, chosen: other }, { patience });

  const list: Backups['list'] = async () => {
    const other = chosen();
    const newestFirst = (backups: readonly Backup[]) => backups.toSorted((a, b) => (a.takenAt < b.takenAt ? 1 : -1));
    if (other === null) return { backups: newestFirst(await listIn(null)), folder: data, reachable: true };
    try {
      return { backups: newestFirst(await listIn(other)), folder: other, reachable: true };
    } catch {
      return { backups: newestFirst(await listIn(null)), folder: other, reachable: false };
    }
  };

  return {
    list,

    take: async (why) => {
      const takenAt = now();
      const name = backupName(why, takenAt);
      const takeIn = async (folder: string, where: Backup['where']): Promise<Backup> => {
        const looked = await runTask(workerUrl, {
          task: 'take',
          directory: folder,
          database: join(directory, databaseName),
          folder,
          where,
          name,
        });
        return { name, takenAt, why, where, ...looked };
      };
      const other = chosen();
      // Better a backup beside the database than none: the list says that the chosen folder was not reached.
      return other === null ? takeIn(data, 'data') : takeIn(other, 'chosen').catch(() => takeIn(data, 'data'));
    },

    remove: async (name) => {
      if (!readBackupName(name)) throw new AppError('not-found', 'error.notFound', { what: name });
      const folders = [data, chosen()].filter((folder) => folder !== null);
      await runTask(workerUrl, { task: 'remove', directory: folders.at(-1) ?? data, name, folders });
    },
  };
}
