import type { Params } from '#shared/contract/index.ts';
import { mostReaders } from '#shared/domain/checks/sender-rules.ts';
import { canaryFor } from '#shared/domain/dispatch/canary.ts';
import { capFacts, withinCeiling } from '#shared/domain/dispatch/caps.ts';
import { needsSecondPerson } from '#shared/domain/dispatch/confirm.ts';
import { listDigest } from '#shared/domain/dispatch/list-digest.ts';
import type { SendOrder } from '#shared/domain/dispatch/order.ts';
import { isOpen } from '#shared/domain/dispatch/order-states.ts';
import { ledgerRows } from '#shared/domain/dispatch/rows.ts';
import { departsFromWanted, instantOf } from '#shared/domain/dispatch/start-time.ts';
import { AppError } from '#shared/domain/errors.ts';
import type { FrozenVersion } from '#shared/domain/message/version.ts';
import { checkAddress } from '#shared/domain/recipients/address.ts';
import type { Change } from '../../ports/store.ts';
import { type Context, logged, requireActor, requirePack } from '../context.ts';
import { approvedVersion } from './approved.ts';
import { requirePresentRules } from './present-rules.ts';
import { currentCaps, currentRelay } from './relay.ts';
import { windowFor } from './send-window.ts';
import { whoFor } from './who.ts';

/** Rows per write: attempts and outcomes of other sends get in between. */
const rowsPerWrite = 2000;

/** Ends a stopped order, whose people an order that is made takes over: one write with `finishing`, or nothing happens. */
export type EndOrder = (order: SendOrder, by: string, finishing: readonly Change[]) => Promise<unknown>;

/** Makes a send order: exactly this text, to exactly this list or these people of an earlier ledger, over exactly this relay. */
export async function prepareOrder(
  context: Context,
  params: Params<'dispatch.prepare'>,
  endOrder: EndOrder,
): Promise<{ order: SendOrder; needsSecondPerson: boolean }> {
  const actor = requireActor(context);
  const version = approvedVersion(context, params.messageId);
  requirePresentRules(context, version);
  const pack = requirePack(context, version.packId);
  if (pack.deliveryMode !== 'direct') throw new AppError('blocked', 'dispatch.blocked.handover');
  const takesOver = params.builtFrom?.orderId;
  requireNoOpenOrder(context, params.messageId, takesOver);
  requireTime(context, params, version);

  const who = await whoFor(context, params, version, actor.id);
  const made = await build(context, version, who.rows, {
    kind: 'send',
    listId: who.listId,
    ...(who.builtFrom && { builtFrom: who.builtFrom }),
    ...(who.readers !== undefined && { readers: who.readers }),
    caps: params.caps ? withinCeiling(params.caps, currentCaps(context).ceiling) : currentCaps(context).caps,
    window: windowFor(context, pack, params.hours),
    canary: params.canary ?? 0,
    startAt: params.startAt,
    departureReason: params.departureReason.trim(),
    createdBy: actor.id,
  });
  const limit = mostReaders(version.brief, pack);
  const count = who.readers ?? made.order.count;
  if (limit && count > limit.most) throw new AppError('blocked', 'dispatch.blocked.tooManyForFew', { count, ...limit });
  const stillHolds = (): void => {
    // Somebody else may have prepared one, somebody may have been erased, or have gone on writing, while the rows came in.
    requireNoOpenOrder(context, params.messageId, takesOver);
    who.stillHolds();
    if (approvedVersion(context, params.messageId).id !== version.id) throw new AppError('blocked', 'dispatch.blocked.changedSince');
  };
  stillHolds();
  const { ends, also } = who;
  await writeOrder(context, made, stillHolds, (finishing) =>
    ends ? endOrder(ends, actor.id, [...finishing, ...also]) : context.store.write([...finishing, ...also]),
  );
  return { order: made.order, needsSecondPerson: needsSecondPerson(pack, made.order) };
}

/** Makes an order of test copies from the newest frozen version; it needs no approval and counts as nobody's mail. */
export async function prepareTest(context: Context, params: Params<'dispatch.sendTest'>): Promise<SendOrder> {
  const actor = requireActor(context);
  const version = context.store.read.versions(params.messageId).at(-1);
  if (!version) throw new AppError('blocked', 'dispatch.blocked.notSubmitted');
  if (requirePack(context, version.packId).deliveryMode !== 'direct') throw new AppError('blocked', 'dispatch.blocked.handover');
  const wanted = params.addresses.length > 0 ? params.addresses : [actor.email];
  if (wanted.every((address) => address.trim() === '')) throw new AppError('blocked', 'dispatch.blocked.testNobody');
  const addresses = wanted.map((address) => {
    const checked = checkAddress(address);
    if (!checked.ok) throw new AppError('blocked', 'dispatch.blocked.testAddress', { address });
    return checked.address;
  });
  const renderings =
    params.renderingId === undefined ? version.renderings : version.renderings.filter(({ id }) => id === params.renderingId);
  if (renderings.length === 0) throw new AppError('not-found', 'error.notFound', { what: params.renderingId ?? '' });

  const { caps } = currentCaps(context);
  const made = await build(
    context,
    version,
    (orderId) =>
      ledgerRows(
        orderId,
        { ...version, renderings },
        [...new Set(addresses)].map((address) => ({ address, language: null })),
        new Set(),
      ),
    {
      kind: 'test',
      listId: null,
      caps: { ...caps, connections: 1 },
      // Copies to named people, who wait for them.
      window: null,
      startAt: null,
      departureReason: '',
      createdBy: actor.id,
    },
  );
  await writeOrder(context, made);
  return made.order;
}

