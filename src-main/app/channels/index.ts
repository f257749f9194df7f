import type { Params } from '#shared/contract/index.ts';
import {
  hasAddress,
  isFormal,
  isWebAddress,
  type PlanEntry,
  type PlanItem,
  type Publication,
  planLimits,
} from '#shared/domain/channels/item.ts';
import { itemDigest } from '#shared/domain/channels/item-digest.ts';
import { itemState, type PlanFinding, planView, saidOf } from '#shared/domain/channels/plan.ts';
import type { PlanSubject } from '#shared/domain/channels/plan-rules.ts';
import { canDo, type ItemAct } from '#shared/domain/channels/states.ts';
import { instantOf } from '#shared/domain/draft/wall-time.ts';
import { AppError } from '#shared/domain/errors.ts';
import type { LogEvent, LogEventType } from '#shared/domain/log/entry.ts';
import type { Person } from '#shared/domain/people/person.ts';
import type { Change } from '../../ports/store.ts';
import { type Context, type Handlers, logged, requireActor } from '../context.ts';
import { requirePerson } from '../people/index.ts';
import { createSerially } from '../serially.ts';
import { findPage } from './find-page.ts';
import { requirePlan } from './plan.ts';

type ChannelMethods =
  | 'channels.get'
  | 'channels.add'
  | 'channels.change'
  | 'channels.remove'
  | 'channels.tick'
  | 'channels.publish'
  | 'channels.correct';

