import { expect, it } from 'vitest';
import { mondayOf, weeksFrom } from './weeks.ts';

it('a week begins on Monday, also over the turn of the year', () => {
  expect(mondayOf('2026-11-26')).toBe('2026-11-23');
  expect(mondayOf('2026-11-23')).toBe('2026-11-23');
  expect(mondayOf('2027-01-03', -1)).toBe('2026-12-21');
  const [last, first] = weeksFrom('2026-12-28', 2);
  expect([last?.number, first?.number]).toEqual([53, 1]);
  expect(last?.days.at(-1)).toBe('2027-01-03');
});
