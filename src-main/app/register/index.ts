import type { Result } from '#shared/contract/index.ts';
import { AppError } from '#shared/domain/errors.ts';
import type { LogEvent } from '#shared/domain/log/entry.ts';
import { type BookEntry, type BookId, books } from '#shared/domain/register/books.ts';
import { newChannel, type RegisteredChannel } from '#shared/domain/register/channel.ts';
import { dueOn } from '#shared/domain/register/due.ts';
import { afterEdit, emptyFields, patched } from '#shared/domain/register/edit.ts';
import { factsOf } from '#shared/domain/register/facts.ts';
import { debtOf, failingGuards, type Stand, stepOf } from '#shared/domain/register/guards.ts';
import { type Transition, targetOf, transitionsFrom } from '#shared/domain/register/life-cycle.ts';
import { isFilled, type Parts, schemaOf } from '#shared/domain/register/parts.ts';
import { secretIn } from '#shared/domain/register/secrets.ts';
import { readEvidence, take } from '#shared/domain/register/transition.ts';
import { verifyAddress } from '#shared/domain/register/verify.ts';
import { translator } from '#shared/texts/translate.ts';
import type { Change } from '../../ports/store.ts';
import { actorOrNull, type Context, currentPack, type Handlers, logged, requireActor } from '../context.ts';
import { chosenLocale } from '../house/settings.ts';
import { createSerially } from '../serially.ts';
import { createRegisterCampaigns } from './campaign.ts';
import { createRegisterCaptures } from './captures.ts';
import { createRegisterDocuments } from './documents.ts';
import { createRegisterFiles } from './files.ts';
import { holdingIn } from './holding.ts';
import { countFacets, listChannels, listDue, unitsOfMine } from './list.ts';
import { createRegisterOwners } from './owners.ts';
import { createRegisterPeople } from './people.ts';
import { registerPictures } from './pictures.ts';
import { createReindexing } from './reindex.ts';
import { dueDatesOf, isForCrisis, keysOf, mayReadIncidents, requireChannel, rulesOf, todayAt, told, unitOf, written } from './shared.ts';
import { createRegisterViews } from './views.ts';
import { createWholeRegister } from './whole.ts';

type RegisterMethods = Extract<keyof Handlers, `register.${string}`>;

