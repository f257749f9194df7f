import { copyFileSync, existsSync, linkSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { AppError } from '#shared/domain/errors.ts';
import { backupName } from '#shared/domain/safety/backup.ts';
import type { Identity } from '#shared/domain/safety/identity.ts';
import { privateDirectory, privateFile } from '../../files/private.ts';
import { type Connection, databaseName, openForWriting } from '../connection.ts';
import { storageError } from '../failures.ts';
import { backupFolder, inspect, migrate, requireOurs } from '../migrate.ts';
import { migrations } from '../migrations/index.ts';
import { isPractice } from './compare.ts';
import { syncFolder, syncToDisk, unfinishedEnd } from './copy.ts';
import { lookAt } from './look.ts';

/** A state that waits in the data directory to be put in the place of the present one: whole, checked and of our schema. */
export const stagedName = 'restore.sqlite';
/** The same, while it is being made. */
export const stagingName = `${stagedName}${unfinishedEnd}`;

/** Copies that are made beside the database to be read or packed, and that go when that is done. */
export const comparedName = `.compare${unfinishedEnd}`;
export const packedName = '.export.sqlite';

function isHalfMade(name: string): boolean {
  return [stagingName, comparedName, packedName, `.${packedName}${unfinishedEnd}`].some((made) =>
    ['', '-wal', '-shm', '-journal'].some((helper) => name === `${made}${helper}`),
  );
}

/** Refuses what cannot be put back: damaged, another program's, a newer Budstikke's, or one of the other mode. `name` is what people call it. */
export function requireUsable(file: string, name: string, practice: boolean): void {
  const { state } = lookAt(file);
  if (state === 'damaged') throw new AppError('invalid', 'error.backupDamaged', { file: name });
  if (state === 'foreign') throw new AppError('invalid', 'error.backupForeign', { file: name });
  if (state === 'newer') throw new AppError('invalid', 'error.backupNewer', { file: name });
  const connection = new Database(file, { readonly: true, fileMustExist: true });
  try {
    if (connection.pragma('quick_check(1)', { simple: true }) !== 'ok')
      throw new AppError('invalid', 'error.backupDamaged', { file: name });
    if (isPractice(connection) === !practice)
      throw new AppError('invalid', 'error.backupOtherMode', { file: name, mode: practice ? 'practice' : 'real' });
  } catch (error) {
    if (error instanceof Database.SqliteError) throw new AppError('invalid', 'error.backupDamaged', { file: name });
    throw error;
  } finally {
    connection.close();
  }
}

/** Makes the file that is being staged ready: our schema, and the word that it was put here. From its last step on it waits to be put in place. */
export function finishStaging(directory: string, identity: Identity, now: string): void {
  const staging = join(directory, stagingName);
  const connection = openForWriting(staging, 5000, () => {});
  try {
    migrate(connection, migrations, null, now);
    const { install, generation, origin, originAt } = identity;
    connection
      .prepare('INSERT OR REPLACE INTO identity (one, install, generation, origin, origin_at) VALUES (1, ?, ?, ?, ?)')
      .run(install, generation, origin, originAt);
    closeIntoOneFile(connection);
  } finally {
    if (connection.open) connection.close();
  }
  syncToDisk(staging);
  renameSync(staging, join(directory, stagedName));
  syncFolder(directory);
}

/**
 * At start, with the data directory locked and its database closed: puts a waiting state in place. What stood there becomes a
 * backup first. Killed at any step, either the present one stands whole, and the next start goes on, or the other one does.
 */
export function putStagedInPlace(directory: string, now: string): void {
  const staged = join(directory, stagedName);
  // What a kill left half made is of no use, and may hold everybody's addresses.
  for (const name of readdirSync(directory)) if (isHalfMade(name)) rmSync(join(directory, name), { force: true });
  if (!existsSync(staged)) return;
  const database = join(directory, databaseName);
  if (existsSync(database)) {
    // What waits in its journal belongs to the present database alone, and must not be read into the other one.
    keepAsBackup(directory, database, backupName(settle(database, directory) ? 'before-restore' : 'damaged', now));
  }
  renameSync(staged, database);
  syncFolder(directory);
}

/** Brings all of a database into its one file. False where it is damaged: then it stays as it is, without a journal that nobody could read. */
function settle(database: string, directory: string): boolean {
  try {
    closeIntoOneFile(openForWriting(database, 5000, (opened) => inspect(opened, directory)));
    return true;
  } catch (error) {
    const { text } = storageError(error, directory);
    if (text.id !== 'error.storageCorrupt') throw error;
    for (const end of ['-wal', '-shm']) rmSync(`${database}${end}`, { force: true });
    return false;
  }
}

/** Refuses to put a state in the place of another program's database. One that cannot be read is nobody's. */
export function requireNoForeign(directory: string): void {
  const database = join(directory, databaseName);
  if (!existsSync(database)) return;
  let connection: Connection | undefined;
  try {
    // Not `readonly`: such a connection leaves its side files behind.
    connection = new Database(database, { fileMustExist: true });
    connection.pragma('query_only = ON');
    requireOurs(connection, directory);
  } catch (error) {
    if (error instanceof AppError) throw error;
  } finally {
    connection?.close();
  }
}

function keepAsBackup(directory: string, database: string, name: string): void {
  const folder = backupFolder(directory);
  privateDirectory(folder);
  const backup = join(folder, name);
  rmSync(backup, { force: true });
  try {
    linkSync(database, backup);
  } catch {
    // A file system without links: a copy, which must be whole before it has its name.
    const part = join(folder, `.${name}${unfinishedEnd}`);
    privateFile(part);
    copyFileSync(database, part);
    syncToDisk(part);
    renameSync(part, backup);
  }
  syncFolder(folder);
}

/** Throws away a state that waits and could not be put in place. */
export function discardStaged(directory: string): void {
  rmSync(join(directory, stagedName), { force: true });
}

/** Closes a database so that all of it is in its one file. */
function closeIntoOneFile(connection: Connection): void {
  try {
    connection.pragma('wal_checkpoint(TRUNCATE)');
    connection.pragma('journal_mode = DELETE');
  } finally {
    connection.close();
  }
}
