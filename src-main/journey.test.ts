import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Params } from '#shared/contract/index.ts';
import { openApplication, resources, type TestApplication } from '../tests/kit/application.ts';

/** One message all the way, through the channel that every host has; each step goes on from the one before. */
const sample = (...parts: string[]): string => join(resources, 'samples', ...parts);
const noCaps = { perSecond: null, perMinute: null, perHour: null, perDay: null, connections: 8 };
const passphrases = {
  editor: 'tolv grønne hester i regn',
  sender: 'fem stille tårn ved fjorden',
  operator: 'ni kalde kopper te i kjelleren',
};
type Signer = keyof typeof passphrases;
const roles = { editor: ['web-editor'], sender: ['sender'], operator: ['it-operator', 'web-editor'] } as const;

let house: TestApplication;
const people: Record<string, string> = {};
let messageId = '';
let listId = '';
let orderId = '';
async function importAndSubmit(): Promise<string> {
  const { id } = await house.ask('messages.import', { folder: sample('messages', 'exam') });
  await house.ask('messages.tick', { id, what: { proofread: ['nb', 'nn', 'en'] }, on: true });
  await house.ask('messages.confirmReplyList', { id });
  const { revision } = await house.ask('messages.get', { id });
  await house.ask('messages.submit', { id, revision });
  return id;
}
const decide = async (id: string, step: 'assessment' | 'approval', who: Signer, passphrase = passphrases[who]) => {
  const { version } = await house.ask('messages.get', { id });
  return house.ask('approval.decide', {
    messageId: id,
    versionId: version?.id ?? '',
    digest: version?.digest ?? '',
    step,
    outcome: 'yes',
    reason: '',
    decidedBy: people[who] ?? '',
    passphrase,
  });
};

beforeAll(async () => {
  house = await openApplication();
});
afterAll(() => house.close());

it('begins with people who can sign', async () => {
  await house.ask('system.begin', { packId: 'uio', name: 'Kari Nordmann', email: 'kari@uni.example', role: 'officer', sample: false });
  for (const who of Object.keys(passphrases) as Signer[]) {
    const { person } = await house.ask('people.add', { name: `Den ${who}`, email: `${who}@uni.example`, roles: [...roles[who]] });
    people[who] = person.id;
    await house.ask('people.enrol', { id: person.id, passphrase: passphrases[who] });
  }
});

it('is submitted with nothing that stops it, and approved by two others', async () => {
  messageId = await importAndSubmit();
  const findings = await house.ask('messages.findings', { id: messageId });
  expect(findings.filter(({ severity }) => severity === 'block')).toEqual([]);
  await decide(messageId, 'assessment', 'editor');
  await decide(messageId, 'approval', 'sender');
  expect(await house.ask('messages.get', { id: messageId })).toMatchObject({ stage: 'recipients', changedSince: false });
});

it('gets its 5,018 rows, of which 5,002 are people', async () => {
  const expected = JSON.parse(readFileSync(sample('recipients', 'students-fs-export.expected.json'), 'utf8'));
  const { list } = await house.ask('recipients.import', {
    messageId,
    file: sample('recipients', 'students-fs-export.csv'),
    institutionDomains: expected.institutionDomains,
    source: 'FS',
    basis: 'GDPR artikkel 6 nr. 1 bokstav e',
    deleteBy: '2026-12-01',
    population: 'students',
  });
  expect(list).toMatchObject({
    rows: 5018,
    count: 5002,
    duplicates: 4,
    invalid: 12,
    encoding: 'windows-1252',
    separator: ';',
    outside: 51,
  });
  listId = list.id;
});

it('is ordered at another time than wanted, and confirmed by one more person', async () => {
  const plan: Params<'dispatch.prepare'> = { messageId, listId, caps: noCaps, startAt: null, departureReason: '' };
  await expect(house.ask('dispatch.prepare', plan)).rejects.toMatchObject({ textId: 'dispatch.blocked.departureReason' });
  const { order, needsSecondPerson } = await house.ask('dispatch.prepare', { ...plan, departureReason: 'Rommene ble endret i går' });
  expect(order).toMatchObject({ count: 5002, practice: true, state: 'prepared' });
  expect(needsSecondPerson).toBe(true);
  orderId = order.id;
  await expect(house.ask('dispatch.start', { orderId })).rejects.toMatchObject({ textId: 'dispatch.blocked.needsSecondPerson' });
});

