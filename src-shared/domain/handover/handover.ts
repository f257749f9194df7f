import type { WallTime } from '../draft/brief.ts';
import type { Word } from '../people/word.ts';
import type { Pack } from '../policy/pack.ts';
import type { Rule } from '../policy/rule-kinds.ts';

/**
 * `told`: those who answer the reply list have been told (U43), nothing has left; `handed-over`: IT has the package (U40);
 * `sent`: a person has recorded when IT sent it (U41); `taken-back`: IT no longer sends it, and the text can be changed.
 */
export const handOverStates = ['told', 'handed-over', 'sent', 'taken-back'] as const;
export type HandOverState = (typeof handOverStates)[number];

/** One approved version on its way through those who send it. */
export interface HandOver {
  readonly id: string;
  readonly messageId: string;
  readonly versionId: string;
  /** The content digest of the version. */
  readonly digest: string;
  readonly state: HandOverState;
  /** Null where the pack has no rule that asks for it. */
  readonly told: Word | null;
  readonly handedOver: Word | null;
  /** The time that was wanted when it was handed over (U24); what IT made of it stands in `sent`. */
  readonly wantedAt: WallTime | null;
  /** The recipients that the package is about, where there is a list of them. */
  readonly list: { readonly id: string; readonly count: number } | null;
  /** `at`: when IT sent it, as IT says; `recordedBy` has written it down, at `recordedAt`. `count`: to how many, where IT said so. */
  readonly sent: { readonly at: string; readonly recordedBy: string; readonly recordedAt: string; readonly count: number | null } | null;
  readonly takenBack: Word | null;
  /** Who has said, after IT sent it, that the inquiries it brought are answered (U44); null while they are followed up. */
  readonly answered: Word | null;
}

export const handOverEvents = ['tell', 'handOver', 'recordSent', 'takeBack', 'answer'] as const;
export type HandOverEvent = (typeof handOverEvents)[number];

/** What a guard may look at. */
export interface HandOverFacts {
  /** Every step of the path has its yes for exactly this text. */
  readonly approved: boolean;
  /** Somebody still has to say that those who answer the reply list have been told (U43). */
  readonly needsTelling: boolean;
}

const guards = {
  always: () => true,
  approved: ({ approved }: HandOverFacts) => approved,
  ready: ({ approved, needsTelling }: HandOverFacts) => approved && !needsTelling,
} as const;

interface Transition {
  /** Null: nothing has been said or handed over yet. */
  readonly from: HandOverState | null;
  readonly event: HandOverEvent;
  readonly guard: keyof typeof guards;
  readonly to: HandOverState;
}

/** The states of a hand-over; the screens read their buttons from the same table. */
export const handOverTransitions: readonly Transition[] = [
  { from: null, event: 'tell', guard: 'approved', to: 'told' },
  { from: null, event: 'handOver', guard: 'ready', to: 'handed-over' },
  { from: 'told', event: 'handOver', guard: 'ready', to: 'handed-over' },
  { from: 'handed-over', event: 'recordSent', guard: 'always', to: 'sent' },
  { from: 'handed-over', event: 'takeBack', guard: 'always', to: 'taken-back' },
  { from: 'sent', event: 'answer', guard: 'always', to: 'sent' },
  // A time that was written down wrong is written down anew; the log has both.
  { from: 'sent', event: 'recordSent', guard: 'always', to: 'sent' },
];

/** The state after `event`, or null where the event cannot happen now. */
export function nextHandOverState(from: HandOverState | null, event: HandOverEvent, facts: HandOverFacts): HandOverState | null {
  const found = handOverTransitions.find((one) => one.from === from && one.event === event && guards[one.guard](facts));
  return found?.to ?? null;
}

/**
 * The hand-over that counts of a message, for its newest version: one that IT has holds for whatever version it is of, and a
 * word that those who answer were told is about one version only. `handOvers`: the oldest first.
 */
export function handOverThatCounts<T extends Pick<HandOver, 'state' | 'versionId'>>(
  handOvers: readonly T[],
  versionId: string | null,
): T | null {
  const last = handOvers.findLast(({ state }) => state !== 'taken-back') ?? null;
  return last?.state === 'told' && last.versionId !== versionId ? null : last;
}

/** The rule by which inquiries about what IT has sent are followed up (U44), until a person says that they are answered. */
export function ruleToFollow(pack: Pick<Pack, 'rules'>, handOver: HandOver | null): Rule | null {
  if (handOver?.state !== 'sent' || handOver.answered) return null;
  return pack.rules.find(({ kind }) => kind === 'replies-answered') ?? null;
}
