import type { TextRef } from '#shared/texts/index.ts';
import type { LedgerEvent } from './ledger.ts';
import { classifyReply, fingerprint, type ReplyStage } from './replies.ts';

/** What became of one message, told by the transcript of its own connection. */
export type Outcome =
  | { readonly kind: 'accepted'; readonly reply: string }
  /** The server said 4xx (`deferred`) or 5xx (`refused`). */
  | { readonly kind: 'deferred' | 'refused'; readonly code: number; readonly reply: string; readonly stage: ReplyStage }
  /** Lost before a byte of content went out: not sent. */
  | { readonly kind: 'not-sent'; readonly reply: string }
  /** Content went out and no answer came. */
  | { readonly kind: 'in-doubt'; readonly reply: string };

/** After so many attempts a recipient that is always put off counts as refused; with the delays below about a day. */
export const mostAttempts = 9;
/** Our own fault is tried again a few times only. */
const mostAttemptsOwnFault = 3;

const minute = 60_000;
/** A recipient with whom the connection is lost time and again waits, so that the others get on. */
const mostLosses = 3;
/** Greylisting first (5-15 minutes with the jitter), then longer and longer. */
const delays = [8, 20, 45, 90, 180, 240, 300, 360].map((minutes) => minutes * minute);

/** Milliseconds until the next attempt. `jitter` is from 0 to 1; the delay varies by 40 % either way. */
export function retryDelay(attempts: number, jitter: number): number {
  const base = delays[Math.min(Math.max(attempts, 1), delays.length) - 1] ?? 8 * minute;
  return Math.round(base * (0.6 + 0.8 * jitter));
}

/** What the ledger and the engine do about an outcome. */
export interface Verdict {
  readonly event: LedgerEvent;
  /** Milliseconds until the row may be tried again, for `deferred`. */
  readonly delay: number | null;
  /** Why the whole send has to hold at once; null where it goes on. */
  readonly hold: TextRef | null;
  /** The relay is to blame: wait before the next connection or message. */
  readonly relayTrouble: boolean;
  /** What the breaker counts; null resets it. */
  readonly failure: { readonly fingerprint: string; readonly limit: number } | null;
}

/** How many identical failures in a row hold the send. */
export const breakerLimits = { sender: 3, relay: 5, refused: 25, deferred: 25 } as const;

/** Reads an outcome. `attempts` counts this one; `jitter` is a random number from 0 to 1. */
export function judge(outcome: Outcome, attempts: number, jitter: number): Verdict {
  switch (outcome.kind) {
    case 'accepted':
      return { event: 'accepted', delay: null, hold: null, relayTrouble: false, failure: null };
    case 'not-sent':
      if (attempts >= mostLosses)
        return {
          event: 'deferred',
          delay: retryDelay(attempts, jitter),
          hold: null,
          relayTrouble: true,
          failure: { fingerprint: 'lost', limit: breakerLimits.relay },
        };
      return {
        event: 'not-sent',
        delay: null,
        hold: null,
        relayTrouble: true,
        failure: { fingerprint: 'lost', limit: breakerLimits.relay },
      };
    case 'in-doubt':
      return {
        event: 'in-doubt',
        delay: null,
        hold: null,
        relayTrouble: true,
        failure: { fingerprint: 'lost', limit: breakerLimits.relay },
      };
    default:
      return judgeReply(outcome.kind, outcome.code, outcome.reply, outcome.stage, attempts, jitter);
  }
}

function judgeReply(
  kind: 'deferred' | 'refused',
  code: number,
  reply: string,
  stage: ReplyStage,
  attempts: number,
  jitter: number,
): Verdict {
  const failure = (limit: number) => ({ fingerprint: fingerprint(code, reply), limit });
  const later = { event: 'deferred', delay: retryDelay(attempts, jitter), hold: null, relayTrouble: false } as const;
  switch (classifyReply(code, reply, stage)) {
    case 'login':
      return {
        event: 'not-sent',
        delay: null,
        hold: { id: 'dispatch.held.login', params: { reply } },
        relayTrouble: true,
        failure: failure(1),
      };
    case 'relay':
      return { ...later, relayTrouble: true, failure: failure(breakerLimits.relay) };
    case 'sender':
      if (stage === 'sender')
        return {
          event: 'not-sent',
          delay: null,
          hold: { id: 'dispatch.held.sender', params: { reply } },
          relayTrouble: false,
          failure: failure(1),
        };
      if (attempts >= mostAttemptsOwnFault)
        return { event: 'refused', delay: null, hold: null, relayTrouble: false, failure: failure(breakerLimits.sender) };
      return { ...later, failure: failure(breakerLimits.sender) };
    default:
      if (kind === 'refused')
        return { event: 'refused', delay: null, hold: null, relayTrouble: false, failure: failure(breakerLimits.refused) };
      if (attempts >= mostAttempts)
        return { event: 'refused', delay: null, hold: null, relayTrouble: false, failure: failure(breakerLimits.deferred) };
      return { ...later, failure: failure(breakerLimits.deferred) };
  }
}
