import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { type MethodName, methods } from '#shared/contract/index.ts';
import { allTexts } from '#shared/texts/index.ts';
import { openApplication, resources, type TestApplication } from '../../tests/kit/application.ts';
import { fromSchema } from '../../tests/kit/from-schema.ts';
import { addSigners, submitExam } from '../../tests/kit/sendable.ts';

const kinds = ['invalid', 'not-found', 'conflict', 'blocked', 'forbidden', 'storage', 'network'];

let house: TestApplication;
/** Telling values for a param by its name. */
let known: Readonly<Record<string, readonly unknown[]>>;
/** The message that is written on: its revision counts up while the test runs. */
let draftId = '';

/** A house where everything exists: a draft, an approved message with a list and a prepared order, three people. */
beforeAll(async () => {
  house = await openApplication();
  const { ask } = house;
  const begun = await ask('system.begin', { packId: 'uio', name: 'Kari', email: 'kari@uio.no', role: 'officer', sample: true });
  draftId = begun.sampleMessageId ?? '';
  const { actingAs: writer } = await ask('people.list', {});
  const { editor, sender, passphrase } = await addSigners(house);

  const { messageId, versionId, digest } = await submitExam(house);
  const decided = { messageId, versionId, digest, outcome: 'yes', reason: 'Det passer.', passphrase } as const;
  await ask('approval.decide', { ...decided, step: 'assessment', decidedBy: editor });
  await ask('approval.decide', { ...decided, step: 'approval', decidedBy: sender });

  const students = join(house.directory, 'students.csv');
  writeFileSync(students, 'E-post;Fakultet\nanna@uio.no;SV\nbo@uio.no;HF\nugyldig;HF\n');
  const list = { file: students, source: 'FS', basis: 'GDPR 6(1)(e)', deleteBy: '2026-12-01', population: 'students' } as const;
  const { list: used } = await ask('recipients.import', { ...list, messageId });
  const { list: free } = await ask('recipients.import', { ...list, messageId });
  const { order } = await ask('dispatch.prepare', { messageId, listId: used.id, startAt: null, departureReason: 'Prøve.' });
  const { order: test } = await ask('dispatch.sendTest', { messageId, addresses: [] });

  known = {
    id: [draftId, messageId, editor, 'none'],
    messageId: [messageId, draftId, 'none'],
    versionId: [versionId],
    digest: [digest],
    listId: [used.id, free.id, 'none'],
    orderId: [order.id, test.id, 'none'],
    decidedBy: [writer, editor, sender],
    email: ['kari@uio.no', 'ny@uio.no'],
    address: ['anna@uio.no', 'a@b', '"=1+1"@uio.no'],
    file: [students, resources, join(resources, 'none.csv'), join(resources, 'icons/budstikke-16.png')],
    folder: [resources, join(resources, 'samples/messages/exam'), 'nowhere'],
    packId: ['uio'],
    wantedAt: [null, { local: '2026-08-24T08:00', zone: 'Europe/Oslo' }, { local: '9999-12-31T23:59', zone: 'UTC' }],
    startAt: [null, { local: '2026-03-29T02:30', zone: 'Europe/Oslo' }, { local: '0000-01-01T00:00', zone: 'UTC' }],
    mapping: [{ email: 'E-post' }, { email: 'none' }],
    encoding: ['utf-8', 'windows-1252', 'klingon'],
    separator: [';', ','],
  };
}, 60_000);
afterAll(() => house.close());

async function answersWell(method: string, params: unknown, at = house): Promise<void> {
  const reply = JSON.parse(await at.application.call(JSON.stringify({ id: 1, method, params })));
  const [mistake] = at.mistakes.splice(0);
  if (mistake) throw mistake;
  expect(reply.id).toBe(1);
  if (reply.ok) return;
  expect(reply).toEqual({
    id: 1,
    ok: false,
    error: { kind: expect.any(String), text: expect.any(String), textId: expect.any(String), number: expect.any(String) },
  });
  expect(Object.keys(allTexts)).toContain(reply.error.textId);
  expect(reply.error.text).not.toBe(reply.error.textId);
  expect(kinds).toContain(reply.error.kind);
}

function fitting(method: MethodName): fc.Arbitrary<unknown> {
  const schema = z.toJSONSchema(methods[method].params, { io: 'input' }) as Parameters<typeof fromSchema>[0];
  return fromSchema(schema, (property) => known[property] ?? []);
}

/** The draft's own revision where one is asked for; a relay is always this machine, on a port where nobody answers; and files go to a folder of ours. */
function aimed(params: unknown): unknown {
  const revision = house.application.context.store.read.draft(draftId)?.revision;
  const now: Record<string, unknown> = {
    host: '127.0.0.1',
    port: 9,
    to: join(house.directory, 'saved'),
    folderPath: house.directory,
    ...(revision === undefined ? {} : { revision }),
  };
  return JSON.parse(JSON.stringify(params), (key, value) => (Object.hasOwn(now, key) ? now[key] : value));
}

/** The send comes first, while the message is approved as it stands; what takes things away comes last. */
const last: readonly MethodName[] = ['recipients.removeList', 'people.enrol', 'people.change', 'people.actAs', 'messages.remove'];
const rank = (method: MethodName): number => (method.startsWith('dispatch.') ? 0 : last.includes(method) ? 2 : 1);
const order = (Object.keys(methods) as MethodName[]).sort((a, b) => rank(a) - rank(b));

describe.each(order)('%s', (method) => {
  it(
    'answers any JSON with a well-formed reply',
    () =>
      fc.assert(
        fc.asyncProperty(fc.jsonValue(), (params) => answersWell(method, params)),
        { numRuns: 8 },
      ),
    60_000,
  );

  it(
    'answers params that fit with a result or a clear refusal',
    () =>
      fc.assert(
        fc.asyncProperty(fitting(method), (params) => answersWell(method, aimed(params))),
        { numRuns: 8, interruptAfterTimeLimit: 15_000 },
      ),
    60_000,
  );

  it('leaves every message readable and the log whole', async () => {
    for (const { id } of (await house.ask('messages.list', {})).messages) {
      await house.ask('messages.get', { id });
      await house.ask('messages.findings', { id });
      await house.ask('messages.render', { id, draft: true });
    }
    expect(await house.ask('log.verify', {})).toMatchObject({ ok: true, brokenAt: null });
  });
});

describe('in real mode', () => {
  let real: TestApplication;
  beforeAll(async () => {
    real = await openApplication({ practice: false });
    await real.ask('system.begin', { packId: 'uio', name: 'Kari', email: 'kari@uio.no', role: 'it-operator', sample: false });
  });
  afterAll(() => real.close());

  it.each(['relay.get', 'relay.save', 'relay.test', 'practice.mails', 'practice.mail', 'practice.empty'] as const)(
    '%s answers params that fit with a result or a clear refusal',
    (method) =>
      fc.assert(
        fc.asyncProperty(fitting(method), (params) => answersWell(method, aimed(params), real)),
        { numRuns: 8 },
      ),
    60_000,
  );
});
