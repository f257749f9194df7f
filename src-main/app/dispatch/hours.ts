import type { SendOrder } from '#shared/domain/dispatch/order.ts';
import { dueAt } from '#shared/domain/dispatch/order-hours.ts';
import { missedOpening, nextOpening, type Opening, type SendWindow } from '#shared/domain/dispatch/send-window.ts';
import { wallTimeOf } from '#shared/domain/draft/wall-time.ts';
import type { TextRef } from '#shared/texts/index.ts';

/** Whether the messages of an order may begin, asked before each of them and by the minute. */
export interface Hours {
  /**
   * `open`: one may begin now. `closed`: none may until the next opening. `missed`: an opening has passed while nobody looked,
   * because the machine slept or its clock was set forward; what goes on now would start late.
   */
  look(): 'open' | 'closed' | 'missed';
  /** How long it stays open, as far as the last look knows, milliseconds. */
  readonly left: number;
  /** What passed while nothing was to go out is not missed. */
  begin(): void;
  /** The window no longer holds. */
  lift(): void;
}

/** `now`: ISO 8601, the clock on the wall; a window is kept by it alone, however it is set. */
export function createHours(window: SendWindow | null, now: () => string): Hours {
  let inForce = window;
  let seen = Date.parse(now());
  let around: Opening | null = null;
  return {
    look() {
      const at = Date.parse(now());
      const since = seen;
      seen = at;
      if (!inForce || (around && around.opens <= Math.min(since, at) && at < around.closes)) return 'open';
      if (missedOpening(inForce, since, at) !== null) return 'missed';
      around = nextOpening(inForce, at);
      return around.opens <= at ? 'open' : 'closed';
    },
    get left() {
      return inForce && around ? around.closes - seen : Number.POSITIVE_INFINITY;
    },
    begin() {
      seen = Date.parse(now());
      around = inForce && nextOpening(inForce, seen);
    },
    lift() {
      inForce = null;
    },
  };
}

/** Why a send that was to go by itself asks first: when that was, as the clocks of `zone` showed it. */
export function lateText(order: SendOrder, zone: string): TextRef {
  const wanted = wallTimeOf(new Date(dueAt(order)).toISOString(), order.startAt?.zone ?? zone).local.replace('T', ' ');
  return { id: order.startedAt === null ? 'dispatch.held.late' : 'dispatch.held.lateAgain', params: { wanted } };
}
