import { describe, expect, test } from 'vitest';
import { locales } from '#shared/texts/translate.ts';
import { dateWords, readDate, readTime } from './wall-time-words.ts';

describe('a wanted time as people write it', () => {
  test.each([
    ['12.10.2026', '2026-10-12'],
    ['1.9.26', '2026-09-01'],
    ['12/10/2026', '2026-10-12'],
    ['2026-10-12', '2026-10-12'],
    ['12.10.', '2026-10-12'],
    ['9.8', '2027-08-09'],
    ['29.2.', '2028-02-29'],
    ['31.11.2026', null],
    ['29.2.2027', null],
    ['snart', null],
    ['', null],
  ])('the day %s', (written, day) => expect(readDate(written, '2026-08-10')).toBe(day));

  test.each([
    ['8', '08:00'],
    ['08.00', '08:00'],
    ['8:30', '08:30'],
    ['kl. 8.30', '08:30'],
    ['0830', '08:30'],
    ['24.00', null],
    ['8.60', null],
    ['', null],
  ])('the time %s', (written, time) => expect(readTime(written)).toBe(time));
});

test.each(locales)('a day is written so that it is read back as the same, in %s', (locale) => {
  for (const day of ['2026-09-01', '2027-02-03', '2026-12-31']) expect(readDate(dateWords(locale, day), '2026-08-10')).toBe(day);
});
