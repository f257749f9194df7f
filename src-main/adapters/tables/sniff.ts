import { open, stat } from 'node:fs/promises';
import { analyse } from 'chardet';
import iconv from 'iconv-lite';
import { fileFault, openFault } from './fault.ts';

export type Sniffed =
  | { readonly kind: 'workbook'; readonly size: number }
  | { readonly kind: 'text'; readonly size: number; readonly encoding: string };

const block = 1 << 20;

/** First bytes of what people take for a table, as Latin-1. */
const signatures: readonly (readonly [start: string, kind: string])[] = [
  ['%PDF', 'pdf'],
  ['\x89PNG', 'image'],
  ['\xff\xd8\xff', 'image'],
  ['GIF8', 'image'],
  ['{\\rtf', 'document'],
];

/**
 * Looks at a file and says what it is and, for text, how it is encoded: a byte order mark decides, then whether the
 * whole file is valid UTF-8, then a guess. ISO 8859-1 is told as windows-1252, its superset, as every browser does.
 * Reads the file once, in blocks. Throws AppError `invalid` when it cannot be a table.
 */
export async function sniff(file: string, wanted: string | undefined): Promise<Sniffed> {
  const size = await sizeOf(file);
  if (size === 0) throw fileFault('recipients.file.empty');
  const handle = await open(file).catch((error: unknown) => Promise.reject(openFault(error)));
  try {
    const buffer = Buffer.allocUnsafe(Math.min(block, size));
    const { bytesRead } = await handle.read(buffer, 0, buffer.length, 0);
    const head = Buffer.from(buffer.subarray(0, bytesRead));
    const start = head.toString('latin1', 0, 8);
    if (start.startsWith('PK\x03\x04')) return { kind: 'workbook', size };
    if (start.startsWith('\xd0\xcf\x11\xe0')) throw fileFault('recipients.file.oldWorkbook');
    const other = signatures.find(([signature]) => start.startsWith(signature));
    if (other) throw fileFault('recipients.file.notTable', { kind: other[1] });

    const marked = byteOrderMark(head);
    let encoding = marked ?? wideWithoutMark(head);
    if (encoding === null) {
      if (head.includes(0)) throw fileFault('recipients.file.notTable', { kind: 'binary' });
      const surprising = await firstBlockNotUtf8(handle, size, buffer);
      encoding = surprising === null ? 'utf-8' : guess(surprising);
    }
    const chosen = wanted === undefined ? encoding : named(wanted, marked);
    refuseOtherFormats(iconv.decode(head, codec(chosen)));
    return { kind: 'text', size, encoding: chosen };
  } finally {
    await handle.close();
  }
}

/** The name under which the decoder knows an encoding that `sniff` told. */
export function codec(encoding: string): string {
  return encoding.replace(/ with BOM$/, '');
}

async function sizeOf(file: string): Promise<number> {
  const facts = await stat(file).catch((error: unknown) => Promise.reject(openFault(error)));
  if (facts.isDirectory()) throw fileFault('recipients.file.directory');
  if (!facts.isFile()) throw fileFault('recipients.file.notTable', { kind: 'binary' });
  return facts.size;
}

function named(wanted: string, marked: string | null): string {
  const name = codec(wanted.trim().toLowerCase());
  if (!iconv.encodingExists(name)) throw fileFault('recipients.file.badEncoding', { encoding: wanted });
  return marked !== null && codec(marked) === name ? marked : name;
}

function byteOrderMark(head: Buffer): string | null {
  if (head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf) return 'utf-8 with BOM';
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le with BOM';
  if (head[0] === 0xfe && head[1] === 0xff) return 'utf-16be with BOM';
  return null;
}

/** UTF-16 of western text has a zero in every other byte. */
function wideWithoutMark(head: Buffer): string | null {
  const looked = Math.min(head.length, 2000) & ~1;
  let even = 0;
  let odd = 0;
  for (let index = 0; index < looked; index += 2) {
    if (head[index] === 0) even += 1;
    if (head[index + 1] === 0) odd += 1;
  }
  const most = looked * 0.4;
  if (odd > most && even === 0) return 'utf-16le';
  return even > most && odd === 0 ? 'utf-16be' : null;
}

/** The first block that is not UTF-8; null when the whole file is. */
async function firstBlockNotUtf8(handle: Awaited<ReturnType<typeof open>>, size: number, buffer: Buffer): Promise<Buffer | null> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  for (let position = 0; position < size; ) {
    const { bytesRead } = await handle.read(buffer, 0, buffer.length, position);
    if (bytesRead === 0) break;
    position += bytesRead;
    const bytes = buffer.subarray(0, bytesRead);
    try {
      decoder.decode(bytes, { stream: position < size });
    } catch {
      return bytes;
    }
  }
  return null;
}

/** Exports here are windows-1252 unless the detector is clearly surer of another one. */
function guess(bytes: Buffer): string {
  const matches = analyse(bytes.subarray(0, 200_000)).filter((match) => iconv.encodingExists(match.name));
  const western = Math.max(
    0,
    ...matches.filter((match) => /^(ISO-8859-1|windows-1252)$/i.test(match.name)).map((match) => match.confidence),
  );
  const best = matches[0];
  return best && best.confidence > western + 25 && best.confidence >= 60 ? best.name.toLowerCase() : 'windows-1252';
}

function refuseOtherFormats(text: string): void {
  const start = text.slice(0, 10_000).trimStart();
  if (start === '' && text.trim() === '') throw fileFault('recipients.file.empty');
  if (/^<[!?a-z]/i.test(start)) throw fileFault('recipients.file.notTable', { kind: 'web' });
  if (/^(\{\s*["}]|\[\s*["[{\]\d])/.test(start)) throw fileFault('recipients.file.notTable', { kind: 'json' });
}
