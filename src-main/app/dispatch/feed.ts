import type { LedgerRow } from '#shared/domain/dispatch/order.ts';
import type { StoreReader } from '../../ports/store.ts';

/** Hands out an order's rows that may be attempted, each to one lane at a time. */
export interface Feed {
  take(): LedgerRow | null;
  /** Not attempted after all. */
  putBack(row: LedgerRow): void;
  /** Its outcome is durable. */
  done(row: LedgerRow): void;
  /** Rows that a lane has. */
  readonly inHand: number;
}

/** Small: rows that wait long are moved to where they are only seldom cleared away. */
const pageSize = 100;

export function createFeed(read: Pick<StoreReader, 'nextRows'>, orderId: string, now: () => string): Feed {
  const inHand = new Set<number>();
  let page: LedgerRow[] = [];
  let at = 0;
  let after = 0;

  const refill = () => {
    page = read.nextRows(orderId, now(), pageSize, after).filter(({ seq }) => !inHand.has(seq));
    at = 0;
    after = page.reduce((last, { seq }) => Math.max(last, seq), after);
  };

  return {
    take() {
      if (at >= page.length) refill();
      // The end of the ledger: start over for those that came back to the queue or are due now.
      if (at >= page.length && after > 0) {
        after = 0;
        refill();
      }
      const row = page[at];
      if (!row) return null;
      at += 1;
      inHand.add(row.seq);
      return row;
    },
    putBack(row) {
      inHand.delete(row.seq);
      after = 0;
    },
    done(row) {
      inHand.delete(row.seq);
    },
    get inHand() {
      return inHand.size;
    },
  };
}
