import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

/**
 * The list digest: SHA-256, hex, over the lines `address TAB renderingId LF`, sorted by code unit, so that it
 * is the same whichever order the rows come in.
 */
export function listDigest(rows: Iterable<ListedRow>): string {
  const digest = startListDigest();
  digest.add(Array.from(rows).sort((a, b) => (listLine(a) < listLine(b) ? -1 : 1)));
  return digest.end();
}

export interface ListedRow {
  readonly address: string;
  readonly renderingId: string;
}

/**
 * The same digest from rows that come a page at a time, already sorted by address; an address stands once in a list.
 * A tab sorts before everything that an address may hold, so that order is the order of the lines.
 */
export function startListDigest(): { add(rows: readonly ListedRow[]): void; end(): string } {
  const hash = sha256.create();
  return {
    add: (rows) => void hash.update(utf8ToBytes(rows.map(listLine).join(''))),
    end: () => bytesToHex(hash.digest()),
  };
}

function listLine({ address, renderingId }: ListedRow): string {
  return `${address}\t${renderingId}\n`;
}
