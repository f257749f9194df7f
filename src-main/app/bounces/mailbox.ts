import { z } from 'zod';
import { mailboxPlace, mailboxTaken } from '#shared/contract/mailbox.ts';
import { type MailboxPlace, readingIntervals } from '#shared/domain/bounces/mailbox.ts';
import { isLoopback } from '#shared/domain/dispatch/caps.ts';
import { isHost } from '#shared/domain/dispatch/relay-host.ts';
import { AppError } from '#shared/domain/errors.ts';
import type { TextRef } from '#shared/texts/index.ts';
import { translator } from '#shared/texts/translate.ts';
import { type Context, type Handlers, logged, requireActor, settingKeys } from '../context.ts';
import { chosenLocale } from '../house/settings.ts';
import { type MailboxTaken, readMailbox } from './read-mailbox.ts';
import type { Stop } from './stop.ts';

type Method = Extract<keyof Handlers, `mailbox.${string}`>;

export interface MailboxReader {
  readonly handlers: Handlers<Method>;
  /** Begins to read by itself, where that is chosen. */
  start(): void;
  /** Ends what is being read; what is stored stays. */
  close(): Promise<void>;
}

/** The first reading after the program has been opened, ms: what the person is about to do comes first. */
const firstAfter = 20_000;
const minute = 60_000;
/** How long closing waits for a reading to end, ms. */
const patience = 3000;

const savedShape = z.object({ place: mailboxPlace, minutes: z.union(readingIntervals.map((one) => z.literal(one))).nullable() });
const lastShape = z.object({
  at: z.string(),
  problem: z.object({ id: z.string(), params: z.record(z.string(), z.union([z.string(), z.number()])).optional() }).nullable(),
  taken: mailboxTaken,
});

/** Under this name the host keeps the password; nothing else does. */
const secretName = ({ host, port, user }: MailboxPlace): string => `imap:${user}@${host}:${port}`;

