import type { LedgerRow } from '#shared/domain/dispatch/order.ts';
import type { StoreReader } from '../ports/store.ts';
import type { Clock } from '../ports/surroundings.ts';
import type { Context } from './context.ts';

/** Rows that are read at a time, so that nothing else waits for long. */
const pageSize = 2000;

/** An order's ledger from its first row, with `pause` (given how many rows there were) between the pages. */
export async function* ledgerPages(
  read: Pick<StoreReader, 'ledgerFrom'>,
  orderId: string,
  pause: (rows: number) => Promise<void>,
): AsyncGenerator<readonly LedgerRow[]> {
  for (let after = 0; ; ) {
    const rows = read.ledgerFrom(orderId, after, pageSize);
    const last = rows.at(-1);
    if (!last) return;
    yield rows;
    after = last.seq;
    await pause(rows.length);
  }
}

/** A pause in which everybody else has their turn. */
export function othersTurn({ after }: Pick<Clock, 'after'>): () => Promise<void> {
  return () => new Promise((resolve) => after(0, resolve));
}

/** An order's ledger, page by page, each with a pause after it in which everybody else has their turn. */
export function ledgerOf({ store, clock }: Pick<Context, 'store' | 'clock'>, orderId: string): AsyncGenerator<readonly LedgerRow[]> {
  return ledgerPages(store.read, orderId, othersTurn(clock));
}
