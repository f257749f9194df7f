import { type ChannelState, channelStates, endedStates } from '#shared/domain/register/life-cycle.ts';

export type WhyLeftOut = 'unverified' | 'suspended' | 'handover' | 'not-open' | 'not-ours' | 'ended';

export interface LeftOut {
  readonly why: WhyLeftOut;
  readonly states: ChannelState[];
  readonly count: number;
}

/** Why channels in a state are not on the public list; null for those that are. */
function whyOf(state: ChannelState): WhyLeftOut | null {
  if (state === 'open') return null;
  if (state === 'open-legacy') return 'unverified';
  if (state === 'suspended' || state === 'handover') return state;
  if (state === 'candidate' || state === 'reported') return 'not-ours';
  return endedStates.includes(state) ? 'ended' : 'not-open';
}

/** What the public list leaves out, by why, those that a reader would look for first. `counts`: channels by state. */
export function leftOutOf(counts: readonly { readonly value: string; readonly count: number }[]): LeftOut[] {
  const order: readonly WhyLeftOut[] = ['unverified', 'suspended', 'handover', 'not-open', 'not-ours', 'ended'];
  return order.flatMap((why) => {
    const states = channelStates.filter((state) => whyOf(state) === why);
    const count = counts.reduce((sum, one) => (states.includes(one.value as ChannelState) ? sum + one.count : sum), 0);
    return count > 0 ? [{ why, states, count }] : [];
  });
}
