/**
 * The few parts of a POSIX tar archive (IEEE Std 1003.1, pax, "ustar Interchange Format") that a package needs: plain files one
 * after another, so that any archive program can open it.
 */
export const blockSize = 512;

/** The head of a file in an archive. `name`: at most 100 ASCII characters; `seconds` since 1970. */
export function tarHead(name: string, size: number, seconds: number): Buffer {
  const head = Buffer.alloc(blockSize);
  head.write(name, 0, 100, 'latin1');
  head.write('0000600\0', 100, 'latin1');
  head.write('0000000\0', 108, 'latin1');
  head.write('0000000\0', 116, 'latin1');
  writeSize(head, size);
  head.write(`${Math.max(0, Math.floor(seconds)).toString(8).padStart(11, '0')}\0`, 136, 'latin1');
  head.write('0', 156, 'latin1');
  head.write('ustar\x0000', 257, 'latin1');
  head.write(`${sumOf(head).toString(8).padStart(6, '0')}\0 `, 148, 'latin1');
  return head;
}

/** What fills a file up to whole blocks. */
export function tarPadding(size: number): Buffer {
  return Buffer.alloc((blockSize - (size % blockSize)) % blockSize);
}

/** The two empty blocks that an archive ends with. */
export const tarEnd = Buffer.alloc(2 * blockSize);

/** What a head says; null where it is none of a plain file. */
export function readTarHead(head: Buffer): { name: string; size: number } | null {
  if (head.length !== blockSize || head.toString('latin1', 257, 262) !== 'ustar' || !'0\0'.includes(head.toString('latin1', 156, 157)))
    return null;
  if (Number.parseInt(head.toString('latin1', 148, 156), 8) !== sumOf(head)) return null;
  const name = head.toString('latin1', 0, 100).replace(/\0.*$/s, '');
  const size = head[124] === 0x80 ? Number(head.readBigUInt64BE(128)) : Number.parseInt(head.toString('latin1', 124, 135), 8);
  return Number.isSafeInteger(size) ? { name, size } : null;
}

/** Eleven octal digits; above 8 GiB the binary form that GNU tar and pax read. */
function writeSize(head: Buffer, size: number): void {
  if (size < 8 ** 11) head.write(`${size.toString(8).padStart(11, '0')}\0`, 124, 'latin1');
  else {
    head[124] = 0x80;
    head.writeBigUInt64BE(BigInt(size), 128);
  }
}

/** The sum of the head's bytes, with spaces where the sum stands. */
function sumOf(head: Buffer): number {
  let sum = 0;
  for (const [at, byte] of head.entries()) sum += at >= 148 && at < 156 ? 0x20 : byte;
  return sum;
}
