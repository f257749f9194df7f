import { enhancedStatus } from './replies.ts';

/** Replies within so long of a slowing belong to what it was for, milliseconds: several connections hear the same. */
const sameTrouble = 10_000;
/** The slower pace is kept for so long, milliseconds, before success lets it grow. */
const patience = 60_000;
/** A pace is never slowed to less than one in so many. */
const slowest = 16;
/** What each success takes off the distance between messages, once patience is over. */
const growth = 0.02;

/**
 * Slows a send down when the relay asks for patience, and lets it grow back to its full pace (dispatch.md, *The
 * throttle*). Small and mutable; times are milliseconds on one clock that only goes forward.
 */
export interface BackOff {
  /** The relay has asked for patience. `distance`: between messages at full pace, milliseconds. */
  asked(now: number, distance: number): void;
  /** The relay has accepted a message. */
  succeeded(now: number): void;
  /** The least distance between messages for now, milliseconds; 0 at full pace. */
  readonly distance: number;
  /** What has to be kept for the next run of the program; null at full pace. */
  kept(now: number): KeptBackOff | null;
}

/** A slower pace as it is stored, so that a restart is no way around what the relay asked for. */
export interface KeptBackOff {
  /** Distance between messages at full pace, milliseconds. */
  readonly full: number;
  /** The distance that is kept now. */
  readonly distance: number;
  /** How long ago the relay asked last, milliseconds. */
  readonly since: number;
}

/** `kept`: what an earlier run of the program left; it grew since then, but nobody knows how far: it goes on from there. */
export function createBackOff(kept: KeptBackOff | null = null, start = 0): BackOff {
  let full = kept?.full ?? 0;
  let distance = kept ? Math.min(kept.distance, full * slowest) : 0;
  let slowedAt = kept ? start - kept.since : Number.NEGATIVE_INFINITY;
  return {
    asked(now, given) {
      if (now - slowedAt < sameTrouble) return;
      if (distance === 0) full = given;
      distance = Math.min(Math.max(distance, full) * 2, full * slowest);
      slowedAt = now;
    },
    succeeded(now) {
      if (distance === 0 || now - slowedAt < patience) return;
      distance *= 1 - growth;
      if (distance <= full) distance = 0;
    },
    get distance() {
      return distance;
    },
    kept: (now) => (distance === 0 ? null : { full, distance, since: now - slowedAt }),
  };
}

/** These ask every sender for patience (RFC 5321 section 4.2.3), not only the sender of this message. */
const patienceCodes = new Set([421, 450, 451, 452]);
/** About this recipient alone, whatever the code: greylisting puts off each address once, and a mailbox may be full. */
const thisRecipient = /gr[ae]y-?\s?list/i;

/** True when a reply asks us to send more slowly. */
export function asksForPatience(code: number, reply: string): boolean {
  if (!patienceCodes.has(code) || thisRecipient.test(reply)) return false;
  return !/^4\.(1\.\d+|2\.2)$/.test(enhancedStatus(reply) ?? '');
}
