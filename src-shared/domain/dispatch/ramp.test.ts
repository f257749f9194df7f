import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Caps } from './order.ts';
import { rampDelay, rampDistance } from './ramp.ts';
import { createThrottle, paceInterval } from './throttle.ts';

const caps: Caps = { perSecond: 10, perMinute: null, perHour: null, perDay: null, connections: 4 };

/** Sends so many as fast as the throttle and the slow start let it; gives when each began. */
function send(count: number, past: readonly number[] = []): number[] {
  const throttle = createThrottle(past, 0);
  const began: number[] = [];
  let now = 0;
  while (began.length < count) {
    now = Math.max(now, throttle.earliest(caps, now) ?? now);
    const distance = rampDistance(paceInterval(caps), throttle.counts(now).minute);
    throttle.begin(caps, now, distance);
    throttle.end(now);
    began.push(now);
  }
  return began;
}

describe('the slow start', () => {
  it('begins at one a second or a tenth of the pace, and at full pace there is none of it', () => {
    expect(rampDistance(100, 0)).toBe(1000);
    expect(rampDistance(20, 0)).toBe(200);
    expect(rampDistance(100, 300)).toBe(0);
  });

  it('is none where the cap is as slow as its start, or where no cap sets a pace', () => {
    expect(rampDistance(1000, 0)).toBe(0);
    expect(rampDistance(2500, 0)).toBe(0);
    expect(rampDistance(0, 0)).toBe(0);
  });

  it('grows from minute to minute, never by a leap, and reaches the cap within a few', () => {
    const began = send(4000);
    const inMinute = (minute: number) => began.filter((at) => at >= minute * 60_000 && at < (minute + 1) * 60_000).length;
    expect(inMinute(0)).toBeLessThan(120);
    expect(inMinute(0)).toBeGreaterThanOrEqual(60);
    for (let minute = 1; minute < 5; minute += 1) expect(inMinute(minute)).toBeLessThan(inMinute(minute - 1) * 5);
    expect(inMinute(4)).toBeGreaterThan(570);
  });

  it('goes on where it was when the program starts again, and begins anew after a long pause', () => {
    const before = Array.from({ length: 400 }, (_, index) => -40_000 + index * 100);
    expect(send(20, before)[19]).toBeLessThan(2500);
    const longAgo = before.map((at) => at - 120_000);
    expect(send(20, longAgo)[19]).toBeGreaterThan(15_000);
  });

  it('is foreseen in the estimate', () => {
    const took = (count: number) => send(count).at(-1) ?? 0;
    for (const count of [30, 400, 4000])
      expect(Math.abs(took(count) - (count * 100 + rampDelay(100, count, 0)))).toBeLessThan(Math.max(3000, took(count) * 0.05));
    expect(rampDelay(100, 1000, 600)).toBe(0);
  });

  it('only ever makes a send slower', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 5000 }),
        fc.integer({ min: 0, max: 20_000 }),
        fc.integer({ min: 0, max: 2000 }),
        (interval, left, minute) => {
          expect(rampDistance(interval, minute)).toBeGreaterThanOrEqual(0);
          expect(rampDelay(interval, left, minute)).toBeGreaterThanOrEqual(0);
          expect(rampDelay(interval, left, minute)).toBeLessThan(left * interval * 10 + 1);
        },
      ),
    );
  });
});
