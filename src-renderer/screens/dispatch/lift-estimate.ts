import { withoutSlowStart } from '#shared/domain/dispatch/caps.ts';
import { domainParts, wholeFinish } from '#shared/domain/dispatch/finish.ts';
import type { SendOrder } from '#shared/domain/dispatch/order.ts';
import { capsInForce, goesAt, windowInForce } from '#shared/domain/dispatch/order-hours.ts';

type Estimated = Pick<SendOrder, 'caps' | 'window' | 'lifted' | 'startAt' | 'startedAt'>;

/**
 * When the last of `left` messages goes at the earliest, as the order stands and once its window and slow start are lifted.
 * `byDomain`: how many of them go to each domain that has caps of its own. `now` and what comes out: milliseconds since 1970.
 */
export function liftEstimate(
  { caps, window, lifted, startAt, startedAt }: Estimated,
  left: number,
  byDomain: ReadonlyMap<string, number>,
  now: number,
): { readonly held: number; readonly lifted: number } {
  const finish = (as: Estimated): number => {
    // Counted a moment ago: while a send runs, no more of a domain are left than of the whole.
    const parts = domainParts(as.caps, byDomain).map((part) => ({ ...part, count: Math.min(part.count, left) }));
    return wholeFinish({ from: goesAt(as, now), count: left, caps: capsInForce(as), window: windowInForce(as) }, parts);
  };
  const order = { caps, window, lifted, startAt, startedAt };
  return { held: finish(order), lifted: finish({ ...order, window: null, caps: withoutSlowStart(caps) }) };
}
