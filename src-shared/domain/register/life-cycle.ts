import type { Role } from '../people/person.ts';
import { evaluationDecisions } from './books.ts';
import { choice, date, line, type Parts, person, record, text } from './parts.ts';

/** Where a channel stands in its life, in order; then what is beside the way. */
export const channelStates = [
  'draft',
  'anchored',
  'approved',
  'registered',
  'open',
  'handover',
  'decommissioned',
  'suspended',
  'open-legacy',
  'candidate',
  'reported',
  'withdrawn',
  'rejected',
] as const;
export type ChannelState = (typeof channelStates)[number];

/** The states on the way of a channel, in order: what rules require from one on, they require from the later ones too. */
export const wayStates = ['draft', 'anchored', 'approved', 'registered', 'open', 'handover', 'decommissioned'] as const;
export type WayState = (typeof wayStates)[number];

/** What stops a step beside fields that the rules ask for; each is worked out in `guards.ts`. */
export const guardIds = [
  'address-free',
  'address-https',
  'name-free',
  'handle-free',
  'dates-in-order',
  'approver-is-another',
  'appointed-by-head',
  'deputy-is-another',
  'policy-shown',
  'approval-holds',
  'two-administrators',
  'evaluation-later',
  'removed-access',
  'rotated-secrets',
  'no-open-grant',
  'no-open-question',
  'final-capture',
  'notice-address',
  'real-names',
  'two-people',
  'functions-usual',
] as const;
export type GuardId = (typeof guardIds)[number];

/** What the rules require up to a state, or from exactly that one on. */
export type RequiredFor = { readonly upTo: WayState } | { readonly only: WayState };

interface TransitionShape {
  readonly event: string;
  readonly from: readonly ChannelState[];
  /** `stays`: the same state. `reopened`: open, or open as a legacy where it was never more than that. */
  readonly to: ChannelState | 'stays' | 'reopened';
  /** Who may do it. */
  readonly by: readonly Role[];
  /** What the rules require up to this state is filled in, or what they require from exactly this one on. A legacy that stays one need not have the first. */
  readonly requires: RequiredFor | null;
  readonly guards: readonly GuardId[];
  /** What is told with the step, and kept as its evidence. */
  readonly evidence: Parts;
  /** Which parts of the evidence must be filled in. */
  readonly needs: readonly string[];
}

const reason = { reason: text() } as const satisfies Parts;
const proof = { file: line(), sha256: line(64), caseNumber: line() } as const satisfies Parts;
const ready = ['functions-usual', 'dates-in-order', 'approver-is-another', 'appointed-by-head', 'deputy-is-another'] as const;
const unique = ['address-https', 'address-free', 'name-free', 'handle-free'] as const;
const shown = ['policy-shown', 'real-names', 'two-people'] as const;
const opening = [...ready, ...unique, ...shown, 'notice-address', 'approval-holds'] as const;

/**
 * The life of a channel (register.md; Umeå's order M16-M33). The screen reads its buttons, and what stops them, from this table. No
 * row leaves `decommissioned`, and only one leads there: from `handover`. Whether an evaluation is due is worked out, and no state.
 */
