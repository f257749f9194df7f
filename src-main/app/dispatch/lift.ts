import type { Params } from '#shared/contract/index.ts';
import { heldByCanary } from '#shared/domain/dispatch/canary.ts';
import { mayLift } from '#shared/domain/dispatch/confirm.ts';
import type { SendOrder } from '#shared/domain/dispatch/order.ts';
import { isOpen } from '#shared/domain/dispatch/order-states.ts';
import { AppError } from '#shared/domain/errors.ts';
import { type Context, requireActor } from '../context.ts';
import { requirePerson } from '../people/index.ts';
import { isUrgentMessage } from '../urgent.ts';
import type { Engine } from './engine.ts';

/**
 * A leader's word, given with their passphrase, that life and health depend on a send: from now on its window, the slow start
 * and the canary do not hold it. The relay's caps do, and so does whatever else an order needs (dispatch.md).
 */
export async function liftLimits(
  context: Context,
  engine: Pick<Engine, 'lift' | 'move'>,
  order: SendOrder,
  { decidedBy, passphrase, reason }: Params<'dispatch.lift'>,
): Promise<SendOrder> {
  const { read } = context.store;
  requireActor(context);
  if (order.lifted?.by === decidedBy) return order;
  if (order.kind !== 'send' || !isOpen(order.state) || order.lifted) throw new AppError('conflict', 'dispatch.blocked.state');
  const version = read.version(order.versionId);
  if (!version) throw new AppError('not-found', 'error.notFound', { what: order.versionId });
  if (!isUrgentMessage(context, version)) throw new AppError('blocked', 'dispatch.blocked.notUrgent');
  const person = requirePerson(context, decidedBy);
  if (!mayLift(person, order, version.writers)) throw new AppError('forbidden', 'dispatch.blocked.mayNotLift');
  await context.checkPassphrase(person, passphrase);
  const lifted = await engine.lift(order, { by: person.id, at: context.clock.now(), reason }, version.brief.reason ?? '');
  // The word is that it goes on.
  return heldByCanary(order) ? engine.move(lifted, 'resume', person.id) : lifted;
}
