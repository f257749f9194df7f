import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createDocuments } from '#main/adapters/documents/index.ts';
import { createMessageFolders } from '#main/adapters/files/message-folder.ts';
import { createPolicies } from '#main/adapters/policies/index.ts';
import { createSqliteStore } from '#main/adapters/sqlite/index.ts';
import { aDecision, aList, anOrder, wholeOrder } from '#main/ports/store.fixture.ts';
import type { Store } from '#main/ports/store.ts';
import { messageDetail } from '#shared/contract/messages.ts';
import { type OrderState, orderStates } from '#shared/domain/dispatch/order.ts';
import type { Doc } from '#shared/domain/draft/document.ts';
import { AppError } from '#shared/domain/errors.ts';
import type { FrozenVersion } from '#shared/domain/message/version.ts';
import { restingEngines } from '../../../tests/kit/engines.ts';
import { workers } from '../../../tests/kit/workers.ts';
import type { Context } from '../context.ts';
import { createMessageHandlers } from '../message/index.ts';
import { createDraftHandlers } from './index.ts';

const resources = join(import.meta.dirname, '../../../resources');
const sample = (name: string) => join(resources, 'samples/messages', name);
const people = [
  { id: 'kari', name: 'Kari Lund', email: 'kari@uni.example', roles: ['officer' as const] },
  { id: 'ola', name: 'Ola Vik', email: 'ola@uni.example', roles: ['web-editor' as const] },
];

let directory: string;
let store: Store;
let host: 'chromium' | 'headless';
let events: unknown[];
let context: Context;
let house: ReturnType<typeof createDraftHandlers>;

beforeEach(async () => {
  directory = mkdtempSync(join(tmpdir(), 'budstikke-draft-'));
  let seconds = 0;
  const now = () => new Date(Date.UTC(2026, 7, 10, 7) + 1000 * seconds++).toISOString();
  store = await createSqliteStore({ directory, workerUrl: workers.store, now: now() });
  await store.write(people.map((person) => ({ do: 'person.put', person })));
  await store.write([{ do: 'settings.set', key: 'packId', value: 'uio' }]);
  await actAs('kari');
  host = 'chromium';
  events = [];
  let next = 0;
  context = {
    host: {
      get name() {
        return host;
      },
      resolveFile: (file: string) => file,
    },
    store,
    clock: { now, monotonic: () => 0 },
    ids: { next: () => `id-${++next}` },
    policies: createPolicies(join(resources, 'policies')),
    messageFolders: createMessageFolders(),
    documents: createDocuments(workers.documents),
    composeMail: async () => '',
    ...restingEngines,
    emit: (event: string, data: unknown) => events.push([event, data]),
  } as unknown as Context;
  house = createDraftHandlers(context);
});
afterEach(async () => {
  await store.close();
  rmSync(directory, { recursive: true });
});

async function actAs(id: string): Promise<void> {
  await store.write([{ do: 'settings.set', key: 'actingAs', value: id }]);
}
async function refusal(act: () => unknown) {
  const error: unknown = await (async () => act())().then(
    () => null,
    (thrown: unknown) => thrown,
  );
  expect(error).toBeInstanceOf(AppError);
  return { kind: (error as AppError).kind, ...(error as AppError).text };
}
const detail = (id: string) => house['messages.get']({ id });
const imported = async (name = 'exam') => (await house['messages.import']({ folder: sample(name) })).id;
const logTypes = (id: string) =>
  store.read
    .log({ offset: 0, limit: 100, messageId: id })
    .map(({ type, actor }) => [type, actor])
    .reverse();
const text = (value: string): Doc => ({ type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: value }] }] });

async function saveBrief(id: string, change: object) {
  const { revision, brief } = await detail(id);
  return house['messages.saveBrief']({ id, revision, brief: { ...brief, ...change } });
}
async function saveBody(id: string, language: 'nb' | 'nn' | 'en', body: Doc | null) {
  return house['messages.saveBody']({ id, revision: (await detail(id)).revision, language, body });
}

