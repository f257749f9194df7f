import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createPassphrases } from '#main/adapters/passphrases.ts';
import { createPracticeServer } from '#main/adapters/practice/index.ts';
import { createIssuers } from '#main/adapters/sign-in/issuers.ts';
import { composeMail } from '#main/adapters/smtp/compose-mail.ts';
import { createMailer, type MailerOptions } from '#main/adapters/smtp/mailer.ts';
import { createBackups } from '#main/adapters/sqlite/backups/index.ts';
import { createSqliteStore } from '#main/adapters/sqlite/index.ts';
import { createClock } from '#main/adapters/system.ts';
import { createPassphraseCheck } from '#main/app/approval/passphrase.ts';
import type { Context } from '#main/app/context.ts';
import { createAccessTokens } from '#main/app/dispatch/access-tokens.ts';
import { createDispatchHandlers } from '#main/app/dispatch/index.ts';
import type { Tuning } from '#main/app/dispatch/runner.ts';
import { createMessageHandlers } from '#main/app/message/index.ts';
import type { Note } from '#main/ports/host.ts';
import { aList } from '#main/ports/store.fixture.ts';
import type { Change } from '#main/ports/store.ts';
import type { Caps, OrderState, Relay, SendOrder } from '#shared/domain/dispatch/order.ts';
import type { Bodies } from '#shared/domain/draft/document.ts';
import { personNamed, sampleBodies, sampleBrief, samplePack } from '#shared/domain/message/message.fixture.ts';
import type { Pack } from '#shared/domain/policy/pack.ts';
import type { Recipient } from '#shared/domain/recipients/list.ts';
import { restingEngines } from './engines.ts';
import { workers } from './workers.ts';

export interface DispatchSetting {
  /** A directory that lives longer than this house; else a temporary one. */
  readonly directory?: string;
  /** A relay of the test's own; else the practice server. */
  readonly relay?: Relay;
  readonly mailer?: MailerOptions;
  readonly pack?: Partial<Pack>;
  /** Where the clock starts, ISO 8601. */
  readonly now?: string;
  readonly tuning?: Partial<Tuning>;
  /** What the host keeps safe, over a restart; else nothing yet. */
  readonly secrets?: Map<string, string>;
}

export const noCaps: Caps = { perSecond: null, perMinute: null, perHour: null, perDay: null, connections: 4 };
export const loopback = (port: number): Relay => ({ host: '127.0.0.1', port, security: 'none', user: null, returnPath: '' });

export function recipientsNumbered(count: number): Recipient[] {
  return Array.from({ length: count }, (_, index) => ({
    address: `r${index + 1}@student.uni.example`,
    unit: null,
    language: index % 3 === 2 ? ('nn' as const) : null,
  }));
}

