import { domainsWithin, lower } from './domain-caps.ts';
import type { Caps, Relay } from './order.ts';

/** What holds until caps are chosen: the careful preset for a relay that nobody has told us about. */
export const unknownRelayCaps: Caps = { perSecond: 1, perMinute: null, perHour: null, perDay: null, connections: 1 };
/** The practice server needs no cap; this pace lets a send be followed with the eye. */
export const practiceCaps: Caps = { perSecond: 50, perMinute: null, perHour: null, perDay: null, connections: 4 };

/** Starting points for the settings (dispatch.md, *The throttle*). */
export const presets = {
  'own-postfix': { perSecond: 10, perMinute: null, perHour: null, perDay: null, connections: 3 },
  'exchange-online': { perSecond: null, perMinute: 24, perHour: null, perDay: 8000, connections: 1 },
  'google-relay': { perSecond: 2, perMinute: null, perHour: null, perDay: 8000, connections: 2 },
  'microsoft-high-volume': { perSecond: 5, perMinute: null, perHour: null, perDay: null, connections: 2 },
  unknown: unknownRelayCaps,
  practice: practiceCaps,
} as const satisfies Record<string, Caps>;
export type PresetName = keyof typeof presets;

/** The wished caps, none above the operator's ceiling, and the operator's caps by domain and slow start with them (U41). */
export function withinCeiling(wish: Caps, ceiling: Caps | null): Caps {
  const domains = domainsWithin(wish.domains ?? [], ceiling?.domains ?? []);
  const slowStart = wish.slowStart || ceiling?.slowStart;
  return {
    ...numbersWithin(wish, ceiling),
    ...(domains.length > 0 && { domains }),
    ...(slowStart && { slowStart }),
  };
}

function numbersWithin(wish: Caps, ceiling: Caps | null): Omit<Caps, 'domains' | 'slowStart'> {
  const { domains, slowStart, ...numbers } = wish;
  if (!ceiling) return numbers;
  return {
    perSecond: lower(wish.perSecond, ceiling.perSecond),
    perMinute: lower(wish.perMinute, ceiling.perMinute),
    perHour: lower(wish.perHour, ceiling.perHour),
    perDay: lower(wish.perDay, ceiling.perDay),
    connections: Math.min(wish.connections, ceiling.connections),
  };
}

/** The same caps without the slow start. */
export function withoutSlowStart({ slowStart: _, ...others }: Caps): Caps {
  return others;
}

/** True for this machine itself, where a connection without TLS leaves nothing open. */
export function isLoopback(host: Relay['host']): boolean {
  return host === 'localhost' || host === '::1' || /^127(\.\d{1,3}){3}$/.test(host);
}

/** Caps for the log, which holds numbers only: how many domains have caps of their own, not which. */
export function capFacts({ domains, slowStart, ...numbers }: Caps): Record<string, number | boolean | null> {
  return { ...numbers, domainCaps: domains?.length ?? 0, slowStart: slowStart ?? false };
}
