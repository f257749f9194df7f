import type { Params, Result } from '#shared/contract/index.ts';
import { mayLift } from '#shared/domain/dispatch/confirm.ts';
import { nextRecipientState } from '#shared/domain/dispatch/ledger.ts';
import type { SendOrder } from '#shared/domain/dispatch/order.ts';
import { isOpen } from '#shared/domain/dispatch/order-states.ts';
import { takesOverride } from '#shared/domain/dispatch/override.ts';
import { AppError } from '#shared/domain/errors.ts';
import type { FrozenVersion } from '#shared/domain/message/version.ts';
import type { Change } from '../../ports/store.ts';
import { type Context, logged, requireActor } from '../context.ts';
import { requirePerson } from '../people/index.ts';
import { isUrgentMessage } from '../urgent.ts';
import type { Engine } from './engine.ts';
import { requireNotReached } from './follow-up.ts';

function urgentVersion(context: Context, order: SendOrder): FrozenVersion {
  const version = context.store.read.version(order.versionId);
  if (!version) throw new AppError('not-found', 'error.notFound', { what: order.versionId });
  if (!isUrgentMessage(context, version)) throw new AppError('blocked', 'dispatch.blocked.notUrgentSuppressed');
  return version;
}

/** The suppressed of a send on which life and health depend, and what leaders have decided about them. */
export function suppressedOf(
  context: Context,
  order: SendOrder,
  page: Pick<Params<'dispatch.suppressed'>, 'offset' | 'limit'>,
): Result<'dispatch.suppressed'> {
  const { read } = context.store;
  urgentVersion(context, order);
  const decisions = new Map<string, Result<'dispatch.suppressed'>['decisions'][number]>();
  for (const { by, at, reason } of read.overrides(order.id)) {
    const key = `${at} ${by} ${reason}`;
    const known = decisions.get(key);
    decisions.set(key, { by, at, reason, count: (known?.count ?? 0) + 1 });
  }
  const { total, rows } = read.suppressedRows(order.id, page);
  return { total, rows, decisions: [...decisions.values()], open: takesOverride(order) };
}

/**
 * A leader's word, given with their passphrase, that life and health are worth more than these suppressions: exactly the chosen
 * rows go back to the queue, at the order's caps. A send that has ended waits until somebody lets it go on. The suppressions
 * stay. Saying it twice does it once.
 */
export async function overrideSuppressed(
  context: Context,
  engine: Pick<Engine, 'move' | 'putBack'>,
  order: SendOrder,
  { seqs, decidedBy, passphrase, reason }: Params<'dispatch.override'>,
): Promise<SendOrder> {
  const { read } = context.store;
  requireActor(context);
  const chosen = [...new Set(seqs)].toSorted((a, b) => a - b);
  const version = urgentVersion(context, order);
  const theirs = new Set(read.overrides(order.id).flatMap(({ seq, by, over }) => (!over && by === decidedBy ? [seq] : [])));
  if (chosen.every((seq) => theirs.has(seq))) return order;
  if (!takesOverride(order)) throw new AppError('conflict', 'dispatch.blocked.state');
  const person = requirePerson(context, decidedBy);
  if (!mayLift(person, order, version.writers)) throw new AppError('forbidden', 'dispatch.blocked.mayNotLift');
  await context.checkPassphrase(person, passphrase);
  requireSuppressed(context, order, chosen);
  await requireNotReached(context, order, chosen);
  const facts = { orderId: order.id, count: chosen.length, seqs: chosen.join(' '), why: version.brief.reason ?? '' };
  const changes: Change[] = [
    { do: 'ledger.override', orderId: order.id, seqs: chosen, reason, by: person.id, at: context.clock.now() },
    logged(context, 'order.overridden', order.messageId, facts, person.id),
  ];
  if (isOpen(order.state) && order.state !== 'stopped') return engine.putBack(order, changes);
  return engine.move(order, 'sendAgain', person.id, { id: 'dispatch.held.letGo', params: { count: chosen.length } }, changes);
}

/** By the ledger's own table, before anything is written; the store looks again in the write itself. */
function requireSuppressed({ store: { read } }: Context, order: SendOrder, seqs: readonly number[]): void {
  for (const seq of seqs) {
    const row = read.ledgerFrom(order.id, seq - 1, 1).at(0);
    if (row?.seq !== seq) throw new AppError('not-found', 'error.notFound', { what: String(seq) });
    if (row.address === '') throw new AppError('conflict', 'dispatch.blocked.erased');
    if (nextRecipientState(row.state, 'override', { due: true, cancelled: false, suppressed: true, urgent: true }) === null)
      throw new AppError('conflict', 'dispatch.blocked.notSuppressed');
  }
}
