import { Temporal } from 'temporal-polyfill';
import type { TextRef } from '#shared/texts/index.ts';
import type { OrderState } from '../dispatch/order.ts';
import { isOpen } from '../dispatch/order-states.ts';
import type { RecipientList } from '../recipients/list.ts';

/** When and why the addresses of a list or a send were removed. `by` is null where its date did it. */
export interface Purged {
  readonly at: string;
  readonly by: string | null;
  readonly because: 'date' | 'hand';
}

/** How long a list stays after its send has ended where nobody chose a day (privacy.md). */
export const retentionDays = 90;

/** The day in a zone at an instant, `YYYY-MM-DD`. */
export function dayAt(instant: string, zone: string): string {
  return Temporal.Instant.from(instant).toZonedDateTimeISO(zone).toPlainDate().toString();
}

/** The day that a list goes when its send has ended at this instant: `retentionDays` later, `YYYY-MM-DD`. */
export function deleteByAfter(endedAt: string, zone: string): string {
  return Temporal.PlainDate.from(dayAt(endedAt, zone)).add({ days: retentionDays }).toString();
}

/** An order that a list's addresses are needed for. */
export interface OrderOfList {
  readonly state: OrderState;
  /** Recipients in doubt whom nobody has decided about: they are decided about by name. */
  readonly undecided: number;
}

/**
 * `purged`: its addresses are gone; `kept`: its day has not come; `due`: it goes as soon as the program gets to it;
 * `waits`: its day has come, and something needs the addresses still.
 */
export type PurgeState =
  | { readonly state: 'purged' | 'kept' | 'due'; readonly because: null }
  | { readonly state: 'waits'; readonly because: TextRef };

/** How a list stands on a day (`YYYY-MM-DD`). `clockTrusted` false: the clock may be wrong, and nothing goes by its date. */
export function purgeState(
  list: Pick<RecipientList, 'purged' | 'deleteBy'>,
  orders: readonly OrderOfList[],
  { today, clockTrusted }: { readonly today: string; readonly clockTrusted: boolean },
): PurgeState {
  if (list.purged) return { state: 'purged', because: null };
  if (today < list.deleteBy) return { state: 'kept', because: null };
  const because = stopsByDate(orders) ?? (clockTrusted ? null : { id: 'privacy.waits.clock' as const });
  return because ? { state: 'waits', because } : { state: 'due', because: null };
}

/** Why nobody can purge now, by hand either; null where they can. A send that is not finished needs its addresses. */
export function stopsPurge(orders: readonly OrderOfList[]): TextRef | null {
  return orders.some(({ state }) => isOpen(state)) ? { id: 'privacy.waits.openOrder' } : null;
}

function stopsByDate(orders: readonly OrderOfList[]): TextRef | null {
  const undecided = orders.reduce((sum, order) => sum + order.undecided, 0);
  return stopsPurge(orders) ?? (undecided > 0 ? { id: 'privacy.waits.doubt', params: { count: undecided } } : null);
}
