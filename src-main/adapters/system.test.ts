import { afterEach, describe, expect, it, vi } from 'vitest';
import { createClock, ids } from './system.ts';

afterEach(() => vi.useRealTimers());

describe('the clock', () => {
  it('starts where it is told, whatever the zone it is told in, and runs on from there', () => {
    vi.useFakeTimers({ toFake: ['performance', 'Date'] });
    const clock = createClock('2026-08-10T09:00+02:00');
    expect(clock.now()).toBe('2026-08-10T07:00:00.000Z');
    vi.advanceTimersByTime(90_500);
    expect(clock.now()).toBe('2026-08-10T07:01:30.500Z');
    vi.setSystemTime('2030-01-01');
    expect(clock.now()).toBe('2026-08-10T07:01:30.500Z');
  });

  it('is the machine’s when it is told nothing', () => {
    vi.useFakeTimers({ toFake: ['Date'], now: Date.parse('2027-03-01T12:00:00Z') });
    expect(createClock().now()).toBe('2027-03-01T12:00:00.000Z');
  });

  it('refuses what is not an instant', () => expect(() => createClock('tomorrow')).toThrow(RangeError));

  it('waits longer than a timer of the machine can, and can be called off on the way', () => {
    vi.useFakeTimers();
    const day = 86_400_000;
    const run = vi.fn();
    const never = vi.fn();
    const { after } = createClock();
    after(60 * day, run);
    const callOff = after(60 * day, never);
    vi.advanceTimersByTime(59 * day);
    expect(run).not.toHaveBeenCalled();
    callOff();
    vi.advanceTimersByTime(2 * day);
    expect(run).toHaveBeenCalledOnce();
    expect(never).not.toHaveBeenCalled();
  });
});

it('ids are UUIDs, each another', () => {
  const many = new Set(Array.from({ length: 100 }, () => ids.next()));
  expect(many.size).toBe(100);
  for (const id of many) expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
});
