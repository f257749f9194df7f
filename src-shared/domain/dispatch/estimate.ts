import { countedCaps } from './domain-caps.ts';
import type { Caps, DomainCap } from './order.ts';
import { rampDelay, rampDistance } from './ramp.ts';
import { capWindows, estimate, paceInterval, type Window } from './throttle.ts';

/**
 * The least time in milliseconds that the caps let `count` messages take, with empty windows at the start: a window
 * with cap c passes message n+1 no sooner than floor(n / c) windows in. `byDomain`: how many of them go to each domain
 * that has caps of its own. Null where no cap holds: then only the relay decides.
 */
export function leastDuration(count: number, caps: Caps, byDomain: ReadonlyMap<string, number> = new Map()): number | null {
  const all = leastInWindows(count, caps);
  const slower = caps.slowStart ? rampDelay(paceInterval(caps), count, 0) : 0;
  const domains = (caps.domains ?? []).map((cap) => leastInWindows(byDomain.get(cap.domain) ?? 0, countedCaps(cap)) ?? 0);
  return all === null && domains.every((time) => time === 0) ? null : Math.max((all ?? 0) + slower, ...domains);
}

function leastInWindows(count: number, caps: Caps): number | null {
  const times = capWindows(caps).map(([cap, length]) => Math.floor(Math.max(0, count - 1) / cap) * length);
  return times.length === 0 ? null : Math.max(...times);
}

type Used = Readonly<Record<Window, number>>;

/** What a send under way has before it. */
export interface Before {
  readonly caps: Caps;
  /** Messages in each window now. */
  readonly used: Used;
  readonly left: number;
  /** Messages per second lately; 0 where nothing tells. */
  readonly measured: number;
  /** The same for each domain that has caps of its own. */
  readonly domains: readonly { readonly cap: DomainCap; readonly used: Used; readonly left: number }[];
}

/**
 * Milliseconds until what is left has gone, at best: the caps on everything, with the slow start that is not over, and the
 * slowest domain, whichever takes longer. Null where nothing tells.
 */
export function timeLeft({ caps, used, left, measured, domains }: Before): number | null {
  const interval = paceInterval(caps);
  const ramping = caps.slowStart === true && rampDistance(interval, used.minute) > 0;
  // A pace that still grows tells nothing about the rest.
  const all = estimate(caps, used, left, ramping ? 0 : measured);
  const slower = ramping ? rampDelay(interval, left, used.minute) : 0;
  const slowest = Math.max(0, ...domains.map((domain) => estimate(countedCaps(domain.cap), domain.used, domain.left, 0) ?? 0));
  return all === null && slowest === 0 ? null : Math.max((all ?? 0) + slower, slowest);
}
