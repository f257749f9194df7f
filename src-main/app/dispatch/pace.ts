/** Counts endings per second over the last ten seconds. `now` in milliseconds, never going back. */
export interface Pace {
  count(now: number): void;
  /** Messages per second. */
  rate(now: number): number;
}

const span = 10;

export function createPace(start: number): Pace {
  const seconds = new Map<number, number>();
  return {
    count(now) {
      const second = Math.floor(now / 1000);
      seconds.set(second, (seconds.get(second) ?? 0) + 1);
      for (const old of seconds.keys()) if (old < second - span) seconds.delete(old);
    },
    rate(now) {
      const second = Math.floor(now / 1000);
      let sum = 0;
      for (const [at, count] of seconds) if (at >= second - span && at < second) sum += count;
      const whole = Math.min(span, second - Math.floor(start / 1000));
      if (whole < 1) return seconds.get(second) ?? 0;
      return sum / whole;
    },
  };
}
