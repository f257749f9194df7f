import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Caps } from './order.ts';
import { createThrottle, estimate, paceInterval, windowLengths } from './throttle.ts';

const free: Caps = { perSecond: null, perMinute: null, perHour: null, perDay: null, connections: 4 };
const capOf = { second: 'perSecond', minute: 'perMinute', hour: 'perHour', day: 'perDay' } as const;

/** The most instants in any closed window of this length. */
function worst(instants: readonly number[], length: number): number {
  const sorted = instants.toSorted((a, b) => a - b);
  let most = 0;
  let from = 0;
  sorted.forEach((instant, to) => {
    while ((sorted[from] ?? 0) < instant - length) from += 1;
    most = Math.max(most, to - from + 1);
  });
  return most;
}

interface Simulated {
  readonly caps: Caps;
  readonly lanes: number;
  /** How long each message takes, milliseconds. */
  readonly latencies: readonly number[];
  /** Where within its message the relay counts it, 0-1. */
  readonly seenAt: number;
  readonly messages: number;
  /** After so many messages the program ends and starts again this much later. */
  readonly restart: { readonly after: number; readonly pause: number } | null;
}

/** Sends as fast as the throttle lets lanes go; gives the instants at which the relay counted. */
function simulate({ caps, lanes, latencies, seenAt, messages, restart }: Simulated): { seen: number[]; last: number } {
  let now = 0;
  let throttle = createThrottle([], now);
  const seen: number[] = [];
  const ends: number[] = [];
  let inFlight: number[] = [];
  let begun = 0;
  const endNext = () => {
    const next = Math.min(...inFlight);
    inFlight = inFlight.filter((_, index) => index !== inFlight.indexOf(next));
    now = Math.max(now, next);
    throttle.end(now);
    ends.push(now);
  };
  while (begun < messages) {
    if (restart && begun === restart.after && ends.length < begun) {
      while (inFlight.length > 0) endNext();
      now += restart.pause;
      throttle = createThrottle(ends, now);
    }
    const when = inFlight.length >= lanes ? null : throttle.earliest(caps, now);
    const firstEnd = Math.min(...inFlight, Number.POSITIVE_INFINITY);
    if (when === null || when >= firstEnd) {
      endNext();
      continue;
    }
    now = Math.max(now, when);
    throttle.begin(caps, now);
    const latency = latencies[begun % latencies.length] ?? 1;
    inFlight.push(now + latency);
    seen.push(now + latency * seenAt);
    begun += 1;
  }
  return { seen, last: now };
}

const someCaps = fc.record({
  perSecond: fc.option(fc.integer({ min: 1, max: 20 })),
  perMinute: fc.option(fc.integer({ min: 1, max: 200 })),
  perHour: fc.option(fc.integer({ min: 1, max: 400 })),
  perDay: fc.option(fc.integer({ min: 50, max: 600 })),
  connections: fc.constant(4),
});

