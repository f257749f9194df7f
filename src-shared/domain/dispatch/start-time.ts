import { Temporal } from 'temporal-polyfill';
import type { WallTime } from '../draft/brief.ts';

/** A start may be this late without being asked about again, milliseconds. */
export const lateAfter = 10 * 60_000;

/**
 * The instant of a wall time, milliseconds since 1970; in a gap or a fold of daylight saving as RFC 5545 reads it.
 * Throws a RangeError for a zone or a date that does not exist.
 */
export function instantOf({ local, zone }: WallTime): number {
  return Temporal.PlainDateTime.from(local).toZonedDateTime(zone).epochMilliseconds;
}

/** True where the order starts at another time than the brief wanted, which needs a reason (U41). `now`: ISO 8601. */
export function departsFromWanted(startAt: WallTime | null, wantedAt: WallTime | null, now: string): boolean {
  if (!wantedAt) return false;
  const start = startAt ? instantOf(startAt) : Date.parse(now);
  return Math.abs(start - instantOf(wantedAt)) > (startAt ? 0 : lateAfter);
}
