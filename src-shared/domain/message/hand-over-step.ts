import type { TextRef } from '#shared/texts/index.ts';
import { type HandOver, handOverThatCounts } from '../handover/handover.ts';

interface WithHandOvers {
  readonly version: { readonly id: string } | null;
  /** Oldest first; absent where nobody hands over. */
  readonly handOvers?: readonly HandOver[];
}

/** The hand-over that counts of a message as its screens know it. */
export function currentHandOver({ version, handOvers = [] }: WithHandOvers): HandOver | null {
  return handOverThatCounts(handOvers, version?.id ?? null);
}

/** What the step says of a hand-over; null while nothing has left. `wall` gives an instant's parts as the texts take them. */
export function handOverSaid(
  handOver: HandOver | null,
  wall: (instant: string) => Record<string, string>,
): { readonly state: 'waits' | 'done'; readonly text: TextRef } | null {
  if (handOver?.state === 'handed-over')
    return { state: 'waits', text: { id: 'steps.handOver.withIt', params: wall(handOver.handedOver?.at ?? '') } };
  if (handOver?.state === 'sent') return { state: 'done', text: { id: 'steps.handOver.sent', params: wall(handOver.sent?.at ?? '') } };
  return null;
}
