import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { type FileHandle, open, readdir, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { Readable, Transform } from 'node:stream';
import { crc32, createInflateRaw } from 'node:zlib';
import type { PackedFile } from '#main/ports/packages.ts';
import { AppError } from '#shared/domain/errors.ts';

/** A package has a handful of files; a zip with more is no package of ours. */
const mostFiles = 200;
const plainName = /^[A-Za-z0-9][A-Za-z0-9._-]{0,120}$/;

export async function openPackage(path: string): Promise<readonly PackedFile[]> {
  const facts = await stat(path).catch(() => null);
  if (!facts) throw new AppError('invalid', 'error.fileGone', { file: basename(path) });
  const files = facts.isDirectory() ? await folderFiles(path) : await zipFiles(path);
  if (files.length === 0 || files.length > mostFiles || files.some(({ name }) => !plainName.test(name))) throw notAPackage(path);
  if (new Set(files.map(({ name }) => name)).size < files.length) throw notAPackage(path);
  return files.sort((a, b) => (a.name < b.name ? -1 : 1));
}

async function folderFiles(folder: string): Promise<PackedFile[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  return entries
    .filter((entry) => entry.isFile())
    .map(({ name }) => ({ name, read: (take) => readAll(name, [createReadStream(join(folder, name))], null, take) }));
}

interface Entry {
  readonly name: string;
  readonly method: number;
  readonly crc: number;
  readonly packed: number;
  readonly bytes: number;
  /** Where its own head begins. */
  readonly at: number;
}

/** The files that the directory at the end of a zip names (APPNOTE 4.3.12), which is what every program goes by. */
async function zipFiles(path: string): Promise<PackedFile[]> {
  const file = await open(path, 'r').catch(() => null);
  if (!file) throw new AppError('invalid', 'error.fileGone', { file: basename(path) });
  try {
    const { size } = await file.stat();
    if ((await readAt(file, 0, 4)).toString('latin1') !== 'PK\u0003\u0004') throw notAPackage(path);
    const end = size < 22 ? Buffer.alloc(22) : await readAt(file, size - 22, 22);
    const [length, start] = [end.readUInt32LE(12), end.readUInt32LE(16)];
    // Ours carry no comment: what does not end with the end was cut short, or something was put after it.
    if (end.readUInt32LE(0) !== 0x06054b50 || end.readUInt16LE(20) !== 0 || start + length + 22 !== size || length > 1 << 20)
      throw new AppError('invalid', 'archive.cutShort', { file: basename(path) });
    const entries = directory(await readAt(file, start, length));
    if (entries === null || entries.length !== end.readUInt16LE(10))
      throw new AppError('invalid', 'archive.cutShort', { file: basename(path) });
    return await Promise.all(
      entries.map(async (entry): Promise<PackedFile> => {
        const { name, method, packed, at } = entry;
        const head = await readAt(file, at, 30 + Buffer.byteLength(name));
        const same = head.length > 30 && head.readUInt32LE(0) === 0x04034b50 && head.subarray(30).toString('utf8') === name;
        const from = at + 30 + (same ? head.readUInt16LE(26) + head.readUInt16LE(28) : 0);
        return {
          name,
          read: (take) => {
            if (!same || (method !== 0 && method !== 8) || from + packed > start) return Promise.reject(damaged(name));
            if (packed === 0) return method === 0 ? readAll(name, [], entry, take) : Promise.reject(damaged(name));
            const raw = createReadStream(path, { start: from, end: from + packed - 1 });
            return readAll(name, method === 0 ? [raw] : [raw, createInflateRaw()], entry, take);
          },
        };
      }),
    );
  } finally {
    await file.close();
  }
}

function directory(bytes: Buffer): Entry[] | null {
  const entries: Entry[] = [];
  for (let at = 0; at < bytes.length; ) {
    if (at + 46 > bytes.length || bytes.readUInt32LE(at) !== 0x02014b50 || entries.length > mostFiles) return null;
    const name = bytes.subarray(at + 46, at + 46 + bytes.readUInt16LE(at + 28)).toString('utf8');
    entries.push({
      name,
      method: bytes.readUInt16LE(at + 10),
      crc: bytes.readUInt32LE(at + 16),
      packed: bytes.readUInt32LE(at + 20),
      bytes: bytes.readUInt32LE(at + 24),
      at: bytes.readUInt32LE(at + 42),
    });
    at += 46 + bytes.readUInt16LE(at + 28) + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  return entries;
}

/** Runs a file through its stages, which work beside this thread. Never more than the directory says comes out. */
async function readAll(
  name: string,
  stages: readonly [raw?: Readable, unpacking?: Transform],
  told: Pick<Entry, 'bytes' | 'crc'> | null,
  take: (piece: Uint8Array) => void = () => {},
): Promise<{ sha256: string; bytes: number }> {
  const hash = createHash('sha256');
  let bytes = 0;
  let crc = 0;
  const [raw, unpacking] = stages;
  try {
    const source = raw && unpacking ? raw.on('error', (error) => unpacking.destroy(error)).pipe(unpacking) : raw;
    for await (const piece of (source ?? []) as AsyncIterable<Buffer>) {
      bytes += piece.length;
      if (told && bytes > told.bytes) throw damaged(name);
      crc = crc32(piece, crc);
      hash.update(piece);
      take(piece);
    }
  } catch {
    throw damaged(name);
  } finally {
    raw?.destroy();
    unpacking?.destroy();
  }
  if (told && (bytes !== told.bytes || crc !== told.crc)) throw damaged(name);
  return { sha256: hash.digest('hex'), bytes };
}

async function readAt(file: FileHandle, position: number, length: number): Promise<Buffer> {
  const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, position);
  return buffer.subarray(0, bytesRead);
}

function damaged(name: string): AppError {
  return new AppError('invalid', 'archive.damaged', { file: name });
}
function notAPackage(path: string): AppError {
  return new AppError('invalid', 'archive.notAPackage', { file: basename(path) });
}
