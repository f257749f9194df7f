import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream, statfsSync, statSync } from 'node:fs';
import { open, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip, createGzip } from 'node:zlib';
import { AppError } from '#shared/domain/errors.ts';
import { databaseName } from '../connection.ts';
import { syncToDisk, unfinishedEnd } from './copy.ts';
import { blockSize, readTarHead, tarEnd, tarHead, tarPadding } from './tar.ts';

/**
 * Everything as one file: a gzip-compressed tar archive of the manifest, the database and their SHA-256 sums, in this order.
 * It holds no passwords of servers: those are never in the database.
 */
export interface Manifest {
  readonly format: typeof format;
  readonly version: number;
  readonly madeAt: string;
  /** The program's version, for people. */
  readonly program: string;
  readonly practice: boolean;
  readonly schema: number | null;
}

const format = 'budstikke-everything';
const ourVersion = 1;
const manifestName = 'manifest.json';
const sumsName = 'SHA256SUMS';
/** More than a manifest or the sums can be, bytes. */
const smallest = 64 * 1024;

/** Does the file begin as a package does? */
export async function isPackage(file: string): Promise<boolean> {
  const handle = await open(file, 'r');
  try {
    const { bytesRead, buffer } = await handle.read(Buffer.alloc(2), 0, 2, 0);
    return bytesRead === 2 && buffer.readUInt16BE(0) === 0x1f8b;
  } finally {
    await handle.close();
  }
}

/** Packs a database that nobody writes to into `target`: whole or not there at all, its owner's alone. `onProgress`: 0 to 1. */
export async function pack(
  database: string,
  target: string,
  facts: Omit<Manifest, 'format' | 'version'>,
  onProgress: (share: number) => void,
): Promise<void> {
  const manifest = Buffer.from(`${JSON.stringify({ format, version: ourVersion, ...facts } satisfies Manifest, null, 2)}\n`);
  const { size } = statSync(database);
  const seconds = Date.parse(facts.madeAt) / 1000;
  const part = join(dirname(target), `.${basename(target)}${unfinishedEnd}`);
  async function* archive(): AsyncGenerator<Buffer> {
    yield tarHead(manifestName, manifest.length, seconds);
    yield manifest;
    yield tarPadding(manifest.length);
    yield tarHead(databaseName, size, seconds);
    const hash = createHash('sha256');
    let read = 0;
    for await (const piece of createReadStream(database, { highWaterMark: 256 * 1024 }) as AsyncIterable<Buffer>) {
      hash.update(piece);
      read += piece.length;
      onProgress(read / size);
      yield piece;
    }
    yield tarPadding(size);
    const sums = Buffer.from(sumsText(createHash('sha256').update(manifest).digest('hex'), hash.digest('hex')));
    yield tarHead(sumsName, sums.length, seconds);
    yield sums;
    yield tarPadding(sums.length);
    yield tarEnd;
  }
  try {
    await pipeline(Readable.from(archive()), createGzip(), createWriteStream(part, { mode: 0o600 }));
    syncToDisk(part);
    await rename(part, target);
  } catch (error) {
    await rm(part, { force: true }).catch(() => {});
    throw error;
  }
}

/**
 * Unpacks the database of a package into `target`, and gives the manifest. Errors (`invalid`): another program's file, a package of
 * a newer version, one that was cut short or changed; `storage`: no room.
 */
export async function unpack(file: string, target: string, onProgress: (share: number) => void): Promise<Manifest> {
  const named = { file: basename(file) };
  const packed = createReadStream(file, { highWaterMark: 256 * 1024 });
  const { size: all } = statSync(file);
  packed.on('data', () => onProgress(Math.min(1, packed.bytesRead / all)));
  const bytes = new Bytes(packed.pipe(createGunzip()));
  packed.once('error', (error) => bytes.fail(error));
  try {
    const manifestText = await bytes.small(manifestName);
    const manifest = readManifest(manifestText, named);
    const head = await bytes.head();
    if (head?.name !== databaseName) throw new Damaged();
    const { bavail, bsize } = statfsSync(dirname(target));
    if (head.size > bavail * bsize) throw new AppError('storage', 'error.backupNoRoom', { folder: dirname(target) });
    const hash = createHash('sha256');
    await pipeline(bytes.content(head.size, hash), createWriteStream(target, { mode: 0o600 }));
    const sums = await bytes.small(sumsName);
    if (sums.toString() !== sumsText(createHash('sha256').update(manifestText).digest('hex'), hash.digest('hex'))) throw new Damaged();
    await bytes.end();
    return manifest;
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    if (error instanceof Damaged || /^Z_|^ERR_STREAM_PREMATURE/.test(code)) throw new AppError('invalid', 'error.packageDamaged', named);
    throw error;
  } finally {
    packed.destroy();
  }
}

class Damaged extends Error {}

function sumsText(manifest: string, database: string): string {
  return `${manifest}  ${manifestName}\n${database}  ${databaseName}\n`;
}

function readManifest(text: Buffer, named: { file: string }): Manifest {
  let read: Partial<Manifest>;
  try {
    read = JSON.parse(text.toString()) as Partial<Manifest>;
  } catch {
    throw new Damaged();
  }
  if (read?.format !== format) throw new AppError('invalid', 'error.backupForeign', named);
  if (typeof read.version !== 'number' || read.version > ourVersion) throw new AppError('invalid', 'error.packageNewer', named);
  if (typeof read.madeAt !== 'string' || typeof read.practice !== 'boolean' || Number.isNaN(Date.parse(read.madeAt))) throw new Damaged();
  return read as Manifest;
}

/** The bytes of a stream, taken in the portions that an archive has. */
class Bytes {
  readonly #pieces: AsyncIterator<Buffer>;
  readonly #stream: Readable;
  #held: Buffer = Buffer.alloc(0);

  constructor(stream: Readable) {
    this.#stream = stream;
    this.#pieces = (stream as AsyncIterable<Buffer>)[Symbol.asyncIterator]();
  }

  fail(error: Error): void {
    this.#stream.destroy(error);
  }

  async #more(): Promise<boolean> {
    const { value, done } = await this.#pieces.next();
    if (done) return false;
    this.#held = this.#held.length === 0 ? value : Buffer.concat([this.#held, value]);
    return true;
  }

  async #take(size: number): Promise<Buffer> {
    while (this.#held.length < size) if (!(await this.#more())) throw new Damaged();
    const taken = this.#held.subarray(0, size);
    this.#held = this.#held.subarray(size);
    return taken;
  }

  async head(): Promise<{ name: string; size: number } | null> {
    return readTarHead(await this.#take(blockSize));
  }

  /** A file of this name that fits in memory; the first one that is not is another program's archive. */
  async small(name: string): Promise<Buffer> {
    const head = await this.head();
    if (head?.name !== name || head.size > smallest) throw new Damaged();
    const content = await this.#take(head.size);
    await this.#take(tarPadding(head.size).length);
    return content;
  }

  async *content(size: number, hash: { update(piece: Buffer): unknown }): AsyncGenerator<Buffer> {
    let left = size;
    while (left > 0) {
      if (this.#held.length === 0 && !(await this.#more())) throw new Damaged();
      const piece = await this.#take(Math.min(left, this.#held.length));
      left -= piece.length;
      hash.update(piece);
      yield piece;
    }
    await this.#take(tarPadding(size).length);
  }

  /** Reads to the end: only then has the compression's own sum been looked at. */
  async end(): Promise<void> {
    while (await this.#more()) this.#held = Buffer.alloc(0);
  }
}
