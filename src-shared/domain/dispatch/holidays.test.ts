import Holidays from 'date-holidays';
import { describe, expect, it } from 'vitest';
import { type Country, countries, holidayOn, holidaysOf } from './holidays.ts';

/** What another source, which knows every country, has as public holidays and days on which offices are closed. */
function elsewhere(country: Country, year: number): string[] {
  const days = new Holidays(country).getHolidays(year).filter(({ type }) => type === 'public' || type === 'bank');
  return [...new Set(days.map(({ date }) => date.slice(0, 10)))].sort();
}

describe.each(countries)('days off in %s', (country) => {
  it('are those that another source knows, for every year of this century', () => {
    for (let year = 2005; year < 2100; year += 1)
      expect([...holidaysOf(country, year).keys()].sort(), String(year)).toEqual(elsewhere(country, year));
  });
});

it('a day is a day off by its date and country', () => {
  expect(holidayOn('NO', '2027-05-17')).toBe('whitMonday');
  expect(holidayOn('NO', '2026-05-17')).toBe('constitutionDay');
  expect(holidayOn('SE', '2026-05-17')).toBeNull();
  expect(holidayOn('SE', '2026-06-19')).toBe('midsummerEve');
  expect(holidayOn('NO', '2026-12-24')).toBe('christmasEve');
  expect(holidayOn('NO', '2026-12-23')).toBeNull();
});
