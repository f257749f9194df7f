import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { leastDuration } from './estimate.ts';
import { courses, domainParts, earliestFinish, type PlannedSend, wholeCourses, wholeFinish } from './finish.ts';
import type { Caps } from './order.ts';
import { earliestWithin, type SendWindow } from './send-window.ts';

const hour = 3_600_000;
const none: Caps = { perSecond: null, perMinute: null, perHour: null, perDay: null, connections: 1 };
const office: SendWindow = { days: [1, 2, 3, 4, 5], from: '08:00', to: '16:00', holidaysOut: true, zone: 'Europe/Oslo', country: 'NO' };
const thursday = Date.parse('2026-11-26T08:00:00+01:00');
const send = (changes: Partial<PlannedSend> = {}): PlannedSend => ({ from: thursday, count: 100, caps: none, window: null, ...changes });

describe('the finish of a send that is slow for one domain', () => {
  it('is that domain’s, inside the window', () => {
    const caps: Caps = { ...none, perSecond: 10, domains: [{ domain: 'a.example', perMinute: 60, perHour: null, atOnce: null }] };
    const parts = domainParts(caps, new Map([['a.example', 55_000]]));
    const planned = send({ count: 60_000, caps, window: office });
    // Two hours of that day for all, but 15 hours and more for the domain, eight a day.
    expect(earliestFinish(planned)).toBeLessThan(thursday + 2 * hour);
    expect(new Date(wholeFinish(planned, parts)).toISOString()).toMatch(/^2026-11-27T14:/);
    expect(wholeFinish(planned, domainParts(caps, new Map()))).toBe(earliestFinish(planned));
  });

  it('is later for the slow start, unless the last minute was fast', () => {
    const caps: Caps = { ...none, perSecond: 10, slowStart: true };
    const planned = send({ count: 6000, caps });
    const atOnce = send({ count: 6000, caps: { ...caps, slowStart: false } });
    // As long as the plan says that it takes.
    const takes = leastDuration(6000, caps) ?? 0;
    expect(takes).toBeGreaterThan(earliestFinish(atOnce) - thursday + 30_000);
    expect(Math.abs(wholeFinish(planned, []) - thursday - takes)).toBeLessThan(5000);
    const past = Array.from({ length: 590 }, (_, index) => thursday - 59_000 + index * 100);
    expect(wholeFinish(planned, [], past)).toBe(earliestFinish(atOnce, past));
  });
});

describe('sends that go to one domain', () => {
  const cap = { domain: 'a.example', perMinute: null, perHour: 100, atOnce: null };
  const caps: Caps = { ...none, perSecond: 10, domains: [cap] };

  it('share its cap: together they take as long as one after the other', () => {
    const both = send({ count: 250, caps });
    const sends = [both, both].map((one) => ({ ...one, domains: [{ cap, count: one.count }] }));
    const finishes = wholeCourses(sends).map((course) => course?.finishes ?? 0);
    expect(wholeFinish(both, [{ cap, count: 250 }])).toBe(thursday + 2 * hour);
    expect(Math.max(...finishes)).toBe(thursday + 4 * hour);
  });

  it('count what has gone there in the last hour', () => {
    const past = Array.from({ length: 100 }, (_, index) => thursday - hour / 2 + index);
    expect(wholeFinish(send({ count: 1, caps }), [{ cap, count: 1, past }])).toBe(thursday + hour / 2);
  });
});

describe('the slow start of a send', () => {
  const caps: Caps = { ...none, perSecond: 10, slowStart: true };

  it('begins anew where its window opens again', () => {
    const whole = send({ count: 6000, caps, window: { ...office, from: '08:00', to: '08:05' } });
    const fast = earliestFinish({ ...whole, caps: { ...caps, slowStart: false } });
    expect(fast).toBeLessThan(Date.parse('2026-11-27T08:06:00+01:00'));
    expect(earliestFinish(whole)).toBeGreaterThan(Date.parse('2026-11-30T08:00:00+01:00'));
  });

  it('does not begin anew where another has just gone', () => {
    const [alone] = courses([send({ count: 3000, caps })]);
    const [, second] = courses([send({ count: 3000, caps }), send({ count: 3000, caps, from: (alone?.finishes ?? 0) + 100 })]);
    expect((second?.finishes ?? 0) - (second?.starts ?? 0)).toBeLessThan(300_000);
  });
});

