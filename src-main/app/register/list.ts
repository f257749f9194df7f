import type { Params, Result } from '#shared/contract/index.ts';
import type { RegisteredChannel } from '#shared/domain/register/channel.ts';
import { crisisKeys } from '#shared/domain/register/crisis-account.ts';
import { daysAfter } from '#shared/domain/register/days.ts';
import { dueOn } from '#shared/domain/register/due.ts';
import { isPerson } from '#shared/domain/register/fold.ts';
import { nynorskShare } from '#shared/domain/register/language-share.ts';
import { platformNamed } from '#shared/domain/register/platform.ts';
import type { RegisterSearch } from '../../ports/store.ts';
import { actorOrNull, type Context, currentPack } from '../context.ts';
import { requireChannel, rulesOf, todayAt, unitNames } from './shared.ts';

/** Days ahead that count as soon. */
const soonDays = 30;
const usualPage = 100;
/** Channels that are read at once where all of them are wanted. */
const chunk = 1000;

type Asked = Required<Pick<Params<'register.list'>, 'query' | 'filters'>> & Pick<Params<'register.list'>, 'sort'>;

/** Channels by words and facets. */
export function listChannels(
  context: Context,
  { query = '', filters = {}, sort, offset = 0, limit = usualPage }: Params<'register.list'>,
): Result<'register.list'> {
  const { read } = context.store;
  const [today, now] = [todayAt(context), context.clock.now()];
  const search = searchOf(context, { query, filters, sort });
  const { total, rows } = read.registerPage(search, { offset, limit });
  const units = unitNames(context);
  const crisis = new Set(search.crisisKeys);
  return {
    total,
    rows: rows.map(({ addressKey, unit, due, posts, evaluationOn, languages, ...row }) => ({
      ...row,
      nynorsk: nynorskShare(posts),
      unit: units.get(unit) ?? '',
      due: due && (dueOn([due], today, now)[0] ?? null),
      crisis: crisis.has(addressKey),
      languages: [...languages],
      evaluationOverdue: evaluationOn !== null && evaluationOn < today,
    })),
  };
}

/** How many channels each value of a facet would show. */
export function countFacets(context: Context, { query = '', filters = {} }: Params<'register.facets'>): Result<'register.facets'> {
  const { platform, state, unit, due, language, crisis } = context.store.read.registerCounts(searchOf(context, { query, filters }));
  return {
    platform: [...platform],
    state: [...state],
    unit: [...unit],
    due: [...due],
    language: [...language],
    crisis: [...crisis],
  };
}

/** The channels that words and facets show, whole, in the order of a list; all of them by name without any. */
export function* channelsOf(context: Context, asked: Asked): Generator<RegisteredChannel> {
  const search = searchOf(context, asked);
  for (let offset = 0; ; offset += chunk) {
    const { rows } = context.store.read.registerPage(search, { offset, limit: chunk });
    for (const { id } of rows) yield requireChannel(context, id);
    if (rows.length < chunk) return;
  }
}

/** By name where no other order is said. */
function searchOf(context: Context, { query, filters, sort = { by: 'name' } }: Asked): RegisterSearch {
  const today = todayAt(context);
  return {
    words: asWords(query),
    filters: {
      state: [],
      unit: [],
      due: [],
      language: [],
      crisis: [],
      ...filters,
      platform: (filters.platform ?? []).map((named) => platformNamed(named, rulesOf(context).platforms)?.id ?? named),
    },
    sort: { by: sort.by, descending: sort.descending ?? false },
    today,
    soon: daysAfter(today, soonDays),
    crisisKeys: [...crisisKeys(currentPack(context), rulesOf(context).platforms).keys()],
  };
}

/** What is due at channels, the longest overdue first. */
export function listDue(
  context: Context,
  { unit, mine = false, within = soonDays, offset = 0, limit = usualPage }: Params<'register.due'>,
): Result<'register.due'> {
  const { read } = context.store;
  const today = todayAt(context);
  const channels = mine ? channelsOfMine(context).map(({ id }) => id) : null;
  const search = { until: daysAfter(today, within), unit: unit ?? null, channels };
  const now = context.clock.now();
  const { rows, ...counts } = read.registerDues(search, { offset, limit, today, now });
  const units = unitNames(context);
  return {
    ...counts,
    rows: rows.flatMap(({ due: { count, last, hours, admins, ...date }, unit: unitId, ...row }) =>
      dueOn([date], today, now).map((due) => ({ ...row, unit: units.get(unitId) ?? '', due, count, last, hours, admins })),
    ),
  };
}

/** The units of the channels that the one at the keyboard is responsible or deputy for. */
export function unitsOfMine(context: Context): string[] {
  return [...new Set(channelsOfMine(context).flatMap(({ fields }) => fields.responsibleUnit || []))];
}

/** What the one at the keyboard is responsible or deputy for: found by the words of their address, and told apart by the whole of it. */
function channelsOfMine(context: Context): RegisteredChannel[] {
  const me = actorOrNull(context);
  const query = me?.email ?? '';
  if (!me || asWords(query) === null) return [];
  const search = searchOf(context, { query, filters: {} });
  return context.store.read
    .registerPage(search, { offset: 0, limit: mostOfMine })
    .rows.map(({ id }) => requireChannel(context, id))
    .filter(({ fields }) => [fields.responsible, fields.deputy].some((person) => isPerson(person, me.email)));
}

/** Channels that name one person, that are looked through. */
const mostOfMine = 1000;

/** The words of a query as FTS5 reads them, each of which may be begun only; null for none. */
export function asWords(query: string): string | null {
  const words = query.normalize('NFC').match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.length > 0 ? words.map((word) => `"${word}"*`).join(' AND ') : null;
}
