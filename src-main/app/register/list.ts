import type { Params, Result } from '#shared/contract/index.ts';
import type { RegisteredChannel } from '#shared/domain/register/channel.ts';
import { crisisKeys } from '#shared/domain/register/crisis-account.ts';
import { daysAfter } from '#shared/domain/register/days.ts';
import { dueOn } from '#shared/domain/register/due.ts';
import { isPerson } from '#shared/domain/register/fold.ts';
import { nynorskShare } from '#shared/domain/register/language-share.ts';
import type { RegisterSearch } from '../../ports/store.ts';
import { actorOrNull, type Context, currentPack } from '../context.ts';
import { dueDatesOf, requireChannel, rulesOf, todayAt, unitNames } from './shared.ts';

/** Days ahead that count as soon. */
const soonDays = 30;
const usualPage = 100;
/** Channels that are read at once where all of them are wanted. */
const chunk = 1000;

/** Channels by words and facets. */
export function listChannels(
  context: Context,
  { query = '', filters = {}, sort = { by: 'name' }, offset = 0, limit = usualPage }: Params<'register.list'>,
): Result<'register.list'> {
  const { read } = context.store;
  const [rules, pack, today] = [rulesOf(context), currentPack(context), todayAt(context)];
  const search = { ...searchOf({ query, filters }, today), sort: { by: sort.by, descending: sort.descending ?? false } };
  const { total, rows } = read.registerPage(search, { offset, limit });
  const units = unitNames(context);
  const crisis = crisisKeys(pack, rules.platforms);
  return {
    total,
    rows: rows.map(({ addressKey, unit, due, posts, ...row }) => ({
      ...row,
      nynorsk: nynorskShare(posts),
      unit: units.get(unit) ?? '',
      due: due && (dueOn([due], today)[0] ?? null),
      crisis: crisis.has(addressKey),
    })),
  };
}

/** How many channels each value of a facet would show. */
export function countFacets(context: Context, { query = '', filters = {} }: Params<'register.facets'>): Result<'register.facets'> {
  const { platform, state, unit, due } = context.store.read.registerCounts(searchOf({ query, filters }, todayAt(context)));
  return { platform: [...platform], state: [...state], unit: [...unit], due: [...due] };
}

/** The channels that words and facets show, whole, by name; all of them without any. */
export function* channelsOf(
  context: Context,
  { query, filters }: Required<Pick<Params<'register.list'>, 'query' | 'filters'>>,
): Generator<RegisteredChannel> {
  const search = { ...searchOf({ query, filters }, todayAt(context)), sort: { by: 'name' as const, descending: false } };
  for (let offset = 0; ; offset += chunk) {
    const { rows } = context.store.read.registerPage(search, { offset, limit: chunk });
    for (const { id } of rows) yield requireChannel(context, id);
    if (rows.length < chunk) return;
  }
}

function searchOf(
  { query, filters }: Required<Pick<Params<'register.list'>, 'query' | 'filters'>>,
  today: string,
): Omit<RegisterSearch, 'sort'> {
  return {
    words: asWords(query),
    filters: { platform: [], state: [], unit: [], due: [], ...filters },
    today,
    soon: daysAfter(today, soonDays),
  };
}

/** What is due at channels, the longest overdue first. */
export function listDue(
  context: Context,
  { unit, mine = false, within = soonDays, offset = 0, limit = usualPage }: Params<'register.due'>,
): Result<'register.due'> {
  const { read } = context.store;
  const today = todayAt(context);
  const until = daysAfter(today, within);
  const filters = { platform: [], state: [], unit: unit === undefined ? [] : [unit], due: ['overdue', 'soon'] as const };
  const search: RegisterSearch = { words: null, filters, sort: { by: 'due', descending: false }, today, soon: until };
  const { total, rows: found } = mine ? duePageOfMine(context, search, { offset, limit }) : read.registerPage(search, { offset, limit });
  const units = unitNames(context);
  return {
    total,
    rows: found
      .flatMap(({ id }) => {
        const channel = requireChannel(context, id);
        const { fields } = channel;
        const dates = dueOn(dueDatesOf(context, channel, read.registerEntries(channel.id)), today);
        return dates
          .filter(({ on }) => on === null || on <= until)
          .map((due) => ({
            channelId: channel.id,
            name: fields.name,
            platform: fields.platform,
            unit: units.get(fields.responsibleUnit) ?? '',
            responsible: fields.responsible.name,
            due,
          }));
      })
      .sort((a, b) => (a.due.on ?? '').localeCompare(b.due.on ?? '')),
  };
}

/** A page of what the one at the keyboard is responsible or deputy for: found by the words of their address, and told apart by the whole of it. */
function duePageOfMine(
  context: Context,
  search: RegisterSearch,
  { offset, limit }: { readonly offset: number; readonly limit: number },
): { readonly total: number; readonly rows: readonly { readonly id: string }[] } {
  const me = actorOrNull(context);
  const words = me && asWords(me.email);
  if (!me || !words) return { total: 0, rows: [] };
  const { rows } = context.store.read.registerPage({ ...search, words }, { offset: 0, limit: mostOfMine });
  const own = rows.filter(({ id }) => {
    const { responsible, deputy } = requireChannel(context, id).fields;
    return [responsible, deputy].some((person) => isPerson(person, me.email));
  });
  return { total: own.length, rows: own.slice(offset, offset + limit) };
}

/** Channels that name one person, that are looked through. */
const mostOfMine = 1000;

/** The words of a query as FTS5 reads them, each of which may be begun only; null for none. */
export function asWords(query: string): string | null {
  const words = query.normalize('NFC').match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.length > 0 ? words.map((word) => `"${word}"*`).join(' AND ') : null;
}
