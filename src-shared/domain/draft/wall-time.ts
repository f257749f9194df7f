import { Temporal } from 'temporal-polyfill';
import type { WallTime } from './brief.ts';

/**
 * The instant (ISO 8601 UTC) that a wall time means. A time that the clocks skip is the same time after the gap;
 * of a time that comes twice it is the first (RFC 5545, section 3.3.5). Throws a RangeError for what is no time.
 */
export function instantOf({ local, zone }: WallTime): string {
  return Temporal.PlainDateTime.from(local)
    .toZonedDateTime(zone, { disambiguation: 'compatible' })
    .toInstant()
    .toString({ fractionalSecondDigits: 3 });
}

/** The wall time in a zone at an instant, seconds cut off. Takes any ISO 8601 instant with an offset. */
export function wallTimeOf(instant: string, zone: string): WallTime {
  return { local: Temporal.Instant.from(instant).toZonedDateTimeISO(zone).toPlainDateTime().toString({ smallestUnit: 'minute' }), zone };
}

/** True for a date and time of the calendar in a zone that there is. */
export function isWallTime(wallTime: WallTime): boolean {
  try {
    instantOf(wallTime);
    return true;
  } catch {
    return false;
  }
}
