import type { Caps } from './order.ts';

const windows = [
  ['perSecond', 1000],
  ['perMinute', 60_000],
  ['perHour', 3_600_000],
  ['perDay', 86_400_000],
] as const;

/**
 * The least time in milliseconds that the caps let `count` messages take, with empty windows at the start: a window
 * with cap c passes message n+1 no sooner than floor(n / c) windows in. Null where no cap holds: then only the relay decides.
 */
export function leastDuration(count: number, caps: Caps): number | null {
  let least: number | null = null;
  for (const [name, milliseconds] of windows) {
    const cap = caps[name];
    if (cap !== null) least = Math.max(least ?? 0, Math.floor(Math.max(0, count - 1) / cap) * milliseconds);
  }
  return least;
}
