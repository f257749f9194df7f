import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

/**
 * The list digest: SHA-256, hex, over the lines `address TAB renderingId LF`, sorted by code unit, so that it
 * is the same whichever order the rows come in.
 */
export function listDigest(rows: Iterable<{ readonly address: string; readonly renderingId: string }>): string {
  return digestOfLines(Array.from(rows, listLine));
}

/** A row's line in the list digest. */
export function listLine({ address, renderingId }: { readonly address: string; readonly renderingId: string }): string {
  return `${address}\t${renderingId}\n`;
}

/** The list digest of lines that were made one by one; sorts them in place. */
export function digestOfLines(lines: string[]): string {
  lines.sort();
  const hash = sha256.create();
  for (let at = 0; at < lines.length; at += 1000) hash.update(utf8ToBytes(lines.slice(at, at + 1000).join('')));
  return bytesToHex(hash.digest());
}
