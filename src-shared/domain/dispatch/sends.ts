import type { SendOrder } from './order.ts';

/**
 * The send of a message that counts: the newest that was not cancelled, else the newest that had begun. Null where there is
 * none: a plan that was discarded is no send, and test copies never count. `orders`: the oldest first.
 */
export function sendThatCounts<T extends Pick<SendOrder, 'kind' | 'state' | 'startedAt'>>(orders: readonly T[]): T | null {
  const sends = orders.filter(({ kind }) => kind === 'send');
  return sends.findLast(({ state }) => state !== 'cancelled') ?? sends.findLast(({ startedAt }) => startedAt !== null) ?? null;
}