describe('the throttle', () => {
  it('never lets any sliding window exceed its cap, wherever in its transaction the relay counts a message', () => {
    fc.assert(
      fc.property(
        fc.record({
          caps: someCaps,
          lanes: fc.integer({ min: 1, max: 8 }),
          latencies: fc.array(fc.integer({ min: 0, max: 5000 }), { minLength: 1, maxLength: 7 }),
          seenAt: fc.constantFrom(0, 0.3, 1),
          messages: fc.integer({ min: 1, max: 300 }),
          restart: fc.option(fc.record({ after: fc.integer({ min: 1, max: 200 }), pause: fc.integer({ min: 0, max: 90_000 }) })),
        }),
        (run) => {
          const { seen } = simulate(run);
          for (const [window, length] of Object.entries(windowLengths)) {
            const cap = run.caps[capOf[window as keyof typeof capOf]];
            if (cap !== null) expect(worst(seen, length)).toBeLessThanOrEqual(cap);
          }
        },
      ),
      { numRuns: 300 },
    );
  });

  it.each([
    ['5 per second', { ...free, perSecond: 5 }, 5 / 1000],
    ['60 per minute', { ...free, perMinute: 60 }, 60 / 60_000],
    ['both', { ...free, perSecond: 5, perMinute: 60 }, 60 / 60_000],
  ] as const)('sends at 0.97 of %s or faster', (_, caps, cap) => {
    const { last } = simulate({ caps, lanes: 4, latencies: [4], seenAt: 0.5, messages: 600, restart: null });
    expect(600 / last / cap).toBeGreaterThanOrEqual(0.97);
  });

  it('lets messages go at once where no cap is set', () => {
    const throttle = createThrottle([], 0);
    for (let message = 0; message < 10_000; message += 1) {
      expect(throttle.earliest(free, 5)).toBe(5);
      throttle.begin(free, 5);
      throttle.end(5);
    }
  });

  it('spreads a cap per minute over the minute', () => {
    const caps = { ...free, perMinute: 60 };
    expect(paceInterval(caps)).toBe(1000);
    const throttle = createThrottle([], 0);
    throttle.begin(caps, 0);
    throttle.end(10);
    expect(throttle.earliest(caps, 10)).toBeGreaterThan(900);
  });

  it('keeps the distance that is asked for, also where no cap sets a pace', () => {
    const throttle = createThrottle([], 0);
    throttle.wait(0, 100);
    expect(throttle.earliest(free, 0)).toBe(100);
    throttle.begin(free, 100, 400);
    throttle.end(101);
    expect(throttle.earliest(free, 101)).toBe(500);
    expect(throttle.earliest({ ...free, perSecond: 1 }, 101)).toBeGreaterThanOrEqual(1100);
  });

  it('does not spread a day’s budget over the day', () => {
    expect(paceInterval({ ...free, perDay: 100 })).toBe(0);
  });

  it('counts what was sent before a restart, and instants from the future as now', () => {
    const caps = { ...free, perMinute: 3 };
    const throttle = createThrottle([-100_000, -59_000, -10, 50_000], 0);
    expect(throttle.counts(0)).toMatchObject({ minute: 3, hour: 4 });
    expect(throttle.earliest(caps, 0)).toBe(1001);
  });

  it('waits for a stalled message to end when the stalled ones fill a window', () => {
    const caps = { ...free, perSecond: 2 };
    const throttle = createThrottle([], 0);
    throttle.begin(caps, 0);
    throttle.begin(caps, 500);
    expect(throttle.earliest(caps, 60_000)).toBeNull();
    throttle.end(61_000);
    expect(throttle.earliest(caps, 61_000)).toBe(62_001);
  });

  it('keeps its memory small in a long send', () => {
    const throttle = createThrottle([], 0);
    const day = windowLengths.day;
    for (let message = 0; message < 250_000; message += 1) {
      throttle.begin(free, (message * day) / 100_000);
      throttle.end((message * day) / 100_000);
      if (message % 1000 === 0) throttle.earliest(free, (message * day) / 100_000);
    }
    expect(throttle.counts(2.5 * day).day).toBeLessThanOrEqual(100_001);
  });
});

describe('the estimate', () => {
  const none = { second: 0, minute: 0, hour: 0, day: 0 };
  it('knows that 30,000 at 8,000 a day takes days', () => {
    expect(estimate({ ...free, perDay: 8000 }, none, 30_000, 0)).toBe(3 * windowLengths.day);
  });
  it('is nothing where nothing is left, and unknown where nothing tells', () => {
    expect(estimate(free, none, 0, 0)).toBe(0);
    expect(estimate(free, none, 10, 0)).toBeNull();
  });
  it('follows the measured pace where it is slower than the caps', () => {
    expect(estimate({ ...free, perSecond: 10 }, none, 100, 2)).toBe(50_000);
  });
});
