import type { SendOrder } from './order.ts';

/** The most suppressed recipients that one decision may be about. */
export const mostOverridden = 1000;

/**
 * True while suppressed people of this order can be let go: also when it has ended, as with those in doubt, for their rows go
 * back to its queue and somebody lets it go on. Not in a plan that was discarded, nor once the addresses are removed.
 */
export function takesOverride({ kind, state, startedAt, purged }: Pick<SendOrder, 'kind' | 'state' | 'startedAt' | 'purged'>): boolean {
  return kind === 'send' && purged === null && (state !== 'cancelled' || startedAt !== null);
}
