import { createHash, type Hash } from 'node:crypto';
import { mkdir, open, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { strToU8, Zip, ZipDeflate } from 'fflate';
import { type PackageFile, sumsName } from '#main/ports/packages.ts';
import { AppError } from '#shared/domain/errors.ts';
import { partOf, writeError } from '../files/files.ts';

/** The earliest time that a zip can hold, in the clock's own zone: the zone must not show in the bytes. */
const noTime = new Date(1980, 0, 1);

export async function writePackage(
  path: string,
  form: 'zip' | 'folder',
  files: AsyncIterable<PackageFile>,
  goesOn: () => void,
): Promise<string> {
  const part = partOf(path);
  const sums = createHash('sha256');
  try {
    if (form === 'zip') await writeFile(part, zipped(withSums(files, sums, goesOn)));
    else await writeFolder(part, withSums(files, sums, goesOn));
    goesOn();
    await rename(part, path);
    return sums.digest('hex');
  } catch (error) {
    await rm(part, { recursive: true, force: true }).catch(() => {});
    throw isTaken(error) ? new AppError('storage', 'archive.folderTaken', { folder: path }) : writeError(error, path);
  }
}

interface SummedFile {
  readonly name: string;
  readonly pieces: AsyncIterable<Uint8Array>;
}

/** The files as bytes, each read to its end before the next, and their checksums after them. */
async function* withSums(files: AsyncIterable<PackageFile>, ofSums: Hash, goesOn: () => void): AsyncGenerator<SummedFile> {
  const sums: string[] = [];
  for await (const { name, content } of files) {
    const hash = createHash('sha256');
    yield { name, pieces: hashed(content, hash, goesOn) };
    sums.push(`${hash.digest('hex')}  ${name}\n`);
  }
  yield { name: sumsName, pieces: hashed([sums.join('')], ofSums, goesOn) };
}

async function* hashed(content: PackageFile['content'], hash: Hash, goesOn: () => void): AsyncGenerator<Uint8Array> {
  for await (const piece of content) {
    goesOn();
    const bytes = typeof piece === 'string' ? strToU8(piece) : piece;
    hash.update(bytes);
    yield bytes;
  }
}

async function* zipped(files: AsyncIterable<SummedFile>): AsyncGenerator<Uint8Array> {
  let made: Uint8Array[] = [];
  const zip = new Zip((error, chunk) => {
    if (error) throw error;
    made.push(chunk);
  });
  const taken = (): Uint8Array[] => {
    const chunks = made;
    made = [];
    return chunks;
  };
  for await (const { name, pieces } of files) {
    const entry = new ZipDeflate(name, { level: 6 });
    entry.mtime = noTime;
    zip.add(entry);
    for await (const piece of pieces) {
      entry.push(piece, false);
      yield* taken();
    }
    entry.push(new Uint8Array(0), true);
    yield* taken();
  }
  zip.end();
  yield* taken();
}

async function writeFolder(folder: string, files: AsyncIterable<SummedFile>): Promise<void> {
  await mkdir(folder, { mode: 0o700 });
  for await (const { name, pieces } of files) await writeFile(join(folder, name), pieces);
}

async function writeFile(path: string, pieces: AsyncIterable<Uint8Array>): Promise<void> {
  const file = await open(path, 'wx', 0o600);
  try {
    await file.writeFile(pieces);
    await file.sync();
  } finally {
    await file.close();
  }
}

function isTaken(error: unknown): boolean {
  return error instanceof Error && 'code' in error && ['ENOTEMPTY', 'EEXIST', 'ENOTDIR'].includes(String(error.code));
}
