import { createHash, randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { open, readFile, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { Files } from '#main/ports/files.ts';
import { AppError } from '#shared/domain/errors.ts';

/** Files that a person has asked for or chosen. */
export function createFiles(): Files {
  return { write, read, digest };
}

async function write(path: string, content: string | Uint8Array): Promise<void> {
  const beside = partOf(path);
  try {
    const file = await open(beside, 'w', 0o600);
    try {
      await file.writeFile(content);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(beside, path);
  } catch (error) {
    await rm(beside, { force: true }).catch(() => {});
    throw writeError(error, path);
  }
}

async function read(path: string, most: number): Promise<Uint8Array> {
  const file = basename(path);
  const facts = await stat(path).catch(() => null);
  if (!facts?.isFile()) throw new AppError('invalid', 'error.fileGone', { file });
  if (facts.size > most) throw new AppError('invalid', 'error.fileTooBig', { file, megabytes: Math.floor(most / 1024 / 1024) });
  try {
    return await readFile(path);
  } catch {
    throw new AppError('invalid', 'error.fileGone', { file });
  }
}

/** Bytes between two words about how far it has come. */
const told = 64 << 20;

async function digest(path: string, most: number, onProgress: (value: number) => void): Promise<{ bytes: number; sha256: string }> {
  const file = basename(path);
  const facts = await stat(path).catch(() => null);
  if (facts?.isDirectory()) throw new AppError('invalid', 'error.isFolder', { file });
  if (!facts?.isFile()) throw new AppError('invalid', 'error.fileGone', { file });
  const tooBig = () => new AppError('invalid', 'error.fileTooBig', { file, megabytes: Math.floor(most / 1024 / 1024) });
  if (facts.size > most) throw tooBig();
  const hash = createHash('sha256');
  let bytes = 0;
  let next = told;
  const stream = createReadStream(path, { highWaterMark: 1 << 20 });
  try {
    for await (const chunk of stream as AsyncIterable<Buffer>) {
      bytes += chunk.length;
      // A file that grows while it is read has no end of its own.
      if (bytes > most) throw tooBig();
      hash.update(chunk);
      if (bytes < next) continue;
      next = bytes + told;
      onProgress(Math.min(1, bytes / facts.size));
    }
  } catch (error) {
    throw error instanceof AppError ? error : new AppError('invalid', 'error.fileGone', { file });
  } finally {
    stream.destroy();
  }
  return { bytes, sha256: hash.digest('hex') };
}

/** What a file or folder is called while it is made: beside its place, and its own even when two are made at once. */
export function partOf(path: string): string {
  return join(dirname(path), `.${basename(path).slice(0, 100)}.${randomUUID().slice(0, 8)}.part`);
}

/** Why a file could not be written; what its content says itself is left as it is. */
export function writeError(error: unknown, path: string): AppError {
  if (error instanceof AppError) return error;
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const full = code === 'ENOSPC' || code === 'EDQUOT';
  return new AppError('storage', full ? 'error.fileDiskFull' : 'error.fileNotWritten', { file: basename(path), folder: dirname(path) });
}
