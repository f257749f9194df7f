import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { LedgerRow } from './order.ts';

/**
 * The ledger digest: SHA-256, hex, over the lines `seq TAB mailId TAB state TAB attempts TAB settledAt LF` in order of
 * seq. Addresses are left out, so that it still holds when they are purged.
 */
export function createLedgerDigest(): { add(rows: readonly LedgerRow[]): void; hex(): string } {
  const hash = sha256.create();
  return {
    add: (rows) => {
      hash.update(
        utf8ToBytes(
          rows
            .map(({ seq, mailId, state, attempts, settledAt }) => `${seq}\t${mailId}\t${state}\t${attempts}\t${settledAt ?? ''}\n`)
            .join(''),
        ),
      );
    },
    hex: () => bytesToHex(hash.digest()),
  };
}
