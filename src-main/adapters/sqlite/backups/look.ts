import { closeSync, openSync, readdirSync, readSync, statSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { type Backup, type BackupState, readBackupName } from '#shared/domain/safety/backup.ts';
import { applicationId } from '../connection.ts';
import { isOurs, newestApplied } from '../migrate.ts';

export interface Looked {
  readonly state: BackupState;
  readonly bytes: number;
  readonly schema: number | null;
}

/**
 * What a database file is, from its head and its length (sqlite.org/fileformat2.html, 1.3): a file that was cut short is shorter
 * than its head says. Throws where the file is not there.
 */
export function lookAt(file: string): Looked {
  const bytes = statSync(file).size;
  const head = readHead(file);
  if (head.subarray(0, 16).toString('latin1') !== 'SQLite format 3\0')
    return { state: bytes === 0 ? 'damaged' : 'foreign', bytes, schema: null };
  const word = head.readUInt16BE(16);
  const pageSize = word === 1 ? 65536 : word;
  if (head.length < 100 || bytes < head.readUInt32BE(28) * pageSize) return { state: 'damaged', bytes, schema: null };
  if (head.readUInt32BE(68) !== applicationId) return { state: 'foreign', bytes, schema: null };
  return { bytes, ...readSchema(file) };
}

function readHead(file: string): Buffer {
  const head = Buffer.alloc(100);
  const descriptor = openSync(file, 'r');
  try {
    return head.subarray(0, readSync(descriptor, head, 0, 100, 0));
  } finally {
    closeSync(descriptor);
  }
}

function readSchema(file: string): Pick<Looked, 'state' | 'schema'> {
  let connection: Database.Database | undefined;
  try {
    connection = new Database(file, { readonly: true, fileMustExist: true });
    return { state: isOurs(connection) ? 'whole' : 'newer', schema: newestApplied(connection) };
  } catch {
    return { state: 'damaged', schema: null };
  } finally {
    connection?.close();
  }
}

/** The backups in a folder, in any order. Throws where it cannot be read; only the data directory's own may not be there yet. */
export function backupsIn(folder: string, where: Backup['where']): Backup[] {
  return namesIn(folder, where).flatMap((name) => {
    const told = readBackupName(name);
    if (!told) return [];
    try {
      const file = join(folder, name);
      // What was found damaged is not opened: its head may be whole, and SQLite would leave its side files beside it.
      const looked: Looked = told.why === 'damaged' ? { state: 'damaged', bytes: statSync(file).size, schema: null } : lookAt(file);
      return [{ ...told, ...looked, where }];
    } catch {
      // Removed since the folder was read.
      return [];
    }
  });
}

function namesIn(folder: string, where: Backup['where']): string[] {
  try {
    return readdirSync(folder);
  } catch (error) {
    if (where === 'data' && error instanceof Error && 'code' in error && error.code === 'ENOENT') return [];
    throw error;
  }
}
