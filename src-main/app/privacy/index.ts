import { AppError } from '#shared/domain/errors.ts';
import { type Purged, stopsPurge } from '#shared/domain/privacy/purge.ts';
import { traceOf } from '#shared/domain/privacy/traces.ts';
import { addressKey, checkAddress } from '#shared/domain/recipients/address.ts';
import { translator } from '#shared/texts/translate.ts';
import { type Context, type Handlers, logged, requireActor } from '../context.ts';
import { chosenLocale } from '../house/settings.ts';
import { requirePerson } from '../people/index.ts';
import { forgetHouses } from '../proofing/known-words.ts';
import { saveFile } from '../save-file.ts';
import { createSerially } from '../serially.ts';
import { confirmedItems } from '../workplace/situation.ts';
import { accessTo, mentionsOf, oneAddress } from './access.ts';
import { createDuties } from './duties.ts';
import { erase } from './erase.ts';
import { createPurge } from './purge.ts';
import { registerAbout } from './register.ts';
import { repliesWith, withoutReplies } from './replies.ts';
import { accessReport } from './report.ts';

type Method = Extract<keyof Handlers, `privacy.${string}`> | 'people.remove';

export interface Privacy {
  readonly handlers: Handlers<Method>;
  /** Takes up what was left to do and removes what is due, now and every hour, in the background. */
  start(): void;
  /** Waits for what is under way. */
  close(): Promise<void>;
}

/** When dates and duties are looked at first, and how often then, in ms: the window comes before. */
const firstLook = 3000;
const look = 3_600_000;

/** What is kept about people, when it goes, and everything about one address (privacy.md). */
export function createPrivacy(context: Context): Privacy {
  const { store, clock } = context;
  const { read } = store;
  const duties = createDuties(context);
  const purge = createPurge(context);
  const serially = createSerially();
  /** One removal at a time. */
  const alone = <T>(work: () => Promise<T>): Promise<T> => serially('privacy', work);
  const byHand = (by: string): Purged => ({ at: clock.now(), by, because: 'hand' });
  let callOff: (() => void) | null = null;
  let closed = false;

  const handlers: Handlers<Method> = {
    'privacy.overview': () => {
      const subjects = new Map(read.draftHeads().map(({ id, brief }) => [id, brief.subject]));
      const tests = purge.endedTests();
      return {
        today: purge.today(),
        diskEncrypted: confirmedItems(context).disk ?? null,
        lists: read.lists().map((list) => {
          const orders = purge.ordersOf(list);
          const stops = stopsPurge(orders);
          return {
            list,
            subject: subjects.get(list.messageId) ?? '',
            ...purge.stateOf(list),
            stops,
            sends: orders.length,
            undecided: orders.reduce((sum, { undecided }) => sum + undecided, 0),
          };
        }),
        tests: { orders: tests.length, addresses: tests.reduce((sum, { count }) => sum + count, 0) },
        duties: duties.open(),
      };
    },

    'privacy.setDeleteBy': ({ listId, deleteBy }) =>
      alone(async () => {
        const actor = requireActor(context);
        const list = read.list(listId);
        if (!list) throw new AppError('not-found', 'error.notFound', { what: listId });
        if (deleteBy <= purge.today()) throw new AppError('blocked', 'recipients.deleteByPast', { date: deleteBy });
        await store.write([
          { do: 'list.change', listId, set: { deleteBy, followsSend: false } },
          logged(context, 'list.dated', list.messageId, { list: listId, before: list.deleteBy, deleteBy }, actor.id),
        ]);
        for (const about of ['recipients', 'privacy'] as const) context.emit('changed', { about, messageId: list.messageId });
        return { list: { ...list, deleteBy, followsSend: false } };
      }),

    'privacy.purge': ({ listId }) =>
      alone(async () => {
        const addresses = await purge.list(listId, byHand(requireActor(context).id));
        await duties.carryOut();
        return { addresses, duties: duties.open() };
      }),

    'privacy.purgeTests': () =>
      alone(async () => {
        const addresses = await purge.tests(purge.endedTests(), byHand(requireActor(context).id));
        await duties.carryOut();
        return { addresses, duties: duties.open() };
      }),

    'privacy.finishDuties': async () => {
      requireActor(context);
      await duties.carryOut();
      return { duties: duties.open() };
    },

    'privacy.find': ({ address }) => accessTo(context, address),

    'privacy.export': async ({ address, to }) => {
      const t = translator(chosenLocale(read));
      const found = await accessTo(context, address);
      const path = await saveFile(
        context,
        {
          name: `${t('privacy.report.fileName')}.html`,
          to,
          kind: 'subject-access',
          facts: { lists: found.lists.length, sends: found.sends.length },
        },
        () => accessReport(context, found, t),
      );
      return { path };
    },

    'people.remove': ({ id }) =>
      alone(async () => {
        const actor = requireActor(context);
        const person = requirePerson(context, id);
        if (person.id === actor.id) throw new AppError('blocked', 'error.removeSelf');
        const at = clock.now();
        // The mails that the person answered by name them; the decisions stand, with the mails' digests.
        const written = checkAddress(person.email);
        const replies = written.ok ? await repliesWith(context, traceOf(addressKey(written.address))) : [];
        await context.host.forgetFiles();
        if (written.ok) await context.practice?.remove({ address: addressKey(written.address) });
        await store.write([
          ...withoutReplies(context, replies, at),
          { do: 'person.remove', personId: id, at },
          logged(context, 'person.removed', null, { personId: id }, actor.id),
          { do: 'duty.add', since: at, duty: { do: 'compact' } },
          { do: 'duty.add', since: at, duty: { do: 'backups', since: '', until: at } },
        ]);
        forgetHouses(context);
        context.emit('changed', { about: 'people', messageId: null });
        await duties.carryOut();
        return { done: true };
      }),

    'privacy.erase': (params) =>
      alone(async () => {
        const erased = await erase(context, params);
        await duties.carryOut();
        const { key, trace } = oneAddress(params.address);
        const register = registerAbout(context, key, trace);
        return { ...erased, mentions: await mentionsOf(context, trace), register, duties: duties.open() };
      }),
  };

  const round = async (): Promise<void> => {
    if (closed) return;
    await alone(async () => {
      await purge.byDate();
      await duties.carryOut();
    }).catch(() => {
      // The disk refuses: what is due stays due, and is shown so.
    });
    if (!closed) callOff = clock.after(look, () => void round());
  };

  return {
    handlers,
    start: () => {
      callOff = clock.after(firstLook, () => void round());
    },
    close: async () => {
      closed = true;
      callOff?.();
      await alone(async () => {});
    },
  };
}
