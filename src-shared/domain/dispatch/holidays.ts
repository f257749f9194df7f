import { Temporal } from 'temporal-polyfill';

/** The countries whose days off are known. */
export const countries = ['NO', 'SE'] as const;
export type Country = (typeof countries)[number];

/** A day off by its own name; `dispatch.holiday.*` holds what it is called. */
export const holidayNames = [
  'newYear',
  'epiphany',
  'maundyThursday',
  'goodFriday',
  'easterSunday',
  'easterMonday',
  'labourDay',
  'constitutionDay',
  'nationalDay',
  'ascension',
  'whitSunday',
  'whitMonday',
  'midsummerEve',
  'midsummerDay',
  'allSaints',
  'christmasEve',
  'christmasDay',
  'boxingDay',
  'newYearsEve',
] as const;
export type HolidayName = (typeof holidayNames)[number];

/** A fixed day of the year, a number of days from Easter Sunday, or the first such weekday (1 Monday) from a fixed day on. */
type Rule =
  | readonly ['on', month: number, day: number]
  | readonly ['easter', days: number]
  | readonly ['from', number, number, weekday: number];

const common: readonly (readonly [HolidayName, Rule])[] = [
  ['newYear', ['on', 1, 1]],
  ['goodFriday', ['easter', -2]],
  ['easterSunday', ['easter', 0]],
  ['easterMonday', ['easter', 1]],
  ['labourDay', ['on', 5, 1]],
  ['ascension', ['easter', 39]],
  ['whitSunday', ['easter', 49]],
  ['christmasEve', ['on', 12, 24]],
  ['christmasDay', ['on', 12, 25]],
  ['boxingDay', ['on', 12, 26]],
  ['newYearsEve', ['on', 12, 31]],
];

/**
 * Norway: lov om helligdager og helligdagsfred (1995) section 2, lov om 1 og 17 mai (1947). Sweden: lag (1989:253) om
 * allmänna helgdagar; Midsummer, Christmas and New Year's eves stand beside Sundays in semesterlagen (1977:480) section
 * 3 a. Offices are closed on Christmas and New Year's Eve in both, so nothing begins to go out on them either.
 */
const rules: Readonly<Record<Country, readonly (readonly [HolidayName, Rule])[]>> = {
  NO: [...common, ['maundyThursday', ['easter', -3]], ['constitutionDay', ['on', 5, 17]], ['whitMonday', ['easter', 50]]],
  SE: [
    ...common,
    ['epiphany', ['on', 1, 6]],
    ['nationalDay', ['on', 6, 6]],
    ['midsummerEve', ['from', 6, 19, 5]],
    ['midsummerDay', ['from', 6, 20, 6]],
    ['allSaints', ['from', 10, 31, 6]],
  ],
};

const known = new Map<string, ReadonlyMap<string, HolidayName>>();

/** The days off of a year (from 1970 on; Sweden's as since 2005), by date (`YYYY-MM-DD`); where two fall on one day, one of them. */
export function holidaysOf(country: Country, year: number): ReadonlyMap<string, HolidayName> {
  const key = `${country} ${year}`;
  let days = known.get(key);
  if (!days) {
    days = new Map(rules[country].map(([name, rule]) => [dayOf(rule, year).toString(), name]));
    known.set(key, days);
  }
  return days;
}

/** What the day off on this date (`YYYY-MM-DD`) is; null for other days. */
export function holidayOn(country: Country, date: string): HolidayName | null {
  return holidaysOf(country, Number(date.slice(0, 4))).get(date) ?? null;
}

function dayOf(rule: Rule, year: number): Temporal.PlainDate {
  if (rule[0] === 'easter') return easterSunday(year).add({ days: rule[1] });
  const day = new Temporal.PlainDate(year, rule[1], rule[2]);
  return rule[0] === 'on' ? day : day.add({ days: (rule[3] - day.dayOfWeek + 7) % 7 });
}

/** The Gregorian Easter by the method of Meeus, Jones and Butcher. */
function easterSunday(year: number): Temporal.PlainDate {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const epact = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30;
  const toSunday = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - epact - (c % 4)) % 7;
  const late = Math.floor((a + 11 * epact + 22 * toSunday) / 451);
  const days = epact + toSunday - 7 * late + 114;
  return new Temporal.PlainDate(year, Math.floor(days / 31), (days % 31) + 1);
}
