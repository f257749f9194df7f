import type { Params } from '#shared/contract/index.ts';
import { ownRoute, packOnRoute } from '#shared/domain/advice/own-route.ts';
import { type Decision, type Strength, strongEnough } from '#shared/domain/approval/decision.ts';
import { approvalPath, type PathStep } from '#shared/domain/approval/path.ts';
import { AppError } from '#shared/domain/errors.ts';
import { changedSince } from '#shared/domain/message/changed.ts';
import type { FrozenVersion } from '#shared/domain/message/version.ts';
import type { Person } from '#shared/domain/people/person.ts';
import { type Context, type Handlers, logged, requireActor, requirePack } from '../context.ts';
import { createSerially } from '../serially.ts';

type Asked = Params<'approval.decide'>;

/** Decisions about exactly one frozen version. */
export function createApprovalHandlers(context: Context): Handlers<'approval.decide'> {
  const { store, clock, ids, checkPassphrase } = context;
  const serially = createSerially();

  return {
    'approval.decide': (asked) => serially(asked.messageId, () => decide(asked)),
  };

  async function decide(asked: Asked): Promise<{ decision: Decision }> {
    const actor = requireActor(context);
    const person = requirePerson(asked.decidedBy);
    const already = decidedAlready(asked);
    if (already) return { decision: already };
    requireDecidable(asked, person);

    const strength: Strength = asked.passphrase ? 'signed' : 'attested';
    if (asked.passphrase) await checkPassphrase(person, asked.passphrase);
    // The draft may have been edited while the passphrase was checked.
    const { step, version } = requireDecidable(asked, person);
    if (!strongEnough(strength, step.least)) throw new AppError('blocked', 'approval.tooWeak', { rule: step.rule });

    const decision: Decision = {
      id: ids.next(),
      messageId: asked.messageId,
      versionId: version.id,
      step: asked.step,
      outcome: asked.outcome,
      digest: version.digest,
      decidedBy: person.id,
      recordedBy: actor.id,
      strength,
      at: clock.now(),
      reason: asked.reason.trim(),
      voidedAt: null,
      voidedBy: null,
    };
    const { id, outcome, digest, decidedBy, recordedBy } = decision;
    const facts = {
      decisionId: id,
      versionId: version.id,
      version: version.number,
      step: asked.step,
      outcome,
      strength,
      digest,
      decidedBy,
      recordedBy,
    };
    await store.write([{ do: 'decision.add', decision }, logged(context, 'decision.recorded', asked.messageId, facts, actor.id)]);
    context.emit('changed', { about: 'messages', messageId: asked.messageId });
    return { decision };
  }

  /** The same answer by the same person once more is a double click; another one comes too late. */
  function decidedAlready({ messageId, versionId, digest, step, outcome, decidedBy }: Asked): Decision | null {
    const standing = store.read
      .decisions(messageId)
      .find((decision) => decision.voidedAt === null && decision.versionId === versionId && decision.step === step);
    if (!standing) return null;
    if (standing.outcome === outcome && standing.decidedBy === decidedBy && standing.digest === digest) return standing;
    throw new AppError('conflict', 'approval.alreadyDecided', { name: requirePerson(standing.decidedBy).name, outcome: standing.outcome });
  }

  function requireDecidable(asked: Asked, person: Person): { step: PathStep; version: FrozenVersion } {
    const draft = store.read.draft(asked.messageId);
    const version = store.read.versions(asked.messageId).at(-1);
    if (!draft || !store.read.version(asked.versionId))
      throw new AppError('not-found', 'error.notFound', { what: draft ? asked.versionId : asked.messageId });
    if (version?.id !== asked.versionId || version.digest !== asked.digest) throw new AppError('conflict', 'approval.otherDigest');

    const pack = requirePack(context, version.packId);
    const path = approvalPath({
      pack: packOnRoute(pack, version),
      body: version.brief.body,
      version,
      decisions: store.read.decisions(asked.messageId),
      people: store.read.people(),
      changedSince: changedSince(draft, version),
    });
    const step = path.find((candidate) => candidate.step === asked.step);
    const route = ownRoute(pack, version);
    // The step is the pack's, but this message does not go that way: the unit sends it itself (U03, U05, U06).
    if (!step && route && pack.path.some((other) => other.step === asked.step))
      throw new AppError('blocked', 'approval.ownRoute', { rule: route.id });
    if (!step) throw new AppError('not-found', 'error.notFound', { what: asked.step });
    const bar = step.mayDecide[person.id];
    if (bar) throw new AppError(personal.has(bar.id) ? 'forbidden' : 'blocked', bar.id, bar.params);
    if (asked.outcome === 'no' && asked.reason.trim() === '') {
      if (asked.step === 'assessment') throw new AppError('blocked', 'approval.refusalNeedsAlternative');
      throw new AppError('blocked', 'approval.refusalNeedsReason');
    }
    return { step, version };
  }

  function requirePerson(id: string): Person {
    const person = store.read.people().find((candidate) => candidate.id === id);
    if (!person) throw new AppError('not-found', 'error.notFound', { what: id });
    return person;
  }
}

/** Bars that are about the person and not about the message's state. */
const personal: ReadonlySet<string> = new Set(['approval.bar.writer', 'approval.bar.role', 'approval.bar.twice']);
