import { expect, test } from 'vitest';
import { translator } from '#shared/texts/translate.ts';
import { durationText } from './duration.ts';

const nb = translator('nb');

test.each([
  [400, '1 sekund'],
  [42_000, '42 sekunder'],
  [61_000, '1 minutt'],
  [5 * 60_000, '5 minutter'],
  [95 * 60_000, '1 time 35 min'],
  [50 * 3_600_000, '2 døgn 2 t'],
])('%i ms is said as “%s”', (milliseconds, said) => {
  expect(nb(durationText(milliseconds))).toBe(said);
});
