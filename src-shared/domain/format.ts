import { Temporal } from 'temporal-polyfill';
import { monthNames, monthShort, relativeDay, weekdayNames, weekdayShort } from '#shared/texts/calendar.ts';
import { intlTag, type Locale } from '#shared/texts/translate.ts';
import type { WallTime } from './draft/brief.ts';
import { shortDigest } from './message/digest.ts';

/** How figures, dates and times are written. Pure: zone and present are passed in. Instants are ISO 8601 UTC. */

const noBreak = '\u00a0';

const numberFormats = new Map<string, Intl.NumberFormat>();

/** Made once: it takes longer to make than all that it formats on a screen. */
function numberFormat(locale: Locale, digits: number): Intl.NumberFormat {
  const key = `${locale} ${digits}`;
  const known = numberFormats.get(key) ?? new Intl.NumberFormat(intlTag(locale), { maximumFractionDigits: digits });
  numberFormats.set(key, known);
  return known;
}

/** 5018 → `5 018` with a no-break space, as in the texts’ own numbers; `5,018` in English. */
export function formatCount(locale: Locale, value: number): string {
  return numberFormat(locale, 0).format(value);
}

/** A figure with at most `digits` decimals: `9,6`. */
export function formatDecimal(locale: Locale, value: number, digits = 1): string {
  return numberFormat(locale, digits).format(value);
}

/** A share from 0 to 1: 0.551 → `55 %`; under one per cent with one decimal. 100 % is only said of the whole. */
export function formatPercent(locale: Locale, share: number): string {
  const percent = share * 100;
  const digits = percent > 0 && percent < 1 ? 1 : 0;
  const shown = percent < 100 && percent > 99 ? 99 : percent;
  const figure = formatDecimal(locale, shown, digits);
  return locale === 'en' ? `${figure}%` : `${figure}${noBreak}%`;
}

/** Bytes in the unit that keeps the figure short: `840 byte`, `14 kB`, `2,4 MB` (1 kB is 1,024 bytes). */
export function formatBytes(locale: Locale, bytes: number): string {
  if (bytes < 1024) return `${formatCount(locale, bytes)}${noBreak}${locale === 'en' ? 'bytes' : 'byte'}`;
  if (bytes < 1024 * 1024) return `${formatCount(locale, bytes / 1024)}${noBreak}kB`;
  return `${formatDecimal(locale, bytes / (1024 * 1024))}${noBreak}MB`;
}

/** The time of day alone: `10.15`, English `10:15`; with `seconds` `10.15.02`. */
export function formatTime(locale: Locale, instant: string, zone: string, seconds = false): string {
  return timeOf(locale, zoned(instant, zone), seconds);
}

/** The time of day in a sentence: `kl. 10.15`, English `10:15`; never broken over lines. */
export function formatClock(locale: Locale, instant: string, zone: string, seconds = false): string {
  return clock(locale, formatTime(locale, instant, zone, seconds));
}

/** A day: `man. 12. okt.`, with `long` `mandag 12. oktober`. `day` is `YYYY-MM-DD`; the year stands where it is not `now`'s. */
export function formatDay(
  locale: Locale,
  day: string,
  options: { long?: boolean; weekday?: boolean; now?: string; zone?: string } = {},
): string {
  const date = Temporal.PlainDate.from(day);
  const year = options.now !== undefined && zoned(options.now, options.zone ?? 'UTC').year !== date.year;
  return dayOf(locale, date, { long: options.long ?? false, weekday: options.weekday ?? true, year });
}

/**
 * An instant as people say it: `i dag kl. 10.15`, `i går kl. 15.12`, `8. okt. kl. 14.07`, with the year where it is
 * another. `bare`, for narrow columns: `10.15`, `i går 15.12`, `8. okt. 14.07`.
 */
export function formatInstant(
  locale: Locale,
  instant: string,
  options: { zone: string; now: string; seconds?: boolean; bare?: boolean },
): string {
  const when = zoned(instant, options.zone);
  const today = zoned(options.now, options.zone).toPlainDate();
  const date = when.toPlainDate();
  const apart = today.until(date).days;
  const time = timeOf(locale, when, options.seconds ?? false);
  if (options.bare && apart === 0) return time;
  const day = relativeDay[locale][apart] ?? dayOf(locale, date, { long: false, weekday: false, year: date.year !== today.year });
  return `${day} ${options.bare ? time : clock(locale, time)}`;
}

/** A wanted time: `man. 12. okt. kl. 08.00`; with `bare` without `kl.`. */
export function formatWall(locale: Locale, wall: WallTime, options: { bare?: boolean; now?: string } = {}): string {
  const when = Temporal.PlainDateTime.from(wall.local);
  const year = options.now !== undefined && zoned(options.now, wall.zone).year !== when.year;
  const time = timeOf(locale, when, false);
  return `${dayOf(locale, when.toPlainDate(), { long: false, weekday: true, year })} ${options.bare ? time : clock(locale, time)}`;
}

/** The day of an instant in a zone: `YYYY-MM-DD`. */
export function dayOfInstant(instant: string, zone: string): string {
  return zoned(instant, zone).toPlainDate().toString();
}

/** The first letter as a capital, for the start of a line. */
export function capital(text: string): string {
  return text.charAt(0).toLocaleUpperCase('nb') + text.slice(1);
}

/** A digest as people compare it, kept on one line: `7F3A 91C2`. */
export function compactDigest(digest: string): string {
  return shortDigest(digest).replace(' ', noBreak);
}

function zoned(instant: string, zone: string): Temporal.ZonedDateTime {
  return Temporal.Instant.from(instant).toZonedDateTimeISO(zone);
}

function clock(locale: Locale, time: string): string {
  return locale === 'en' ? time : `kl.${noBreak}${time}`;
}

function timeOf(locale: Locale, when: { hour: number; minute: number; second: number }, seconds: boolean): string {
  const parts = seconds ? [when.hour, when.minute, when.second] : [when.hour, when.minute];
  return parts.map((part) => String(part).padStart(2, '0')).join(locale === 'en' ? ':' : '.');
}

function dayOf(locale: Locale, date: Temporal.PlainDate, show: { long: boolean; weekday: boolean; year: boolean }): string {
  const weekday = (show.long ? weekdayNames : weekdayShort)[locale][date.dayOfWeek - 1];
  const month = (show.long ? monthNames : monthShort)[locale][date.month - 1];
  const day = `${date.day}${locale === 'en' ? '' : '.'}${noBreak}${month}${show.year ? ` ${date.year}` : ''}`;
  return show.weekday ? `${weekday} ${day}` : day;
}
