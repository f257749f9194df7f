import type { LedgerRow } from '#shared/domain/dispatch/order.ts';
import type { StoreReader } from '../../ports/store.ts';
import type { Feed } from './feed.ts';

/** Hands out these rows alone. */
export function createCanaryFeed(read: Pick<StoreReader, 'ledgerFrom'>, orderId: string, seqs: readonly number[], now: () => string): Feed {
  const inHand = new Set<number>();
  const waiting = (seq: number): LedgerRow | null => {
    const [row] = read.ledgerFrom(orderId, seq - 1, 1);
    if (row?.seq !== seq) return null;
    const isDue = row.state === 'deferred' && row.dueAt !== null && row.dueAt <= now();
    return row.state === 'queued' || isDue ? row : null;
  };
  return {
    take() {
      for (const seq of seqs) {
        const row = inHand.has(seq) ? null : waiting(seq);
        if (!row) continue;
        inHand.add(seq);
        return row;
      }
      return null;
    },
    putBack: ({ seq }) => void inHand.delete(seq),
    done: ({ seq }) => void inHand.delete(seq),
    get inHand() {
      return inHand.size;
    },
  };
}
