import { Temporal } from 'temporal-polyfill';
import { type Country, holidayOn } from '../dispatch/holidays.ts';
import type { RegisterRules } from '../policy/register.ts';
import type { ChannelFields } from './fields.ts';

/** How long an answer may take (register.md, field 20): hours on workdays, and on other days, by the calendar of a place. */
export interface AnswerTimes {
  readonly workdayHours: number;
  readonly otherHours: number;
  readonly zone: string;
  /** Whose public holidays are no workdays; null: only weekends are none. */
  readonly country: Country | null;
}

/** The channel's own times, and the institution's where it has none. */
export function timesOf(
  { monitoringHours: own }: Pick<ChannelFields, 'monitoringHours'>,
  { intervals }: Pick<RegisterRules, 'intervals'>,
  place: Pick<AnswerTimes, 'zone' | 'country'>,
): AnswerTimes {
  const workdayHours = own.answerHours || intervals.answerHours;
  return { ...place, workdayHours, otherHours: own.answerHoursOutside || Math.max(intervals.answerHoursOutside, workdayHours) };
}

const hour = 3_600_000;

/**
 * By when a question is to be answered. Both are instants, ISO 8601 UTC. The time that may pass is used up at the pace of each day that it
 * runs through, so that what is asked later is never due sooner: where workdays give 3 hours and others 6, half of it is used up by 90
 * minutes of a Friday and the other half by 3 hours of the Saturday after.
 */
export function answerBy(askedAt: string, { workdayHours, otherHours, zone, country }: AnswerTimes): string {
  let at = Date.parse(askedAt);
  let day = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone).toPlainDate();
  for (let left = 1; ; day = day.add({ days: 1 })) {
    const pace = (isWorkday(day, country) ? workdayHours : otherHours) * hour;
    const ends = day.add({ days: 1 }).toZonedDateTime(zone).epochMilliseconds;
    if (at + left * pace <= ends) return new Date(Math.round(at + left * pace)).toISOString();
    left -= (ends - at) / pace;
    at = ends;
  }
}

function isWorkday(day: Temporal.PlainDate, country: Country | null): boolean {
  return day.dayOfWeek < 6 && (country === null || holidayOn(country, day.toString()) === null);
}
