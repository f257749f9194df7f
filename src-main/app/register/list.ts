import type { Params, Result } from '#shared/contract/index.ts';
import { daysAfter } from '#shared/domain/register/days.ts';
import { dueOn } from '#shared/domain/register/due.ts';
import { debtOf } from '#shared/domain/register/guards.ts';
import type { RegisterSearch } from '../../ports/store.ts';
import { type Context, currentPack } from '../context.ts';
import { dueDatesOf, isForCrisis, rulesOf, todayAt } from './shared.ts';

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
  const search: RegisterSearch = {
    words: asWords(query),
    filters: { platform: [], state: [], unit: [], due: [], ...filters },
    sort: { by: sort.by, descending: sort.descending ?? false },
    today,
    soon: daysAfter(today, soonDays),
  };
  const { total, channels } = read.registerPage(search, { offset, limit });
  const units = new Map(read.registerUnits().map(({ id, name }) => [id, name]));
  return {
    total,
    rows: channels.map((channel) => {
      const { fields } = channel;
      const [first] = dueOn(dueDatesOf(context, channel, read.registerEntries(channel.id)), today);
      return {
        id: channel.id,
        name: fields.name,
        platform: fields.platform,
        handle: fields.handle,
        addressUrl: fields.addressUrl,
        unit: units.get(fields.responsibleUnit) ?? '',
        state: channel.state,
        responsible: fields.responsible.name,
        due: first ?? null,
        debt: channel.legacy ? debtOf(channel, rules).length : 0,
        crisis: isForCrisis(channel, pack, rules),
        changedAt: channel.changedAt,
      };
    }),
    facets: copied(read.registerCounts(search)),
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
  const { total, channels } = read.registerPage(search, { offset, limit });
  const units = new Map(read.registerUnits().map(({ id, name }) => [id, name]));
  return {
    total,
    rows: channels.flatMap((channel) => {
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
    }),
  };
}

/** The words of a query as FTS5 reads them, each of which may be begun only; null for none. */
function asWords(query: string): string | null {
  const words = query.normalize('NFC').match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.length > 0 ? words.map((word) => `"${word}"*`).join(' AND ') : null;
}

function copied<T>(counts: Readonly<Record<'platform' | 'state' | 'unit' | 'due', readonly T[]>>) {
  const { platform, state, unit, due } = counts;
  return { platform: [...platform], state: [...state], unit: [...unit], due: [...due] };
}
