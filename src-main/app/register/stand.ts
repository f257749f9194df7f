import type { BookEntry } from '#shared/domain/register/books.ts';
import type { RegisteredChannel } from '#shared/domain/register/channel.ts';
import { factsOf } from '#shared/domain/register/facts.ts';
import type { Neighbours, Stand } from '#shared/domain/register/guards.ts';
import { actorOrNull, type Context } from '../context.ts';
import { keysOf, rulesOf, todayAt } from './shared.ts';

/** What the guards of a channel's steps look at, by its log books as they stand with these entries. */
export function standOf(context: Context, channel: RegisteredChannel, entries: readonly BookEntry[]): Stand {
  return {
    channel,
    rules: rulesOf(context),
    facts: factsOf(entries),
    neighbours: neighboursOf(context, channel),
    today: todayAt(context),
    actor: actorOrNull(context),
  };
}

/** Other channels with the same address, name, handle or id of the platform. */
export function neighboursOf(context: Context, channel: Pick<RegisteredChannel, 'id' | 'fields'>): Neighbours {
  const { addressKey, nameKey, handleKey } = keysOf(context, channel);
  const taken = (what: keyof Neighbours, key: string): string | null =>
    context.store.read.registerTaken(what, key, channel.fields.platform, channel.id);
  return {
    address: taken('address', addressKey),
    name: taken('name', nameKey),
    handle: taken('handle', handleKey),
    native: taken('native', channel.fields.nativeId),
  };
}