/** The register of the institution's channels in social media. */
export function createRegisterHandlers(context: Context): Handlers<RegisterMethods> {
  const { store, clock, ids } = context;
  const serially = createSerially();
  const upToDate = createReindexing(context);
  /** What is free, and what stands, is so until the change before has been written. */
  const changing = <T>(work: () => Promise<T>): Promise<T> => serially('register', work);
  const write = async (changes: readonly Change[], event: LogEvent['type'], facts: LogEvent['facts'], by: string): Promise<void> => {
    await store.write([...changes, logged(context, event, null, facts, by)]);
    context.emit('changed', { about: 'register', messageId: null });
  };
  const standOf = (channel: RegisteredChannel, entries: readonly BookEntry[]): Stand => {
    const { addressKey, nameKey, handleKey } = keysOf(context, channel);
    const taken = (what: 'address' | 'name' | 'handle', key: string) =>
      store.read.registerTaken(what, key, channel.fields.platform, channel.id);
    return {
      channel,
      rules: rulesOf(context),
      facts: factsOf(entries),
      neighbours: {
        address: taken('address', addressKey),
        name: taken('name', nameKey),
        handle: taken('handle', handleKey),
      },
      today: todayAt(context),
    };
  };
  const isNewest = (channel: RegisteredChannel, revision: number | undefined): void => {
    if (revision !== undefined && revision !== channel.revision) throw new AppError('conflict', 'error.changedMeanwhile');
  };
  const entryOf = (channelId: string, book: BookId, entry: unknown, number: number, by: string): BookEntry =>
    ({ id: ids.next(), channelId, book, number, at: clock.now(), by, entry, later: null }) as BookEntry;
  const nextNumber = (entries: readonly BookEntry[], book: BookId): number => entries.filter((one) => one.book === book).length + 1;

  return {
    'register.list': async (asked) => {
      await upToDate();
      return listChannels(context, asked);
    },
    'register.facets': async (asked) => {
      await upToDate();
      return countFacets(context, asked);
    },
    'register.due': async (asked) => {
      await upToDate();
      return listDue(context, asked);
    },

    'register.get': ({ id }) => {
      const channel = requireChannel(context, id);
      const entries = store.read.registerEntries(id);
      const me = actorOrNull(context);
      const stand = standOf(channel, entries);
      const readable = entries.filter(({ book }) => !books[book].restricted || mayReadIncidents(me));
      return {
        channel,
        unit: unitOf(context, channel),
        due: dueOn(dueDatesOf(context, channel, entries), stand.today),
        debt: told(context, channel.legacy ? debtOf(channel, stand.rules) : []),
        steps: transitionsFrom(channel.state).map((step) => ({
          event: step.event,
          to: targetOf(step, channel),
          mayI: mayTake(step, me?.roles ?? []),
          failing: told(context, failingGuards(step, stand, null)),
          holds: holdingIn(context, step, stand),
        })),
        entries: readable as Result<'register.get'>['entries'],
        audit: copyOf(store.read.registerAudit(id, { offset: 0, limit: 50 })),
        crisis: isForCrisis(channel, currentPack(context), stand.rules),
      };
    },

    'register.audit': ({ id, offset = 0, limit = 100 }) => {
      requireChannel(context, id);
      return copyOf(store.read.registerAudit(id, { offset, limit }));
    },

    'register.save': ({ id, revision, as, fields }) =>
      changing(async () => {
        const actor = requireActor(context);
        const at = clock.now();
        const before = id === undefined ? null : requireChannel(context, id);
        if (before) isNewest(before, revision);
        const after: RegisteredChannel = before
          ? afterEdit(before, fields, rulesOf(context).platforms, at)
          : newChannel({ id: ids.next(), state: as ?? 'draft', fields: patched(emptyFields, fields), at, by: actor.id });
        if (after === before) return { id: after.id, revision: after.revision, state: after.state };
        const unit = after.fields.responsibleUnit;
        if (unit !== '' && !store.read.registerUnits().some((one) => one.id === unit))
          throw new AppError('invalid', 'register.badField', { field: 'responsibleUnit' });
        const how = before ? 'changed' : 'added';
        await write(written(context, before, after, actor.id), 'register.saved', { channelId: after.id, how }, actor.id);
        return { id: after.id, revision: after.revision, state: after.state };
      }),

    'register.transition': ({ id, event, evidence: given = {}, revision }) =>
      changing(async () => {
        const actor = requireActor(context);
        const channel = requireChannel(context, id);
        isNewest(channel, revision);
        const step = stepOf(event, channel.state);
        if (!step) throw new AppError('blocked', 'register.noStep');
        if (!mayTake(step, actor.roles)) throw new AppError('forbidden', 'register.notYours');
        const evidence = readEvidence(step, given);
        if (!evidence) throw new AppError('invalid', 'register.badField', { field: event });
        refuseSecrets(evidence, event);
        const entries = store.read.registerEntries(id);
        const stand = standOf(channel, entries);
        const failing = told(context, failingGuards(step, stand, evidence));
        if (failing.some(({ severity }) => severity === 'block'))
          return { taken: false, state: channel.state, revision: channel.revision, failing };
        const { channel: after, entry } = take(channel, step, evidence, { at: clock.now(), today: stand.today });
        const more = entry ? [entryOf(id, entry.book, entry.entry, nextNumber(entries, entry.book), actor.id)] : [];
        await write(
          [
            ...more.map((one): Change => ({ do: 'register.entry', entry: one })),
            ...written(context, channel, after, actor.id, [...entries, ...more]),
            {
              do: 'register.audit',
              entries: [{ channelId: id, at: after.changedAt, by: actor.id, field: `event:${event}`, before: null, after: evidence }],
            },
          ],
          'register.moved',
          { channelId: id, event, state: after.state },
          actor.id,
        );
        return { taken: true, state: after.state, revision: after.revision, failing };
      }),

    'register.verify': ({ address }) => {
      const found = verifyAddress(address, store.read.registerAccounts(), rulesOf(context).platforms);
      return { ...found, says: translator(chosenLocale(store.read))(found.advice) };
    },

    'register.addEntry': ({ id, book, entry }) =>
      changing(async () => {
        const actor = requireActor(context);
        const channel = requireChannel(context, id);
        if (books[book].restricted && !mayReadIncidents(actor)) throw new AppError('forbidden', 'register.notYours');
        if (channel.state === 'decommissioned' && book !== 'incidents') throw new AppError('blocked', 'register.closed');
        const read = readParts(books[book].parts, entry, book);
        const entries = store.read.registerEntries(id);
        const added = entryOf(id, book, read, nextNumber(entries, book), actor.id);
        const after = { ...channel, revision: channel.revision + 1, changedAt: added.at };
        await write(
          [{ do: 'register.entry', entry: added }, ...written(context, channel, after, actor.id, [...entries, added])],
          'register.entered',
          { channelId: id, book, entryId: added.id },
          actor.id,
        );
        return { entryId: added.id, revision: after.revision };
      }),

    'register.closeEntry': ({ id, entryId, later: given }) =>
      changing(async () => {
        const actor = requireActor(context);
        const channel = requireChannel(context, id);
        const entries = store.read.registerEntries(id);
        const entry = entries.find((one) => one.id === entryId);
        if (!entry || Object.keys(books[entry.book].later).length === 0) throw new AppError('not-found', 'register.gone');
        if (entry.later !== null) throw new AppError('conflict', 'error.changedMeanwhile');
        const at = clock.now();
        const later = { ...readParts(books[entry.book].later, given, entry.book), at, by: actor.id } as NonNullable<BookEntry['later']>;
        const after = { ...channel, revision: channel.revision + 1, changedAt: at };
        const now = entries.map((one) => (one.id === entryId ? ({ ...one, later } as BookEntry) : one));
        await write(
          [{ do: 'register.later', entryId, later }, ...written(context, channel, after, actor.id, now)],
          'register.entered',
          { channelId: id, book: entry.book, entryId },
          actor.id,
        );
        return { revision: after.revision };
      }),

    ...createRegisterFiles(context, changing),
    ...createRegisterDocuments(context),
    ...createWholeRegister(context, changing),
    ...createRegisterOwners(context, changing),
    ...createRegisterCampaigns(context),
    ...createRegisterCaptures(context),
    ...createRegisterPeople(context, changing),
    ...createRegisterViews(context),
    'register.pictures': async () => {
      await upToDate();
      return registerPictures(context);
    },

    'register.units': () => ({ units: store.read.registerUnits(), mine: unitsOfMine(context) }),

    'register.saveUnit': ({ id: known, name, email = '' }) =>
      changing(async () => {
        const actor = requireActor(context);
        const all = store.read.registerUnits();
        if (known !== undefined && !all.some(({ id }) => id === known)) throw new AppError('not-found', 'register.gone');
        const same = all.find((unit) => unit.id !== known && unit.name.toLowerCase() === name.toLowerCase());
        if (same) throw new AppError('conflict', 'register.unitTwice', { name: same.name });
        const id = known ?? ids.next();
        await write([{ do: 'register.unit', unit: { id, name, email } }], 'register.unit-saved', { unitId: id }, actor.id);
        return { id };
      }),
  };
}

function mayTake(step: Transition, roles: readonly string[]): boolean {
  return (step.by as readonly string[]).some((role) => roles.includes(role));
}

/** What is written in a book, as it is kept; nothing at all is refused, and so is what looks like a secret. */
function readParts(parts: Parts, given: Readonly<Record<string, unknown>>, book: string): Readonly<Record<string, unknown>> {
  const read = schemaOf(parts).safeParse(given);
  if (!read.success || !isFilled(read.data)) throw new AppError('invalid', 'register.badField', { field: book });
  refuseSecrets(read.data, book);
  return read.data;
}

function refuseSecrets(value: unknown, path: string): void {
  const field = secretIn(value, path);
  if (field !== null) throw new AppError('invalid', 'register.secret', { field });
}

function copyOf<T>({ total, entries }: { readonly total: number; readonly entries: readonly T[] }): { total: number; entries: T[] } {
  return { total, entries: [...entries] };
}
