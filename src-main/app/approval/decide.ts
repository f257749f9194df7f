import { ownRoute } from '#shared/domain/advice/own-route.ts';
import { type Decision, type DecisionOutcome, type DecisionStep, type Strength, strongEnough } from '#shared/domain/approval/decision.ts';
import { approvalPath, openStep, type PathStep } from '#shared/domain/approval/path.ts';
import { AppError } from '#shared/domain/errors.ts';
import { changedSince } from '#shared/domain/message/changed.ts';
import type { FrozenVersion } from '#shared/domain/message/version.ts';
import type { Person } from '#shared/domain/people/person.ts';
import type { Change } from '../../ports/store.ts';
import { type Context, logged, requireActor, requirePack } from '../context.ts';

/** An answer as it was given, to exactly one version. */
export interface Answer {
  readonly messageId: string;
  readonly versionId: string;
  readonly digest: string;
  readonly step: DecisionStep;
  readonly outcome: DecisionOutcome;
  readonly reason: string;
  readonly alternative: string;
  readonly decidedBy: string;
}

/** What an answer rests on, beside who gave it. */
export interface Evidence {
  readonly strength: Strength;
  readonly reply: { readonly id: string; readonly digest: string } | null;
  /** Written in the same step. */
  readonly with?: readonly Change[];
}

/** The newest version and the way to a yes, as they stand now. */
export interface Standing {
  readonly version: FrozenVersion;
  readonly path: readonly PathStep[];
  /** The step that can be answered now; null where none waits. */
  readonly open: PathStep | null;
}

/** What can be decided about a message now. Errors: `not-found`; `blocked` before the first submission. */
export function standingOf(context: Context, messageId: string): Standing {
  const { read } = context.store;
  const draft = read.draft(messageId);
  if (!draft) throw new AppError('not-found', 'error.notFound', { what: messageId });
  const version = read.versions(messageId).at(-1);
  if (!version) throw new AppError('blocked', 'approval.bar.notSubmitted');
  const path = approvalPath({
    pack: requirePack(context, version.packId),
    message: version,
    version,
    decisions: read.decisions(messageId),
    people: read.people(),
    changedSince: changedSince(draft, version),
  });
  const open = openStep(path);
  return { version, path, open: open?.state === 'waiting' ? open : null };
}

/** The same answer by the same person once more is a double click: the decision that stands. Another one comes too late (`conflict`). */
export function decidedAlready(context: Context, { messageId, versionId, digest, step, outcome, decidedBy }: Answer): Decision | null {
  const standing = context.store.read
    .decisions(messageId)
    .find((decision) => decision.voidedAt === null && decision.versionId === versionId && decision.step === step);
  if (!standing) return null;
  if (standing.outcome === outcome && standing.decidedBy === decidedBy && standing.digest === digest) return standing;
  const { name } = requirePersonById(context, standing.decidedBy);
  throw new AppError('conflict', 'approval.alreadyDecided', { name, outcome: standing.outcome });
}

/** That this person may give this answer to exactly this version now; `blocked`, `forbidden` or `conflict` where not. */
export function requireDecidable(context: Context, answer: Answer, person: Person): { step: PathStep; version: FrozenVersion } {
  const { read } = context.store;
  if (!read.draft(answer.messageId) || !read.version(answer.versionId))
    throw new AppError('not-found', 'error.notFound', { what: read.draft(answer.messageId) ? answer.versionId : answer.messageId });
  const { version, path } = standingOf(context, answer.messageId);
  if (version.id !== answer.versionId || version.digest !== answer.digest) throw new AppError('conflict', 'approval.otherDigest');
  const step = path.find((candidate) => candidate.step === answer.step);
  const pack = requirePack(context, version.packId);
  const route = ownRoute(pack, version);
  // The step is the pack's, but this message does not go that way: the unit sends it itself (U03, U05, U06).
  if (!step && route && pack.path.some((other) => other.step === answer.step))
    throw new AppError('blocked', 'approval.ownRoute', { rule: route.id });
  if (!step) throw new AppError('not-found', 'error.notFound', { what: answer.step });
  const bar = step.mayDecide[person.id];
  if (bar) throw new AppError(personal.has(bar.id) ? 'forbidden' : 'blocked', bar.id, bar.params);
  if (answer.outcome === 'no') {
    if (answer.step === 'assessment' && answer.alternative.trim() === '') throw new AppError('blocked', 'approval.refusalNeedsAlternative');
    if (answer.reason.trim() === '') throw new AppError('blocked', 'approval.refusalNeedsReason');
  }
  return { step, version };
}

/** Records it, bound to the version, with what it rests on. Errors: those of `requireDecidable`; `blocked` where that is too weak for the step. */
export async function record(context: Context, answer: Answer, evidence: Evidence): Promise<Decision> {
  const actor = requireActor(context);
  const { step, version } = requireDecidable(context, answer, requirePersonById(context, answer.decidedBy));
  const { strength, reply } = evidence;
  if (!strongEnough(strength, step.least)) throw new AppError('blocked', 'approval.tooWeak', { rule: step.rule, least: step.least });
  const refused = answer.step === 'assessment' && answer.outcome === 'no';
  const decision: Decision = {
    id: context.ids.next(),
    messageId: answer.messageId,
    versionId: version.id,
    step: answer.step,
    outcome: answer.outcome,
    digest: version.digest,
    decidedBy: answer.decidedBy,
    recordedBy: actor.id,
    strength,
    at: context.clock.now(),
    reason: answer.reason.trim(),
    alternative: refused ? answer.alternative.trim() : '',
    replyId: reply?.id ?? null,
    voidedAt: null,
    voidedBy: null,
  };
  const { id, outcome, digest, decidedBy, recordedBy } = decision;
  const facts = {
    decisionId: id,
    versionId: version.id,
    version: version.number,
    step: answer.step,
    outcome,
    strength,
    digest,
    decidedBy,
    recordedBy,
    ...(refused ? { alternative: true } : {}),
    ...(reply ? { replyId: reply.id, replyDigest: reply.digest } : {}),
  };
  await context.store.write([
    ...(evidence.with ?? []),
    { do: 'decision.add', decision },
    logged(context, 'decision.recorded', answer.messageId, facts, actor.id),
  ]);
  context.emit('changed', { about: 'messages', messageId: answer.messageId });
  return decision;
}

export function requirePersonById({ store }: Context, id: string): Person {
  const person = store.read.people().find((candidate) => candidate.id === id);
  if (!person) throw new AppError('not-found', 'error.notFound', { what: id });
  return person;
}

/** Bars that are about the person and not about the message's state. */
const personal: ReadonlySet<string> = new Set(['approval.bar.writer', 'approval.bar.role', 'approval.bar.twice']);
