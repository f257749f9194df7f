import { asksForPatience, createBackOff, type KeptBackOff } from '#shared/domain/dispatch/back-off.ts';
import { createDomainThrottles } from '#shared/domain/dispatch/domain-throttles.ts';
import { limitNow, type PaceLimit } from '#shared/domain/dispatch/limit.ts';
import type { Caps, DomainCap, LedgerRow } from '#shared/domain/dispatch/order.ts';
import type { Outcome } from '#shared/domain/dispatch/outcome.ts';
import { rampDistance } from '#shared/domain/dispatch/ramp.ts';
import { createThrottle, paceInterval, type Throttle, windowLengths } from '#shared/domain/dispatch/throttle.ts';
import { domainOf } from '#shared/domain/recipients/address.ts';
import type { StoreReader } from '../../ports/store.ts';
import type { Clock } from '../../ports/surroundings.ts';
import { pastEnds } from './past-ends.ts';
import { createWaitingLine } from './waiting-line.ts';

/** What a lane would send next, when the caps allow a message. */
export interface Wish {
  readonly caps: Caps;
  /** Takes the next row of a domain that is free; null when there is none (any more). */
  take(free: (cap: DomainCap) => boolean): LedgerRow | null;
}

/**
 * One for all orders: lanes wait here, first come first served, until their caps let a message go. Which message it is, is
 * chosen when it may go, so that nobody waits with a message to a domain that is full while others could go.
 */
export interface Gate {
  /** Begins at once where nobody waits and the caps allow, with the row that goes; else null. */
  tryBegin(wish: Wish): LedgerRow | null;
  /** Begins when the caps allow; null when there was no row to take then, or `leave` was called first. */
  wait(wish: Wish, onLeave: (leave: () => void) => void): Promise<LedgerRow | null>;
  /** A message has ended, as its outcome tells; null when it was not even tried. */
  end(caps: Caps, row: LedgerRow, outcome: Outcome | null): void;
  /** Milliseconds until one of these domains takes another message, null being one without caps; null: one in flight has to end first. */
  freeIn(domains: readonly (DomainCap | null)[]): number | null;
  /** What keeps a send with these caps from being faster now; the domains of its rows that could go. */
  limit(caps: Caps, domains: readonly (DomainCap | null)[]): PaceLimit | null;
  /** The relay has asked for patience: slower than the caps for a while. */
  readonly slowed: boolean;
  /** Messages in each window now: all, or those to a domain that has caps. */
  counts(domain?: string): ReturnType<Throttle['counts']>;
}

/** The relay's wish for patience outlives the program. */
export interface BackOffMemory {
  readonly recalled: KeptBackOff | null;
  /** Null at full pace again. */
  keep(backOff: KeptBackOff | null): void;
}
const noMemory: BackOffMemory = { recalled: null, keep: () => {} };

/** Knows from the ledger what was sent before, by this run of the app and by those before it. */
export function createGate(clock: Clock, read: Pick<StoreReader, 'attemptTimes'>, memory = noMemory): Gate {
  const throttle = createThrottle(pastEnds(clock, read), clock.monotonic());
  const domains = createDomainThrottles((domain) => pastEnds(clock, read, domain));
  const backOff = createBackOff(memory.recalled, clock.monotonic());
  const line = createWaitingLine<Wish, LedgerRow | null>(pump);
  let cancelTimer: (() => void) | null = null;

  const earliestOf = (cap: DomainCap | null, now: number) => (cap === null ? now : domains.earliest(cap, now));
  const rampOf = (caps: Caps, now: number) => (caps.slowStart ? rampDistance(paceInterval(caps), throttle.counts(now).minute) : 0);
  /** The caps on everything allow one more. */
  const begin = ({ caps, take }: Wish, now: number): LedgerRow | null => {
    const row = take((cap) => (earliestOf(cap, now) ?? Number.POSITIVE_INFINITY) <= now);
    if (!row) return null;
    const domain = domainOf(row.address);
    throttle.begin(caps, now, Math.max(backOff.distance, rampOf(caps, now)));
    domains.begin(
      domain,
      now,
      caps.domains?.find((cap) => cap.domain === domain),
    );
    return row;
  };

  function pump(): void {
    cancelTimer?.();
    cancelTimer = null;
    while (line.first) {
      const { wish } = line.first;
      const now = clock.monotonic();
      const when = throttle.earliest(wish.caps, now);
      // One in flight has to end first; `end` pumps again.
      if (when === null) return;
      if (when > now) {
        cancelTimer = clock.after(Math.ceil(when - now), pump);
        return;
      }
      line.serve(begin(wish, now));
    }
  }

  return {
    tryBegin(wish) {
      const now = clock.monotonic();
      const when = line.first ? null : throttle.earliest(wish.caps, now);
      return when === null || when > now ? null : begin(wish, now);
    },
    wait: line.join,
    end(caps, row, outcome) {
      const now = clock.monotonic();
      const { second } = throttle.counts(now);
      throttle.end(now);
      domains.end(domainOf(row.address), now);
      const slowed = backOff.distance > 0;
      if (outcome?.kind === 'accepted') backOff.succeeded(now);
      if (slowed && backOff.distance === 0) memory.keep(null);
      if (outcome && 'code' in outcome && asksForPatience(outcome.code, outcome.reply)) {
        // Where no cap sets a pace, it is what the last second has seen.
        backOff.asked(now, paceInterval(caps) || windowLengths.second / second);
        throttle.wait(now, backOff.distance);
        memory.keep(backOff.kept(now));
      }
      pump();
    },
    freeIn(caps) {
      const now = clock.monotonic();
      const opens = caps.flatMap((cap) => earliestOf(cap, now) ?? []);
      return opens.length === 0 ? null : Math.max(0, Math.min(...opens) - now);
    },
    get slowed() {
      return backOff.distance > 0;
    },
    limit(caps, waiting) {
      const now = clock.monotonic();
      return limitNow({
        caps,
        used: throttle.counts(now),
        backOff: backOff.distance > 0,
        ramp: rampOf(caps, now) > 0,
        domains: waiting.map((cap) => ({ domain: cap?.domain ?? null, free: (earliestOf(cap, now) ?? Number.POSITIVE_INFINITY) <= now })),
      });
    },
    counts(domain) {
      const now = clock.monotonic();
      return domain === undefined ? throttle.counts(now) : domains.counts(domain, now);
    },
  };
}
