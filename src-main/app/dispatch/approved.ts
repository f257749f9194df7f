import { approvalPath, isApproved } from '#shared/domain/approval/path.ts';
import { startListDigest } from '#shared/domain/dispatch/list-digest.ts';
import type { SendOrder } from '#shared/domain/dispatch/order.ts';
import { ledgerRows } from '#shared/domain/dispatch/rows.ts';
import { AppError } from '#shared/domain/errors.ts';
import { changedSince } from '#shared/domain/message/changed.ts';
import type { FrozenVersion } from '#shared/domain/message/version.ts';
import type { Recipient } from '#shared/domain/recipients/list.ts';
import { requirePlanReady } from '../channels/plan.ts';
import { type Context, requirePack } from '../context.ts';
import { suppressedAddresses } from '../recipients/suppressed-addresses.ts';
import { requireStillWithout } from './follow-up.ts';
import { letGo } from './let-go.ts';
import { requirePresentRules } from './present-rules.ts';

/**
 * The newest version of a message, where everyone on its pack's path has said yes to exactly it and nothing was
 * changed since. Else `blocked` with what is missing, or `not-found`.
 */
export function approvedVersion(context: Context, messageId: string): FrozenVersion {
  const { read } = context.store;
  const draft = read.draft(messageId);
  if (!draft) throw new AppError('not-found', 'error.notFound', { what: messageId });
  const version = read.versions(messageId).at(-1);
  if (!version) throw new AppError('blocked', 'dispatch.blocked.notSubmitted');
  const changed = changedSince(draft, version);
  if (changed) throw new AppError('blocked', 'dispatch.blocked.changedSince');
  const path = approvalPath({
    pack: requirePack(context, version.packId),
    message: version,
    version,
    decisions: read.decisions(messageId),
    people: read.people(),
    changedSince: changed,
  });
  if (!isApproved(path)) throw new AppError('blocked', 'dispatch.blocked.notApproved');
  return version;
}

/** A list's recipients in pages, so that nothing else waits for long. */
export async function* listedPages({ store: { read }, clock }: Context, listId: string): AsyncGenerator<readonly Recipient[]> {
  for (let offset = 0; ; ) {
    const { rows } = read.recipients(listId, { offset, limit: 2000 });
    if (rows.length === 0) return;
    yield rows;
    offset += rows.length;
    await new Promise<void>((resolve) => clock.after(0, resolve));
  }
}

async function* sortedPages({ store: { read }, clock }: Context, listId: string): AsyncGenerator<readonly Recipient[]> {
  for (let after = ''; ; ) {
    const rows = read.recipientsByAddress(listId, after, 2000);
    const last = rows.at(-1);
    if (!last) return;
    yield rows;
    after = last.address;
    await new Promise<void>((resolve) => clock.after(0, resolve));
  }
}

/** The suppressed in an order's ledger; empty addresses are of people who were erased. */
function suppressedIn({ store: { read } }: Context, orderId: string): string[] {
  const addresses: string[] = [];
  for (;;) {
    const { rows, total } = read.ledger(orderId, { offset: addresses.length, limit: 500, state: 'suppressed' });
    addresses.push(...rows.map(({ address }) => address.toLowerCase()));
    if (rows.length === 0 || addresses.length >= total) return addresses;
  }
}

/**
 * Before an order sends: its text is still approved, and before its first message its list is still what it was.
 * Once it has begun, the ledger holds who is left. Else `blocked`.
 */
export async function requireUnchanged(context: Context, order: SendOrder): Promise<void> {
  if (order.kind === 'test' || (order.listId === null && !order.builtFrom)) return;
  const version = approvedVersion(context, order.messageId);
  if (version.digest !== order.contentDigest) throw new AppError('blocked', 'dispatch.blocked.changedSince');
  if (order.startedAt !== null) return;
  requirePresentRules(context, version);
  requirePlanReady(context, order.messageId);
  const suppressed = suppressedAddresses(context);
  if (order.builtFrom) return requireStillWithout(context, order, version, suppressed);
  const list = order.listId === null ? null : context.store.read.list(order.listId);
  if (!list) throw new AppError('blocked', 'dispatch.blocked.listChanged');
  // Somebody who was suppressed since the order was made, or whom it lists as suppressed, belongs to what it is bound to.
  const listed = suppressedIn(context, order.id);
  for (const address of [...listed, ...letGo(context, order.id)]) suppressed.delete(address);
  const erased = listed.filter((address) => address === '').length;
  // A page at a time in the digest's own order: a list can be long, and nothing of it need be kept.
  const digest = startListDigest();
  let count = 0;
  for await (const page of sortedPages(context, list.id)) {
    const rows = ledgerRows(order.id, version, page, suppressed);
    digest.add(rows);
    count += rows.length;
  }
  if (count + erased !== order.count || digest.end() !== order.listDigest) throw new AppError('blocked', 'dispatch.blocked.listChanged');
}
