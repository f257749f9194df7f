import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createDocuments } from '#main/adapters/documents/index.ts';
import { createMessageFolders } from '#main/adapters/files/message-folder.ts';
import { createPolicies } from '#main/adapters/policies/index.ts';
import { createSqliteStore } from '#main/adapters/sqlite/index.ts';
import { aDecision, aList, anOrder, wholeOrder } from '#main/ports/store.fixture.ts';
import type { Store } from '#main/ports/store.ts';
import { docText } from '#shared/domain/draft/document.ts';
import { snapshotLimits } from '#shared/domain/draft/snapshot.ts';
import { AppError } from '#shared/domain/errors.ts';
import type { FrozenVersion } from '#shared/domain/message/version.ts';
import { restingEngines } from '../../../tests/kit/engines.ts';
import { workers } from '../../../tests/kit/workers.ts';
import type { Context } from '../context.ts';
import { createMessageHandlers } from '../message/index.ts';
import { createDraftHandlers } from './index.ts';

const resources = join(import.meta.dirname, '../../../resources');
let directory: string;
let store: Store;
let minutes: number;
let house: ReturnType<typeof createDraftHandlers> & ReturnType<typeof createMessageHandlers>;

beforeEach(async () => {
  directory = mkdtempSync(join(tmpdir(), 'budstikke-history-'));
  minutes = 0;
  let milliseconds = 0;
  const now = () => new Date(Date.UTC(2026, 7, 10, 7) + minutes * 60_000 + milliseconds++).toISOString();
  store = await createSqliteStore({ directory, workerUrl: workers.store, now: now() });
  for (const id of ['kari', 'ola'])
    await store.write([{ do: 'person.put', person: { id, name: id, email: `${id}@uni.example`, roles: ['officer'] } }]);
  await store.write([{ do: 'settings.set', key: 'packId', value: 'uio' }]);
  await actAs('kari');
  let next = 0;
  const context = {
    host: { name: 'chromium', resolveFile: (file: string) => file },
    store,
    clock: { now, monotonic: () => 0 },
    ids: { next: () => `id-${++next}` },
    policies: createPolicies(join(resources, 'policies')),
    messageFolders: createMessageFolders(),
    documents: createDocuments(workers.documents),
    composeMail: async () => '',
    ...restingEngines,
    emit: () => {},
  } as unknown as Context;
  house = { ...createDraftHandlers(context), ...createMessageHandlers(context) };
});
afterEach(async () => {
  await store.close();
  rmSync(directory, { recursive: true });
});

const actAs = (id: string) => store.write([{ do: 'settings.set', key: 'actingAs', value: id }]);
const imported = async () => (await house['messages.import']({ folder: join(resources, 'samples/messages/exam') })).id;
const detail = async (id: string) => house['messages.get']({ id });
const history = async (id: string) => (await house['messages.history']({ id })).versions;
const english = async (id: string) => docText((await detail(id)).bodies.en);
const text = (value: string) => ({
  type: 'doc' as const,
  content: [{ type: 'paragraph' as const, content: [{ type: 'text' as const, text: value }] }],
});

async function write(id: string, value: string, more: { overwrites?: boolean } = {}) {
  return house['messages.saveBody']({ id, revision: (await detail(id)).revision, language: 'en', body: text(value), ...more });
}
async function restore(id: string, versionId: string) {
  return house['messages.restore']({ id, revision: (await detail(id)).revision, versionId });
}
async function refusal(act: () => unknown) {
  const error: unknown = await (async () => act())().then(
    () => null,
    (thrown: unknown) => thrown,
  );
  expect(error).toBeInstanceOf(AppError);
  return { kind: (error as AppError).kind, id: (error as AppError).text.id };
}
async function submitted(): Promise<{ id: string; version: FrozenVersion }> {
  const id = await imported();
  await house['messages.tick']({ id, what: { proofread: ['nb', 'nn', 'en'] }, on: true });
  await house['messages.confirmReplyList']({ id });
  await house['messages.submit']({ id, revision: (await detail(id)).revision });
  return { id, version: store.read.versions(id).at(-1) as FrozenVersion };
}

