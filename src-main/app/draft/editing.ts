import type { OrderState } from '#shared/domain/dispatch/order.ts';
import type { Brief } from '#shared/domain/draft/brief.ts';
import type { Bodies, LanguageCode } from '#shared/domain/draft/document.ts';
import type { Draft } from '#shared/domain/draft/draft.ts';
import { linksAfterEdit } from '#shared/domain/draft/links.ts';
import { withMachineDrafts } from '#shared/domain/draft/machine-drafts.ts';
import { afterEdit } from '#shared/domain/draft/translated.ts';
import { AppError } from '#shared/domain/errors.ts';
import type { LogEntry, LogEventType } from '#shared/domain/log/entry.ts';
import { assessedAnew, changedSince } from '#shared/domain/message/changed.ts';
import { mailLanguages } from '#shared/domain/message/languages.ts';
import type { Person } from '#shared/domain/people/person.ts';
import type { Change, StoreReader } from '../../ports/store.ts';
import { type Context, logged, requirePack } from '../context.ts';
import { type EditAct, snapshotChanges } from './history.ts';

/** An order in one of these is bound to the text as it is and may send it; a prepared one is not started with another text anyway. */
const bound: readonly OrderState[] = ['confirmed', 'scheduled', 'sending', 'paused', 'stopped'];

/** Refuses an edit that would part the draft from what is being sent, or has been. */
export function requireEditable(read: StoreReader, messageId: string): void {
  if (read.handOvers(messageId).some(({ state }) => state === 'handed-over' || state === 'sent'))
    throw new AppError('blocked', 'error.editWhileHandedOver');
  for (const order of read.orders(messageId)) {
    if (order.kind !== 'send') continue;
    if (bound.includes(order.state)) throw new AppError('blocked', 'error.editWhileOrdered');
    const counts = read.counts(order.id);
    const somebodyMayHaveIt = counts.accepted + counts.in_doubt + counts.attempting > 0;
    if (order.state === 'finished' || somebodyMayHaveIt) throw new AppError('blocked', 'error.editAfterSend');
  }
}

/** Acts that put a text in the place of another: what it is, is known by what it says. */
const replacing: readonly EditAct[] = ['restore', 'import', 'translation'];

/** The steps that save an edit: how it stood where that is to be kept, the draft, what falls by it, and what the log is told. */
export function editChanges(
  context: Context,
  before: Draft,
  edit: { brief: Brief; bodies: Bodies },
  actor: Person,
  act: EditAct = 'writing',
): { draft: Draft; changes: Change[] } {
  const linked = linksAfterEdit(before.linked ?? [], before.bodies, edit.bodies);
  const draft: Draft = {
    ...before,
    ...edit,
    revision: before.revision + 1,
    updatedAt: context.clock.now(),
    updatedBy: actor.id,
    writers: [...new Set([...before.writers, actor.id])],
    // A change of the brief alone changes no translation.
    ...(edit.bodies !== before.bodies && {
      ...(before.linked && { linked }),
      translated: withMachineDrafts(
        afterEdit(before.translated ?? [], before.bodies, edit.bodies, writtenOrder(context, before, edit), linked),
        before.bodies,
        edit.bodies,
        { made: context.machineMemory.of(before.id), replaced: replacing.includes(act) },
      ),
    }),
  };
  const kept = snapshotChanges(context, before, { by: actor.id, at: draft.updatedAt, act });
  return { draft, changes: [...kept, { do: 'draft.save', draft }, ...fallen(context, draft, actor), ...editLogged(context, draft, actor)] };
}

/** The languages of the mail in their order, those that the edit takes away among them. */
function writtenOrder(context: Context, { packId, bodies }: Draft, edit: { brief: Brief; bodies: Bodies }): LanguageCode[] {
  return mailLanguages(requirePack(context, packId), edit.brief.audience?.kind ?? null, { ...bodies, ...edit.bodies });
}

/** An approval falls with any change of what was approved (U38), an assessment only with another audience or reason (U31). */
function fallen(context: Context, draft: Draft, actor: Person): Change[] {
  const { read } = context.store;
  return read
    .decisions(draft.id)
    .filter(({ voidedAt, outcome }) => voidedAt === null && outcome === 'yes')
    .filter(({ step, versionId }) => {
      const about = read.version(versionId);
      if (!about) return true;
      return step === 'assessment' ? assessedAnew(draft.brief, about.brief) : changedSince(draft, about);
    })
    .flatMap(({ id, step }): Change[] => [
      { do: 'decision.void', id, at: draft.updatedAt, by: actor.id },
      logged(context, 'approval.voided', draft.id, { decisionId: id, step, because: 'edited', revision: draft.revision }, actor.id),
    ]);
}

/** Where a person's next edit is news again. */
const beginnings: readonly LogEventType[] = ['message.created', 'message.copied', 'message.imported', 'message.submitted'];

/**
 * A text is saved as it is typed, so the log gets a person's first edit after the message began or was submitted,
 * and no more: who took part stands there once, and the versions hold what was written.
 */
function editLogged(context: Context, draft: Draft, actor: Person): Change[] {
  for (const entry of newestFirst(context.store.read, draft.id)) {
    if (beginnings.includes(entry.type)) break;
    if (entry.type === 'draft.edited' && entry.actor === actor.id) return [];
  }
  return [logged(context, 'draft.edited', draft.id, { revision: draft.revision }, actor.id)];
}

function* newestFirst(read: StoreReader, messageId: string): Generator<LogEntry> {
  const limit = 50;
  for (let offset = 0; ; offset += limit) {
    const page = read.log({ offset, limit, messageId });
    yield* page;
    if (page.length < limit) return;
  }
}
