import { withoutSlowStart } from './caps.ts';
import type { Caps, SendOrder } from './order.ts';
import { earliestWithin, finishWithin, type SendWindow } from './send-window.ts';
import { instantOf } from './start-time.ts';

/** The window that holds an order; null where there is none, or where a leader has lifted it for life and health. */
export function windowInForce(order: Pick<SendOrder, 'window' | 'lifted'>): SendWindow | null {
  return order.lifted ? null : order.window;
}

/** The caps that hold an order now: a leader's word for life and health lifts the slow start, never a cap. */
export function capsInForce({ caps, lifted }: Pick<SendOrder, 'caps' | 'lifted'>): Caps {
  return lifted ? withoutSlowStart(caps) : caps;
}

/** The earliest instant from `now` on at which an order's next message may begin: its own time, and its window. Milliseconds since 1970. */
export function goesAt(order: Pick<SendOrder, 'startAt' | 'startedAt' | 'window' | 'lifted'>, now: number): number {
  const ownTime = order.startedAt === null && order.startAt ? Math.max(now, instantOf(order.startAt)) : now;
  return earliestWithin(windowInForce(order), ownTime);
}

/** The instant that a scheduled order waits for, milliseconds since 1970. */
export function dueAt({ waitsUntil, startAt, createdAt }: Pick<SendOrder, 'waitsUntil' | 'startAt' | 'createdAt'>): number {
  if (waitsUntil !== null) return Date.parse(waitsUntil);
  return startAt ? instantOf(startAt) : Date.parse(createdAt);
}

/** When `takes` milliseconds of sending are over, if an order goes on from `now`, or from when it may. */
export function finishesAt(order: Pick<SendOrder, 'startAt' | 'startedAt' | 'window' | 'lifted'>, now: number, takes: number): number {
  return finishWithin(windowInForce(order), goesAt(order, now), takes).at;
}