describe('the versions of a draft', () => {
  it('are taken when a sitting begins, not at each save, and say who, why and how much', async () => {
    const id = await imported();
    for (const value of ['O', 'On', 'One']) await write(id, value);
    minutes = 11;
    for (const value of ['One m', 'One more']) await write(id, value);
    await actAs('ola');
    await write(id, 'By Ola');
    const versions = await history(id);
    expect(versions.map((one) => (one.kind === 'snapshot' ? [one.because, one.by] : one.kind))).toEqual([
      ['person', 'kari'],
      ['pause', 'kari'],
      ['beginning', 'kari'],
    ]);
    expect(versions[0]).toMatchObject({ changes: { blocks: { en: 1 }, answers: 0 } });
    const kept = await Promise.all(versions.map(({ id: versionId }) => house['messages.written']({ id, versionId })));
    expect(kept.map(({ bodies }) => docText(bodies.en)).slice(0, 2)).toEqual(['One more', 'One']);
  });

  it('none is taken of a message that is still empty, nor of what a frozen version holds already', async () => {
    const { id: empty } = await house['messages.create']({});
    await write(empty, 'First');
    expect(await history(empty)).toEqual([]);

    const { id, version } = await submitted();
    minutes = 60;
    await actAs('ola');
    await write(id, 'After the freeze');
    expect(await history(id)).toEqual([expect.objectContaining({ kind: 'frozen', id: version.id, number: 1, digest: version.digest })]);
  });

  it('what another saved is kept before a person’s own text goes over it', async () => {
    const id = await imported();
    await write(id, 'Theirs');
    await write(id, 'Mine', { overwrites: true });
    const [newest] = await history(id);
    expect(newest).toMatchObject({ kind: 'snapshot', because: 'overwrite' });
    expect(docText((await house['messages.written']({ id, versionId: newest?.id ?? '' })).bodies.en)).toBe('Theirs');
  });

  it('are bounded however often one pauses, and a save that is refused keeps none', async () => {
    const id = await imported();
    for (let round = 1; round <= snapshotLimits.newest + 5; round += 1) {
      minutes = round * 11;
      await write(id, `Round ${round}`);
    }
    expect(await history(id)).toHaveLength(snapshotLimits.newest);
    minutes += 11;
    const before = await history(id);
    expect(await refusal(() => house['messages.saveBody']({ id, revision: 1, language: 'en', body: text('late') }))).toMatchObject({
      kind: 'conflict',
    });
    expect(await history(id)).toEqual(before);
  });

  it('go with a draft that is removed', async () => {
    const id = await imported();
    await write(id, 'One');
    const [version] = await history(id);
    await house['messages.remove']({ id });
    expect(store.read.snapshot(version?.id ?? '')).toBeNull();
  });
});

describe('restoring a version', () => {
  it('puts brief and texts back as a new edit, and the text before can be restored the same way', async () => {
    const id = await imported();
    const original = await detail(id);
    await write(id, 'Another text');
    const { revision, brief } = await detail(id);
    await house['messages.saveBrief']({ id, revision, brief: { ...brief, subject: 'Et annet emne' } });
    const [first] = await history(id);

    await restore(id, first?.id ?? '');
    expect(await detail(id)).toMatchObject({ brief: original.brief, bodies: original.bodies, revision: 4 });
    const [before] = await history(id);
    expect(before).toMatchObject({ kind: 'snapshot', because: 'restore' });

    await restore(id, before?.id ?? '');
    expect(await english(id)).toBe('Another text');
    expect((await detail(id)).brief.subject).toBe('Et annet emne');
  });

  it('is logged by ids, makes who did it a writer, and voids the approval of another text (U38)', async () => {
    const { id, version } = await submitted();
    const { bodies, revision } = await detail(id);
    const body = JSON.parse(JSON.stringify(bodies.en).replace('not possible', 'too late'));
    await house['messages.saveBody']({ id, revision, language: 'en', body });
    await house['messages.tick']({ id, what: { proofread: ['en'] }, on: true });
    await house['messages.submit']({ id, revision: (await detail(id)).revision });
    const second = store.read.versions(id).at(-1) as FrozenVersion;
    await store.write([{ do: 'decision.add', decision: aDecision('yes', second, { decidedBy: 'rector' }) }]);
    await actAs('ola');
    await restore(id, version.id);
    const after = await detail(id);
    expect(after.writers).toContain('ola');
    expect(after.decisions.find(({ id: decision }) => decision === 'yes')?.voidedBy).toBe('ola');
    const restored = store.read.log({ offset: 0, limit: 50, messageId: id }).find(({ type }) => type === 'draft.restored');
    expect(restored).toMatchObject({ actor: 'ola', facts: { versionId: version.id, number: 1, revision: after.revision } });
  });

  it('of what stands already changes nothing', async () => {
    const { id, version } = await submitted();
    const before = await detail(id);
    await restore(id, version.id);
    expect(await detail(id)).toEqual(before);
  });

  it('U42: confirms no reply list', async () => {
    const { id, version } = await submitted();
    const { revision, brief } = await detail(id);
    await house['messages.saveBrief']({ id, revision, brief: { ...brief, replyTo: 'andre@lister.uni.example' } });
    await restore(id, version.id);
    expect((await detail(id)).brief).toMatchObject({ replyTo: brief.replyTo, replyToConfirmed: null });
  });

  it('is refused with the reason when the message is being sent, for an older revision, and for another message’s version', async () => {
    const { id, version } = await submitted();
    const other = await imported();
    expect(await refusal(() => restore(other, version.id))).toMatchObject({ kind: 'not-found' });
    await write(id, 'Second');
    expect(await refusal(() => house['messages.restore']({ id, revision: 1, versionId: version.id }))).toMatchObject({ kind: 'conflict' });
    const list = aList('list', id, 2);
    await store.write([
      { do: 'list.begin', list },
      { do: 'list.finish', list },
      ...wholeOrder(anOrder('order', id, { versionId: version.id, listId: 'list', contentDigest: version.digest }), 2),
      { do: 'order.state', orderId: 'order', from: ['prepared'], set: { state: 'sending' } },
    ]);
    expect(await refusal(() => restore(id, version.id))).toEqual({ kind: 'blocked', id: 'error.editWhileOrdered' });
    expect(await english(id)).toBe('Second');
  });
});