/** Imported, confirmed, submitted, assessed and approved. */
async function approved(): Promise<{ id: string; version: FrozenVersion }> {
  const id = await imported();
  await house['messages.tick']({ id, what: { proofread: ['nb', 'nn', 'en'] }, on: true });
  await house['messages.confirmReplyList']({ id });
  await createMessageHandlers(context)['messages.submit']({ id, revision: (await detail(id)).revision });
  const version = store.read.versions(id).at(-1) as FrozenVersion;
  await store.write([
    { do: 'decision.add', decision: aDecision('assessment', version, { step: 'assessment', decidedBy: 'ola' }) },
    { do: 'decision.add', decision: aDecision('approval', version, { decidedBy: 'rector' }) },
  ]);
  return { id, version };
}

describe('importing a message', () => {
  it('takes brief and text in, the wanted instant as wall time in the institution’s zone, the reply list unconfirmed', async () => {
    const id = await imported();
    const message = messageDetail.parse(await detail(id));
    expect(message).toMatchObject({
      packId: 'uio',
      stage: 'draft',
      revision: 1,
      createdBy: 'kari',
      writers: ['kari'],
      version: null,
      events: 1,
    });
    expect(message.brief).toMatchObject({
      audience: { kind: 'all-students' },
      subject: 'Meld deg til eksamen innen 1. september',
      wantedAt: { local: '2026-08-24T08:00', zone: 'Europe/Oslo' },
      replyToConfirmed: null,
    });
    expect(Object.keys(message.bodies).sort()).toEqual(['en', 'nb', 'nn']);
    expect(events).toEqual([['changed', { about: 'messages', messageId: id }]]);
  });

  it('in a window needs somebody; a script may import before anyone is chosen, and the log then names nobody', async () => {
    await actAs('nobody');
    expect(await refusal(() => imported())).toMatchObject({ kind: 'blocked', id: 'error.noActor' });
    host = 'headless';
    const id = await imported();
    expect(logTypes(id)).toEqual([['message.imported', null]]);
    expect((await detail(id)).writers).toEqual([]);
  });

  it.each<[string, string, object]>([
    ['no JSON', '{ "institution": ', { id: 'error.importBadJson' }],
    [
      'a field that is wrong',
      '{ "institution": "uio", "audience": { "kind": "everyone" } }',
      { id: 'error.importBadField', params: { path: 'audience.kind' } },
    ],
    [
      'a field that nobody knows',
      '{ "institution": "uio", "colour": "red" }',
      { id: 'error.importBadField', params: { problem: 'det er felt her som ikke finnes (colour)' } },
    ],
    [
      'a header smuggled in',
      '{ "institution": "uio", "subject": "Hei\\r\\nBcc: a@b.example" }',
      { id: 'error.importBadField', params: { path: 'subject' } },
    ],
    [
      'a time without a zone',
      '{ "institution": "uio", "wantedAt": "2026-08-24T08:00" }',
      { id: 'error.importBadField', params: { path: 'wantedAt' } },
    ],
    [
      'a time after the last year that can be written',
      '{ "institution": "uio", "wantedAt": "9999-12-31T23:59:59-12:00" }',
      { id: 'error.importBadField', params: { path: 'wantedAt.local' } },
    ],
    [
      'an institution without a pack',
      '{ "institution": "atlantis" }',
      { id: 'error.importUnknownPack', params: { institution: 'atlantis' } },
    ],
  ])('refuses a brief with %s, and nothing is stored', async (_, brief, expected) => {
    const folder = join(directory, 'message');
    cpSync(sample('exam'), folder, { recursive: true });
    writeFileSync(join(folder, 'brief.json'), brief);
    expect(await refusal(() => house['messages.import']({ folder }))).toMatchObject({ kind: 'invalid', ...expected });
    expect(store.read.drafts()).toEqual([]);
  });

  it.each([
    ['more paragraphs than a message may have', Array.from({ length: 5001 }, (_, index) => `Avsnitt ${index}`).join('\n\n')],
    ['quotes without end', `${'>'.repeat(3000)} dypt`],
  ])('takes in nothing that could not be read again: %s', async (_what, markdown) => {
    const folder = join(directory, 'message');
    cpSync(sample('exam'), folder, { recursive: true });
    writeFileSync(join(folder, 'nn.md'), markdown);
    expect(await refusal(() => house['messages.import']({ folder }))).toMatchObject({
      kind: 'invalid',
      id: 'error.importBody',
      params: { file: 'nn.md' },
    });
    expect(store.read.drafts()).toEqual([]);
  });
});

