import { AppError } from '#shared/domain/errors.ts';
import { dayOfInstant } from '#shared/domain/format.ts';
import type { Pack } from '#shared/domain/policy/pack.ts';
import type { RegisterRules } from '#shared/domain/policy/register.ts';
import { canonicalAddress, canonicalHandle } from '#shared/domain/register/address.ts';
import { type AnswerTimes, timesOf } from '#shared/domain/register/answer-clock.ts';
import type { AuditEntry, RegisteredChannel, RegisterUnit } from '#shared/domain/register/channel.ts';
import { crisisKeys } from '#shared/domain/register/crisis-account.ts';
import { defaultRules } from '#shared/domain/register/default-rules.ts';
import { type DueDate, dueDates } from '#shared/domain/register/due.ts';
import type { BookFacts } from '#shared/domain/register/facts.ts';
import { fold } from '#shared/domain/register/fold.ts';
import type { Failing } from '#shared/domain/register/guards.ts';
import { confidentialEvents } from '#shared/domain/register/life-cycle.ts';
import { mayReadIncidents } from '#shared/domain/register/rights.ts';
import { translator } from '#shared/texts/translate.ts';
import type { RegisterIndex } from '../../ports/store.ts';
import { actorOrNull, type Context, currentPack } from '../context.ts';
import { chosenLocale } from '../house/settings.ts';

/** What the chosen institution says of its channels; the program's own suggestions where it says nothing. */
export function rulesOf(context: Context): RegisterRules {
  return currentPack(context).register ?? defaultRules;
}

/** The day that it is at the institution. */
export function todayAt(context: Context): string {
  return dayOfInstant(context.clock.now(), currentPack(context).zone);
}

export function requireChannel({ store }: Pick<Context, 'store'>, id: string): RegisteredChannel {
  const channel = store.read.registerChannel(id);
  if (!channel) throw new AppError('not-found', 'register.gone');
  return channel;
}

/** Channels that are read at once where all of them are wanted one by one. */
const chunk = 200;

/** Every channel, in the order in which they were made. */
export function* everyChannel({ store }: Pick<Context, 'store'>): Generator<RegisteredChannel> {
  for (let ids = store.read.registerIds(null, chunk); ids.length > 0; ids = store.read.registerIds(ids.at(-1) ?? null, chunk))
    yield* ids.flatMap((id) => store.read.registerChannel(id) ?? []);
}

/** The unit that a channel belongs to; null where none is chosen. */
export function unitOf({ store }: Pick<Context, 'store'>, { fields }: Pick<RegisteredChannel, 'fields'>): RegisterUnit | null {
  return store.read.registerUnits().find(({ id }) => id === fields.responsibleUnit) ?? null;
}

/** The names of all units, by their ids. */
export function unitNames({ store }: Pick<Context, 'store'>): ReadonlyMap<string, string> {
  return new Map(store.read.registerUnits().map(({ id, name }) => [id, name]));
}

/** What a channel is told apart from others by; each is empty where there is none. */
export function keysOf(
  context: Context,
  { fields }: Pick<RegisteredChannel, 'fields'>,
): Pick<RegisterIndex, 'addressKey' | 'handleKey' | 'nameKey'> {
  const canonical = canonicalAddress(fields.addressUrl, rulesOf(context).platforms);
  return {
    addressKey: canonical?.key ?? '',
    handleKey: canonicalHandle(fields.handle) || (canonical?.handle ?? ''),
    nameKey: fold(fields.name),
  };
}

/** The channels of the register that stand in the rules' list of what may be used in a crisis. */
export function crisisChannels(context: Context): RegisteredChannel[] {
  const [rules, pack] = [rulesOf(context), currentPack(context)];
  const keys = crisisKeys(pack, rules.platforms);
  return context.store.read
    .registerAccounts()
    .filter(({ addressUrl }) => keys.has(canonicalAddress(addressUrl, rules.platforms)?.key ?? ''))
    .map(({ id }) => requireChannel(context, id));
}

/** True for a channel that stands in the rules' own list of what may be used in a crisis: that list is its only home (field 38). */
export function isForCrisis({ fields }: Pick<RegisteredChannel, 'fields'>, pack: Pack, rules: RegisterRules): boolean {
  const key = canonicalAddress(fields.addressUrl, rules.platforms)?.key;
  return key !== undefined && crisisKeys(pack, rules.platforms).has(key);
}

/** What falls due at a channel, by what its log books say. */
export function dueDatesOf(context: Context, channel: RegisteredChannel, facts: BookFacts): DueDate[] {
  const [rules, pack] = [rulesOf(context), currentPack(context)];
  return dueDates(channel, rules, facts, isForCrisis(channel, pack, rules), pack.zone);
}

/** What was changed in a channel, the newest first; what can tell of incidents only to those who may read them. */
export function auditOf(
  context: Context,
  channelId: string,
  page: { readonly offset: number; readonly limit: number },
): { total: number; entries: AuditEntry[] } {
  const all = mayReadIncidents(actorOrNull(context));
  const hidden = new Set(confidentialEvents.map((event) => `event:${event}`));
  const { total, entries } = context.store.read.registerAudit(channelId, page);
  return { total, entries: entries.map((one) => (all || !hidden.has(one.field) ? one : { ...one, after: null })) };
}

/** How long an answer at a channel may take, by the institution's calendar. */
export function answerTimes(context: Context, { fields }: Pick<RegisteredChannel, 'fields'>): AnswerTimes {
  const { zone, country = null } = currentPack(context);
  return timesOf(fields, rulesOf(context), { zone, country });
}

/** The failing guards, each with its sentence in the language of the interface. */
export function told({ store }: Pick<Context, 'store'>, failing: readonly Failing[]): (Failing & { readonly says: string })[] {
  const t = translator(chosenLocale(store.read));
  return failing.map((one) => {
    const words = t(one.text);
    return { ...one, says: one.guard === 'required' || one.guard === 'evidence' ? t('register.lacking', { what: words }) : words };
  });
}