describe('the earliest course of a send', () => {
  it('goes at the pace of its caps', () => {
    expect(courses([send({ count: 11, caps: { ...none, perSecond: 10 } })])).toEqual([{ starts: thursday, finishes: thursday + 1000 }]);
    expect(earliestFinish(send({ count: 61, caps: { ...none, perMinute: 30 } }))).toBe(thursday + 120_000);
    expect(earliestFinish(send({ count: 25, caps: { ...none, perDay: 10 } }))).toBe(thursday + 48 * hour);
    expect(earliestFinish(send())).toBe(thursday);
    expect(courses([send({ count: 0 })])).toEqual([null]);
  });

  it('rests outside its window, and a day’s cap counts over it', () => {
    const slow = { ...none, perHour: 10 };
    // Eighty on Thursday, twenty on Friday from eight.
    expect(earliestFinish(send({ caps: slow, window: office }))).toBe(Date.parse('2026-11-27T09:00:00+01:00'));
    // Ten a day: Thursday, Friday, Monday.
    expect(earliestFinish(send({ count: 25, caps: { ...none, perDay: 10 }, window: office }))).toBe(
      Date.parse('2026-11-30T08:00:00+01:00'),
    );
    expect(earliestFinish(send({ count: 1, window: office, from: Date.parse('2026-11-28T12:00:00+01:00') }))).toBe(
      Date.parse('2026-11-30T08:00:00+01:00'),
    );
  });

  it('counts what has gone already', () => {
    const past = Array.from({ length: 10 }, (_, index) => thursday - hour + index);
    expect(earliestFinish(send({ count: 1, caps: { ...none, perDay: 10 } }), past)).toBe(thursday + 23 * hour);
  });

  it('is shared by sends over the same relay: together they take as long as one after the other', () => {
    const caps = { ...none, perSecond: 10 };
    const [first, second] = courses([send({ caps }), send({ caps, from: thursday + 5000 })]);
    expect(first?.starts).toBe(thursday);
    expect(second?.starts).toBeGreaterThanOrEqual(thursday + 5000);
    expect(Math.max(first?.finishes ?? 0, second?.finishes ?? 0)).toBeGreaterThanOrEqual(thursday + 19_000);
  });
});

it('whatever the sends: no message before its time, outside its window or above a cap, and each has a course', () => {
  const cap = fc.option(fc.integer({ min: 1, max: 20 }), { nil: null });
  const planned = fc.record<PlannedSend>({
    from: fc.integer({ min: thursday, max: thursday + 48 * hour }),
    count: fc.integer({ min: 1, max: 60 }),
    caps: fc.record({ perSecond: cap, perMinute: cap, perHour: cap, perDay: cap, connections: fc.constant(1) }),
    window: fc.constantFrom(null, office, { ...office, from: '22:00', to: '06:00' }),
  });
  fc.assert(
    fc.property(fc.array(planned, { minLength: 1, maxLength: 3 }), (sends) => {
      const found = courses(sends);
      sends.forEach(({ from, window, count, caps }, index) => {
        const course = found[index];
        if (!course) throw new Error('no course');
        expect(course.starts).toBeGreaterThanOrEqual(from);
        expect(course.finishes).toBeGreaterThanOrEqual(course.starts);
        expect(earliestWithin(window, course.starts)).toBe(course.starts);
        expect(earliestWithin(window, course.finishes)).toBe(course.finishes);
        if (caps.perHour !== null)
          expect(course.finishes - course.starts).toBeGreaterThanOrEqual(Math.floor((count - 1) / caps.perHour) * hour - 1);
        // Others can only delay it.
        expect(course.finishes).toBeGreaterThanOrEqual(earliestFinish({ from, window, count, caps }));
      });
    }),
    { numRuns: 60 },
  );
});

it('sixty thousand at eight thousand a day take eight working days', () => {
  const send60 = send({ count: 60_000, caps: { ...none, perSecond: 10, perDay: 8000 }, window: office });
  // The last four thousand, ten a second, on the Monday of the second week.
  expect(earliestFinish(send60)).toBe(Date.parse('2026-12-07T08:06:39.900+01:00'));
});
