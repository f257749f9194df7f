import { hmac } from '@noble/hashes/hmac.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { utf8ToBytes } from '@noble/hashes/utils.js';
import { longest } from '../recipients/address.ts';

/**
 * What an envelope carries so that what comes back tells whom it is about: `order-seq-proof`, in letters, digits and hyphens that
 * every mail system leaves alone, in lower case, since some change case. Order and row stand in the Message-ID too,
 * where each recipient can read their own and guess others’; the proof cannot be guessed.
 */
export interface ReturnMark {
  /** What every Message-ID of the order begins with, without its dot (`mailIdStart`). */
  readonly order: string;
  readonly seq: number;
}

/** 60 bits; base32 as in RFC 4648, in lower case. */
const proofLength = 12;
const alphabet = 'abcdefghijklmnopqrstuvwxyz234567';
const shape = /(?:^|[^a-z0-9])([0-9a-f]{16})-([1-9]\d{0,8})-([a-z2-7]{12})(?![a-z0-9])/gi;

/** The mark of the row with this Message-ID (`mailId`). `key`: the secret of this data directory. */
export function returnMark(key: string, mailId: string): string {
  const [, order = '', seq = ''] = /^([^.@]+)\.(\d+)@/.exec(mailId) ?? [];
  return `${order}-${seq}-${proof(key, order, seq)}`;
}

/** What a text holds of marks that were made with this key; those that somebody made up are left out. */
export function marksIn(key: string, text: string): ReturnMark[] {
  return [...text.slice(0, 20_000).matchAll(shape)].flatMap(([, order = '', seq = '', said = '']) =>
    isSame(proof(key, order.toLowerCase(), seq), said.toLowerCase()) ? [{ order: order.toLowerCase(), seq: Number(seq) }] : [],
  );
}

/**
 * The envelope sender of one recipient (VERP): the return address with the mark after a plus sign, which mail systems
 * deliver to the mailbox before it. Null where that is longer than an address may be (RFC 5321 section 4.5.3.1).
 */
export function verpAddress(returnPath: string, mark: string): string | null {
  const at = returnPath.lastIndexOf('@');
  const local = `${returnPath.slice(0, at)}+${mark}`;
  const address = local + returnPath.slice(at);
  return local.length > longest.local || address.length > longest.address ? null : address;
}

/** Whether there is room in this return address for every mark that there can be. */
export function hasRoomForMark(returnPath: string): boolean {
  return verpAddress(returnPath, `${'0'.repeat(16)}-${'9'.repeat(9)}-${'a'.repeat(proofLength)}`) !== null;
}

function proof(key: string, order: string, seq: string): string {
  const digest = hmac(sha256, utf8ToBytes(key), utf8ToBytes(`${order}-${seq}`));
  // Five bits of each byte are as good as any.
  return Array.from(digest.slice(0, proofLength), (byte) => alphabet[byte & 31]).join('');
}

/** Takes as long for a wrong first letter as for a wrong last one. */
function isSame(a: string, b: string): boolean {
  let differs = a.length ^ b.length;
  for (let index = 0; index < a.length; index += 1) differs |= a.charCodeAt(index) ^ b.charCodeAt(index);
  return differs === 0;
}
