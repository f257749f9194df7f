import {
  chosenPeople,
  createFollowUpReader,
  type EarlierPerson,
  type EarlierRow,
  type FollowUpPurpose,
  groupsFor,
} from '#shared/domain/dispatch/follow-up.ts';
import { listDigest } from '#shared/domain/dispatch/list-digest.ts';
import type { LedgerRow, SendOrder } from '#shared/domain/dispatch/order.ts';
import { isOpen } from '#shared/domain/dispatch/order-states.ts';
import { sameRendering } from '#shared/domain/dispatch/rows.ts';
import { AppError } from '#shared/domain/errors.ts';
import type { FrozenVersion } from '#shared/domain/message/version.ts';
import { type Context, settingKeys } from '../context.ts';
import { ledgerOf } from '../ledger-pages.ts';
import { letGo } from './let-go.ts';

/** Whose ledgers a new order of the message is built from, and which others may have reached the same people since. */
export interface FollowUpLedgers {
  readonly purpose: FollowUpPurpose;
  readonly sources: readonly SendOrder[];
  readonly since: readonly SendOrder[];
}

/**
 * What a send that is built from `orderId` would be: to those who have not got the same message, or the correction that the
 * message was begun as. `except`: the order that is asked for. Errors: `not-found`, and `blocked` where the message is neither.
 */
export function followUpLedgers({ store: { read } }: Context, messageId: string, orderId: string, except = ''): FollowUpLedgers {
  const source = read.order(orderId);
  const corrects = read.draft(messageId)?.corrects;
  if (source?.kind !== 'send') throw new AppError('not-found', 'error.notFound', { what: orderId });
  const sendsOf = (id: string): SendOrder[] => read.orders(id).filter((order) => order.kind === 'send' && order.id !== except);
  if (source.messageId === messageId) {
    return { purpose: 'rest', sources: [source], since: sendsOf(messageId).filter(({ id }) => id !== source.id) };
  }
  if (corrects?.orderId !== source.id) throw new AppError('blocked', 'dispatch.blocked.otherSource');
  // Whoever got that text shall have the correction, whichever of its sends brought it.
  const sources = sendsOf(source.messageId).filter(({ contentDigest }) => contentDigest === source.contentDigest);
  return { purpose: 'correction', sources, since: sendsOf(messageId) };
}

/** The ledgers stand still, and their addresses are there: else `blocked`. */
export function requireAtRest({ store: { read } }: Context, { sources }: FollowUpLedgers): void {
  for (const { id, state, purged } of sources) {
    if (purged) throw new AppError('blocked', 'dispatch.blocked.purgedSource');
    const still = !isOpen(state) || state === 'stopped' || state === 'paused';
    if (!still || read.counts(id).attempting > 0) throw new AppError('blocked', 'dispatch.blocked.sourceMoves');
  }
}

/**
 * The instant at which the database was found to be a copy, an older or a restored one, where that was after one of these
 * sends was made: whatever was sent from its ledger elsewhere since is not known here, and nobody can find that out. Else null.
 */
export function staleSince({ store: { read } }: Context, { sources }: FollowUpLedgers): string | null {
  const at = read.setting(settingKeys.recognisedAt);
  return typeof at === 'string' && sources.some(({ createdAt }) => createdAt <= at) ? at : null;
}

/** How everyone in the ledgers stands. `suppressed`: in lower case. */
export async function peopleIn(context: Context, ledgers: FollowUpLedgers, suppressed: ReadonlySet<string>): Promise<EarlierPerson[]> {
  const reader = createFollowUpReader(ledgers.purpose, suppressed);
  for (const { id } of ledgers.sources) for await (const rows of ledgerOf(context, id)) reader.source(rows);
  for (const { id } of ledgers.since) for await (const rows of ledgerOf(context, id)) reader.since(rows);
  return reader.people();
}

/** Throws `invalid` where a send of this purpose may not be built from one of the groups. */
export function requireGroups(purpose: FollowUpPurpose, groups: readonly string[]): void {
  const wrong = groups.find((group) => !groupsFor[purpose].some((one) => one === group));
  if (wrong !== undefined) throw new AppError('invalid', 'error.badParams', { path: 'builtFrom.groups', problem: wrong });
}

