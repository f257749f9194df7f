import { asksForPatience, createBackOff } from '#shared/domain/dispatch/back-off.ts';
import type { Caps } from '#shared/domain/dispatch/order.ts';
import type { Outcome } from '#shared/domain/dispatch/outcome.ts';
import { createThrottle, longestMessage, paceInterval, windowLengths } from '#shared/domain/dispatch/throttle.ts';
import type { StoreReader } from '../../ports/store.ts';
import type { Clock } from '../../ports/surroundings.ts';
import { createWaitingLine } from './waiting-line.ts';

/** One for all orders: messages wait here, first come first served, until their caps let them go. */
export interface Gate {
  /** Begins at once where nobody waits and the caps allow; else false. */
  tryBegin(caps: Caps): boolean;
  /** Begins when the caps allow; false when `leave` was called first. */
  wait(caps: Caps, onLeave: (leave: () => void) => void): Promise<boolean>;
  /** A message has ended, as its outcome tells; null when it was not even tried. */
  end(caps: Caps, outcome: Outcome | null): void;
  /** The relay has asked for patience: slower than the caps for a while. */
  readonly slowed: boolean;
  counts(): { readonly second: number; readonly minute: number; readonly hour: number; readonly day: number };
}

/** Instants are stored in whole milliseconds. */
const instantUnit = 1;

/** Knows from the ledger what was sent before, by this run of the app and by those before it. */
export function createGate(clock: Clock, read: Pick<StoreReader, 'attemptTimes'>): Gate {
  const throttle = createThrottle(pastEnds(clock, read), clock.monotonic());
  const backOff = createBackOff();
  const line = createWaitingLine<Caps>(pump);
  let cancelTimer: (() => void) | null = null;

  function pump(): void {
    cancelTimer?.();
    cancelTimer = null;
    while (line.first) {
      const { wish: caps } = line.first;
      const now = clock.monotonic();
      const when = throttle.earliest(caps, now);
      // One in flight has to end first; `end` pumps again.
      if (when === null) return;
      if (when > now) {
        cancelTimer = clock.after(Math.ceil(when - now), pump);
        return;
      }
      throttle.begin(caps, now, backOff.distance);
      line.serve();
    }
  }

  return {
    tryBegin(caps) {
      const now = clock.monotonic();
      const when = line.first ? null : throttle.earliest(caps, now);
      if (when === null || when > now) return false;
      throttle.begin(caps, now, backOff.distance);
      return true;
    },
    wait: line.join,
    end(caps, outcome) {
      const now = clock.monotonic();
      const { second } = throttle.counts(now);
      throttle.end(now);
      if (outcome?.kind === 'accepted') backOff.succeeded(now);
      if (outcome && 'code' in outcome && asksForPatience(outcome.code, outcome.reply)) {
        // Where no cap sets a pace, it is what the last second has seen.
        backOff.asked(now, paceInterval(caps) || windowLengths.second / second);
        throttle.wait(now, backOff.distance);
      }
      pump();
    },
    get slowed() {
      return backOff.distance > 0;
    },
    counts: () => throttle.counts(clock.monotonic()),
  };
}

/**
 * When stored attempts had ended, on the monotonic clock: never earlier than it truly was, and never later than now. One
 * whose end is not kept, because the app was killed under way or the row has been moved since, ended at the latest
 * that it can have.
 */
function pastEnds(clock: Clock, read: Pick<StoreReader, 'attemptTimes'>): number[] {
  const wallNow = Date.parse(clock.now());
  const now = clock.monotonic();
  const begun = read.attemptTimes(new Date(wallNow - windowLengths.day - longestMessage).toISOString());
  return begun
    .map(({ began, ended }) => {
      const latest = Date.parse(began) + longestMessage;
      const end = ended === null ? latest : Math.min(Date.parse(ended), latest);
      return now - Math.max(0, wallNow - end - instantUnit);
    })
    .toSorted((a, b) => a - b);
}
