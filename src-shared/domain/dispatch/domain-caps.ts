import { asciiDomain } from '../recipients/address.ts';
import type { Caps, DomainCap } from './order.ts';

/** A house has few domains that ask for care; each is looked at for every message. */
export const mostDomainCaps = 50;

/** A domain as somebody writes it, with or without an at-sign before it; null where mail cannot go there. */
export function writtenDomain(text: string): string | null {
  return asciiDomain(text.trim().replace(/^@/, ''));
}

/** The caps that a throttle of this domain's own counts. */
export function countedCaps({ perMinute, perHour }: DomainCap): Caps {
  return { perSecond: null, perMinute, perHour, perDay: null, connections: 1 };
}

/** The lower of two caps; null is none. */
export const lower = (wish: number | null, most: number | null): number | null =>
  most === null ? wish : wish === null ? most : Math.min(wish, most);

/** The wished caps by domain, with every domain of the operator's and none above what stands there (U41). */
export function domainsWithin(wish: readonly DomainCap[], most: readonly DomainCap[]): DomainCap[] {
  const held = most.map((cap): DomainCap => {
    const own = wish.find(({ domain }) => domain === cap.domain);
    return own
      ? {
          domain: cap.domain,
          perMinute: lower(own.perMinute, cap.perMinute),
          perHour: lower(own.perHour, cap.perHour),
          atOnce: lower(own.atOnce, cap.atOnce),
        }
      : cap;
  });
  return [...held, ...wish.filter(({ domain }) => most.every((cap) => cap.domain !== domain))];
}
