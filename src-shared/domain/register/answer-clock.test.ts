import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rules } from '../../../tests/kit/umea.ts';
import { type AnswerTimes, answerBy, timesOf } from './answer-clock.ts';
import { emptyFields } from './edit.ts';

const oslo: AnswerTimes = { workdayHours: 3, otherHours: 6, zone: 'Europe/Oslo', country: 'NO' };

describe('the time to answer', () => {
  it.each([
    ['on a workday', '2026-08-12T08:00:00Z', '2026-08-12T11:00:00.000Z'],
    ['on a Saturday', '2026-08-15T08:00:00Z', '2026-08-15T14:00:00.000Z'],
    ['on 17 May, a Monday', '2027-05-17T08:00:00Z', '2027-05-17T14:00:00.000Z'],
    ['late on a Friday, the rest of it at the pace of Saturday', '2026-08-14T20:30:00Z', '2026-08-15T01:00:00.000Z'],
    ['late on a Sunday, the rest of it at the pace of Monday', '2026-08-16T19:00:00Z', '2026-08-16T23:30:00.000Z'],
    ['in the night of 25 hours', '2026-10-24T22:00:00Z', '2026-10-25T04:00:00.000Z'],
  ])('%s', (_, asked, due) => {
    expect(answerBy(asked, oslo)).toBe(due);
  });

  it('knows the holidays of the country, and weekends without one', () => {
    const asked = '2026-06-19T06:00:00Z';
    expect(answerBy(asked, { ...oslo, zone: 'Europe/Stockholm', country: 'SE' })).toBe('2026-06-19T12:00:00.000Z');
    expect(answerBy(asked, { ...oslo, country: null })).toBe('2026-06-19T09:00:00.000Z');
  });

  it('is the channel’s own, and else the institution’s', () => {
    const place = { zone: 'Europe/Stockholm', country: 'SE' } as const;
    const { answerHours, answerHoursOutside } = rules.intervals;
    const own = (some: Partial<typeof emptyFields.monitoringHours>) =>
      timesOf({ monitoringHours: { ...emptyFields.monitoringHours, ...some } }, rules, place);
    expect(own({})).toEqual({ ...place, workdayHours: answerHours, otherHours: answerHoursOutside });
    expect(own({ answerHours: 2, answerHoursOutside: 5 })).toEqual({ ...place, workdayHours: 2, otherHours: 5 });
    expect(own({ answerHours: 300 }).otherHours).toBe(300);
    expect(own({ answerHours: 0 }).workdayHours).toBe(answerHours);
  });

  const times = fc.record({
    workdayHours: fc.double({ min: 0.1, max: 500, noNaN: true }),
    otherHours: fc.double({ min: 0.1, max: 500, noNaN: true }),
    zone: fc.constantFrom('Europe/Oslo', 'Europe/Stockholm', 'UTC'),
    country: fc.constantFrom('NO' as const, 'SE' as const, null),
  });
  const instant = fc.integer({ min: Date.UTC(2026, 0), max: Date.UTC(2028, 11) });
  const at = (ms: number, by: AnswerTimes): number => Date.parse(answerBy(new Date(ms).toISOString(), by));

  it('is over after the asking, within the two paces, and never sooner for what is asked later', () => {
    fc.assert(
      fc.property(times, instant, fc.integer({ min: 0, max: 30 * 86_400_000 }), (by, asked, more) => {
        const due = at(asked, by);
        expect(due).toBeGreaterThan(asked);
        const paces = [by.workdayHours, by.otherHours].map((hours) => hours * 3_600_000);
        expect(due - asked).toBeGreaterThanOrEqual(Math.min(...paces) - 1);
        expect(due - asked).toBeLessThanOrEqual(Math.max(...paces) + 1);
        expect(at(asked + more, by)).toBeGreaterThanOrEqual(due - 1);
      }),
      { numRuns: 300 },
    );
  });
});
