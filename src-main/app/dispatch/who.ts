import type { Params } from '#shared/contract/index.ts';
import { foreignCount, ownRoute } from '#shared/domain/advice/own-route.ts';
import { chosenPeople, type EarlierPerson, followUpGroups } from '#shared/domain/dispatch/follow-up.ts';
import type { SendOrder } from '#shared/domain/dispatch/order.ts';
import { isOpen } from '#shared/domain/dispatch/order-states.ts';
import { ledgerRows, numbered } from '#shared/domain/dispatch/rows.ts';
import { codesOf } from '#shared/domain/draft/brief.ts';
import { AppError } from '#shared/domain/errors.ts';
import type { FrozenVersion } from '#shared/domain/message/version.ts';
import type { Recipient, RecipientList } from '#shared/domain/recipients/list.ts';
import { populationFits } from '#shared/domain/recipients/population.ts';
import type { Change } from '../../ports/store.ts';
import { type Context, requirePack } from '../context.ts';
import { ledgerOf } from '../ledger-pages.ts';
import { suppressedAddresses } from '../recipients/suppressed-addresses.ts';
import { listedPages } from './approved.ts';
import { correctionRows, followUpLedgers, peopleIn, requireAtRest, requireGroups, staleSince } from './follow-up.ts';
import { leftOutOf } from './let-go.ts';

/** Whom an order is for, and what must not have changed until it is whole. */
export interface Who extends Pick<SendOrder, 'listId' | 'builtFrom' | 'readers'> {
  readonly rows: (orderId: string) => ReturnType<typeof ledgerRows>;
  readonly stillHolds: () => void;
  /** The order that still may send, and whose people this one takes over. */
  readonly ends: SendOrder | null;
  /** What is written with it. */
  readonly also: readonly Change[];
}

/** A list, or the people of an earlier ledger. Errors: `blocked` with what is in the way, `not-found`, `invalid`. `by`: who prepares it. */
export async function whoFor(context: Context, params: Params<'dispatch.prepare'>, version: FrozenVersion, by: string): Promise<Who> {
  if (params.builtFrom && params.listId === undefined) return whoOfLedger(context, params.builtFrom, version, by);
  if (params.listId !== undefined && !params.builtFrom) return whoOfList(context, params.listId, version);
  throw new AppError('invalid', 'error.badParams', { path: 'listId', problem: 'listId, builtFrom' });
}

async function whoOfList(context: Context, listId: string, version: FrozenVersion): Promise<Who> {
  const list = context.store.read.list(listId);
  if (!list || list.messageId !== version.messageId) throw new AppError('blocked', 'dispatch.blocked.otherList');
  if (list.purged) throw new AppError('blocked', 'dispatch.blocked.purgedList');
  if (!populationFits(version.brief.audience, list.population)) throw new AppError('blocked', 'dispatch.blocked.audience');
  requireOwnPeople(context, version, list);
  const recipients: Recipient[] = [];
  for await (const page of listedPages(context, list.id)) recipients.push(...page);
  const suppressed = leftOutOf(context, version);
  return {
    listId: list.id,
    ...(list.named && { readers: list.named.readers }),
    ends: null,
    also: [],
    rows: (orderId) => ledgerRows(orderId, version, recipients, suppressed),
    stillHolds: () => {
      if (context.store.read.list(list.id)?.erased !== list.erased) throw new AppError('blocked', 'dispatch.blocked.erasedMeanwhile');
    },
  };
}

/** Where the unit sends itself to its own people, one who is not theirs closes that way (U03). */
function requireOwnPeople(context: Context, version: FrozenVersion, list: RecipientList): void {
  const route = ownRoute(requirePack(context, version.packId), version);
  if (!route?.params.ownUnits) return;
  const foreign = foreignCount(list, codesOf(version.brief, 'placeCodes'));
  if (foreign > 0) throw new AppError('blocked', 'dispatch.blocked.foreign', { count: foreign, rule: route.id });
}

async function whoOfLedger(
  context: Context,
  { orderId, groups, doubtReason = '', knowsStale = false }: NonNullable<Params<'dispatch.prepare'>['builtFrom']>,
  version: FrozenVersion,
  by: string,
): Promise<Who> {
  const { read } = context.store;
  const ledgers = followUpLedgers(context, version.messageId, orderId);
  const { purpose, sources } = ledgers;
  const source = read.order(orderId);
  if (!source) throw new AppError('not-found', 'error.notFound', { what: orderId });
  requireGroups(purpose, groups);
  requireAtRest(context, ledgers);
  const stale = staleSince(context, ledgers) !== null;
  if (stale && !knowsStale) throw new AppError('blocked', 'dispatch.blocked.staleSource');
  const correction = purpose === 'correction';
  if ((source.contentDigest === version.digest) === correction)
    throw new AppError('blocked', correction ? 'dispatch.blocked.sameText' : 'dispatch.blocked.otherText');
  const list = source.listId === null ? null : read.list(source.listId);
  if (list && !populationFits(version.brief.audience, list.population)) throw new AppError('blocked', 'dispatch.blocked.audience');
  const counts = () => JSON.stringify(sources.map(({ id }) => [read.order(id)?.purged ?? null, read.counts(id)]));
  const [before, head] = [counts(), read.logHead().seq];
  const leftOut = purpose === 'correction' ? leftOutOf(context, version) : suppressedAddresses(context);
  const people = chosenPeople(await peopleIn(context, ledgers, leftOut), groups);
  if (people.length === 0) throw new AppError('blocked', 'dispatch.blocked.nobodyLeft');
  // Somebody in doubt about the text gets its correction in any case once; what was sent twice is another matter.
  const doubtful = correction ? [] : people.filter(({ group }) => group === 'in-doubt');
  if (doubtful.length > 0 && doubtReason === '') throw new AppError('blocked', 'dispatch.blocked.doubtReason');
  return {
    listId: source.listId,
    ...(source.readers !== undefined && { readers: source.readers }),
    builtFrom: {
      purpose,
      orderId,
      groups: followUpGroups.filter((group) => groups.includes(group)),
      ...(stale && { stale: true as const }),
    },
    ends: !correction && isOpen(source.state) ? source : null,
    also: await doubtsTaken(context, source, doubtful, { reason: doubtReason, by }),
    rows: (id) => numbered(id, version, correction ? correctionRows(version, people) : people),
    stillHolds: () => {
      if (counts() !== before) throw new AppError('blocked', 'dispatch.blocked.sourceMoves');
      const erased = read.logFrom(head, 1000).some(({ seq, type }) => seq > head && type === 'address.erased');
      if (erased) throw new AppError('blocked', 'dispatch.blocked.erasedMeanwhile');
    },
  };
}

/** The doubts of an order that another one sends to: a person has decided about them, and they stay in doubt where they arose. */
async function doubtsTaken(
  context: Context,
  source: SendOrder,
  doubtful: readonly EarlierPerson[],
  decided: Pick<Extract<Change, { do: 'doubt.decide' }>, 'reason' | 'by'>,
): Promise<Change[]> {
  const taken = new Set(doubtful.map(({ address }) => address));
  const seqs: number[] = [];
  for await (const rows of ledgerOf(context, source.id))
    for (const { state, address, seq } of rows) if (state === 'in_doubt' && taken.has(address)) seqs.push(seq);
  if (seqs.length === 0) return [];
  return [{ do: 'doubt.decide', orderId: source.id, seqs, decision: 'leave', ...decided, at: context.clock.now() }];
}
