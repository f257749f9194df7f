import { Temporal } from 'temporal-polyfill';
import { type Country, countries, holidayOn } from './holidays.ts';
import { lateAfter } from './start-time.ts';

/** When mail may begin to go out: on these weekdays, between these wall times. */
export interface Hours {
  /** ISO weekdays, 1 (Monday) to 7 (Sunday), ascending, at least one. */
  readonly days: readonly number[];
  /** `HH:MM`. */
  readonly from: string;
  /** `HH:MM`, at most `24:00`. At or before `from` it is the next day's: the hours of a night belong to the day that they begin on. */
  readonly to: string;
  /** Public holidays are out. */
  readonly holidaysOut: boolean;
}

/** Hours as an order binds them: with the zone they are meant in and the country whose holidays count (null: none are known). */
export interface SendWindow extends Hours {
  readonly zone: string;
  readonly country: Country | null;
}

/** A time without a break in which messages may begin; milliseconds since 1970, `closes` not included. */
export interface Opening {
  readonly opens: number;
  readonly closes: number;
}

const lastTime = '24:00';
/** So many days are looked through for an opening: no country has holidays on one weekday for a year. */
const horizon = 400;
/** Openings that touch are one; no further than so many days. */
const longest = 40;

export function isTimeOfDay(text: string): boolean {
  return /^([01]\d|2[0-3]):[0-5]\d$/.test(text);
}

/** True where the hours can be kept: whole, and open at some time. */
export function areHours({ days, from, to }: Hours): boolean {
  const ascending = days.every((day, index) => Number.isInteger(day) && day >= 1 && day <= 7 && day > (days[index - 1] ?? 0));
  return days.length > 0 && ascending && isTimeOfDay(from) && (isTimeOfDay(to) || to === lastTime);
}

/** The zone and the country go with the institution; a country that is not known has no holidays. */
export function windowOf(hours: Hours, { zone, country }: { readonly zone: string; readonly country?: string | undefined }): SendWindow {
  const { days, from, to, holidaysOut } = hours;
  return { days, from, to, holidaysOut, zone, country: countries.find((known) => known === country) ?? null };
}

/**
 * Openings that close after `at`, in the order of time. A day's opening begins at the first instant whose wall time has
 * reached `from`, and ends at the first whose wall time has reached `to`: hours that daylight saving leaves out are no
 * time at all, and where an hour comes twice, what has closed stays closed.
 */
export function* openings(window: SendWindow, at: number): Generator<Opening, never> {
  let day = dateAt(window.zone, at).subtract({ days: 1 });
  let current: Opening | null = null;
  for (let looked = 0; looked < horizon; looked += 1, day = day.add({ days: 1 })) {
    const next = openingOf(window, day);
    if (current && next && next.opens <= current.closes && next.closes - current.opens < longest * 86_400_000) {
      current = { opens: current.opens, closes: next.closes };
      continue;
    }
    if (current && current.closes > at) {
      yield current;
      looked = 0;
    }
    current = next;
  }
  throw new RangeError('a send window that never opens');
}

/** The opening that `at` lies in, or the next one. */
export function nextOpening(window: SendWindow, at: number): Opening {
  return openings(window, at).next().value;
}

/** The earliest instant from `at` on at which a message may begin; `at` itself without a window. */
export function earliestWithin(window: SendWindow | null, at: number): number {
  return window ? Math.max(at, nextOpening(window, at).opens) : at;
}

/**
 * When `duration` milliseconds of sending that begins at `at` are done, if it rests while the window is closed; and how many
 * openings it takes.
 */
export function finishWithin(window: SendWindow | null, at: number, duration: number): { readonly at: number; readonly openings: number } {
  if (!window) return { at: at + duration, openings: 1 };
  const all = openings(window, at);
  for (let left = duration, count = 1; ; count += 1) {
    const { opens, closes } = all.next().value;
    const begins = Math.max(at, opens);
    if (left <= closes - begins) return { at: begins + left, openings: count };
    left -= closes - begins;
  }
}

/**
 * The opening that passed unseen: it began after `since`, when somebody last looked, and over ten minutes before `now`; the
 * newest of several. Null where none did. The machine slept, or its clock was set forward: nothing begins late without being asked.
 */
export function missedOpening(window: SendWindow, since: number, now: number): number | null {
  const all = openings(window, since);
  for (let missed: number | null = null; ; ) {
    const { opens } = all.next().value;
    if (opens >= now - lateAfter) return missed;
    if (opens > since) missed = opens;
  }
}

/** True where `wish` is never open while `most` is closed (U41: officers may only narrow). Its nights must begin on the same day. */
export function narrows(wish: Hours, most: Hours): boolean {
  const [from, to] = minutesOf(wish);
  const [first, last] = minutesOf(most);
  return wish.days.every((day) => most.days.includes(day)) && from >= first && to <= last && (wish.holidaysOut || !most.holidaysOut);
}

function minutesOf({ from, to }: Hours): [from: number, to: number] {
  const minutes = (text: string) => Number(text.slice(0, 2)) * 60 + Number(text.slice(3));
  return [minutes(from), minutes(to) + (endsNextDay({ from, to }) ? 24 * 60 : 0)];
}

function endsNextDay({ from, to }: Pick<Hours, 'from' | 'to'>): boolean {
  return to <= from;
}

function openingOf(window: SendWindow, day: Temporal.PlainDate): Opening | null {
  const { days, from, to, zone } = window;
  if (!days.includes(day.dayOfWeek) || isOut(window, day)) return null;
  const next = day.add({ days: 1 });
  const opens = firstInstant(zone, day, from);
  const overnight = endsNextDay(window) && !isOut(window, next);
  const closes = to === lastTime || endsNextDay(window) ? firstInstant(zone, next, overnight ? to : '00:00') : firstInstant(zone, day, to);
  return closes > opens ? { opens, closes } : null;
}

function isOut({ country, holidaysOut }: SendWindow, day: Temporal.PlainDate): boolean {
  return holidaysOut && country !== null && holidayOn(country, day.toString()) !== null;
}

function dateAt(zone: string, at: number): Temporal.PlainDate {
  return Temporal.Instant.fromEpochMilliseconds(Math.floor(at)).toZonedDateTimeISO(zone).toPlainDate();
}

/** The first instant of a day at which its clocks show this time or a later one. */
function firstInstant(zone: string, day: Temporal.PlainDate, time: string): number {
  const wall = day.toPlainDateTime(Temporal.PlainTime.from(time));
  const earlier = wall.toZonedDateTime(zone, { disambiguation: 'earlier' });
  if (earlier.toPlainDateTime().equals(wall)) return earlier.epochMilliseconds;
  // The clocks leave this time out: they go on from where they were put forward.
  const put = earlier.getTimeZoneTransition('next');
  return (put ?? wall.toZonedDateTime(zone, { disambiguation: 'later' })).epochMilliseconds;
}
