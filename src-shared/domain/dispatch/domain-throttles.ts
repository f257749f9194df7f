import { countedCaps } from './domain-caps.ts';
import type { DomainCap } from './order.ts';
import { createThrottle, type Throttle } from './throttle.ts';

/**
 * A throttle for each recipient domain that has caps of its own. Small and mutable; times are milliseconds on one clock
 * that only goes forward. Every message is told here, so that what one send has used of a domain counts for the next.
 */
export interface DomainThrottles {
  /** The earliest instant at which one more message to the domain may begin; null: one in flight has to end first. */
  earliest(cap: DomainCap, now: number): number | null;
  /** `cap`: what the send allows that domain; it spreads a cap per minute over the minute. */
  begin(domain: string, now: number, cap?: DomainCap): void;
  end(domain: string, now: number): void;
  /** Messages to the domain in its windows at `now`, those in flight included. */
  counts(domain: string, now: number): ReturnType<Throttle['counts']>;
}

/** `past` tells when earlier messages to a domain had ended, ascending; it is asked once a domain, when it is first counted. */
export function createDomainThrottles(past: (domain: string) => readonly number[]): DomainThrottles {
  const throttles = new Map<string, Throttle>();
  /** Of every domain: one whose caps come later is counted with what is in flight to it then. */
  const inFlight = new Map<string, number>();

  const throttleOf = (domain: string, now: number): Throttle => {
    let throttle = throttles.get(domain);
    if (!throttle) {
      throttle = createThrottle(past(domain), now);
      for (let begun = inFlight.get(domain) ?? 0; begun > 0; begun -= 1) throttle.begin(countedCaps(noCap(domain)), now);
      throttles.set(domain, throttle);
    }
    return throttle;
  };

  return {
    earliest(cap, now) {
      const throttle = throttleOf(cap.domain, now);
      if (cap.atOnce !== null && (inFlight.get(cap.domain) ?? 0) >= cap.atOnce) return null;
      return throttle.earliest(countedCaps(cap), now);
    },
    begin(domain, now, cap = noCap(domain)) {
      inFlight.set(domain, (inFlight.get(domain) ?? 0) + 1);
      throttles.get(domain)?.begin(countedCaps(cap), now);
    },
    end(domain, now) {
      const left = (inFlight.get(domain) ?? 1) - 1;
      if (left > 0) inFlight.set(domain, left);
      else inFlight.delete(domain);
      throttles.get(domain)?.end(now);
    },
    counts: (domain, now) => throttleOf(domain, now).counts(now),
  };
}

const noCap = (domain: string): DomainCap => ({ domain, perMinute: null, perHour: null, atOnce: null });