describe('writing', () => {
  it('U01: a new message has no audience and no reason', async () => {
    const { id } = await house['messages.create']({});
    expect((await detail(id)).brief).toMatchObject({ audience: null, reason: null });
  });

  it('saves what is typed and counts the revisions; an older one is refused and changes nothing', async () => {
    const { id } = await house['messages.create']({});
    expect(await saveBody(id, 'nb', text('Hei'))).toMatchObject({ revision: 2 });
    expect(await refusal(() => house['messages.saveBody']({ id, revision: 1, language: 'nb', body: text('Hallo') }))).toMatchObject({
      kind: 'conflict',
      id: 'error.changedMeanwhile',
    });
    expect((await detail(id)).bodies.nb).toEqual(text('Hei'));
    await saveBody(id, 'nb', null);
    expect((await detail(id)).bodies).toEqual({});
  });

  it('of two saves at once of the same revision exactly one stands', async () => {
    const { id } = await house['messages.create']({});
    const results = await Promise.allSettled(
      ['a', 'b'].map((value) => house['messages.saveBody']({ id, revision: 1, language: 'nb', body: text(value) })),
    );
    expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'rejected']);
    expect((await detail(id)).bodies.nb).toEqual(text('a'));
  });

  it('names everyone who wrote, once, and logs each one’s first edit, not every key', async () => {
    const id = await imported();
    for (const value of ['a', 'ab', 'abc']) await saveBody(id, 'nb', text(value));
    await actAs('ola');
    for (const value of ['b', 'bc']) await saveBody(id, 'nb', text(value));
    expect((await detail(id)).writers).toEqual(['kari', 'ola']);
    expect(logTypes(id)).toEqual([
      ['message.imported', 'kari'],
      ['draft.edited', 'kari'],
      ['draft.edited', 'ola'],
    ]);
  });

  it('saving what stands already makes nobody a writer', async () => {
    const id = await imported();
    await actAs('ola');
    expect(await saveBrief(id, {})).toMatchObject({ revision: 1 });
    expect((await detail(id)).writers).toEqual(['kari']);
  });

  it('needs somebody at the keyboard', async () => {
    const id = await imported();
    await actAs('nobody');
    expect(await refusal(() => saveBody(id, 'nb', text('x')))).toMatchObject({ id: 'error.noActor' });
  });

  it('removes a draft, but none that was submitted', async () => {
    const id = await imported();
    const before = await detail(id);
    await house['messages.remove']({ id });
    expect(await refusal(() => detail(id))).toMatchObject({ kind: 'not-found' });
    expect(await refusal(() => saveBrief(id, {}))).toMatchObject({ kind: 'not-found' });
    await house['messages.putBack']({ id });
    expect(await detail(id)).toMatchObject({ brief: before.brief, bodies: before.bodies, revision: before.revision });
    expect(await refusal(() => house['messages.putBack']({ id }))).toMatchObject({ kind: 'not-found' });
    const submitted = await approved();
    expect(await refusal(() => house['messages.remove']({ id: submitted.id }))).toMatchObject({ id: 'error.removeSubmitted' });
  });
});

describe('U42: the reply list', () => {
  it('is confirmed by who is at the keyboard, and only by that act', async () => {
    const id = await imported();
    await saveBrief(id, { replyToConfirmed: { address: 'eksamen-svar@lister.uni.example', by: 'rector', at: 'x' } });
    expect((await detail(id)).brief.replyToConfirmed).toBeNull();
    await house['messages.tick']({ id, what: { proofread: ['nb', 'nn', 'en'] }, on: true });
    await house['messages.confirmReplyList']({ id });
    expect((await detail(id)).brief.replyToConfirmed).toMatchObject({ address: 'eksamen-svar@lister.uni.example', by: 'kari' });
  });

  it('stays confirmed while other answers change, and falls with its address', async () => {
    const id = await imported();
    await house['messages.tick']({ id, what: { proofread: ['nb', 'nn', 'en'] }, on: true });
    await house['messages.confirmReplyList']({ id });
    await saveBrief(id, { subject: 'Ny tittel', replyToConfirmed: null });
    expect((await detail(id)).brief.replyToConfirmed).not.toBeNull();
    await saveBrief(id, { replyTo: 'andre@lister.uni.example' });
    expect((await detail(id)).brief.replyToConfirmed).toBeNull();
  });

  it('cannot be confirmed before there is an address', async () => {
    const { id } = await house['messages.create']({});
    expect(await refusal(() => house['messages.confirmReplyList']({ id }))).toMatchObject({ id: 'error.noReplyTo' });
  });
});

