import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { holidayOn } from './holidays.ts';
import {
  areHours,
  earliestWithin,
  finishWithin,
  type Hours,
  missedOpening,
  narrows,
  nextOpening,
  type Opening,
  openings,
  type SendWindow,
  windowOf,
} from './send-window.ts';

const minute = 60_000;
const hour = 60 * minute;
const office: SendWindow = { days: [1, 2, 3, 4, 5], from: '08:00', to: '16:00', holidaysOut: true, zone: 'Europe/Oslo', country: 'NO' };
const at = (text: string) => Date.parse(text);
const said = (instant: number, zone = 'Europe/Oslo') =>
  Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(zone).toString({ timeZoneName: 'never' });
const next = (window: SendWindow, from: string) => {
  const { opens, closes } = nextOpening(window, at(from));
  return [said(opens, window.zone), said(closes, window.zone)];
};

describe('a send window', () => {
  it('is open on its weekdays between its hours, in its own zone', () => {
    expect(next(office, '2026-11-26T09:30:00+01:00')).toEqual(['2026-11-26T08:00:00+01:00', '2026-11-26T16:00:00+01:00']);
    expect(next(office, '2026-11-26T15:59:59+01:00')[1]).toBe('2026-11-26T16:00:00+01:00');
    expect(next(office, '2026-11-26T16:00:00+01:00')[0]).toBe('2026-11-27T08:00:00+01:00');
    expect(next(office, '2026-11-27T18:00:00+01:00')[0]).toBe('2026-11-30T08:00:00+01:00');
    expect(next({ ...office, zone: 'Europe/Helsinki' }, '2026-11-26T06:00:00Z')[0]).toBe('2026-11-26T08:00:00+02:00');
  });

  it('leaves the country’s holidays out, unless told otherwise', () => {
    // Maundy Thursday to Easter Monday.
    expect(next(office, '2027-03-24T17:00:00+01:00')[0]).toBe('2027-03-30T08:00:00+02:00');
    expect(next({ ...office, country: 'SE' }, '2027-03-24T17:00:00+01:00')[0]).toBe('2027-03-25T08:00:00+01:00');
    expect(next({ ...office, holidaysOut: false }, '2027-03-24T17:00:00+01:00')[0]).toBe('2027-03-25T08:00:00+01:00');
    expect(next({ ...office, country: null }, '2027-03-24T17:00:00+01:00')[0]).toBe('2027-03-25T08:00:00+01:00');
  });

  it('of a night belongs to the day it begins on, and ends where a holiday begins', () => {
    const night: SendWindow = { ...office, days: [1, 2, 3, 4], from: '22:00', to: '06:00' };
    expect(next(night, '2026-11-27T05:00:00+01:00')).toEqual(['2026-11-26T22:00:00+01:00', '2026-11-27T06:00:00+01:00']);
    expect(next(night, '2026-11-27T06:00:00+01:00')[0]).toBe('2026-11-30T22:00:00+01:00');
    // Into Maundy Thursday.
    expect(next(night, '2027-03-24T23:00:00+01:00')).toEqual(['2027-03-24T22:00:00+01:00', '2027-03-25T00:00:00+01:00']);
  });

  it('that goes round the clock is one opening from weekend to weekend', () => {
    const week: SendWindow = { ...office, from: '00:00', to: '24:00' };
    expect(next(week, '2026-11-25T12:00:00+01:00')[1]).toBe('2026-11-28T00:00:00+01:00');
    expect(next({ ...week, from: '08:00', to: '08:00' }, '2026-11-25T12:00:00+01:00')[1]).toBe('2026-11-28T08:00:00+01:00');
    const always: SendWindow = { ...week, days: [1, 2, 3, 4, 5, 6, 7], holidaysOut: false };
    expect(earliestWithin(always, at('2026-12-25T03:00:00Z'))).toBe(at('2026-12-25T03:00:00Z'));
  });

  it('is no time at all in an hour that summer time leaves out, and opens once where an hour comes twice', () => {
    const sunday: SendWindow = { ...office, days: [7], holidaysOut: false };
    expect(next({ ...sunday, from: '02:15', to: '02:45' }, '2026-03-28T12:00:00Z')[0]).toBe('2026-04-05T02:15:00+02:00');
    expect(next({ ...sunday, from: '02:30', to: '04:00' }, '2026-03-28T12:00:00Z')).toEqual([
      '2026-03-29T03:00:00+02:00',
      '2026-03-29T04:00:00+02:00',
    ]);
    const autumn = { ...sunday, from: '01:00', to: '02:30' };
    expect(next(autumn, '2026-10-24T12:00:00Z')).toEqual(['2026-10-25T01:00:00+02:00', '2026-10-25T02:30:00+02:00']);
    expect(next(autumn, '2026-10-25T02:40:00+02:00')[0]).toBe('2026-11-01T01:00:00+01:00');
    expect(next({ ...sunday, from: '02:30', to: '04:00' }, '2026-10-24T12:00:00Z')).toEqual([
      '2026-10-25T02:30:00+02:00',
      '2026-10-25T04:00:00+01:00',
    ]);
  });
});