/** Reads the return mailbox, asked for or by itself, one reading at a time. */
export function createMailboxReader(context: Context, stop: Stop): MailboxReader {
  const { store, host, clock } = context;
  let underWay: Promise<MailboxTaken> | null = null;
  let callOff: (() => void) | null = null;
  let closed = false;

  const saved = (): z.infer<typeof savedShape> | null => savedShape.safeParse(store.read.setting(settingKeys.mailbox)).data ?? null;
  const inWords = (text: TextRef): string => translator(chosenLocale(store.read))(text);
  const tellChanged = (): void => context.emit('changed', { about: 'settings', messageId: null });

  /** The place as it can be read; `blocked` or `invalid` where it cannot. */
  const usable = (place: MailboxPlace): MailboxPlace => {
    if (!isHost(place.host)) throw new AppError('invalid', 'dispatch.relay.badHost', { host: place.host });
    // In practice nothing leaves the machine.
    if (context.practice && !isLoopback(place.host)) throw new AppError('blocked', 'mailbox.practice', { host: place.host });
    if (place.security === 'none' && !isLoopback(place.host)) throw new AppError('blocked', 'mailbox.plain', { host: place.host });
    return place;
  };

  /** `actor`: who asked for it; null when nobody did. */
  const readOnce = async (actor: string | null): Promise<MailboxTaken> => {
    const place = saved()?.place;
    if (!place) throw new AppError('blocked', 'mailbox.none');
    const password = await host.secrets.get(secretName(usable(place)));
    if (password === null) throw new AppError('blocked', 'mailbox.noPassword');
    const { taken, problem } = await readMailbox(context, place, password, stop);
    const last = { at: clock.now(), problem: problem?.text ?? null, taken };
    const { stored, reports, unmatched } = taken;
    await store.write([
      { do: 'settings.set', key: settingKeys.mailboxLast, value: last },
      // A mailbox that is looked into four times an hour would fill the log with nothing.
      ...(actor !== null || stored > 0
        ? [logged(context, 'bounces.taken-in', null, { count: stored, reports, unmatched, mailbox: true }, actor)]
        : []),
    ]);
    if (stored > 0) context.emit('changed', { about: 'dispatch', messageId: null });
    if (problem) throw problem;
    return taken;
  };

  /** Whoever asks while it is being read gets what that reading comes to. */
  const read = (actor: string | null): Promise<MailboxTaken> => {
    underWay ??= readOnce(actor).finally(() => {
      underWay = null;
      tellChanged();
      arm();
    });
    tellChanged();
    return underWay;
  };

  const arm = (wait?: number): void => {
    callOff?.();
    callOff = null;
    const minutes = saved()?.minutes ?? null;
    if (closed || minutes === null) return;
    callOff = clock.after(wait ?? minutes * minute, () => {
      callOff = null;
      // What went wrong is kept with the reading, and the next one tries again.
      read(null).catch(() => {});
    });
  };

  const handlers: Handlers<Method> = {
    'mailbox.get': async () => {
      const now = saved();
      const last = lastShape.safeParse(store.read.setting(settingKeys.mailboxLast)).data ?? null;
      return {
        place: now?.place ?? null,
        minutes: now?.minutes ?? null,
        passwordKnown: now !== null && (await host.secrets.get(secretName(now.place))) !== null,
        practice: context.practice !== null,
        reading: underWay !== null,
        last: now && last && { ...last, problem: last.problem && inWords(last.problem as TextRef) },
      };
    },

    'mailbox.save': async ({ place, minutes, password }) => {
      const actor = requireActor(context);
      usable(place);
      const before = saved()?.place;
      if (password !== undefined) await host.secrets.set(secretName(place), password);
      if (before && secretName(before) !== secretName(place)) await host.secrets.set(secretName(before), null);
      await store.write([
        { do: 'settings.set', key: settingKeys.mailbox, value: { place, minutes } },
        ...(before && JSON.stringify(before) === JSON.stringify(place)
          ? []
          : [{ do: 'settings.set', key: settingKeys.mailboxLast, value: null } as const]),
        logged(context, 'settings.changed', null, { setting: settingKeys.mailbox, security: place.security, port: place.port }, actor.id),
      ]);
      arm();
      tellChanged();
      return { done: true };
    },

    'mailbox.forget': async () => {
      const actor = requireActor(context);
      const before = saved()?.place;
      stop.now();
      await underWay?.catch(() => {});
      if (before) await host.secrets.set(secretName(before), null);
      await store.write([
        ...[settingKeys.mailbox, settingKeys.mailboxMark, settingKeys.mailboxLast].map(
          (key) => ({ do: 'settings.set', key, value: null }) as const,
        ),
        logged(context, 'settings.changed', null, { setting: settingKeys.mailbox, forgotten: true }, actor.id),
      ]);
      arm();
      tellChanged();
      return { done: true };
    },

    'mailbox.test': async ({ place, password }) => {
      requireActor(context);
      usable(place);
      const secret = password ?? (await host.secrets.get(secretName(place)));
      if (secret === null) throw new AppError('blocked', 'mailbox.noPassword');
      try {
        const box = await context.mailboxes.open(place, secret);
        await box.close();
        const { folder } = place;
        return { ok: true, text: inWords({ id: 'mailbox.reached', params: { mails: box.mails, folder } }), mails: box.mails };
      } catch (error) {
        if (!(error instanceof AppError) || error.kind !== 'network') throw error;
        return { ok: false, text: inWords(error.text), mails: null };
      }
    },

    'mailbox.read': () => read(requireActor(context).id),
  };

  return {
    handlers,
    start: () => arm(firstAfter),
    async close() {
      closed = true;
      callOff?.();
      stop.now();
      const enough = Promise.withResolvers<void>();
      const over = clock.after(patience, enough.resolve);
      // Who is still connecting cannot be cut off; it finds nothing to write to then.
      await Promise.race([underWay?.catch(() => {}), enough.promise]);
      over();
    },
  };
}
