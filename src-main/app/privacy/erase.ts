import type { Params } from '#shared/contract/index.ts';
import { listDigest } from '#shared/domain/dispatch/list-digest.ts';
import type { SendOrder } from '#shared/domain/dispatch/order.ts';
import { isOpen } from '#shared/domain/dispatch/order-states.ts';
import { AppError } from '#shared/domain/errors.ts';
import type { Trace } from '#shared/domain/privacy/traces.ts';
import type { AddressRows, Change } from '../../ports/store.ts';
import { type Context, logged, requireActor, settingKeys } from '../context.ts';
import { savedViews } from '../register/views.ts';
import { oneAddress } from './access.ts';
import { repliesWith, withoutReplies } from './replies.ts';

/** What one erasure removed. */
export interface Erased {
  readonly lists: number;
  readonly sends: number;
  readonly mails: number;
}

/**
 * Removes one address for good (GDPR article 17). Who waits in a send is not sent to; an order that has not begun is bound
 * to the addresses that are left, and the log says from which digest to which. The log gets counts, and nothing that can
 * be matched with the address. Errors: `conflict` while a mail to it is under way.
 */
export async function erase(context: Context, { address, suppression }: Params<'privacy.erase'>): Promise<Erased> {
  const { store, clock, practice, host } = context;
  const { read } = store;
  const actor = requireActor(context);
  const { key, trace } = oneAddress(address);
  const rows = read.addressRows(key);
  if (rows.sends.some(({ state }) => state === 'attempting')) throw new AppError('conflict', 'privacy.blocked.underWay');
  await host.forgetFiles();
  // Captured mails first: should what follows fail, the address still stands and it can be done again.
  const mails = (await practice?.remove({ address: key })) ?? 0;
  const at = clock.now();
  const suppressed = read.suppressions().some((one) => one.address === key);
  const rebound = await rebind(context, key, rows);
  const replies = await repliesWith(context, trace);
  const facts = { lists: rows.lists.length, sends: rows.sends.length, mails };
  await store.write([
    { do: 'ledger.suppress', address: key, kinds: ['send', 'test'], at },
    ...leaveInDoubt(rows, actor.id, at),
    { do: 'address.erase', address: key },
    ...withoutViews(context, trace),
    ...rebound,
    ...withoutReplies(context, replies, at),
    ...(suppressed && suppression === 'remove' ? [{ do: 'suppression.remove', address: key } as const] : []),
    logged(
      context,
      'address.erased',
      null,
      {
        ...facts,
        suppression: suppressed ? suppression : 'none',
        rebound: rebound.map((change) => `${change.orderId} ${change.from} ${change.to}`).join(', '),
      },
      actor.id,
    ),
    { do: 'duty.add', since: at, duty: { do: 'compact' } },
    { do: 'duty.add', since: at, duty: { do: 'backups', since: '', until: at } },
  ]);
  for (const about of ['recipients', 'dispatch', 'messages', 'practice', 'privacy'] as const)
    context.emit('changed', { about, messageId: null });
  return facts;
}

/** Saved views of the register search for people too. */
function withoutViews({ store: { read } }: Context, trace: Trace): Change[] {
  const views = savedViews(read);
  return trace.isSomewhereIn(views) ? [{ do: 'settings.set', key: settingKeys.registerViews, value: trace.withoutIn(views) }] : [];
}

/** A doubt about somebody without an address can only be left. */
function leaveInDoubt({ sends }: AddressRows, by: string, at: string): Change[] {
  return sends
    .filter(
      ({ state, attemptedAt, decisions }) =>
        state === 'in_doubt' && !decisions.some((one) => one.decision === 'leave' && one.at >= (attemptedAt ?? '')),
    )
    .map(({ orderId, seq }) => ({ do: 'doubt.decide', orderId, seqs: [seq], decision: 'leave', reason: '', by, at }));
}

/** Orders that have not begun were made for a list with this address: what they are bound to without it. */
async function rebind(context: Context, key: string, { sends }: AddressRows): Promise<Extract<Change, { do: 'order.rebind' }>[]> {
  const { read } = context.store;
  const changes: Extract<Change, { do: 'order.rebind' }>[] = [];
  for (const id of new Set(sends.map(({ orderId }) => orderId))) {
    const order = read.order(id);
    if (order?.kind !== 'send' || order.startedAt !== null || !isOpen(order.state)) continue;
    const standing = await boundTo(context, order);
    // One that does not fit its list any more is refused when it starts, and stays so.
    if (listDigest(standing) !== order.listDigest) continue;
    const to = listDigest(standing.filter(({ address }) => address.toLowerCase() !== key));
    changes.push({ do: 'order.rebind', orderId: id, from: order.listDigest, to });
  }
  return changes;
}

const page = 2000;

async function boundTo({ store: { read }, clock }: Context, order: SendOrder): Promise<{ address: string; renderingId: string }[]> {
  const found: { address: string; renderingId: string }[] = [];
  for (let offset = 0; ; offset += page) {
    const { rows } = read.ledger(order.id, { offset, limit: page });
    if (rows.length === 0) return found;
    for (const { address, renderingId } of rows) if (address !== '') found.push({ address, renderingId });
    await new Promise<void>((resolve) => clock.after(0, resolve));
  }
}
