import { expect, test } from 'vitest';
import { leastDuration } from './estimate.ts';

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
