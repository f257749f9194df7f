import type { TextRef } from '#shared/texts/index.ts';
import { type OnRoute, packOnRoute } from '../advice/own-route.ts';
import type { Person, Role } from '../people/person.ts';
import { type Body, bodyOf } from '../policy/bodies.ts';
import type { Pack } from '../policy/pack.ts';
import { type Decision, strongEnough } from './decision.ts';

/**
 * `later`: not submitted, or an earlier step is open; `waiting`: somebody can decide now; `done` and `refused`:
 * decided; `voided`: was decided, and the draft has changed since, so that it must be submitted and decided anew.
 */
export type StepState = 'later' | 'waiting' | 'done' | 'refused' | 'voided';

export type PathStep = Pack['path'][number] & {
  readonly state: StepState;
  /** The decision that stands; null while none does. */
  readonly decision: Decision | null;
  /** The newest decision of this step that fell: voided, or about another text. */
  readonly fallen: Decision | null;
  /** By person id: null may decide now, else why not. */
  readonly mayDecide: Readonly<Record<string, TextRef | null>>;
};

export interface PathInput {
  readonly pack: Pick<Pack, 'path' | 'bodies' | 'rules'>;
  /** What the way depends on: for which body it goes out (U28), and what its advice came to (U03, U05, U06). */
  readonly message: OnRoute;
  /** The newest frozen version; null before the first submission. */
  readonly version: { readonly id: string; readonly digest: string; readonly writers: readonly string[] } | null;
  /** Every decision about the message, oldest first. */
  readonly decisions: readonly Decision[];
  readonly people: readonly Person[];
  /** See `changedSince`. */
  readonly changedSince: boolean;
}

/** A role as the texts' selects take it: ICU keys have no hyphen. */
export function roleKey(role: Role): string {
  return role.replace('-', '_');
}

/** The way to a yes: what is decided, what is missing, and who may decide it. */
export function approvalPath({ pack, message, version, decisions, people, changedSince }: PathInput): PathStep[] {
  const body = bodyOf(pack, message.brief.body);
  let open = version !== null && !changedSince;
  const steps = packOnRoute(pack, message).path.map((step) => {
    const own = decisions.filter((decision) => decision.step === step.step);
    const decision = own.findLast((candidate) => stands(candidate, version)) ?? null;
    const fallen =
      own.findLast((candidate) => candidate !== decision && (candidate.voidedAt !== null || candidate.outcome === 'yes')) ?? null;
    const state = stateOf(decision, { open, fell: changedSince && fallen !== null && fallen.versionId === version?.id, changedSince });
    open = open && state === 'done';
    return { ...step, state, decision, fallen };
  });
  return steps.map((step) => ({
    ...step,
    mayDecide: Object.fromEntries(people.map((person) => [person.id, barFor(person, step, { steps, body, version, changedSince })])),
  }));
}

/** True when every step has its yes for exactly this text. */
export function isApproved(path: readonly PathStep[]): boolean {
  return path.every(({ state }) => state === 'done');
}

/**
 * True when it is approved by decisions that stand by themselves: each as strong as its step asks for, by as many people as
 * there are steps, and by none who wrote it. For decisions that were taken elsewhere, where nobody here looked on.
 */
export function isApprovedWithFourEyes(path: readonly PathStep[], writers: readonly string[]): boolean {
  const deciders = path.map(({ decision }) => decision?.decidedBy ?? '');
  return (
    isApproved(path) &&
    path.every(({ least, decision }) => decision !== null && strongEnough(decision.strength, least)) &&
    new Set(deciders).size === deciders.length &&
    deciders.every((id) => !writers.includes(id))
  );
}

/** The step that stands in the way: the first that is not done. */
export function openStep(path: readonly PathStep[]): PathStep | null {
  return path.find(({ state }) => state !== 'done') ?? null;
}

/**
 * A yes to the assessment holds for later texts too, until it is voided because audience or reason changed (U31).
 * A no to it holds for the version it was given on; everything about the text holds for its digest only (U38).
 */
function stands(decision: Decision, version: PathInput['version']): boolean {
  if (decision.voidedAt !== null || !version) return false;
  if (decision.step === 'assessment') return decision.outcome === 'yes' || decision.versionId === version.id;
  return decision.digest === version.digest;
}

function stateOf(
  decision: Decision | null,
  { open, fell, changedSince }: { open: boolean; fell: boolean; changedSince: boolean },
): StepState {
  if (!decision) return fell ? 'voided' : open ? 'waiting' : 'later';
  if (decision.outcome === 'no') return 'refused';
  return changedSince && decision.step !== 'assessment' ? 'voided' : 'done';
}

function barFor(
  person: Person,
  step: Pick<PathStep, 'step' | 'role' | 'least' | 'state'>,
  {
    steps,
    body,
    version,
    changedSince,
  }: {
    steps: readonly Pick<PathStep, 'step' | 'state' | 'decision'>[];
    body: Body | null;
    version: PathInput['version'];
    changedSince: boolean;
  },
): TextRef | null {
  if (!version) return { id: 'approval.bar.notSubmitted' };
  if (step.state === 'done') return { id: 'approval.bar.done' };
  if (step.state === 'refused') return { id: 'approval.bar.refused' };
  if (changedSince) return { id: 'approval.bar.changed' };
  if (step.state === 'later') return { id: 'approval.bar.later' };
  if (version.writers.includes(person.id)) return { id: 'approval.bar.writer' };
  if (!person.roles.includes(step.role)) return { id: 'approval.bar.role', params: { role: roleKey(step.role) } };
  if (step.step === 'approval' && body && !person.bodies?.includes(body.id))
    return { id: 'approval.bar.body', params: { name: person.name } };
  if (steps.some((other) => other.step !== step.step && other.decision?.decidedBy === person.id)) return { id: 'approval.bar.twice' };
  // Where a mail is enough, who has no passphrase can answer by one.
  if (step.least === 'signed' && !person.enrolled) return { id: 'approval.bar.notEnrolled', params: { name: person.name } };
  return null;
}
