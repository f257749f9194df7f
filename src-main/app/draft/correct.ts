import { copiedDates } from '#shared/domain/draft/copied.ts';
import { reusable } from '#shared/domain/draft/template.ts';
import { AppError } from '#shared/domain/errors.ts';
import { type Context, logged, requireActor } from '../context.ts';
import { newDraft } from './new-draft.ts';

/**
 * Begins the correction of a message that was sent: a draft of its own with the text as it was sent, its dates asked about,
 * that goes through checks and approval like any other. A correction of it that nobody has submitted yet is gone on with.
 * Gives its id. Errors: `not-found`, `blocked` where nobody can be told any more, or nothing was sent.
 */
export async function beginCorrection(context: Context, orderId: string): Promise<string> {
  const { store } = context;
  const { read } = store;
  const actor = requireActor(context);
  const order = read.order(orderId);
  const version = order && read.version(order.versionId);
  if (order?.kind !== 'send' || !version) throw new AppError('not-found', 'error.notFound', { what: orderId });
  if (order.purged) throw new AppError('blocked', 'dispatch.blocked.purgedSource');
  const counts = read.counts(orderId);
  if (counts.accepted + counts.in_doubt === 0) throw new AppError('blocked', 'dispatch.blocked.nobodyHasIt');
  const { messageId } = order;
  const begun = read.corrections(messageId).find(({ id, corrects }) => corrects?.orderId === orderId && read.versions(id).length === 0);
  if (begun) return begun.id;

  const { packId, bodies } = version;
  const written = { brief: reusable(version.brief), bodies };
  const draft = {
    ...newDraft(context, { packId, ...written, actor, copied: copiedDates(written) }),
    corrects: { messageId, orderId },
    // It goes to the same people, so by the same way.
    ...(version.advice && { advice: version.advice }),
  };
  await store.write([
    { do: 'draft.create', draft },
    logged(context, 'correction.begun', draft.id, { packId, of: messageId, orderId }, actor.id),
    logged(context, 'message.corrected', messageId, { correction: draft.id, orderId }, actor.id),
  ]);
  context.emit('changed', { about: 'messages', messageId: draft.id });
  context.emit('changed', { about: 'messages', messageId });
  return draft.id;
}
