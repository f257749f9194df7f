import { AppError } from '#shared/domain/errors.ts';
import { dayOfInstant } from '#shared/domain/format.ts';
import type { Person } from '#shared/domain/people/person.ts';
import type { Pack } from '#shared/domain/policy/pack.ts';
import type { RegisterRules } from '#shared/domain/policy/register.ts';
import { canonicalAddress, canonicalHandle } from '#shared/domain/register/address.ts';
import { type AnswerTimes, timesOf } from '#shared/domain/register/answer-clock.ts';
import type { BookEntry } from '#shared/domain/register/books.ts';
import type { AuditEntry, RegisteredChannel, RegisterUnit } from '#shared/domain/register/channel.ts';
import { crisisKeys } from '#shared/domain/register/crisis-account.ts';
import { defaultRules } from '#shared/domain/register/default-rules.ts';
import { type DueDate, dueDates } from '#shared/domain/register/due.ts';
import { changedFields } from '#shared/domain/register/edit.ts';
import { factsOf } from '#shared/domain/register/facts.ts';
import { fold } from '#shared/domain/register/fold.ts';
import { debtOf, type Failing } from '#shared/domain/register/guards.ts';
import { countedPosts } from '#shared/domain/register/language-share.ts';
import { confidentialEvents } from '#shared/domain/register/life-cycle.ts';
import { shownDues } from '#shared/domain/register/shown-due.ts';
import { translator } from '#shared/texts/translate.ts';
import type { Change, RegisterIndex } from '../../ports/store.ts';
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

/** Every channel, in the order in which they were made, so many at once. */
export function* channelsInChunks({ store }: Pick<Context, 'store'>, size: number): Generator<readonly RegisteredChannel[]> {
  for (let ids = store.read.registerIds(null, size); ids.length > 0; ids = store.read.registerIds(ids.at(-1) ?? null, size))
    yield ids.flatMap((id) => store.read.registerChannel(id) ?? []);
}

/** Channels that are read at once where all of them are wanted one by one. */
const chunk = 200;

/** Every channel, in the order in which they were made. */
export function* everyChannel(context: Pick<Context, 'store'>): Generator<RegisteredChannel> {
  for (const channels of channelsInChunks(context, chunk)) yield* channels;
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

/** What falls due at a channel, by its log books as they stand with these entries. */
export function dueDatesOf(context: Context, channel: RegisteredChannel, entries: readonly BookEntry[]): DueDate[] {
  const [rules, pack] = [rulesOf(context), currentPack(context)];
  return dueDates(channel, rules, factsOf(entries), isForCrisis(channel, pack, rules), pack.zone);
}

/** Roles that may read what can concern crimes (privacy.md). */
export function mayReadIncidents(person: Person | null): boolean {
  return person?.roles.some((role) => role === 'officer' || role === 'head' || role === 'archivist') ?? false;
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

/** The steps that write a channel: itself, and each change of a field or of the state. */
export function written(
  context: Context,
  before: RegisteredChannel | null,
  after: RegisteredChannel,
  by: string,
  entries: readonly BookEntry[] = context.store.read.registerEntries(after.id),
): Change[] {
  const audit: Omit<AuditEntry, 'number'>[] = [];
  const note = (field: string, was: unknown, is: unknown): void => {
    audit.push({ channelId: after.id, at: after.changedAt, by, field, before: was, after: is });
  };
  if (before?.state !== after.state) note('state', before?.state ?? null, after.state);
  const fields = before ? changedFields(before.fields, after.fields) : [];
  for (const id of fields) note(id, before?.fields[id], after.fields[id]);
  return [
    { do: 'register.put', channel: after, index: indexOf(context, after, entries) },
    ...(audit.length > 0 ? [{ do: 'register.audit', entries: audit } satisfies Change] : []),
  ];
}

/** What lists show of a channel that its rules, fields and log books make: it is worked out anew when any of them is another. */
function workedOut(
  context: Context,
  channel: RegisteredChannel,
  entries: readonly BookEntry[],
): Pick<RegisterIndex, 'dueOn' | 'dues' | 'shown'> {
  const dates = dueDatesOf(context, channel, entries);
  const [soonest] = dates;
  const { handle, addressUrl } = channel.fields;
  return {
    dueOn: soonest ? (soonest.on ?? '') : null,
    dues: shownDues(dates, channel.fields, factsOf(entries), rulesOf(context)),
    shown: {
      handle,
      addressUrl,
      due: soonest ?? null,
      debt: channel.legacy ? debtOf(channel, rulesOf(context)).length : 0,
      posts: countedPosts(entries),
    },
  };
}

/** What a channel is found and compared by. `unitName`: of its unit, where that is about to change. */
export function indexOf(
  context: Context,
  channel: RegisteredChannel,
  entries: readonly BookEntry[],
  unitName = unitOf(context, channel)?.name ?? '',
): RegisterIndex {
  const { fields } = channel;
  const people = [fields.responsible, fields.deputy, fields.approver].flatMap(({ name, email }) => [name, email]);
  return {
    ...keysOf(context, channel),
    words: [
      fields.name,
      fields.handle,
      fields.addressUrl,
      ...people,
      unitName,
      fields.purpose,
      fields.shortDescription,
      ...fields.tags,
    ].join(' \n '),
    evaluationOn: channel.state === 'open' ? (fields.evaluationDue ?? '') : null,
    ...workedOut(context, channel, entries),
  };
}