/** Where a message is to be found: what is planned, what is published, and in which order that may happen. */
export function createChannelHandlers(context: Context): Handlers<ChannelMethods> {
  const { store, clock, ids } = context;
  const serially = createSerially();

  return {
    'channels.get': ({ messageId }) => planView(requirePlan(context, messageId), clock.now()),

    'channels.add': ({ messageId, ...entry }) =>
      serially(messageId, async () => {
        const actor = requireActor(context);
        const plan = requirePlan(context, messageId);
        if (plan.items.length >= planLimits.items) throw new AppError('blocked', 'channels.blocked.tooMany', { most: planLimits.items });
        const item: PlanItem = {
          id: ids.next(),
          messageId,
          ...checked(plan, entry, null),
          privacy: null,
          security: null,
          published: null,
          corrections: [],
        };
        await put(actor, item, 'channel.planned');
        return { itemId: item.id };
      }),

    'channels.change': ({ messageId, itemId, ...entry }) =>
      serially(messageId, async () => {
        const actor = requireActor(context);
        const { plan, item } = requireItem(messageId, itemId, 'change');
        await put(actor, { ...item, ...checked(plan, entry, item) }, 'channel.changed');
        return { done: true };
      }),

    'channels.remove': ({ messageId, itemId }) =>
      serially(messageId, async () => {
        const actor = requireActor(context);
        const { plan, item } = requireItem(messageId, itemId, 'remove');
        if (plan.items.some(({ parentId }) => parentId === item.id)) throw new AppError('blocked', 'channels.blocked.pointedTo');
        if (!store.read.planItems(messageId).some(({ id }) => id === item.id)) throw new AppError('blocked', 'channels.blocked.fromBrief');
        await write(actor, item, { do: 'channel.remove', id: item.id }, 'channel.removed');
        return { done: true };
      }),

    'channels.tick': ({ messageId, itemId, what, on }) =>
      serially(messageId, async () => {
        const actor = requireActor(context);
        const { item } = requireItem(messageId, itemId, 'tick');
        await put(actor, { ...item, [what]: on ? { by: actor.id, at: clock.now() } : null }, 'channel.ticked', { what, on });
        return { done: true };
      }),

    'channels.publish': (asked) =>
      serially(asked.messageId, async () => {
        await publish(asked);
        return { done: true };
      }),

    'channels.correct': ({ messageId, itemId, what }) =>
      serially(messageId, async () => {
        const actor = requireActor(context);
        const { plan, item } = requireItem(messageId, itemId, 'correct');
        const after: PlanItem = { ...item, corrections: [...item.corrections, { at: clock.now(), by: actor.id, what: what.trim() }] };
        stopOn(saidOf(plan, after).filter(({ kind }) => kind === 'correctable'));
        await put(actor, after, 'channel.corrected', { number: after.corrections.length });
        return { done: true };
      }),
  };

  async function publish(asked: Params<'channels.publish'>): Promise<void> {
    const actor = requireActor(context);
    const { messageId, itemId, reason = '' } = asked;
    const confirmedBy = asked.confirmedBy === undefined ? null : requirePerson(context, asked.confirmedBy);
    const before = requireItem(messageId, itemId, null);
    const now = clock.now();
    if (before.item.published) throw new AppError('conflict', 'channels.blocked.published');
    const address = hasAddress(before.item) ? asked.address.trim() : '';
    if (hasAddress(before.item) && !isWebAddress(address)) throw new AppError('blocked', 'channels.blocked.address');
    const at = asked.at ? instantOf(asked.at) : now;
    if (at > now) throw new AppError('blocked', 'channels.blocked.future');
    const candidate = { ...before.item, address };
    const publication: Publication = { address, at, by: actor.id, recordedAt: now, found: null, reason: reason.trim() };
    // What stops it anyway needs no look at the page.
    stopOn(saidOf(before.plan, { ...candidate, published: publication }).filter(({ kind }) => kind !== 'address-found'));

    const asksForPage = before.plan.pack.rules.some(({ kind }) => kind === 'address-found') && isFormal(before.plan.pack, candidate);
    const found = asksForPage ? await findPage(context, address, confirmedBy) : null;
    // The plan may have changed while the page was looked up.
    const { plan, item } = requireItem(messageId, itemId, null);
    if (item.published) throw new AppError('conflict', 'channels.blocked.published');
    const after: PlanItem = { ...item, address, published: { ...publication, found } };
    const said = saidOf(plan, after);
    stopOn(said);
    const warned = said.filter(({ severity }) => severity === 'warn').map(({ rule }) => rule);
    if (warned.length > 0 && publication.reason === '')
      throw new AppError('blocked', 'channels.blocked.reason', { rules: [...new Set(warned)].join(', ') });
    await put(actor, after, 'channel.published', {
      found: found?.by ?? 'none',
      status: found?.status ?? null,
      ...(found?.by === 'person' && { personId: found.personId }),
      parent: item.parentId,
      warned: [...new Set(warned)].join(' '),
      publishedAt: at,
    });
  }

  /** The item of a message's plan; `act`: what its state must let happen. */
  function requireItem(messageId: string, itemId: string, act: ItemAct | null): { plan: PlanSubject; item: PlanItem } {
    const plan = requirePlan(context, messageId);
    const item = plan.items.find(({ id }) => id === itemId);
    if (!item) throw new AppError('not-found', 'error.notFound', { what: itemId });
    if (act !== null && !canDo(itemState(plan, item, clock.now()), act))
      throw new AppError('conflict', item.published ? 'channels.blocked.published' : 'channels.blocked.notPublished');
    return { plan, item };
  }

  /** What a person wrote about an item, as it is kept; refuses what does not fit the rest of the plan. */
  function checked({ items, pack }: PlanSubject, entry: PlanEntry, item: PlanItem | null): PlanEntry {
    if (entry.channel !== null && !pack.channels.some(({ id, kind }) => id === entry.channel && kind === entry.kind))
      throw new AppError('not-found', 'error.notFound', { what: entry.channel });
    if (entry.parentId !== null) {
      const parent = items.find(({ id }) => id === entry.parentId);
      if (!parent) throw new AppError('not-found', 'error.notFound', { what: entry.parentId });
      const isPrimary = parent.id !== item?.id && parent.parentId === null && isFormal(pack, parent);
      const isPointedTo = item !== null && items.some(({ parentId }) => parentId === item.id);
      if (!isPrimary || isPointedTo) throw new AppError('blocked', 'channels.blocked.parent');
    }
    const { kind, channel, title, parentId, tag, address } = entry;
    return { kind, channel, title: title.trim(), parentId, tag, address: hasAddress(entry) ? address.trim() : '' };
  }

  function put(actor: Person, item: PlanItem, type: LogEventType, facts: LogEvent['facts'] = {}): Promise<void> {
    return write(actor, item, { do: 'channel.put', item }, type, { ...facts, digest: itemDigest(item) });
  }

  async function write(actor: Person, item: PlanItem, change: Change, type: LogEventType, facts: LogEvent['facts'] = {}): Promise<void> {
    const { id: itemId, kind, channel, messageId } = item;
    await store.write([change, logged(context, type, messageId, { itemId, channelKind: kind, channel, ...facts }, actor.id)]);
    context.emit('changed', { about: 'messages', messageId });
  }
}

/** Stops what a rule blocks, in the words of that rule. */
function stopOn(findings: readonly PlanFinding[]): void {
  const [stop] = findings.filter(({ severity }) => severity === 'block');
  if (stop) throw new AppError('blocked', stop.text.id, stop.text.params);
}
