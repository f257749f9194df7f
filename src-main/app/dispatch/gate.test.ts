import { describe, expect, it } from 'vitest';
import type { Caps, LedgerRow } from '#shared/domain/dispatch/order.ts';
import type { AttemptTime } from '../../ports/store.ts';
import { createGate } from './gate.ts';

const free: Caps = { perSecond: null, perMinute: null, perHour: null, perDay: null, connections: 4 };
const row = { seq: 1, address: 'r1@student.uni.example' } as LedgerRow;
const opened = Date.parse('2026-08-10T07:00:00.000Z');
const second = 1000;
const minute = 60 * second;
/** An instant so long before the gate was made. */
const ago = (milliseconds: number): string => new Date(opened - milliseconds).toISOString();

/** When a gate first lets a message go, milliseconds after it was made on what was stored. */
function firstGoes(stored: readonly AttemptTime[], caps: Partial<Caps>): number {
  let passed = 0;
  const gate = createGate(
    { now: () => new Date(opened + passed).toISOString(), monotonic: () => passed, after: () => () => {} },
    { attemptTimes: (since) => stored.filter(({ began }) => began >= since) },
  );
  while (!gate.tryBegin({ caps: { ...free, ...caps }, take: () => row })) passed += 1;
  return passed;
}

describe('a gate that is made on what was sent before', () => {
  it('counts a message until a window after it ended, however long ago it began', () => {
    const stalled = { began: ago(10 * second), ended: ago(100) };
    expect(firstGoes([stalled], { perSecond: 1 })).toBeGreaterThan(900);
    expect(firstGoes([stalled], { perSecond: 1 })).toBeLessThan(910);
    expect(firstGoes([stalled, { began: ago(20 * second), ended: ago(5 * second) }], { perMinute: 2 })).toBeGreaterThan(55 * second);
  });

  it('counts one that was under way when the app was killed as ended only now', () => {
    expect(firstGoes([{ began: ago(30 * second), ended: null }], { perSecond: 1 })).toBeGreaterThan(second);
  });

  it('knows that no message is under way for ever', () => {
    const old = { began: ago(90 * minute), ended: null };
    expect(firstGoes([old], { perMinute: 1 })).toBe(0);
    // Its row was moved, by a cancelled order, long after it had ended.
    expect(firstGoes([{ ...old, ended: ago(second) }], { perMinute: 1 })).toBe(0);
  });

  it('counts one that began just before a whole day ago and ended since', () => {
    const day = 24 * 60 * minute;
    expect(firstGoes([{ began: ago(day + minute), ended: ago(day - 50) }], { perDay: 1 })).toBeGreaterThan(50);
  });

  it('counts instants from the future as now', () => {
    expect(firstGoes([{ began: ago(-minute), ended: ago(-minute) }], { perSecond: 1 })).toBeGreaterThan(second);
    expect(firstGoes([{ began: ago(-minute), ended: ago(-minute) }], { perSecond: 1 })).toBeLessThan(1010);
  });
});
