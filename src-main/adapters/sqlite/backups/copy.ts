import { createHash } from 'node:crypto';
import { closeSync, fstatSync, fsyncSync, openSync, readdirSync, readSync, renameSync, rmSync, writeSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import Database from 'better-sqlite3';
import { AppError } from '#shared/domain/errors.ts';
import { readBackupName } from '#shared/domain/safety/backup.ts';
import { privateFile } from '../../files/private.ts';
import type { Connection } from '../connection.ts';

/** The end of the name of a file that is not whole yet. */
export const unfinishedEnd = '.part';

/**
 * Copies a database as it stands into a file that only its owner can read. The copy is on the disk and read through before it
 * gets its name: a file of that name is whole. What was deleted is not in it. Throws what SQLite and the file system throw.
 */
export function copyDatabase(connection: Connection, target: string): void {
  const part = join(dirname(target), `.${basename(target)}${unfinishedEnd}`);
  rmSync(part, { force: true });
  // The copy goes into a file that is there, is empty and is the owner's alone.
  privateFile(part);
  try {
    connection.prepare('VACUUM INTO ?').run(part);
    syncToDisk(part);
    requireWhole(part);
    renameSync(part, target);
    syncFolder(dirname(target));
  } catch (error) {
    rmSync(part, { force: true });
    throw error;
  }
}

/** Bytes that are written and waited for at a time. */
const piece = 4 << 20;

/**
 * Copies a file that is whole to another disk, piece by piece, each on that disk before the next: it never stands still for longer
 * than a piece takes. It is read back before it gets its name. `onProgress`: 0 to 1, after each piece. Throws what the file system
 * throws, and `storage` where what is read is not what was written.
 */
export function carryOver(file: string, target: string, onProgress: (share: number) => void): void {
  const part = join(dirname(target), `.${basename(target)}${unfinishedEnd}`);
  privateFile(part);
  try {
    const written = pieces(file, part, (share) => onProgress(share / 2));
    if (pieces(part, null, (share) => onProgress((1 + share) / 2)) !== written)
      throw new AppError('storage', 'error.backupNotWhole', { folder: dirname(target) });
    renameSync(part, target);
    syncFolder(dirname(target));
  } catch (error) {
    rmSync(part, { force: true });
    throw error;
  }
}

/** Reads a file, and writes it to another where there is one; gives its SHA-256. */
function pieces(file: string, target: string | null, onProgress: (share: number) => void): string {
  const hash = createHash('sha256');
  const buffer = Buffer.alloc(piece);
  const from = openSync(file, 'r');
  let to: number | null = null;
  try {
    to = target === null ? null : openSync(target, 'r+');
    const { size } = fstatSync(from);
    for (let at = 0; ; ) {
      const read = buffer.subarray(0, readSync(from, buffer, 0, piece, at));
      if (read.length === 0) return hash.digest('hex');
      hash.update(read);
      if (to !== null) {
        for (let done = 0; done < read.length; ) done += writeSync(to, read, done, read.length - done, at + done);
        fsyncSync(to);
      }
      at += read.length;
      onProgress(Math.min(1, at / size));
    }
  } finally {
    closeSync(from);
    if (to !== null) closeSync(to);
  }
}

/** Removes what copies that were cut off have left in a folder for backups. None may be under way there. */
export function removeUnfinished(folder: string): void {
  for (const file of readdirSync(folder)) {
    if (!file.startsWith('.')) continue;
    const [name = '', helper = ''] = file.slice(1).split(unfinishedEnd);
    if (file.includes(unfinishedEnd) && readBackupName(name) && ['', '-journal', '-wal', '-shm'].includes(helper))
      rmSync(join(folder, file), { force: true });
  }
}

/** Reads a database through; throws `storage` where it does not hold. */
function requireWhole(file: string): void {
  const copy = new Database(file, { readonly: true, fileMustExist: true });
  try {
    if (copy.pragma('quick_check(1)', { simple: true }) !== 'ok')
      throw new AppError('storage', 'error.backupNotWhole', { folder: dirname(file) });
  } finally {
    copy.close();
  }
}

/** Waits until a file's content is on the disk. */
export function syncToDisk(file: string): void {
  const descriptor = openSync(file, 'r+');
  try {
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

/** Waits until a folder's names are on the disk, where the system can. */
export function syncFolder(folder: string): void {
  try {
    const descriptor = openSync(folder, 'r');
    try {
      fsyncSync(descriptor);
    } finally {
      closeSync(descriptor);
    }
  } catch {
    // Windows opens no folders; the file itself is on the disk.
  }
}