it('wrong passphrases count together, whichever screen they come from', async () => {
  const [wrong, id] = ['slett ikke den rette', people.operator ?? ''];
  const other = await importAndSubmit();
  const tries = [
    () => house.ask('people.enrol', { id, passphrase: 'en helt ny passfrase', old: wrong }),
    () => house.ask('dispatch.confirm', { orderId, decidedBy: id, passphrase: wrong }),
    () => decide(other, 'assessment', 'operator', wrong),
  ];
  for (const attempt of tries) await expect(attempt()).rejects.toMatchObject({ kind: 'forbidden', textId: 'approval.wrongPassphrase' });
  for (const attempt of tries) await expect(attempt()).rejects.toMatchObject({ kind: 'blocked', textId: 'approval.tooManyTries' });

  await expect
    .poll(() => house.ask('dispatch.confirm', { orderId, decidedBy: id, passphrase: passphrases.operator }).catch(({ textId }) => textId))
    .toMatchObject({ order: { state: 'confirmed', confirmedBy: id } });
});

it('goes to 5,002, each once, and the practice server has them', async () => {
  await expect(house.ask('dispatch.start', { orderId })).rejects.toMatchObject({ textId: 'dispatch.blocked.notTold' });
  await house.ask('dispatch.tell', { orderId });
  await house.ask('dispatch.start', { orderId });
  await expect.poll(async () => (await house.ask('dispatch.get', { orderId })).order.state, { interval: 100 }).toBe('finished');
  const { progress } = await house.ask('dispatch.get', { orderId });
  expect(progress.counts).toMatchObject({ accepted: 5002, queued: 0, deferred: 0, refused: 0, in_doubt: 0 });
  const { total, mails } = await house.ask('practice.mails', { offset: 0, limit: 200 });
  expect(total).toBe(5002);
  expect(new Set(mails.map(({ to }) => to)).size).toBe(200);
  expect(await house.ask('messages.get', { id: messageId })).toMatchObject({ stage: 'sent' });
});

it('leaves a log that verifies, with every step and no address', async () => {
  expect(await house.ask('log.verify', {})).toMatchObject({ ok: true });
  const own = await house.ask('log.page', { messageId, offset: 0, limit: 500 });
  expect(own.entries.map(({ type }) => type).reverse()).toEqual([
    'message.imported',
    'message.ticked',
    'reply-list.confirmed',
    'message.submitted',
    'decision.recorded',
    'decision.recorded',
    'list.imported',
    'order.prepared',
    'order.confirmed',
    'order.told',
    'order.started',
    'order.finished',
  ]);
  const { entries } = await house.ask('log.page', { offset: 0, limit: 500 });
  expect(JSON.stringify(entries)).not.toContain('@');
  expect(house.mistakes).toEqual([]);
});

it('leaves a log for support with every refusal and nothing about anybody', async () => {
  const { text } = await house.ask('support.preview', {});
  const log = JSON.parse(text).log as { what: string; textId?: string }[];
  expect(log.filter(({ what }) => what === 'refused').map(({ textId }) => textId)).toContain('approval.wrongPassphrase');
  const { brief, bodies } = await house.ask('messages.get', { id: messageId });
  const written = [
    brief.subject,
    brief.sender,
    brief.from,
    brief.replyTo,
    brief.relevance,
    brief.webPage,
    JSON.stringify(bodies).slice(20, 120),
  ];
  const addresses = readFileSync(sample('recipients', 'students-fs-export.csv'), 'latin1').match(/[^;\s]+@[^;\s]+/g) ?? [];
  expect(addresses.length).toBeGreaterThan(5000);
  const kept = new Set(text.match(/[^\s"]+/g));
  expect(addresses.filter((address) => kept.has(address))).toEqual([]);
  for (const secret of [...written.filter(Boolean), ...Object.values(passphrases), 'Kari', 'Nordmann', 'uio.no', house.directory, '@'])
    expect(text).not.toContain(secret);
});
