import type { RecipientState } from './order.ts';

/** What can happen to one recipient's row. */
export const ledgerEvents = [
  'attempt',
  'accepted',
  'deferred',
  'refused',
  'not-sent',
  'in-doubt',
  'recover',
  'send-again',
  'copied',
  'cancel',
  'suppress',
  'override',
] as const;
export type LedgerEvent = (typeof ledgerEvents)[number];

/** What a guard may look at. */
export interface LedgerFacts {
  /** The row has no waiting time left. */
  readonly due: boolean;
  /** The order was cancelled while this message was in flight: nothing goes back to a queue. */
  readonly cancelled: boolean;
  /**
   * The address is suppressed: it is sent nothing more, unless a leader has let this row go in spite of it. Copies for a test
   * go to named people and heed no suppression.
   */
  readonly suppressed: boolean;
  /** Life and health depend on the send, by its message’s reason. */
  readonly urgent: boolean;
}

const guards = {
  always: () => true,
  due: (facts: LedgerFacts) => facts.due,
  open: (facts: LedgerFacts) => !facts.cancelled && !facts.suppressed,
  cancelled: (facts: LedgerFacts) => facts.cancelled,
  suppressed: (facts: LedgerFacts) => facts.suppressed && !facts.cancelled,
  wanted: (facts: LedgerFacts) => !facts.suppressed,
  urgent: (facts: LedgerFacts) => facts.urgent,
} as const;

export interface LedgerTransition {
  readonly from: RecipientState;
  readonly event: LedgerEvent;
  readonly guard: keyof typeof guards;
  readonly to: RecipientState;
  /** What is on disk when it has happened. */
  readonly evidence: string;
}

/**
 * The states of a recipient in a send (dispatch.md). `accepted` and `refused` are final: nothing leads out of them, and
 * nothing out of `cancelled`. `suppressed` is left by a leader's word only, where life and health depend on the send. `in_doubt`
 * is left by a person's word only, and not for somebody who is suppressed: that they may have got it is then the last that is
 * known.
 */
export const ledgerTransitions: readonly LedgerTransition[] = [
  {
    from: 'queued',
    event: 'attempt',
    guard: 'always',
    to: 'attempting',
    evidence: 'attempt number and instant, before the content goes out',
  },
  {
    from: 'deferred',
    event: 'attempt',
    guard: 'due',
    to: 'attempting',
    evidence: 'attempt number and instant, before the content goes out',
  },
  { from: 'attempting', event: 'accepted', guard: 'always', to: 'accepted', evidence: 'the 2xx reply after the final dot' },
  { from: 'attempting', event: 'refused', guard: 'always', to: 'refused', evidence: 'the 5xx reply' },
  { from: 'attempting', event: 'deferred', guard: 'open', to: 'deferred', evidence: 'the 4xx reply and when to try again' },
  { from: 'attempting', event: 'deferred', guard: 'cancelled', to: 'cancelled', evidence: 'the 4xx reply' },
  { from: 'attempting', event: 'not-sent', guard: 'open', to: 'queued', evidence: 'the transcript: no content went out' },
  { from: 'attempting', event: 'not-sent', guard: 'cancelled', to: 'cancelled', evidence: 'the transcript: no content went out' },
  { from: 'attempting', event: 'deferred', guard: 'suppressed', to: 'suppressed', evidence: 'the 4xx reply and the suppression' },
  {
    from: 'attempting',
    event: 'not-sent',
    guard: 'suppressed',
    to: 'suppressed',
    evidence: 'the transcript: no content went out, and the suppression',
  },
  { from: 'attempting', event: 'in-doubt', guard: 'always', to: 'in_doubt', evidence: 'the last line seen' },
  { from: 'attempting', event: 'recover', guard: 'always', to: 'in_doubt', evidence: 'an attempt without an outcome at start' },
  { from: 'in_doubt', event: 'send-again', guard: 'wanted', to: 'queued', evidence: 'a person’s decision with its reason' },
  { from: 'attempting', event: 'copied', guard: 'always', to: 'in_doubt', evidence: 'the database is a copy, or an older one' },
  { from: 'queued', event: 'copied', guard: 'always', to: 'in_doubt', evidence: 'the database is a copy, or an older one' },
  { from: 'deferred', event: 'copied', guard: 'always', to: 'in_doubt', evidence: 'the database is a copy, or an older one' },
  { from: 'queued', event: 'cancel', guard: 'always', to: 'cancelled', evidence: 'the cancelled order' },
  { from: 'deferred', event: 'cancel', guard: 'always', to: 'cancelled', evidence: 'the cancelled order' },
  { from: 'queued', event: 'suppress', guard: 'suppressed', to: 'suppressed', evidence: 'the suppression with its reason' },
  { from: 'deferred', event: 'suppress', guard: 'suppressed', to: 'suppressed', evidence: 'the suppression with its reason' },
  { from: 'suppressed', event: 'override', guard: 'urgent', to: 'queued', evidence: 'a leader’s decision with its reason' },
];

/** The state after `event`, or null where the event cannot happen in that state. */
export function nextRecipientState(
  from: RecipientState,
  event: LedgerEvent,
  facts: LedgerFacts = { due: true, cancelled: false, suppressed: false, urgent: false },
): RecipientState | null {
  const transition = ledgerTransitions.find(
    (candidate) => candidate.from === from && candidate.event === event && guards[candidate.guard](facts),
  );
  return transition?.to ?? null;
}
