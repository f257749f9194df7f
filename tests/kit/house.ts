import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createPassphrases } from '#main/adapters/passphrases.ts';
import { composeMail } from '#main/adapters/smtp/compose-mail.ts';
import { createSqliteStore } from '#main/adapters/sqlite/index.ts';
import { createPassphraseCheck } from '#main/app/approval/passphrase.ts';
import type { Context } from '#main/app/context.ts';
import type { Clock } from '#main/ports/surroundings.ts';
import type { Draft } from '#shared/domain/draft/draft.ts';
import { personNamed, sampleBodies, sampleBrief, samplePack } from '#shared/domain/message/message.fixture.ts';
import type { Role } from '#shared/domain/people/person.ts';
import { restingEngines } from './engines.ts';
import { workers } from './workers.ts';

export const openedAt = '2026-08-10T07:00:00.000Z';

/** A house on a real store in a temporary directory, with the people and the message of the fixture. */
export async function openHouse() {
  const directory = mkdtempSync(join(tmpdir(), 'budstikke-house-'));
  const store = await createSqliteStore({
    directory,
    workerUrl: workers.store,
    now: openedAt,
  });
  /** Cheap on purpose: strength is the adapter's own test. */
  const passphrases = createPassphrases(2 ** 4);
  const events: [string, unknown][] = [];
  let minutes = 0;
  let next = 0;
  const time = { monotonic: 0 };
  const clock = {
    now: () => new Date(Date.parse(openedAt) + 60_000 * minutes++).toISOString(),
    monotonic: () => time.monotonic,
  } as Clock;
  const context = {
    store,
    passphrases,
    checkPassphrase: createPassphraseCheck({ store, passphrases, clock }),
    composeMail,
    ...restingEngines,
    policies: { all: () => [samplePack] },
    clock,
    ids: { next: () => `id-${++next}` },
    emit: (event: string, data: unknown) => events.push([event, data]),
  } as unknown as Context;

  async function addPerson(id: string, roles: readonly Role[], passphrase?: string): Promise<void> {
    const { enrolled: _, ...person } = personNamed(id, roles);
    await store.write([{ do: 'person.put', person }]);
    if (passphrase) await store.write([{ do: 'person.passphrase', personId: id, passphrase: await passphrases.hash(passphrase) }]);
  }
  await addPerson('writer', ['officer', 'web-editor', 'sender'], 'the writer signs');
  await addPerson('editor', ['web-editor'], 'the editor signs');
  await addPerson('rector', ['sender'], 'the rector signs');
  await addPerson('unenrolled', ['sender', 'web-editor']);

  const draft: Draft = {
    id: 'm',
    packId: samplePack.id,
    brief: sampleBrief,
    bodies: sampleBodies,
    revision: 1,
    createdAt: openedAt,
    createdBy: 'writer',
    updatedAt: openedAt,
    updatedBy: 'writer',
    writers: ['writer'],
  };
  await store.write([{ do: 'draft.create', draft }]);

  const actAs = (id: string): Promise<void> => store.write([{ do: 'settings.set', key: 'actingAs', value: id }]);
  await actAs('writer');

  return {
    context,
    store,
    events,
    time,
    actAs,
    /** Saves the draft with a change and gives its new revision. */
    edit: async (change: Partial<Pick<Draft, 'brief' | 'bodies' | 'writers'>>): Promise<number> => {
      const before = store.read.draft('m');
      if (!before) throw new Error('the message is gone');
      await store.write([{ do: 'draft.save', draft: { ...before, ...change, revision: before.revision + 1 } }]);
      return before.revision + 1;
    },
    close: async (): Promise<void> => {
      await store.close();
      rmSync(directory, { recursive: true, force: true });
    },
  };
}

export type House = Awaited<ReturnType<typeof openHouse>>;
