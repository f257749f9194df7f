import { basename, dirname, join, resolve } from 'node:path';
import { readBackupName } from '#shared/domain/safety/backup.ts';
import type { Identity } from '#shared/domain/safety/identity.ts';
import { privateDirectory } from '../../files/private.ts';
import { directoryError } from '../failures.ts';
import { backupFolder } from '../migrate.ts';
import { runTask } from './run-task.ts';

/** A data directory that is not open, perhaps because it cannot be. */
export interface ClosedDirectory {
  readonly directory: string;
  /** `backup-worker.ts`, or what it was built to. */
  readonly workerUrl: URL;
}

/**
 * Makes the state in `file`, a backup or a package, ready in a data directory that is not open: whoever opens it next puts it
 * in place, as after `Backups.stage`. `identity` is asked for what the directory is called once it is there. What stands there
 * may be damaged or a newer Budstikke's; it is not opened. Errors: as `Backups.stage`; `conflict` where another one has the
 * directory open; `storage` where another program's database lies there.
 */
export async function stageAtStart(
  { directory, workerUrl }: ClosedDirectory,
  state: { readonly file: string; readonly practice: boolean; readonly now: string },
  identity: () => Pick<Identity, 'install' | 'generation'>,
): Promise<void> {
  try {
    privateDirectory(directory);
  } catch (error) {
    throw directoryError(error, directory);
  }
  const { file, practice, now } = state;
  const folder = backupFolder(directory);
  const isOwn = dirname(resolve(file)) === resolve(folder) && readBackupName(basename(file)) !== null;
  const source = isOwn ? { name: basename(file), folders: [folder] } : { file };
  await runTask(workerUrl, { task: 'stage', directory, source, closed: true, practice, now, ...identity() });
}

/** The path of the newest backup in the data directory's own folder that is whole as far as its head tells; null where there is none. Never rejects. */
export async function newestBackup({ directory, workerUrl }: ClosedDirectory): Promise<string | null> {
  const data = backupFolder(directory);
  try {
    const backups = await runTask(workerUrl, { task: 'list', directory, data, chosen: null });
    const [newest] = backups.filter(({ state }) => state === 'whole').sort((a, b) => (a.takenAt < b.takenAt ? 1 : -1));
    return newest ? join(data, newest.name) : null;
  } catch {
    return null;
  }
}
