import { expect, test } from 'vitest';
import type { Caps } from '#shared/domain/dispatch/order.ts';
import type { SendWindow } from '#shared/domain/dispatch/send-window.ts';
import { liftEstimate } from './lift-estimate.ts';

const hour = 3_600_000;
const now = Date.parse('2026-11-26T15:00:00+01:00');
const office: SendWindow = { days: [1, 2, 3, 4, 5], from: '08:00', to: '16:00', holidaysOut: true, zone: 'Europe/Oslo', country: 'NO' };
const quick: Caps = { perSecond: 10, perMinute: null, perHour: null, perDay: null, connections: 1 };
const order = (caps: Caps) => ({ caps, window: office, lifted: null, startAt: null, startedAt: null });

test('a domain’s cap makes a send a day later in its window, and holds when that is lifted', () => {
  const caps = { ...quick, domains: [{ domain: 'student.uni.example', perMinute: null, perHour: 100, atOnce: null }] };
  const byDomain = new Map([['student.uni.example', 250]]);
  expect(liftEstimate(order(caps), 300, byDomain, now)).toEqual({
    held: Date.parse('2026-11-27T09:00:00+01:00'),
    lifted: now + 2 * hour,
  });
  expect(liftEstimate(order(caps), 100, byDomain, now).lifted).toBe(now + 9900);
});

test('the slow start is lifted with the window', () => {
  const { held, lifted } = liftEstimate(order({ ...quick, slowStart: true }), 100, new Map(), now);
  expect(lifted).toBe(now + 9900);
  expect(held).toBeGreaterThan(now + 40_000);
});