describe('an edit after the approval', () => {
  it('U38 U31: of the text voids the approval and keeps the assessment', async () => {
    const { id } = await approved();
    expect((await detail(id)).stage).toBe('recipients');
    await saveBody(id, 'en', text('Other'));
    const after = await detail(id);
    expect(after).toMatchObject({ stage: 'draft', changedSince: true });
    expect(after.decisions.map(({ step, voidedBy }) => [step, voidedBy])).toEqual([
      ['assessment', null],
      ['approval', 'kari'],
    ]);
    expect(
      logTypes(id)
        .map(([type]) => type)
        .slice(-2),
    ).toEqual(['approval.voided', 'draft.edited']);
  });

  it('U31: of the audience voids the assessment too', async () => {
    const { id } = await approved();
    await saveBrief(id, { audience: { kind: 'all-staff-and-students' } });
    expect((await detail(id)).decisions.every(({ voidedAt }) => voidedAt !== null)).toBe(true);
  });

  it('U41: of the wanted time voids nothing', async () => {
    const { id } = await approved();
    await saveBrief(id, { wantedAt: { local: '2026-08-25T08:00', zone: 'Europe/Oslo' } });
    expect(await detail(id)).toMatchObject({ stage: 'recipients', changedSince: false });
    expect((await detail(id)).decisions.every(({ voidedAt }) => voidedAt === null)).toBe(true);
  });

  async function withOrder(state: OrderState, accepted = 0) {
    const { id, version } = await approved();
    const list = aList('list', id, 2);
    await store.write([
      { do: 'list.begin', list },
      { do: 'list.finish', list },
      ...wholeOrder(anOrder('order', id, { versionId: version.id, listId: 'list', contentDigest: version.digest }), 2),
    ]);
    const at = context.clock.now();
    for (let seq = 1; seq <= accepted; seq += 1) {
      await store.write([{ do: 'ledger.attempt', orderId: 'order', seq, attempt: 1, at }]);
      await store.write([{ do: 'ledger.settle', orderId: 'order', seq, attempt: 1, state: 'accepted', at, dueAt: null, reply: '250' }]);
    }
    if (state !== 'prepared') await store.write([{ do: 'order.state', orderId: 'order', from: ['prepared'], set: { state } }]);
    return id;
  }

  const answers: Record<OrderState, string | null> = {
    prepared: null,
    confirmed: 'error.editWhileOrdered',
    scheduled: 'error.editWhileOrdered',
    sending: 'error.editWhileOrdered',
    paused: 'error.editWhileOrdered',
    stopped: 'error.editWhileOrdered',
    finished: 'error.editAfterSend',
    cancelled: null,
  };
  it.each(orderStates)('while its order is %s', async (state) => {
    const id = await withOrder(state);
    const answer = answers[state];
    if (answer) {
      expect(await refusal(() => saveBody(id, 'nb', text('Annet')))).toMatchObject({ kind: 'blocked', id: answer });
      expect((await detail(id)).changedSince).toBe(false);
    } else {
      await saveBody(id, 'nb', text('Annet'));
      expect((await detail(id)).stage).toBe('draft');
    }
  });

  it('is refused when somebody has the message, though the order was cancelled', async () => {
    const id = await withOrder('cancelled', 1);
    expect(await refusal(() => saveBody(id, 'nb', text('Annet')))).toMatchObject({ id: 'error.editAfterSend' });
  });

  it('the list of messages says the same stage as the message itself', async () => {
    const sent = await withOrder('finished', 2);
    const changed = await imported('fire-drill');
    const { messages } = await house['messages.list']({});
    for (const message of messages) expect(message.stage).toBe((await detail(message.id)).stage);
    expect(messages.map(({ id, stage, count, orderId }) => [id, stage, count, orderId])).toEqual([
      [changed, 'draft', null, null],
      [sent, 'sent', 2, 'order'],
    ]);
    expect(messages[1]).toMatchObject({ counts: { accepted: 2, queued: 0 }, undecided: 0 });
  });

  it('the list and the message tell how many in doubt nobody has decided about; the counts stay', async () => {
    const id = await withOrder('finished');
    const at = context.clock.now();
    for (const seq of [1, 2]) {
      await store.write([{ do: 'ledger.attempt', orderId: 'order', seq, attempt: 1, at }]);
      await store.write([{ do: 'ledger.settle', orderId: 'order', seq, attempt: 1, state: 'in_doubt', at, dueAt: null, reply: '' }]);
    }
    const told = async () => {
      const { messages } = await house['messages.list']({});
      const { orders } = await detail(id);
      return [messages[0], orders[0]].map((one) => [one?.undecided, one?.counts?.in_doubt]);
    };
    const leave = (seq: number) =>
      store.write([{ do: 'doubt.decide', orderId: 'order', seqs: [seq], decision: 'leave', reason: 'x', by: 'kari', at }]);
    expect(await told()).toEqual([
      [2, 2],
      [2, 2],
    ]);
    await leave(1);
    expect(await told()).toEqual([
      [1, 2],
      [1, 2],
    ]);
    await leave(2);
    expect(await told()).toEqual([
      [0, 2],
      [0, 2],
    ]);
  });
});

