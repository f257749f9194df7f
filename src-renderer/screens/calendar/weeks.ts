import { Temporal } from 'temporal-polyfill';

/** So many weeks are shown at a time. */
export const weeksShown = 4;

/** The Monday of the week that a day (`YYYY-MM-DD`) lies in, so many weeks on. */
export function mondayOf(day: string, weeks = 0): string {
  const date = Temporal.PlainDate.from(day);
  return date
    .subtract({ days: date.dayOfWeek - 1 })
    .add({ weeks })
    .toString();
}

export interface CalendarWeek {
  /** The ISO week's number. */
  readonly number: number;
  /** Monday to Sunday, `YYYY-MM-DD`. */
  readonly days: readonly string[];
}

/** The weeks from a Monday on. */
export function weeksFrom(monday: string, count = weeksShown): CalendarWeek[] {
  const first = Temporal.PlainDate.from(monday);
  return Array.from({ length: count }, (_, week) => {
    const days = Array.from({ length: 7 }, (__, day) => first.add({ weeks: week, days: day }));
    return { number: first.add({ weeks: week }).weekOfYear ?? 0, days: days.map(String) };
  });
}