/** The dispatch use cases on a real store, mailer and, without a relay of one's own, the practice server. */
export async function openDispatch(setting: DispatchSetting = {}) {
  const directory = setting.directory ?? mkdtempSync(join(tmpdir(), 'budstikke-dispatch-'));
  const running = createClock(setting.now);
  let jumped = 0;
  const clock = { ...running, now: () => new Date(Date.parse(running.now()) + jumped).toISOString() };
  const store = await createSqliteStore({ directory, workerUrl: workers.store, now: clock.now() });
  const practice = setting.relay ? null : createPracticeServer({ directory, workerUrl: workers.practice, now: clock.now() });
  const passphrases = createPassphrases(2 ** 4);
  const secrets = setting.secrets ?? new Map<string, string>();
  const events: [string, unknown][] = [];
  const notes: Note[] = [];
  const pack: Pack = { ...samplePack, ...setting.pack };
  const host = {
    name: 'headless',
    forgetFiles: async () => {},
    keepAwake: async () => null,
    notify: (note: Note) => void notes.push(note),
    secrets: {
      persistent: false,
      get: async (name: string) => secrets.get(name) ?? null,
      set: async (name: string, value: string | null) => void (value === null ? secrets.delete(name) : secrets.set(name, value)),
    },
  };
  const issuers = createIssuers({ timeout: 5 });
  const context = {
    version: 'test',
    builtAt: null,
    dataDirectory: directory,
    store,
    passphrases,
    checkPassphrase: createPassphraseCheck({ store, passphrases, clock }),
    composeMail,
    ...restingEngines,
    mailer: createMailer(setting.mailer),
    practice,
    backups: createBackups({
      directory,
      workerUrl: workers.backup,
      practice: true,
      version: 'test',
      chosen: () => null,
      now: clock.now,
    }),
    policies: { all: () => [pack] },
    clock,
    ids: { next: () => crypto.randomUUID() },
    host,
    issuers,
    accessTokens: createAccessTokens({ host, clock, issuers }),
    emit: (event: string, data: unknown) => events.push([event, data]),
  } as unknown as Context;
  const tuning = { reconnect: 20, progress: 100, closing: 3000, look: 20, ...setting.tuning };
  const dispatch = createDispatchHandlers(context, tuning);
  const { handlers } = dispatch;
  const actAs = (id: string): Promise<void> => store.write([{ do: 'settings.set', key: 'actingAs', value: id }]);

  const orderNow = (id: string): SendOrder => {
    const order = store.read.order(id);
    if (!order) throw new Error(`no order ${id}`);
    return order;
  };
  /** Waits until something holds; the test's own time limit is the only one. */
  const until = async (holds: () => boolean): Promise<void> => {
    while (!holds()) await new Promise((resolve) => setTimeout(resolve, 5));
  };

  return {
    directory,
    context,
    store,
    events,
    /** What the person was told of. */
    notes,
    handlers,
    practice,
    secrets,
    actAs,
    orderNow,
    until,
    counts: (id: string) => store.read.counts(id),
    rows: (id: string) => store.read.ledger(id, { offset: 0, limit: 100_000 }).rows,
    recover: dispatch.recover,
    /** Sets the wall clock forward. */
    jump: (milliseconds: number): void => {
      jumped += milliseconds;
    },
    reaches: async (id: string, ...states: OrderState[]): Promise<SendOrder> => {
      await until(() => states.includes(orderNow(id).state));
      return orderNow(id);
    },
    /** People, the approved message `m` and its list `l`. */
    furnish: async (recipients: readonly Recipient[], caps: Caps = noCaps, bodies: Bodies = sampleBodies): Promise<void> => {
      const people = [
        personNamed('writer', ['officer']),
        personNamed('editor', ['web-editor']),
        personNamed('rector', ['sender']),
        personNamed('operator', ['it-operator']),
      ];
      const list = { ...aList('l', 'm', recipients.length), population: 'students' as const };
      const started = clock.now();
      const changes: Change[] = people.map(({ enrolled: _, ...person }) => ({ do: 'person.put', person }));
      changes.push(
        { do: 'settings.set', key: 'actingAs', value: 'writer' },
        { do: 'settings.set', key: 'caps', value: caps },
        ...(setting.relay ? [{ do: 'settings.set', key: 'relay', value: setting.relay } as const] : []),
        {
          do: 'draft.create',
          draft: {
            id: 'm',
            packId: pack.id,
            brief: { ...sampleBrief, wantedAt: null },
            bodies,
            revision: 1,
            createdAt: started,
            createdBy: 'writer',
            updatedAt: started,
            updatedBy: 'writer',
            writers: ['writer'],
          },
        },
        { do: 'list.begin', list },
        { do: 'list.rows', listId: 'l', rows: recipients },
        { do: 'list.finish', list },
      );
      await store.write(changes);
      for (const { id } of people)
        await store.write([{ do: 'person.passphrase', personId: id, passphrase: await passphrases.hash(`${id} signs`) }]);
      const { versionId, digest } = await createMessageHandlers(context)['messages.submit']({ id: 'm', revision: 1 });
      for (const [step, by] of [
        ['assessment', 'editor'],
        ['approval', 'rector'],
      ] as const) {
        const decision = {
          id: `d-${step}`,
          messageId: 'm',
          versionId,
          step,
          outcome: 'yes' as const,
          digest,
          decidedBy: by,
          recordedBy: by,
          strength: 'signed' as const,
          at: clock.now(),
          reason: '',
          alternative: '',
          replyId: null,
          voidedAt: null,
          voidedBy: null,
        };
        await store.write([{ do: 'decision.add', decision }]);
      }
    },
    /** Prepares an order for the list `l` and starts it. */
    send: async (caps: Partial<Caps> = {}, choice: { canary?: number } = {}): Promise<string> => {
      const { order } = await handlers['dispatch.prepare']({
        messageId: 'm',
        listId: 'l',
        caps: { ...noCaps, ...caps },
        ...choice,
        startAt: null,
        departureReason: '',
      });
      await handlers['dispatch.start']({ orderId: order.id });
      return order.id;
    },
    /** Closes everything; `keep` leaves the directory for another house. */
    close: async (keep = false): Promise<void> => {
      await dispatch.close();
      await practice?.close();
      await store.close();
      if (!keep) rmSync(directory, { recursive: true, force: true });
    },
  };
}

export type DispatchHouse = Awaited<ReturnType<typeof openDispatch>>;
