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

/** Every row, once a canary is lifted while its lanes still have some of it in hand. */
export function createLiftedFeed(canary: Feed, all: Feed): Feed {
  return {
    take: all.take,
    putBack(row) {
      canary.done(row);
      all.putBack(row);
    },
    done(row) {
      canary.done(row);
      all.done(row);
    },
    get inHand() {
      return canary.inHand + all.inHand;
    },
  };
}
