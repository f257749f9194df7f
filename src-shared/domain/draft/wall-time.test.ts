import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { instantOf, wallTimeOf } from './wall-time.ts';

const oslo = (local: string) => ({ local, zone: 'Europe/Oslo' });

describe('wall time', () => {
  it('is summer or winter time as the zone has it', () => {
    expect(instantOf(oslo('2026-08-24T08:00'))).toBe('2026-08-24T06:00:00.000Z');
    expect(instantOf(oslo('2026-11-24T08:00'))).toBe('2026-11-24T07:00:00.000Z');
  });

  it('that the clocks skip is after the gap; that comes twice is the first', () => {
    expect(instantOf(oslo('2026-03-29T02:30'))).toBe('2026-03-29T01:30:00.000Z');
    expect(instantOf(oslo('2026-10-25T02:30'))).toBe('2026-10-25T00:30:00.000Z');
  });

  it('of an instant with any offset is that of the zone', () => {
    expect(wallTimeOf('2026-08-24T08:00:00+02:00', 'Europe/Oslo')).toEqual(oslo('2026-08-24T08:00'));
    expect(wallTimeOf('2026-08-24T06:00:59Z', 'Europe/Oslo')).toEqual(oslo('2026-08-24T08:00'));
  });

  it('and back is the same minute, but for the hour that comes twice', () => {
    const minute = fc
      .integer({ min: 0, max: 20 * 365 * 24 * 60 })
      .map((value) => new Date(Date.UTC(2020, 0, 1) + value * 60_000).toISOString());
    fc.assert(
      fc.property(minute, (instant) => {
        const back = instantOf(wallTimeOf(instant, 'Europe/Oslo'));
        expect([instant, new Date(Date.parse(instant) - 3_600_000).toISOString()]).toContain(back);
      }),
    );
  });
});
