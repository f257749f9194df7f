import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { canonicalJson } from '../canonical-json.ts';
import type { LogEntry, LogEvent } from './entry.ts';

/** The end of a chain: the newest entry's number and hash. */
export interface ChainHead {
  readonly seq: number;
  readonly hash: string;
}

/** What an empty log ends with; the first entry's `previous`. */
export const emptyChain: ChainHead = { seq: 0, hash: '0'.repeat(64) };

/** The entry that an event becomes after `head`: the next number, and the hash over the previous hash and itself. */
export function chainEntry(head: ChainHead, event: LogEvent): LogEntry {
  const { at, actor, type, messageId, facts } = event;
  const content = { seq: head.seq + 1, at, actor, type, messageId, facts };
  const hash = bytesToHex(sha256(utf8ToBytes(head.hash + canonicalJson(content))));
  return { ...content, previous: head.hash, hash };
}

export interface ChainCheck {
  /** Where the next chunk goes on. */
  readonly head: ChainHead;
  /** The number that the first entry which does not fit should have had; null when all fit. */
  readonly brokenAt: number | null;
}

/** Checks that the entries, oldest first, go on from `head`: nothing edited, removed, added or in another order. */
export function checkChain(head: ChainHead, entries: readonly LogEntry[]): ChainCheck {
  let at = head;
  for (const entry of entries) {
    const expected = chainEntry(at, entry);
    if (entry.seq !== expected.seq || entry.previous !== expected.previous || entry.hash !== expected.hash) {
      return { head: at, brokenAt: expected.seq };
    }
    at = entry;
  }
  return { head: at, brokenAt: null };
}
