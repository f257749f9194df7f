import type { Caps } from './order.ts';

/** A cap of which this part is used is what sets the pace; a send far below its cap waits for the relay. */
const nearCap = 0.8;

/** What keeps a send from being faster. */
export const paceLimits = ['second', 'minute', 'hour', 'day', 'domain', 'slowStart', 'backOff'] as const;

export interface PaceLimit {
  readonly by: (typeof paceLimits)[number];
  /** The recipient domain that is full, where that is what holds; else null. */
  readonly domain: string | null;
}

export interface PaceFacts {
  readonly caps: Caps;
  /** Messages in each window now. */
  readonly used: { readonly second: number; readonly minute: number; readonly hour: number; readonly day: number };
  /** The relay has asked for patience. */
  readonly backOff: boolean;
  /** The slow start is not over. */
  readonly ramp: boolean;
  /** Whose rows could go now, null being every domain without caps, and whether its caps let one go. */
  readonly domains: readonly { readonly domain: string | null; readonly free: boolean }[];
}

/**
 * The one thing to name: a budget that is used up stands for longest, then domains that are all full, then what slows the
 * send down for a while, then the cap that sets its pace: one that is nearly reached, or that lets less than one a second
 * go. Null where only the relay decides.
 */
export function limitNow({ caps, used, backOff, ramp, domains }: PaceFacts): PaceLimit | null {
  const said = (by: PaceLimit['by']): PaceLimit => ({ by, domain: null });
  const full = (cap: number | null, count: number) => cap !== null && count >= cap;
  const near = (cap: number | null, count: number) => cap !== null && count >= cap * nearCap;
  if (full(caps.perDay, used.day)) return said('day');
  if (full(caps.perHour, used.hour)) return said('hour');
  if (domains.length > 0 && domains.every(({ free }) => !free)) return { by: 'domain', domain: domains[0]?.domain ?? null };
  if (backOff) return said('backOff');
  if (ramp) return said('slowStart');
  if (near(caps.perSecond, used.second)) return said('second');
  const slow = caps.perSecond === null && caps.perMinute !== null && caps.perMinute <= 60;
  return slow || near(caps.perMinute, used.minute) ? said('minute') : null;
}
