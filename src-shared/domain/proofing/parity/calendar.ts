import type { LanguageCode } from '../../draft/document.ts';

/** Weekdays are numbered from Monday 1 to Sunday 7, months from 1, as in ISO 8601. */

const names = {
  en: weekdayNames('en'),
  nb: weekdayNames('nb'),
  sv: weekdayNames('sv'),
  // Chromium's tables have no nynorsk.
  nn: ['måndag', 'tysdag', 'onsdag', 'torsdag', 'fredag', 'laurdag', 'søndag'],
} as const satisfies Record<LanguageCode, readonly string[]>;

const weekdays: readonly (readonly [string, number])[] = [
  ...Object.values(names).flatMap((list) => list.map((name, index) => [name.toLowerCase(), index + 1] as const)),
  ['sundag', 7],
];

function weekdayNames(locale: string): string[] {
  return [1, 2, 3, 4, 5, 6, 7].map((weekday) => nameOf(locale, { weekday: 'long' }, new Date(Date.UTC(2024, 0, weekday))));
}

/** What a weekday is called. */
export function weekdayName(language: LanguageCode, weekday: number): string {
  return names[language][weekday - 1] ?? '';
}

/** Three letters tell a month in every language that we have. */
const months = new Map(
  ['en', 'nb', 'sv'].flatMap((locale) =>
    [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12].map(
      (month) =>
        [
          nameOf(locale, { month: 'long' }, new Date(Date.UTC(2024, month - 1, 1)))
            .slice(0, 3)
            .toLowerCase(),
          month,
        ] as const,
    ),
  ),
);

function nameOf(locale: string, options: Intl.DateTimeFormatOptions, date: Date): string {
  return new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' }).format(date);
}

/** The weekday that a word begins with (`laurdagar` 6), or null. */
export function weekdayOf(word: string): number | null {
  const lower = word.toLowerCase();
  return weekdays.find(([name]) => lower.startsWith(name))?.[1] ?? null;
}

/** The month that a word begins with, whole or cut to three letters (`Sept.` 9), or null. */
export function monthOf(word: string): number | null {
  return months.get(word.slice(0, 3).toLowerCase()) ?? null;
}

/** A day of the calendar as YYYY-MM-DD. */
export type Day = string;

/** The day as YYYY-MM-DD, or null where there is none: 31 April, 29 February in a common year. */
export function dayOf(year: number, month: number, day: number): Day | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day ? date.toISOString().slice(0, 10) : null;
}

export function weekdayOfDay(day: Day): number {
  return new Date(`${day}T00:00:00Z`).getUTCDay() || 7;
}

/**
 * The days that a day and a month without a year can mean in a text for `wanted`: the first on or after it, and after that one
 * the day before `wanted` where that is less than half a year ago, as in a text that tells what has been.
 */
export function daysMeant(month: number, day: number, wanted: Day): { readonly next: Day; readonly past: Day | null } | null {
  const year = Number(wanted.slice(0, 4));
  const around = Array.from({ length: 10 }, (_, index) => dayOf(year - 1 + index, month, day)).filter((one) => one !== null);
  const next = around.find((one) => one >= wanted);
  if (!next) return null;
  const before = around.filter((one) => one < wanted).at(-1);
  return { next, past: before && daysBetween(before, wanted) <= halfAYear ? before : null };
}

const halfAYear = 183;

function daysBetween(from: Day, to: Day): number {
  return (Date.parse(to) - Date.parse(from)) / 86_400_000;
}
