import { describe, expect, it, test } from 'vitest';
import { leastDuration, timeLeft } from './estimate.ts';
import type { Caps, DomainCap } from './order.ts';

const none = { perSecond: null, perMinute: null, perHour: null, perDay: null, connections: 3 };

test('5,002 messages at 10 a second take 500 seconds', () => {
  expect(leastDuration(5002, { ...none, perSecond: 10 })).toBe(500_000);
});

test('a daily cap turns 30,000 messages into days', () => {
  expect(leastDuration(30_000, { ...none, perMinute: 24, perDay: 8000 })).toBe(3 * 86_400_000);
});

test('the tightest cap decides', () => {
  expect(leastDuration(121, { ...none, perSecond: 100, perMinute: 60 })).toBe(120_000);
});

test('without caps nothing can be promised', () => {
  expect(leastDuration(5002, none)).toBeNull();
});

describe('a send that is slow for one domain', () => {
  const caps: Caps = {
    perSecond: 10,
    perMinute: null,
    perHour: null,
    perDay: null,
    connections: 3,
    domains: [{ domain: 'student.uni.example', perMinute: 60, perHour: null, atOnce: null }],
  };
  const hour = 3_600_000;
  it('takes as long as that domain: 55,000 of 60,000 at one a second are 15 hours, not under two', () => {
    const byDomain = new Map([['student.uni.example', 55_000]]);
    expect(leastDuration(60_000, caps, byDomain) ?? 0).toBeGreaterThan(15 * hour);
    expect(leastDuration(60_000, caps) ?? 0).toBeLessThan(2 * hour);
    expect(leastDuration(60_000, { ...caps, perSecond: null }, byDomain) ?? 0).toBeGreaterThan(15 * hour);
  });

  it('says so while it runs, also while the others still go fast', () => {
    const none = { second: 0, minute: 0, hour: 0, day: 0 };
    const before = {
      caps,
      used: none,
      left: 59_000,
      measured: 10,
      domains: [{ cap: caps.domains?.[0] as DomainCap, used: none, left: 54_000 }],
    };
    expect(timeLeft(before) ?? 0).toBeGreaterThan(14.9 * hour);
    expect(timeLeft({ ...before, domains: [] }) ?? 0).toBeLessThan(2 * hour);
  });

  it('counts the slow start, and does not take its first pace for the pace of the whole', () => {
    const slow = { ...caps, domains: [], slowStart: true };
    expect((leastDuration(6000, slow) ?? 0) - (leastDuration(6000, { ...slow, slowStart: false }) ?? 0)).toBeGreaterThan(60_000);
    const before = { caps: slow, used: { second: 1, minute: 10, hour: 10, day: 10 }, left: 60_000, measured: 1, domains: [] };
    expect(timeLeft(before) ?? 0).toBeLessThan(2 * hour);
  });

  it('is not foreseen where neither a cap nor a measured pace tells', () => {
    const free = { ...caps, perSecond: null, domains: [] };
    expect(timeLeft({ caps: free, used: { second: 0, minute: 0, hour: 0, day: 0 }, left: 10, measured: 0, domains: [] })).toBeNull();
    expect(leastDuration(10, free)).toBeNull();
  });
});
