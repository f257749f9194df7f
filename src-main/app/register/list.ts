import type { Params, Result } from '#shared/contract/index.ts';
import { crisisKeys } from '#shared/domain/register/crisis-account.ts';
import { daysAfter } from '#shared/domain/register/days.ts';
import { dueOn } from '#shared/domain/register/due.ts';
import type { RegisterSearch } from '../../ports/store.ts';
import { type Context, currentPack } from '../context.ts';
import { dueDatesOf, requireChannel, rulesOf, todayAt } from './shared.ts';

/** Days ahead that count as soon. */
const soonDays = 30;
const usualPage = 100;

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
    rows: rows.map(({ addressKey, unit, due, ...row }) => ({
      ...row,
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
  { unit, within = soonDays, offset = 0, limit = usualPage }: Params<'register.due'>,
): Result<'register.due'> {
  const { read } = context.store;
  const today = todayAt(context);
  const until = daysAfter(today, within);
  const filters = { platform: [], state: [], unit: unit === undefined ? [] : [unit], due: ['overdue', 'soon'] as const };
  const search: RegisterSearch = { words: null, filters, sort: { by: 'due', descending: false }, today, soon: until };
  const { total, rows: found } = read.registerPage(search, { offset, limit });
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

function unitNames({ store }: Pick<Context, 'store'>): ReadonlyMap<string, string> {
  return new Map(store.read.registerUnits().map(({ id, name }) => [id, name]));
}

/** The words of a query as FTS5 reads them, each of which may be begun only; null for none. */
function asWords(query: string): string | null {
  const words = query.normalize('NFC').match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.length > 0 ? words.map((word) => `"${word}"*`).join(' AND ') : null;
}
