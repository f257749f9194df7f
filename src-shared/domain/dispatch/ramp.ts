import { windowLengths } from './throttle.ts';

/** A send begins at this part of its pace. */
const startsAt = 1 / 10;
/** And never slower than one message in so many milliseconds: a pace that is slower by itself has no ramp. */
const slowestStart = 1000;
/** The pace at any moment is at most so many times the mean pace of the last minute. */
const growth = 2;

/**
 * The slow start (dispatch.md, *The throttle*): how far apart messages have to be while a send grows to its pace, milliseconds;
 * 0 once it has. It is told from what went out in the last minute alone, by whichever send. So a restart changes nothing, a send that follows another at once does not begin anew, and one that was
 * paused for more than a minute does. `interval`: between messages at full pace, milliseconds; 0 where no cap sets one.
 */
export function rampDistance(interval: number, lastMinute: number): number {
  if (interval === 0 || interval >= slowestStart) return 0;
  const start = Math.min(interval / startsAt, slowestStart);
  const distance = Math.min(start, windowLengths.minute / (growth * Math.max(1, lastMinute)));
  return distance <= interval ? 0 : distance;
}

/** How much longer `left` messages take for the slow start, milliseconds, with so many in the minute before. */
export function rampDelay(interval: number, left: number, lastMinute: number): number {
  let gone = 0;
  const seconds = Array<number>(60).fill(lastMinute / 60);
  for (let second = 0; gone < left; second += 1) {
    const sum = seconds.reduce((total, one) => total + one, 0);
    const distance = rampDistance(interval, sum);
    if (distance === 0) return Math.max(0, second * 1000 - gone * interval);
    const now = 1000 / distance;
    gone += now;
    if (gone >= left) return Math.max(0, (second + 1 - (gone - left) / now) * 1000 - left * interval);
    seconds.shift();
    seconds.push(now);
  }
  return 0;
}
