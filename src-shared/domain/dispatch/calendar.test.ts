import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CalendarSend, clashesOf, plannedCourses } from './calendar.ts';
import type { SendWindow } from './send-window.ts';

const hour = 3_600_000;
const eight = Date.parse('2026-11-26T08:00:00+01:00');
const caps = { perSecond: null, perMinute: null, perHour: 100, perDay: null, connections: 1 };
const office: SendWindow = { days: [1, 2, 3, 4, 5], from: '08:00', to: '16:00', holidaysOut: true, zone: 'Europe/Oslo', country: 'NO' };
const send = (id: string, changes: Partial<CalendarSend> = {}): CalendarSend => ({
  id,
  relay: 'smtp.uni.example:587',
  from: eight,
  count: 250,
  caps,
  window: null,
  domains: [],
  ...changes,
});
const clashes = (...sends: CalendarSend[]) => clashesOf(sends, plannedCourses(sends));

describe('two sends clash', () => {
  it('where both would go out at once over the same relay, and each is later for it', () => {
    const sends = [send('a'), send('b', { from: eight + hour })];
    const found = plannedCourses(sends);
    expect(clashesOf(sends, found)).toMatchObject([{ ids: ['a', 'b'], from: eight + hour }]);
    // Five hundred at a hundred an hour, not three hours for the one and four for the other.
    expect(Math.max(...[...found.values()].map(({ finishes }) => finishes))).toBe(eight + 4 * hour);
  });

  it('not over different relays, one after the other, or in hours of their own', () => {
    expect(clashes(send('a'), send('b', { relay: 'other:25' }))).toEqual([]);
    expect(clashes(send('a'), send('b', { from: eight + 24 * hour }))).toEqual([]);
    // One rests in the night in which the other goes.
    const night = { ...office, from: '20:00', to: '06:00' };
    expect(clashes(send('a', { count: 1000, window: office }), send('b', { window: night }))).toEqual([]);
  });
});

it('whatever is planned: clashes are pairs over one relay, each once, inside both courses', () => {
  const planned = fc.record({
    relay: fc.constantFrom('a:25', 'b:25'),
    from: fc.integer({ min: eight, max: eight + 60 * hour }),
    count: fc.integer({ min: 1, max: 120 }),
    perHour: fc.integer({ min: 5, max: 200 }),
    window: fc.constantFrom(null, office),
  });
  fc.assert(
    fc.property(fc.array(planned, { maxLength: 5 }), (all) => {
      const sends = all.map(({ perHour, ...rest }, index) => send(String(index), { ...rest, caps: { ...caps, perHour } }));
      const found = plannedCourses(sends);
      const pairs = clashesOf(sends, found);
      expect(new Set(pairs.map(({ ids }) => ids.join())).size).toBe(pairs.length);
      for (const { ids, from, until } of pairs) {
        expect(from).toBeLessThanOrEqual(until);
        expect(new Set(ids.map((id) => sends.find((one) => one.id === id)?.relay)).size).toBe(1);
        for (const id of ids) {
          const course = found.get(id);
          expect(from).toBeGreaterThanOrEqual(course?.starts ?? Number.POSITIVE_INFINITY);
          expect(until).toBeLessThanOrEqual(course?.finishes ?? Number.NEGATIVE_INFINITY);
        }
      }
    }),
    { numRuns: 60 },
  );
});
