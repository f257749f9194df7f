import type { Caps } from '#shared/domain/dispatch/order.ts';
import { createThrottle, windowLengths } from '#shared/domain/dispatch/throttle.ts';
import type { StoreReader } from '../../ports/store.ts';
import type { Clock } from '../../ports/surroundings.ts';
import { createWaitingLine } from './waiting-line.ts';

/** One for all orders: messages wait here, first come first served, until their caps let them go. */
export interface Gate {
  /** Begins at once where nobody waits and the caps allow; else false. */
  tryBegin(caps: Caps): boolean;
  /** Begins when the caps allow; false when `leave` was called first. */
  wait(caps: Caps, onLeave: (leave: () => void) => void): Promise<boolean>;
  end(): void;
  counts(): { readonly second: number; readonly minute: number; readonly hour: number; readonly day: number };
}

/**
 * `interrupted`: how many messages were in flight when the app ended; when they ended is unknown, so they count as
 * ended now.
 */
export function createGate(clock: Clock, read: StoreReader, interrupted: number): Gate {
  const throttle = createThrottle(pastEnds(clock, read, interrupted), clock.monotonic());
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
      throttle.begin(caps, now);
      line.serve();
    }
  }

  return {
    tryBegin(caps) {
      const now = clock.monotonic();
      const when = line.first ? null : throttle.earliest(caps, now);
      if (when === null || when > now) return false;
      throttle.begin(caps, now);
      return true;
    },
    wait: line.join,
    end() {
      throttle.end(clock.monotonic());
      pump();
    },
    counts: () => throttle.counts(clock.monotonic()),
  };
}

/** Stored are the beginnings: so much later a message has ended, milliseconds. */
const usualLength = 1000;

/** When stored attempts had ended, on the monotonic clock, and never later than now. */
function pastEnds(clock: Clock, read: StoreReader, interrupted: number): number[] {
  const wallNow = Date.parse(clock.now());
  const now = clock.monotonic();
  const begun = read.attemptTimes(new Date(wallNow - windowLengths.day).toISOString());
  const ends = begun.map((at) => now - Math.max(0, wallNow - Date.parse(at) - usualLength));
  return interrupted > 0 ? [...ends.slice(0, -interrupted), ...ends.slice(-interrupted).map(() => now)] : ends;
}
