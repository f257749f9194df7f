import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { canonicalJson } from '../canonical-json.ts';
import type { Brief } from '../draft/brief.ts';
import type { Rendering } from './version.ts';

export interface DigestInput {
  readonly packId: string;
  readonly packVersion: string;
  readonly brief: Brief;
  readonly renderings: readonly Rendering[];
}

/**
 * The content digest: SHA-256, hex, of the canonical JSON of everything that an approval is about. Wanted time,
 * relevance, narrower groups and web page are outside: they may change without a new yes (U41).
 */
export function contentDigest({ packId, packVersion, brief, renderings }: DigestInput): string {
  return sha256Hex(
    canonicalJson({
      pack: { id: packId, version: packVersion },
      audience: brief.audience,
      // Members that are not there leave the digest as it was before there were such members.
      body: brief.body,
      grounds: brief.grounds,
      reason: { code: brief.reason, statement: brief.reasonStatement },
      from: brief.from,
      sender: brief.sender,
      replyTo: brief.replyTo,
      subject: brief.subject,
      renderings: renderings.map(({ id, html, text }) => ({ id, html, text })),
    }),
  );
}

/** The digest as people compare it: `7F3A 91C2`. */
export function shortDigest(digest: string): string {
  const head = digest.slice(0, 8).toUpperCase();
  return `${head.slice(0, 4)} ${head.slice(4)}`.trim();
}

/** SHA-256 of a text's UTF-8, lower-case hex. */
export function sha256Hex(text: string): string {
  return sha256OfBytes(utf8ToBytes(text));
}

/** SHA-256 of bytes, lower-case hex. */
export function sha256OfBytes(bytes: Uint8Array): string {
  return bytesToHex(sha256(bytes));
}