describe('the findings', () => {
  /** Those that stop or are warned about. */
  const findings = async (id: string) =>
    (await house['messages.findings']({ id }))
      .filter(({ severity }) => severity !== 'hint')
      .map(({ rule, severity, place }) => [rule, severity, place]);

  it.each(['exam', 'fire-drill'])('%s as imported: only the reply list (U42) and proofreading (U21) are left', async (name) => {
    const id = await imported(name);
    const languages = Object.keys((await detail(id)).bodies);
    expect(await findings(id)).toEqual([['U42', 'block', 'brief.replyTo'], ...languages.map((code) => ['U21', 'block', `body.${code}`])]);
    await house['messages.tick']({ id, what: { proofread: ['nb', 'nn', 'en'] }, on: true });
    expect(await findings(id)).toEqual([['U42', 'block', 'brief.replyTo']]);
  });

  it('fire-drill-flawed: what one language says otherwise, by language and row', async () => {
    const id = await imported('fire-drill-flawed');
    await house['messages.tick']({ id, what: { proofread: ['nb', 'nn', 'en'] }, on: true });
    expect(await findings(id)).toEqual([
      ['U42', 'block', 'brief.replyTo'],
      ['time-mismatch', 'block', 'body.nn.1'],
      ['missing-block', 'block', 'body.nn.6'],
      ['weekday-mismatch', 'block', 'body.en.1'],
      ['number-mismatch', 'block', 'body.en.7'],
      ['link-mismatch', 'block', 'body.en.8'],
      ['wrong-written-form', 'warn', 'body.nn.3'],
    ]);
  });

  it('are told in the language of the interface, with their source', async () => {
    const id = await imported();
    await saveBody(id, 'en', null);
    await store.write([{ do: 'settings.set', key: 'locale', value: 'nn' }]);
    const found = await house['messages.findings']({ id });
    expect(found.find(({ rule }) => rule === 'U19')).toMatchObject({ text: 'Engelsk tekst manglar.', place: 'body.en' });
    // The program's own checks stand in no source.
    expect(found.filter(({ source }) => source === '').map(({ rule }) => rule)).toEqual(['identical']);
  });

  it('U17: keep the time of submission until the text is changed', async () => {
    const { id } = await approved();
    const late = { ...context, clock: { ...context.clock, now: () => '2026-08-24T05:00:00.000Z' } };
    const later = createDraftHandlers(late);
    expect((await later['messages.findings']({ id })).filter(({ severity }) => severity !== 'hint')).toEqual([]);
    await saveBody(id, 'nb', store.read.draft(id)?.bodies.nn ?? null);
    expect((await later['messages.findings']({ id })).map(({ rule }) => rule)).toContain('U17');
  });
});