describe('work that rests outside the window', () => {
  it('is done when its time inside has passed', () => {
    const begin = at('2026-11-26T14:00:00+01:00');
    expect(finishWithin(office, begin, hour)).toEqual({ at: begin + hour, openings: 1 });
    expect(finishWithin(office, begin, 2 * hour)).toEqual({ at: begin + 2 * hour, openings: 1 });
    expect(finishWithin(office, begin, 11 * hour)).toEqual({ at: at('2026-11-30T09:00:00+01:00'), openings: 3 });
    expect(finishWithin(null, begin, 11 * hour)).toEqual({ at: begin + 11 * hour, openings: 1 });
  });
});

describe('an opening is missed', () => {
  const friday = at('2026-11-27T15:30:00+01:00');
  it('where it came over ten minutes ago and nobody looked since', () => {
    const monday = at('2026-11-30T08:00:00+01:00');
    expect(missedOpening(office, friday, monday + 5 * minute)).toBeNull();
    expect(missedOpening(office, friday, monday + 11 * minute)).toBe(monday);
    expect(missedOpening(office, friday, at('2026-12-01T20:00:00+01:00'))).toBe(at('2026-12-01T08:00:00+01:00'));
  });
  it('not by a nap within one, nor by a clock that was set back', () => {
    expect(missedOpening(office, at('2026-11-27T08:05:00+01:00'), friday)).toBeNull();
    expect(missedOpening(office, friday, friday - 48 * hour)).toBeNull();
    expect(missedOpening({ ...office, from: '00:00', to: '24:00' }, at('2026-11-25T23:00:00+01:00'), friday)).toBeNull();
  });
});

describe('narrower hours', () => {
  it('lie inside in every respect', () => {
    expect(narrows(office, office)).toBe(true);
    expect(narrows({ ...office, days: [2], from: '10:00', to: '12:00' }, office)).toBe(true);
    expect(narrows({ ...office, from: '07:59' }, office)).toBe(false);
    expect(narrows({ ...office, to: '24:00' }, office)).toBe(false);
    expect(narrows({ ...office, to: '02:00' }, office)).toBe(false);
    expect(narrows({ ...office, days: [5, 6] }, office)).toBe(false);
    expect(narrows({ ...office, holidaysOut: false }, office)).toBe(false);
    expect(narrows({ ...office, from: '23:00', to: '05:00' }, { ...office, from: '22:00', to: '06:00' })).toBe(true);
  });
});

it('hours have at least one day, in order, and times that a clock shows', () => {
  expect(areHours(office)).toBe(true);
  expect(areHours({ ...office, to: '24:00' })).toBe(true);
  for (const wrong of [
    { days: [] },
    { days: [2, 1] },
    { days: [1, 1] },
    { days: [0] },
    { days: [1.5] },
    { from: '24:00' },
    { to: '24:01' },
    { from: '8:00' },
  ])
    expect(areHours({ ...office, ...wrong }), JSON.stringify(wrong)).toBe(false);
});

it('takes zone and country from the institution; one that is not known has no holidays', () => {
  expect(windowOf(office, { zone: 'Europe/Stockholm', country: 'SE' })).toEqual({ ...office, zone: 'Europe/Stockholm', country: 'SE' });
  expect(windowOf(office, { zone: 'Atlantic/Faroe', country: 'FO' }).country).toBeNull();
});

