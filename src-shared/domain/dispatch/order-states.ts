import type { TextRef } from '#shared/texts/index.ts';
import type { OrderState, SendOrder } from './order.ts';

/** What can happen to an order. The first group is done by people, the second by the engine. */
export const orderActions = ['confirm', 'start', 'pause', 'resume', 'cancel', 'stopNow', 'sendAgain'] as const;
export const orderHappenings = ['due', 'closed', 'opened', 'late', 'hold', 'finish', 'recover', 'copied'] as const;
export type OrderAction = (typeof orderActions)[number];
export type OrderEvent = OrderAction | (typeof orderHappenings)[number];

/** What a guard may look at. */
export interface OrderFacts {
  /** From this count on another person confirms (the pack's threshold). */
  readonly needsSecondPerson: boolean;
  /** Another person has confirmed it, or it has begun already. */
  readonly confirmed: boolean;
  /** Somebody still has to say that those who answer the reply list have been told (U43). */
  readonly needsTelling: boolean;
  /** Its first or next message may not begin yet: its own time lies ahead, or its window is closed. */
  readonly startsLater: boolean;
}

/** Everything that people have to say before it goes out has been said. */
function hasItsWord(facts: OrderFacts): boolean {
  return wordMissing(facts) === null;
}

const guards = {
  always: () => true,
  goesOnNow: (facts: OrderFacts) => hasItsWord(facts) && !facts.startsLater,
  goesOnLater: (facts: OrderFacts) => hasItsWord(facts) && facts.startsLater,
  needsConfirmation: (facts: OrderFacts) => facts.needsSecondPerson,
} as const;

export interface OrderTransition {
  readonly from: OrderState;
  readonly event: OrderEvent;
  readonly guard: keyof typeof guards;
  readonly to: OrderState;
}

/** The states of a send order; the screen reads its buttons from the same table. */
export const orderTransitions: readonly OrderTransition[] = [
  { from: 'prepared', event: 'confirm', guard: 'needsConfirmation', to: 'confirmed' },
  { from: 'prepared', event: 'start', guard: 'goesOnNow', to: 'sending' },
  { from: 'prepared', event: 'start', guard: 'goesOnLater', to: 'scheduled' },
  { from: 'confirmed', event: 'start', guard: 'goesOnNow', to: 'sending' },
  { from: 'confirmed', event: 'start', guard: 'goesOnLater', to: 'scheduled' },
  { from: 'prepared', event: 'cancel', guard: 'always', to: 'cancelled' },
  { from: 'confirmed', event: 'cancel', guard: 'always', to: 'cancelled' },
  { from: 'scheduled', event: 'due', guard: 'always', to: 'sending' },
  { from: 'scheduled', event: 'opened', guard: 'always', to: 'sending' },
  { from: 'scheduled', event: 'late', guard: 'always', to: 'paused' },
  { from: 'scheduled', event: 'hold', guard: 'always', to: 'paused' },
  { from: 'scheduled', event: 'pause', guard: 'always', to: 'paused' },
  { from: 'scheduled', event: 'cancel', guard: 'always', to: 'cancelled' },
  // What was in flight when its window closed may have been the last.
  { from: 'scheduled', event: 'finish', guard: 'always', to: 'finished' },
  { from: 'sending', event: 'closed', guard: 'always', to: 'scheduled' },
  { from: 'sending', event: 'pause', guard: 'always', to: 'paused' },
  { from: 'sending', event: 'hold', guard: 'always', to: 'paused' },
  { from: 'sending', event: 'recover', guard: 'always', to: 'paused' },
  { from: 'sending', event: 'cancel', guard: 'always', to: 'cancelled' },
  { from: 'sending', event: 'stopNow', guard: 'always', to: 'stopped' },
  { from: 'sending', event: 'finish', guard: 'always', to: 'finished' },
  { from: 'paused', event: 'resume', guard: 'goesOnNow', to: 'sending' },
  { from: 'paused', event: 'resume', guard: 'goesOnLater', to: 'scheduled' },
  { from: 'paused', event: 'cancel', guard: 'always', to: 'cancelled' },
  { from: 'paused', event: 'stopNow', guard: 'always', to: 'stopped' },
  { from: 'paused', event: 'sendAgain', guard: 'always', to: 'paused' },
  { from: 'stopped', event: 'resume', guard: 'goesOnNow', to: 'sending' },
  { from: 'stopped', event: 'resume', guard: 'goesOnLater', to: 'scheduled' },
  { from: 'stopped', event: 'cancel', guard: 'always', to: 'cancelled' },
  { from: 'stopped', event: 'sendAgain', guard: 'always', to: 'paused' },
  // A copy does not know what has been sent since: whatever could still send is held, an order that nobody has confirmed too.
  { from: 'prepared', event: 'copied', guard: 'always', to: 'paused' },
  { from: 'confirmed', event: 'copied', guard: 'always', to: 'paused' },
  { from: 'scheduled', event: 'copied', guard: 'always', to: 'paused' },
  { from: 'sending', event: 'copied', guard: 'always', to: 'paused' },
  { from: 'paused', event: 'copied', guard: 'always', to: 'paused' },
  { from: 'stopped', event: 'copied', guard: 'always', to: 'paused' },
  { from: 'sending', event: 'sendAgain', guard: 'always', to: 'sending' },
  { from: 'finished', event: 'sendAgain', guard: 'always', to: 'paused' },
  { from: 'cancelled', event: 'sendAgain', guard: 'always', to: 'paused' },
];

/** The state after `event`, or null where the event cannot happen now. */
export function nextOrderState(from: OrderState, event: OrderEvent, facts: OrderFacts): OrderState | null {
  const transition = orderTransitions.find(
    (candidate) => candidate.from === from && candidate.event === event && guards[candidate.guard](facts),
  );
  return transition?.to ?? null;
}

/** Every state from which `event` can lead somewhere. */
export function statesBefore(event: OrderEvent): OrderState[] {
  return [...new Set(orderTransitions.filter((transition) => transition.event === event).map((transition) => transition.from))];
}

/** An order that still may send: there is only one of them a message. */
export function isOpen(state: OrderState): boolean {
  return state !== 'finished' && state !== 'cancelled';
}

/** Whose word is missing before the order may go out; null where nobody's is. */
export function wordMissing({ needsSecondPerson, confirmed, needsTelling }: OrderFacts): TextRef | null {
  if (needsSecondPerson && !confirmed) return { id: 'dispatch.blocked.needsSecondPerson' };
  return needsTelling ? { id: 'dispatch.blocked.notTold' } : null;
}

/** What a person can do with the order now, and why not where they cannot. */
export interface ActionState {
  readonly action: OrderAction;
  readonly enabled: boolean;
  /** Why it is disabled; null when it is enabled. */
  readonly because: TextRef | null;
}

/**
 * The buttons of an order in its state: every action that the state knows, and a disabled `start` or `resume` with its reason
 * while a person's word is missing.
 */
export function availableActions(order: Pick<SendOrder, 'state'>, facts: OrderFacts): ActionState[] {
  return orderActions.flatMap((action) => {
    if (!statesBefore(action).includes(order.state) || action === 'sendAgain') return [];
    const enabled = nextOrderState(order.state, action, facts) !== null;
    if (!enabled && action === 'confirm') return [];
    return [{ action, enabled, because: enabled ? null : wordMissing(facts) }];
  });
}
