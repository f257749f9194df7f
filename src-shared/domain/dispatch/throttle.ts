import type { Caps, WindowCap } from './order.ts';

/** The windows that caps are counted in, milliseconds. */
export const windowLengths = { second: 1000, minute: 60_000, hour: 3_600_000, day: 86_400_000 } as const;
export type Window = keyof typeof windowLengths;
const windows = Object.keys(windowLengths) as Window[];
const capOf: Record<Window, WindowCap> = {
  second: 'perSecond',
  minute: 'perMinute',
  hour: 'perHour',
  day: 'perDay',
};

/**
 * A message has ended so long after it began, milliseconds: a transaction has at most 15 minutes, and the one before it
 * on the same connection may still be cleared away. Stands in where the end is not known.
 */
export const longestMessage = 1_800_000;

/** Windows are counted closed at both ends, so two messages a whole window apart still need this much more. */
const edge = 1;
/** How far the even pace may catch up after a late timer, milliseconds. */
const catchUp = 50;

/**
 * Counts messages in sliding windows and says when the next may go. A message occupies its windows from the moment it
 * begins until a window's length after it *ended*: at whichever instant in between the relay counted it, no window of
 * the relay's holds more than the cap. Small and mutable; made from stored instants, so that a restart changes nothing.
 *
 * Times are milliseconds on one clock that only goes forward; calls must not go back in time.
 */
export interface Throttle {
  /**
   * The earliest instant at which one more message may begin: `now` or earlier means at once;
   * `null` means that it has to wait until one in flight ends.
   */
  earliest(caps: Caps, now: number): number | null;
  /** A message begins; `earliest` said that it may. `distance`: the next one begins at least so much later, milliseconds. */
  begin(caps: Caps, now: number, distance?: number): void;
  /** Whatever was planned, the next message begins at least so much later, milliseconds. */
  wait(now: number, distance: number): void;
  /** A message has ended, with whatever outcome: what was only begun counts too, for the relay may have counted it. */
  end(now: number): void;
  /** Messages in each window at `now`, those in flight included. */
  counts(now: number): Readonly<Record<Window, number>> & { readonly inFlight: number };
}

/** `past`: when earlier messages ended, ascending; instants after `now` count as now (dispatch.md). */
export function createThrottle(past: readonly number[], now: number): Throttle {
  let ends = past.map((instant) => Math.min(instant, now));
  /** Per window the index of the oldest end that is still inside. */
  const head: Record<Window, number> = { second: 0, minute: 0, hour: 0, day: 0 };
  let inFlight = 0;
  let paceAt = Number.NEGATIVE_INFINITY;
  /** As `paceAt`, and it holds where no cap sets a pace too. */
  let waitUntil = Number.NEGATIVE_INFINITY;

  const advance = (at: number) => {
    for (const window of windows) {
      let index = head[window];
      while (index < ends.length && (ends[index] ?? 0) + windowLengths[window] + edge <= at) index += 1;
      head[window] = index;
    }
    if (head.day > 100_000) {
      const gone = head.day;
      ends = ends.slice(gone);
      for (const window of windows) head[window] -= gone;
    }
  };

  return {
    earliest(caps, at) {
      advance(at);
      let when = Math.max(at, waitUntil, paceInterval(caps) === 0 ? at : paceAt);
      for (const window of windows) {
        const cap = caps[capOf[window]];
        if (cap === null || ends.length - head[window] + inFlight < cap) continue;
        if (inFlight >= cap) return null;
        when = Math.max(when, (ends[ends.length - (cap - inFlight)] ?? at) + windowLengths[window] + edge);
      }
      return when;
    },
    begin(caps, at, distance = 0) {
      inFlight += 1;
      paceAt = Math.max(paceAt, at - catchUp) + paceInterval(caps);
      if (distance > 0) waitUntil = Math.max(waitUntil, at - catchUp) + distance;
    },
    wait(at, distance) {
      waitUntil = Math.max(waitUntil, at + distance);
    },
    end(at) {
      inFlight -= 1;
      ends.push(Math.max(at, ends.at(-1) ?? at));
    },
    counts(at) {
      advance(at);
      const inside = (window: Window) => ends.length - head[window] + inFlight;
      return { second: inside('second'), minute: inside('minute'), hour: inside('hour'), day: inside('day'), inFlight };
    },
  };
}

/** The caps that hold, each with the length of its window in milliseconds. */
export function capWindows(caps: Caps): readonly (readonly [cap: number, length: number])[] {
  return windows.flatMap((window) => {
    const cap = caps[capOf[window]];
    return cap === null ? [] : [[cap, windowLengths[window]] as const];
  });
}

/**
 * The even distance between messages, milliseconds: a cap per minute is not used up in its first second. Only the
 * shortest of the two short windows spreads; the long ones are budgets. 0 without such a cap.
 */
export function paceInterval(caps: Caps): number {
  if (caps.perSecond !== null) return windowLengths.second / caps.perSecond;
  if (caps.perMinute !== null) return windowLengths.minute / caps.perMinute;
  return 0;
}

/** Milliseconds until `left` more messages have gone, at best: what the caps and what is already used allow. */
export function estimate(caps: Caps, used: Readonly<Record<Window, number>>, left: number, measuredPerSecond: number): number | null {
  if (left <= 0) return 0;
  const candidates = windows.flatMap((window) => {
    const cap = caps[capOf[window]];
    if (cap === null) return [];
    const free = Math.max(0, cap - used[window]);
    return left <= free ? [] : [Math.ceil((left - free) / cap) * windowLengths[window]];
  });
  if (measuredPerSecond > 0) candidates.push((left / measuredPerSecond) * 1000);
  return candidates.length === 0 ? null : Math.max(...candidates);
}
