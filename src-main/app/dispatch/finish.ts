import { wholeFinish } from '#shared/domain/dispatch/finish.ts';
import type { Caps, DomainCap, SendOrder } from '#shared/domain/dispatch/order.ts';
import { capsInForce, finishesAt, goesAt, windowInForce } from '#shared/domain/dispatch/order-hours.ts';
import { windowLengths } from '#shared/domain/dispatch/throttle.ts';
import type { Context } from '../context.ts';
import { begunLately } from './begun.ts';

/** For so long what was worked out holds, milliseconds: progress is told once a second. */
const freshFor = 15_000;

/** When a send that rests outside its window is done. */
export interface FinishEstimate {
  /** Milliseconds since 1970; `left` messages remain, and `rate` of them a second have gone lately (0: nothing is known). */
  of(order: SendOrder, left: number, rate: number, domains: readonly { readonly cap: DomainCap; readonly left: number }[]): number;
}

/** Honest about windows, caps and what the last hours have used of them; never sooner than the pace that was measured. */
export function createFinishEstimate(context: Pick<Context, 'store' | 'clock'>): FinishEstimate {
  const known = new Map<string, { readonly at: number; readonly finish: number }>();
  return {
    of(order, left, rate, domains) {
      const now = Date.parse(context.clock.now());
      const before = known.get(order.id);
      let finish = before?.finish ?? 0;
      if (!before || Math.abs(now - before.at) >= freshFor) {
        const caps = capsInForce(order);
        finish = wholeFinish(
          { from: goesAt(order, now), count: left, caps, window: windowInForce(order) },
          domains.map(({ cap, left: count }) => ({ cap, count, past: begunLately(context, windowLengths.hour, cap.domain) })),
          begunLately(context, longestWindow(caps)),
        );
        known.set(order.id, { at: now, finish });
      }
      return rate > 0 ? Math.max(finish, finishesAt(order, now, (left / rate) * 1000)) : finish;
    },
  };
}

/** What went before counts for so long, milliseconds. */
function longestWindow({ perDay, perHour }: Caps): number {
  if (perDay !== null) return windowLengths.day;
  return perHour === null ? windowLengths.minute : windowLengths.hour;
}