/**
 * Before an order that was built from a ledger sends its first message: its rows are those that it is bound to, and nobody
 * of them has been reached by another send since. Else `blocked`.
 */
export async function requireStillWithout(
  context: Context,
  order: SendOrder,
  version: FrozenVersion,
  suppressed: ReadonlySet<string>,
): Promise<void> {
  if (!order.builtFrom) return;
  const ledgers = followUpLedgers(context, order.messageId, order.builtFrom.orderId, order.id);
  if (ledgers.sources.some(({ purged }) => purged)) throw new AppError('blocked', 'dispatch.blocked.purgedSource');
  const bound: EarlierRow[] = [];
  let rows = 0;
  for await (const page of ledgerOf(context, order.id)) {
    rows += page.length;
    bound.push(...page.filter(({ address }) => address !== ''));
  }
  if (rows !== order.count || listDigest(bound) !== order.listDigest) throw new AppError('blocked', 'dispatch.blocked.listChanged');
  if (ledgers.purpose === 'correction') return requireSamePeople(context, order, { ledgers, version, suppressed, bound });
  // In a copy those who waited are in doubt, until somebody says that they are sent to: only who waits now counts.
  const waiting = bound.filter(({ state }) => state === 'queued' || state === 'deferred');
  const reader = createFollowUpReader('rest', new Set());
  reader.source(waiting);
  for (const { id } of [...ledgers.sources, ...ledgers.since]) for await (const page of ledgerOf(context, id)) reader.since(page);
  const doubtful = order.builtFrom.groups.includes('in-doubt');
  const without = chosenPeople(reader.people(), doubtful ? ['waiting', 'in-doubt'] : ['waiting']);
  if (without.length !== waiting.length) throw new AppError('blocked', 'dispatch.blocked.listChanged');
}

/** Nobody has got the text since that a correction is for; who stands in it as suppressed is not sent to, unless a leader has let them go. */
async function requireSamePeople(
  context: Context,
  { id, builtFrom, listDigest: bindsTo }: SendOrder,
  {
    ledgers,
    version,
    suppressed,
    bound,
  }: { ledgers: FollowUpLedgers; version: FrozenVersion; suppressed: ReadonlySet<string>; bound: readonly EarlierRow[] },
): Promise<void> {
  requireAtRest(context, ledgers);
  const since = new Set(bound.filter(({ state }) => state === 'suppressed').map(({ address }) => address.toLowerCase()));
  for (const address of letGo(context, id)) since.add(address);
  const people = await peopleIn(context, ledgers, new Set([...suppressed].filter((address) => !since.has(address))));
  const now = correctionRows(version, chosenPeople(people, builtFrom?.groups ?? []));
  if (listDigest(now) !== bindsTo) throw new AppError('blocked', 'dispatch.blocked.listChanged');
}

/** The people of earlier ledgers, each with the rendering of this version that has their language first. */
export function correctionRows(version: FrozenVersion, people: readonly EarlierPerson[]): Pick<LedgerRow, 'address' | 'renderingId'>[] {
  return people.map(({ address, renderingId }) => ({ address, renderingId: sameRendering(version, renderingId) }));
}

/** Nobody of these rows, in doubt or suppressed, has got the message by another of its sends; else `blocked` with how many have. */
export async function requireNotReached(context: Context, order: SendOrder, seqs: readonly number[]): Promise<void> {
  const { read } = context.store;
  const others = read.orders(order.messageId).filter(({ id, kind }) => kind === 'send' && id !== order.id);
  if (others.length === 0) return;
  if (others.some(({ state }) => isOpen(state))) throw new AppError('blocked', 'dispatch.blocked.openOrder');
  const chosen = new Set(seqs);
  const reader = createFollowUpReader('rest', new Set());
  // As they will be once they are let go: who is suppressed belongs to no group.
  for await (const page of ledgerOf(context, order.id))
    reader.source(page.flatMap((row) => (chosen.has(row.seq) ? [{ ...row, state: 'queued' as const }] : [])));
  for (const { id } of others) for await (const page of ledgerOf(context, id)) reader.since(page);
  const reached = reader.people().filter((person) => person.reached).length;
  if (reached > 0) throw new AppError('blocked', 'dispatch.blocked.reachedSince', { count: reached });
}
