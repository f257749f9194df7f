import type { TextRef } from '#shared/texts/index.ts';
import type { Verdict } from './outcome.ts';

/** A send holds when so great a part of the newest outcomes were refusals: a wrong list, or a relay that has turned on us. */
const tooManyRefused = 0.25;
/** So many of the newest outcomes are looked at, and not before there are so many. */
const newest = 100;
const fewest = 40;

/** Holds a send by itself (dispatch.md, *The throttle*): on identical failures in a row, and on a share of refusals. */
export interface Breaker {
  /** Gives why the send has to hold, or null. */
  count(verdict: Verdict, reply: string): TextRef | null;
  /** Somebody has looked, and goes on. */
  reset(): void;
}

export function createBreaker(): Breaker {
  let last = '';
  let times = 0;
  /** Whether each of the newest outcomes was a refusal. */
  let refusals: boolean[] = [];

  const inARow = ({ failure }: Verdict, reply: string): TextRef | null => {
    if (!failure) {
      last = '';
      times = 0;
      return null;
    }
    times = failure.fingerprint === last ? times + 1 : 1;
    last = failure.fingerprint;
    if (times < failure.limit) return null;
    if (last === 'lost') return { id: 'dispatch.held.lost', params: { times } };
    return { id: 'dispatch.held.sameReply', params: { times, reply } };
  };
  const share = ({ event }: Verdict, reply: string): TextRef | null => {
    // Where nothing was answered there is nothing to count; our own fault is a refusal, although the row is tried again.
    const isRefusal = event === 'refused' || /^5/.test(reply);
    if (!isRefusal && event !== 'accepted' && event !== 'deferred') return null;
    refusals = [...refusals, isRefusal].slice(-newest);
    const refused = refusals.filter(Boolean).length;
    if (!isRefusal || refusals.length < fewest || refused < tooManyRefused * refusals.length) return null;
    return { id: 'dispatch.held.refusals', params: { refused, of: refusals.length, reply } };
  };

  return {
    count(verdict, reply) {
      const row = inARow(verdict, reply);
      const many = share(verdict, reply);
      return verdict.hold ?? row ?? many;
    },
    reset() {
      last = '';
      times = 0;
      refusals = [];
    },
  };
}
