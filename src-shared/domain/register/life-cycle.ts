import type { Role } from '../people/person.ts';
import { evaluationDecisions } from './books.ts';
import { choice, date, email, entryOf, line, type Part, type Parts, pastDate, person, record, sha256, text } from './parts.ts';

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
  'native-free',
  'dates-in-order',
  'approval-date',
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
  'incident-told',
  'successor-name',
  'successor-appointed',
  'successor-accepted',
  'successor-waits',
  'handover-dates',
] as const;
export type GuardId = (typeof guardIds)[number];

/** What the rules require up to a state, or from exactly that one on. */
export type RequiredFor = { readonly upTo: WayState } | { readonly only: WayState };

/** One of these is told whole: `anyOf` of parts of the evidence. `what`: the name of them together. Not asked of the one who is named in `unless`. */
export interface Alternatives {
  readonly what: string;
  readonly anyOf: readonly (readonly string[])[];
  readonly unless?: 'successor';
}

/** Who takes a step: a role, or whoever the head has appointed in the handover that is under way. */
export type Taker = Role | 'successor';

interface TransitionShape {
  readonly event: string;
  readonly from: readonly ChannelState[];
  /** `stays`: the same state. `reopened`: open, or open as a legacy where it was never more than that. */
  readonly to: ChannelState | 'stays' | 'reopened';
  readonly by: readonly Taker[];
  /** What the rules require up to this state is filled in, or what they require from exactly this one on. A legacy that stays one need not have the first. */
  readonly requires: RequiredFor | null;
  readonly guards: readonly GuardId[];
  /** What is told with the step, and kept as its evidence. */
  readonly evidence: Parts;
  /** Which parts of the evidence must be filled in. */
  readonly needs: readonly (string | Alternatives)[];
}

const reason = { reason: text() } as const satisfies Parts;
const file = { file: line(), sha256: sha256() } as const satisfies Parts;
const proof = { ...file, caseNumber: line() } as const satisfies Parts;
const approvalProof = { what: 'approvalProof', anyOf: [['file', 'sha256'], ['caseNumber']] } as const satisfies Alternatives;
/** The successor at the keyboard accepts under their own name; of another it is proved that they did. */
const acceptanceProof = {
  what: 'acceptanceProof',
  anyOf: [['file', 'sha256'], ['mail']],
  unless: 'successor',
} as const satisfies Alternatives;
const people = ['approver-is-another', 'appointed-by-head', 'deputy-is-another'] as const;
const ready = ['functions-usual', 'dates-in-order', ...people] as const;
const unique = ['address-https', 'address-free', 'name-free', 'handle-free', 'native-free'] as const;
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
    needs: [approvalProof],
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
    evidence: { on: pastDate(), by: line(), finding: text(), decision: choice(evaluationDecisions), nextDue: date() },
    needs: ['on', 'by', 'finding', 'decision', 'nextDue'],
  },
  {
    event: 'approveAgain',
    from: ['open', 'open-legacy', 'suspended'],
    to: 'stays',
    by: ['officer', 'head'],
    requires: { upTo: 'approved' },
    guards: ['functions-usual', 'approval-date', ...people, ...unique],
    evidence: { on: date(), approver: record(person), ...proof },
    needs: ['on', approvalProof],
  },
  {
    event: 'suspend',
    from: ['open', 'open-legacy'],
    to: 'suspended',
    by: ['officer'],
    requires: null,
    guards: ['incident-told'],
    evidence: { incident: entryOf('incidents'), ...reason },
    needs: ['incident'],
  },
  {
    event: 'resume',
    from: ['suspended'],
    to: 'reopened',
    by: ['officer'],
    requires: { upTo: 'open' },
    guards: [...unique, 'approval-holds'],
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
    event: 'appoint',
    from: ['handover'],
    to: 'stays',
    by: ['officer', 'head'],
    requires: null,
    guards: ['successor-name', 'handover-dates'],
    evidence: { successor: line(), email: email(), head: line(), headOn: date() },
    needs: ['successor', 'email', 'head', 'headOn'],
  },
  {
    event: 'accept',
    from: ['handover'],
    to: 'stays',
    by: ['officer', 'head', 'successor'],
    requires: null,
    guards: ['successor-appointed', 'successor-waits', 'handover-dates'],
    evidence: { acceptedOn: date(), ...file, mail: text() },
    needs: ['acceptedOn', acceptanceProof],
  },
  {
    event: 'finishHandover',
    from: ['handover'],
    to: 'reopened',
    by: ['officer', 'head'],
    requires: { upTo: 'handover' },
    guards: [
      'successor-appointed',
      'successor-accepted',
      'removed-access',
      'rotated-secrets',
      'two-administrators',
      'no-open-question',
      'real-names',
      'approval-holds',
      ...unique,
    ],
    evidence: {},
    needs: [],
  },
  {
    event: 'decommission',
    from: ['handover'],
    to: 'decommissioned',
    by: ['officer', 'head'],
    requires: { only: 'decommissioned' },
    guards: ['final-capture', 'no-open-question', 'no-open-grant'],
    evidence: { head: line(), headOn: pastDate() },
    needs: ['head', 'headOn'],
  },
] as const satisfies readonly TransitionShape[];

export type Transition = (typeof transitions)[number];
export type ChannelEvent = Transition['event'];
export const channelEvents = transitions.map(({ event }) => event);

/** Steps whose evidence can tell of incidents: it is shown to those who may read them (privacy.md). */
export const confidentialEvents: readonly ChannelEvent[] = ['suspend', 'resume'];

/** The parts of the evidence that a step asks for, those of which one is enough among them. */
export function partsAsked({ needs }: { readonly needs: readonly (string | Alternatives)[] }): string[] {
  return [...new Set(needs.flatMap((need) => (typeof need === 'string' ? [need] : need.anyOf.flat())))];
}

/** The name of a part of any step’s evidence. */
export type EvidencePart = Transition extends infer T ? (T extends Transition ? keyof T['evidence'] : never) : never;
/** Each of them by its name: what has the same name is the same in every step. */
export const evidenceParts = Object.assign({}, ...transitions.map(({ evidence }) => evidence)) as Readonly<Record<EvidencePart, Part>>;

/** True for a step of the way that lies further on than this state. */
export function isAhead({ to }: Pick<Transition, 'to'>, state: ChannelState): boolean {
  const way: readonly string[] = wayStates;
  return way.includes(state) && way.indexOf(to) > way.indexOf(state);
}

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
