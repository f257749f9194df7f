import { longestMessage, windowLengths } from '#shared/domain/dispatch/throttle.ts';
import type { StoreReader } from '../../ports/store.ts';
import type { Clock } from '../../ports/surroundings.ts';

/** Instants are stored in whole milliseconds. */
const instantUnit = 1;

/**
 * When stored attempts (to a domain, or all) had ended, on the monotonic clock: never earlier than it truly was, and never
 * later than now. One whose end is not kept, because the app was killed under way or the row has been moved since, ended
 * at the latest that it can have.
 */
export function pastEnds(clock: Clock, read: Pick<StoreReader, 'attemptTimes'>, domain?: string): number[] {
  const wallNow = Date.parse(clock.now());
  const now = clock.monotonic();
  const longestWindow = domain === undefined ? windowLengths.day : windowLengths.hour;
  const begun = read.attemptTimes(new Date(wallNow - longestWindow - longestMessage).toISOString(), domain);
  return begun
    .map(({ began, ended }) => {
      const latest = Date.parse(began) + longestMessage;
      const end = ended === null ? latest : Math.min(Date.parse(ended), latest);
      return now - Math.max(0, wallNow - end - instantUnit);
    })
    .toSorted((a, b) => a - b);
}
