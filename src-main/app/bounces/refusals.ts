import { classifyReply } from '#shared/domain/bounces/classify.ts';
import type { KeptBounce } from '#shared/domain/bounces/suggest.ts';
import type { StoreReader } from '../../ports/store.ts';

/** Refusals are looked for in sends of so long ago, and so many of each send. */
const bounds = { within: 90 * 24 * 60 * 60 * 1000, rows: 5000 };

/** What relays have said no to in the moment of sending, read as bounces: the third way in beside returned mail. */
export function refusals(read: StoreReader, now: string): KeptBounce[] {
  const since = new Date(Date.parse(now) - bounds.within).toISOString();
  return read
    .orders()
    .filter(({ kind, startedAt }) => kind === 'send' && startedAt !== null && startedAt >= since)
    .flatMap(({ id }) => read.ledger(id, { offset: 0, limit: bounds.rows, state: 'refused' }).rows)
    .flatMap(({ orderId, seq, address, reply, settledAt }) => {
      const { kind, reason, status } = classifyReply(reply);
      return kind === 'none' || address === '' ? [] : [{ orderId, seq, address, kind, reason, status, reportedAt: settledAt ?? now }];
    });
}