/** What is chosen of an order; `canary` is how many. */
type OrderChoice = Pick<
  SendOrder,
  'kind' | 'listId' | 'builtFrom' | 'readers' | 'caps' | 'window' | 'startAt' | 'departureReason' | 'createdBy'
> & {
  readonly canary?: number;
};

interface MadeOrder {
  readonly order: SendOrder;
  readonly rows: ReturnType<typeof ledgerRows>;
}

async function build(
  context: Context,
  version: FrozenVersion,
  rowsOf: (orderId: string) => MadeOrder['rows'],
  { canary: size = 0, ...choice }: OrderChoice,
): Promise<MadeOrder> {
  const relay = await currentRelay(context);
  if (!relay) throw new AppError('blocked', 'dispatch.blocked.noRelay');
  const id = context.ids.next();
  const rows = rowsOf(id);
  if (rows.length === 0) throw new AppError('blocked', 'dispatch.blocked.emptyList');
  const canary = canaryFor(size, rows.length);
  const order: SendOrder = {
    ...choice,
    ...(canary && { canary }),
    id,
    messageId: version.messageId,
    versionId: version.id,
    state: 'prepared',
    contentDigest: version.digest,
    listDigest: listDigest(rows),
    count: rows.length,
    relay,
    practice: context.practice !== null,
    lifted: null,
    waitsUntil: null,
    createdAt: context.clock.now(),
    confirmedAt: null,
    confirmedBy: null,
    startedAt: null,
    startedBy: null,
    finishedAt: null,
    heldBecause: '',
    purged: null,
  };
  return { order, rows };
}

/**
 * Writes an order and its rows, and then that it is whole. Until then it is invisible and cannot be started; what an
 * error or a kill leaves behind is removed, now or at the next start. `stillHolds` may refuse before the last write, which
 * is `finish`'s.
 */
async function writeOrder(
  context: Context,
  { order, rows }: MadeOrder,
  stillHolds: () => void = () => {},
  finish: (finishing: readonly Change[]) => Promise<unknown> = (finishing) => context.store.write(finishing),
): Promise<void> {
  const { store } = context;
  const orderId = order.id;
  await store.write([{ do: 'order.begin', order }]);
  try {
    for (let from = 0; from < rows.length; from += rowsPerWrite)
      await store.write([{ do: 'order.rows', orderId, rows: rows.slice(from, from + rowsPerWrite) }]);
    stillHolds();
    await finish([{ do: 'order.finish', orderId }, logged(context, 'order.prepared', order.messageId, factsOf(order), order.createdBy)]);
  } catch (error) {
    await store.write([{ do: 'order.remove', orderId }]).catch(() => undefined);
    throw error;
  }
}

function requireNoOpenOrder({ store: { read } }: Context, messageId: string, takenOver?: string): void {
  const open = read.orders(messageId).some((order) => order.kind === 'send' && isOpen(order.state) && order.id !== takenOver);
  if (open) throw new AppError('blocked', 'dispatch.blocked.openOrder');
}

function requireTime({ clock }: Context, { startAt, departureReason }: Params<'dispatch.prepare'>, version: FrozenVersion): void {
  try {
    if (startAt) instantOf(startAt);
  } catch {
    throw new AppError('invalid', 'error.badParams', { path: 'startAt', problem: `${startAt?.local} ${startAt?.zone}` });
  }
  if (departsFromWanted(startAt, version.brief.wantedAt, clock.now()) && departureReason.trim() === '') {
    throw new AppError('blocked', 'dispatch.blocked.departureReason');
  }
}

/** What the log holds of an order: ids, digests and numbers. */
export function factsOf(order: SendOrder) {
  return {
    orderId: order.id,
    kind: order.kind,
    versionId: order.versionId,
    contentDigest: order.contentDigest,
    listDigest: order.listDigest,
    count: order.count,
    ...(order.readers !== undefined && { readers: order.readers }),
    ...(order.builtFrom && {
      purpose: order.builtFrom.purpose,
      builtFrom: order.builtFrom.orderId,
      groups: order.builtFrom.groups.join(' '),
      stale: order.builtFrom.stale ?? false,
    }),
    practice: order.practice,
    ...windowFacts(order),
    startAt: order.startAt ? `${order.startAt.local} ${order.startAt.zone}` : null,
    departs: order.departureReason !== '',
    canary: order.canary?.size ?? 0,
    ...capFacts(order.caps),
  };
}

function windowFacts({ window }: SendOrder) {
  return window && { days: window.days.join(''), from: window.from, to: window.to, holidaysOut: window.holidaysOut, zone: window.zone };
}