describe('whatever the window and the instant', () => {
  const timeOf = (quarter: number) => `${String(Math.floor(quarter / 4)).padStart(2, '0')}:${String((quarter % 4) * 15).padStart(2, '0')}`;
  const time = fc.integer({ min: 0, max: 24 * 4 - 1 }).map(timeOf);
  const windows: fc.Arbitrary<SendWindow> = fc.record({
    days: fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1 }).map((days) => days.toSorted()),
    from: time,
    to: fc.oneof(time, fc.constant('24:00')),
    holidaysOut: fc.boolean(),
    zone: fc.constantFrom('Europe/Oslo', 'Europe/Stockholm', 'America/St_Johns', 'Australia/Lord_Howe', 'UTC'),
    country: fc.constantFrom('NO', 'SE', null),
  });
  /** Half of them near the change of the clocks in Oslo. */
  const instants = fc.oneof(
    fc.integer({ min: at('2024-01-01T00:00Z'), max: at('2034-01-01T00:00Z') }),
    fc.integer({ min: at('2026-03-28T00:00Z'), max: at('2026-03-30T00:00Z') }),
    fc.integer({ min: at('2026-10-24T00:00Z'), max: at('2026-10-26T00:00Z') }),
  );

  it('the next opening has not closed, and openings come one after another without touching', () => {
    fc.assert(
      fc.property(windows, instants, (window, instant) => {
        let last: Opening | null = null;
        for (const opening of openings(window, instant)) {
          expect(opening.opens).toBeLessThan(opening.closes);
          expect(opening.closes).toBeGreaterThan(instant);
          // One that is cut at its longest goes on in the next.
          const touches = last !== null && last.closes - last.opens > 30 * 24 * hour;
          if (last) expect(opening.opens).toBeGreaterThan(last.closes - (touches ? 1 : 0));
          if (last) return;
          last = opening;
        }
      }),
      { numRuns: 100 },
    );
  });

  it('a message that may begin does so on a day and at a time that the window names, and never on a holiday', () => {
    fc.assert(
      fc.property(windows, instants, (window, instant) => {
        const when = earliestWithin(window, instant);
        expect(when).toBeGreaterThanOrEqual(instant);
        const wall = Temporal.Instant.fromEpochMilliseconds(when).toZonedDateTimeISO(window.zone);
        const clock = wall.toPlainTime().toString({ smallestUnit: 'minute' });
        const today = wall.toPlainDate();
        if (window.holidaysOut && window.country) expect(holidayOn(window.country, today.toString())).toBeNull();
        const allowed = (day: Temporal.PlainDate) =>
          window.days.includes(day.dayOfWeek) && !(window.holidaysOut && window.country && holidayOn(window.country, day.toString()));
        const overnight = window.to <= window.from;
        const opensToday = allowed(today) && clock >= window.from && (overnight || clock < window.to);
        const stillOpen = overnight && allowed(today.subtract({ days: 1 })) && clock < window.to;
        expect(opensToday || stillOpen, `${wall} ${JSON.stringify(window)}`).toBe(true);
      }),
      { numRuns: 200 },
    );
  });

  it('nothing that may begin is passed by: just before a later start the window is closed', () => {
    fc.assert(
      fc.property(windows, instants, (window, instant) => {
        const when = earliestWithin(window, instant);
        if (when > instant) expect(earliestWithin(window, when - 1)).toBe(when);
        else expect(earliestWithin(window, instant)).toBe(instant);
      }),
      { numRuns: 100 },
    );
  });

  it('narrower hours are never open while the wider are closed', () => {
    const share = fc.double({ min: 0, max: 1, noNaN: true });
    const quarters = (text: string) => Number(text.slice(0, 2)) * 4 + Number(text.slice(3)) / 15;
    fc.assert(
      fc.property(windows, fc.tuple(share, share, share), instants, (most, [first, second, keep], instant) => {
        const begin = quarters(most.from);
        const end = quarters(most.to) + (most.to <= most.from ? 96 : 0);
        const from = begin + Math.floor(first * (Math.min(end, 96) - begin - 1));
        const to = from + 1 + Math.floor(second * (end - from - 1));
        const days = most.days.slice(0, 1 + Math.floor(keep * (most.days.length - 1)));
        const wish: Hours = {
          days,
          from: timeOf(from),
          to: to === 96 ? '24:00' : timeOf(to % 96),
          holidaysOut: most.holidaysOut || keep > 0.5,
        };
        expect(narrows(wish, most)).toBe(true);
        const when = earliestWithin({ ...most, ...wish }, instant);
        expect(earliestWithin(most, when)).toBe(when);
      }),
      { numRuns: 100 },
    );
  });

  it('work inside the window takes exactly its time inside', () => {
    fc.assert(
      fc.property(windows, instants, fc.integer({ min: 1, max: 3 * 24 * hour }), (window, instant, duration) => {
        const done = finishWithin(window, instant, duration).at;
        let inside = 0;
        for (const { opens, closes } of openings(window, instant)) {
          if (opens >= done) break;
          inside += Math.min(closes, done) - Math.max(opens, instant);
        }
        expect(inside).toBe(duration);
      }),
      { numRuns: 60 },
    );
  });
});
