import { expect, it } from 'vitest';
import { limitNow, type PaceFacts } from './limit.ts';
import type { Caps } from './order.ts';

const caps: Caps = { perSecond: 10, perMinute: 400, perHour: 5000, perDay: 8000, connections: 3 };
const facts: PaceFacts = {
  caps,
  used: { second: 9, minute: 5, hour: 5, day: 5 },
  backOff: false,
  ramp: false,
  domains: [{ domain: null, free: true }],
};

it('names the one thing that keeps a send from being faster: used budgets first, then full domains, then what passes', () => {
  const by = (changes: Partial<PaceFacts>) => limitNow({ ...facts, ...changes })?.by;
  const used = { ...facts.used, day: 8000, hour: 5000, minute: 400 };
  const full = [{ domain: 'a.example', free: false }];
  expect(by({ used, domains: full, backOff: true, ramp: true })).toBe('day');
  expect(by({ used: { ...used, day: 0 } })).toBe('hour');
  expect(limitNow({ ...facts, domains: full, backOff: true })).toEqual({ by: 'domain', domain: 'a.example' });
  expect(limitNow({ ...facts, domains: [...facts.domains, ...full] })?.by).toBe('second');
  expect(by({ backOff: true, ramp: true })).toBe('backOff');
  expect(by({ ramp: true, used: { ...facts.used, minute: 400 } })).toBe('slowStart');
  expect(by({ used: { ...facts.used, second: 5, minute: 400 } })).toBe('minute');
  // Far below its caps: the relay is what is slow.
  expect(by({ used: { ...facts.used, second: 5 } })).toBeUndefined();
  expect(by({ caps: { ...caps, perSecond: null } })).toBeUndefined();
  expect(by({ caps: { ...caps, perSecond: null, perMinute: 24 } })).toBe('minute');
  expect(by({ caps: { ...caps, perSecond: null, perMinute: null } })).toBeUndefined();
});