export const transitions = [
  { event: 'adopt', from: ['candidate'], to: 'draft', by: ['officer'], requires: null, guards: [], evidence: {}, needs: [] },
  {
    event: 'report',
    from: ['candidate'],
    to: 'reported',
    by: ['officer'],
    requires: null,
    guards: [],
    evidence: reason,
    needs: ['reason'],
  },
  { event: 'withdraw', from: ['draft'], to: 'withdrawn', by: ['officer'], requires: null, guards: [], evidence: reason, needs: ['reason'] },
  {
    event: 'anchor',
    from: ['draft'],
    to: 'anchored',
    by: ['officer', 'head'],
    requires: { upTo: 'anchored' },
    guards: ['functions-usual'],
    evidence: { note: text() },
    needs: [],
  },
  {
    event: 'reject',
    from: ['anchored', 'approved'],
    to: 'rejected',
    by: ['officer', 'head'],
    requires: null,
    guards: [],
    evidence: reason,
    needs: ['reason'],
  },
  {
    event: 'approve',
    from: ['anchored'],
    to: 'approved',
    by: ['officer', 'head'],
    requires: { upTo: 'approved' },
    guards: ready,
    evidence: proof,
    needs: [],
  },
  {
    event: 'register',
    from: ['approved'],
    to: 'registered',
    by: ['officer'],
    requires: { upTo: 'registered' },
    guards: [...ready, ...unique, 'notice-address', 'approval-holds'],
    evidence: { notice: text(50_000) },
    needs: [],
  },
  {
    event: 'open',
    from: ['registered'],
    to: 'open',
    by: ['officer'],
    requires: { upTo: 'open' },
    guards: opening,
    evidence: {},
    needs: [],
  },
  {
    event: 'settle',
    from: ['open-legacy'],
    to: 'open',
    by: ['officer'],
    requires: { upTo: 'open' },
    guards: opening,
    evidence: {},
    needs: [],
  },
  {
    event: 'evaluate',
    from: ['open', 'open-legacy'],
    to: 'stays',
    by: ['officer', 'head'],
    requires: null,
    guards: ['evaluation-later'],
    evidence: { on: date(), by: line(), finding: text(), decision: choice(evaluationDecisions), nextDue: date() },
    needs: ['on', 'by', 'finding', 'decision', 'nextDue'],
  },
  {
    event: 'approveAgain',
    from: ['open', 'open-legacy', 'suspended'],
    to: 'stays',
    by: ['officer', 'head'],
    requires: { upTo: 'approved' },
    guards: ready,
    evidence: { on: date(), approver: record(person), ...proof },
    needs: ['on'],
  },
  {
    event: 'suspend',
    from: ['open', 'open-legacy'],
    to: 'suspended',
    by: ['officer'],
    requires: null,
    guards: [],
    evidence: { incident: line(), ...reason },
    needs: ['incident'],
  },
  {
    event: 'resume',
    from: ['suspended'],
    to: 'reopened',
    by: ['officer'],
    requires: { upTo: 'open' },
    guards: ['approval-holds'],
    evidence: reason,
    needs: ['reason'],
  },
  {
    event: 'beginHandover',
    from: ['open', 'open-legacy', 'suspended'],
    to: 'handover',
    by: ['officer', 'head'],
    requires: { only: 'handover' },
    guards: [],
    evidence: { cause: choice(['leaves', 'role-change', 'closure']), inventory: text() },
    needs: ['cause', 'inventory'],
  },
  {
    event: 'finishHandover',
    from: ['handover'],
    to: 'reopened',
    by: ['officer', 'head'],
    requires: { upTo: 'handover' },
    guards: ['removed-access', 'rotated-secrets', 'two-administrators', 'real-names', 'approval-holds'],
    evidence: { head: line(), headOn: date(), successor: line(), acceptedOn: date() },
    needs: ['head', 'headOn', 'successor', 'acceptedOn'],
  },
  {
    event: 'decommission',
    from: ['handover'],
    to: 'decommissioned',
    by: ['officer', 'head'],
    requires: { only: 'decommissioned' },
    guards: ['final-capture', 'no-open-question', 'no-open-grant'],
    evidence: { head: line(), headOn: date() },
    needs: ['head', 'headOn'],
  },
] as const satisfies readonly TransitionShape[];

export type Transition = (typeof transitions)[number];
export type ChannelEvent = Transition['event'];
export const channelEvents = transitions.map(({ event }) => event);

/** What can happen to a channel in this state. */
export function transitionsFrom(state: ChannelState): Transition[] {
  return transitions.filter(({ from }) => (from as readonly ChannelState[]).includes(state));
}

/** It lives: somebody can read it, and something falls due at it. */
export const livingStates: readonly ChannelState[] = ['open', 'open-legacy', 'suspended', 'handover'];

/** In use: whoever is responsible gets it from the one before by a handover (M34). */
export const handedOverStates: readonly ChannelState[] = livingStates.filter((state) => state !== 'handover');

/** Approved, and nobody can have what they use yet. */
export const approvedStates: readonly ChannelState[] = ['approved', 'registered'];

/** States that nothing leads out of: nobody has to do with such a channel any more, and another may take its address and names. */
export const endedStates: readonly ChannelState[] = channelStates.filter((state) => transitionsFrom(state).length === 0);

/** The state that a step leads to, from this one. */
export function targetOf(
  { to }: Pick<Transition, 'to'>,
  { state, legacy }: { readonly state: ChannelState; readonly legacy: boolean },
): ChannelState {
  if (to === 'stays') return state;
  if (to === 'reopened') return legacy ? 'open-legacy' : 'open';
  return to;
}
