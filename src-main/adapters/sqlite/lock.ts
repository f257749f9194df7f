import { existsSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { AppError } from '#shared/domain/errors.ts';
import { privateFile } from '../files/private.ts';
import { storageError } from './failures.ts';

const lockName = 'budstikke.lock';

/**
 * Takes the data directory for this process: an exclusive lock on a file of its own, which the operating
 * system drops when the process ends, however it ends. Throws `conflict` when another one has it.
 */
export function lockDirectory(directory: string): () => void {
  let lock: Database.Database | undefined;
  try {
    const file = join(directory, lockName);
    privateFile(file);
    lock = new Database(file, { timeout: 0 });
    lock.exec('BEGIN EXCLUSIVE');
  } catch (error) {
    lock?.close();
    if (error instanceof Database.SqliteError && error.code.startsWith('SQLITE_BUSY')) {
      throw new AppError('conflict', 'error.alreadyOpen', { directory });
    }
    throw storageError(error, directory);
  }
  const held = lock;
  return () => held.close();
}

/** True when another process has the data directory now. Makes nothing, and keeps nothing. */
export function isLocked(directory: string): boolean {
  if (!existsSync(join(directory, lockName))) return false;
  try {
    lockDirectory(directory)();
    return false;
  } catch (error) {
    return error instanceof AppError && error.kind === 'conflict';
  }
}
