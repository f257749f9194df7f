import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:net';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { handOverSchema } from '#shared/domain/handover/manifest.ts';
import { openApplication } from '../../../tests/kit/application.ts';
import { type ReadyHandOver, readyToHandOver } from '../../../tests/kit/hand-over.ts';

let ready: ReadyHandOver;
beforeAll(async () => {
  ready = await readyToHandOver();
}, 60_000);
afterAll(() => ready.house.close());

const get = () => ready.house.ask('handover.get', { messageId: ready.messageId });
const stage = async () => (await ready.house.ask('messages.get', { id: ready.messageId })).stage;
const asked = () => ({ messageId: ready.messageId, versionId: ready.versionId });
const at = (name: string): string => join(ready.house.directory, name);
const save = (name: string, recipients = false) => ready.house.ask('handover.save', { ...asked(), recipients, to: at(name) });
const unzip = (name: string) => unzipSync(new Uint8Array(readFileSync(at(name))));
const logged = (type: string) =>
  ready.house.application.context.store.read
    .log({ messageId: ready.messageId, offset: 0, limit: 200 })
    .filter((entry) => entry.type === type);

describe('before the sender has said yes', () => {
  it('U39: there is no form, no package and no hand-over, and each says what is missing', async () => {
    expect(await get()).toMatchObject({ fields: [], handOver: null, because: { id: 'dispatch.blocked.notApproved' } });
    await expect(save('early.zip')).rejects.toMatchObject({ kind: 'blocked', textId: 'dispatch.blocked.notApproved' });
    for (const method of ['handover.tell', 'handover.handOver'] as const)
      await expect(ready.house.ask(method, asked())).rejects.toMatchObject({ kind: 'blocked', textId: 'dispatch.blocked.notApproved' });
    expect(existsSync(at('early.zip'))).toBe(false);
    await expect(
      ready.house.ask('handover.recordSent', { messageId: ready.messageId, at: wall('2026-08-10T09:00'), count: null }),
    ).rejects.toMatchObject({
      textId: 'handover.state',
    });
  });
});

const wall = (local: string) => ({ local, zone: 'Europe/Oslo' });

describe('an approved message', () => {
  beforeAll(() => ready.approve());

  it('U39: is there field by field in the form’s order', async () => {
    const { fields, because, actions, telling } = await get();
    expect(because).toBeNull();
    expect(fields.map(({ name }) => name)).toEqual([
      ...['text', 'text', 'text', 'audience', 'wantedAt', 'subject', 'sender', 'from', 'replyTo'],
      ...['reason', 'relevance', 'narrowerGroupsConsidered', 'webPage', 'proofread'],
    ]);
    expect(telling).toEqual({ rule: 'U43', address: 'eksamen-svar@lister.uni.example' });
    expect(actions).toEqual([
      { event: 'tell', enabled: true, because: null },
      { event: 'handOver', enabled: false, because: { id: 'handover.notTold', params: { rule: 'U43' } } },
    ]);
    expect(await stage()).toBe('hand-over');
  });

  it('U43: leaves in no way before those who answer have been told; a double click tells once', async () => {
    await expect(save('untold.zip')).rejects.toMatchObject({ kind: 'blocked', textId: 'handover.notTold' });
    await expect(ready.house.ask('handover.handOver', asked())).rejects.toMatchObject({ kind: 'blocked', textId: 'handover.notTold' });
    expect(existsSync(at('untold.zip'))).toBe(false);
    await Promise.all([1, 2].map(() => ready.house.ask('handover.tell', asked())));
    expect(logged('handover.told')).toHaveLength(1);
    expect((await get()).telling).toBeNull();
  });

  it('U39: is saved as one package with the form, the mail, the decisions and the log, the same bytes each time', async () => {
    const { code, path } = await save('first.zip', true);
    expect(path).toBe(at('first.zip'));
    expect(code).toMatch(/^([0-9A-F]{4} ){3}[0-9A-F]{4}$/);
    expect((await save('again.zip', true)).code).toBe(code);
    expect(readFileSync(at('again.zip')).equals(readFileSync(at('first.zip')))).toBe(true);
    const files = unzip('first.zip');
    expect(Object.keys(files).sort()).toEqual([
      'form.txt',
      'log.jsonl',
      'manifest.json',
      ...['nb-nn-en', 'nn-nb-en'].flatMap((id) => ['eml', 'html', 'txt'].map((kind) => `message-${id}.${kind}`)),
      'recipients.csv',
      'sha256sums',
    ]);
    const text = (name: string) => strFromU8(files[name] ?? new Uint8Array());
    const { fields } = await get();
    for (const { label } of fields) expect(text('form.txt')).toContain(`${label}:`);
    const manifest = handOverSchema.parse(JSON.parse(text('manifest.json')));
    expect(manifest).toMatchObject({
      recipients: 'included',
      version: { contentDigest: ready.digest },
      decisions: [
        { step: 'assessment', outcome: 'yes', strength: 'signed' },
        { step: 'approval', outcome: 'yes', strength: 'signed', digest: ready.digest },
      ],
      list: { count: 3, source: 'FS', readers: null },
    });
    expect(manifest.people.map(({ name }) => name).sort()).toEqual(['Kari', 'Ola', 'Åse']);
    expect(text('recipients.csv').trim().split('\r\n').at(-1)).toBe('3;r3@student.uio.no;;');
    expect(text('message-nb-nn-en.eml')).toContain('To: recipient@placeholder.invalid');
  });

  it('without the addresses holds none of them, and as a folder has the same files', async () => {
    await save('without.zip');
    const files = unzip('without.zip');
    expect(Object.keys(files)).not.toContain('recipients.csv');
    for (const [name, bytes] of Object.entries(files)) expect(strFromU8(bytes), name).not.toContain('@student.uio.no');
    await ready.house.ask('handover.save', { ...asked(), recipients: false, form: 'folder', to: at('folder') });
    expect(readdirSync(at('folder')).sort()).toEqual(Object.keys(files).sort());
    const made = logged('export.made').map(({ facts }) => facts.kind);
    expect(new Set(made)).toEqual(new Set(['handover', 'handover-without']));
    expect(logged('export.made')[0]?.facts).toMatchObject({ digest: ready.digest, package: expect.stringMatching(/^[0-9a-f]{64}$/) });
  });

  it('U40: is handed over once by a named person’s word; its text is then closed', async () => {
    const before = await ready.house.ask('messages.get', { id: ready.messageId });
    await Promise.all([1, 2].map(() => ready.house.ask('handover.handOver', asked())));
    expect(logged('handover.handedOver')).toHaveLength(1);
    const { handOver } = await get();
    const me = (await ready.house.ask('people.list', {})).actingAs;
    expect(handOver).toMatchObject({
      state: 'handed-over',
      handedOver: { by: me },
      told: { by: me },
      wantedAt: { local: '2026-08-24T08:00', zone: 'Europe/Oslo' },
      list: { count: 3 },
      sent: null,
    });
    expect(await stage()).toBe('handed-over');
    const { revision, brief } = await ready.house.ask('messages.get', { id: ready.messageId });
    expect(revision).toBe(before.revision);
    await expect(
      ready.house.ask('messages.saveBrief', { id: ready.messageId, revision, brief: { ...brief, subject: 'Noe annet' } }),
    ).rejects.toMatchObject({ kind: 'blocked', textId: 'error.editWhileHandedOver' });
    await expect(ready.house.ask('handover.setMode', { mode: 'direct' })).rejects.toMatchObject({ textId: 'handover.mode.handedOver' });
  });

  it('can be taken back, changed and handed over anew, and what was taken back stands', async () => {
    await ready.house.ask('handover.takeBack', { messageId: ready.messageId });
    expect(await stage()).toBe('hand-over');
    const { earlier, telling } = await get();
    expect(earlier).toMatchObject([{ state: 'taken-back', handedOver: { by: expect.any(String) } }]);
    // Those who answer are told of each hand-over anew.
    expect(telling?.rule).toBe('U43');
    await ready.house.ask('handover.tell', asked());
    await ready.house.ask('handover.handOver', asked());
  });

  it('U41: keeps the wanted time and the time at which IT sent it, and who wrote it down', async () => {
    const { messageId } = ready;
    const record = (local: string, count: number | null = null) =>
      ready.house.ask('handover.recordSent', { messageId, at: wall(local), count });
    await expect(record('2026-08-30T09:00')).rejects.toMatchObject({ kind: 'invalid', textId: 'handover.sentLater' });
    await expect(record('2026-08-10T08:00')).rejects.toMatchObject({ kind: 'invalid', textId: 'handover.sentBefore' });
    const now = ready.house.application.context.clock.now();
    const { version } = await ready.house.ask('messages.get', { id: messageId });
    expect(version?.submittedAt && version.submittedAt < now).toBe(true);
    const sentAt = wallNow(now);
    const journal = { messageId, to: at('journalpost.xml') };
    await expect(ready.house.ask('handover.saveJournal', journal)).rejects.toMatchObject({ textId: 'handover.journal.notSent' });
    await record(sentAt, 3);
    await ready.house.ask('handover.saveJournal', journal);
    const entry = readFileSync(journal.to, 'utf8');
    for (const part of ['<journalstatus>E</journalstatus>', '<sendtDato>2026-08-10</sendtDato>', ', 3</korrespondansepartNavn>'])
      expect(entry).toContain(part);
    const { handOver } = await get();
    const me = (await ready.house.ask('people.list', {})).actingAs;
    expect(handOver).toMatchObject({
      state: 'sent',
      wantedAt: { local: '2026-08-24T08:00', zone: 'Europe/Oslo' },
      sent: { at: expect.stringMatching(/^2026-08-10T/), recordedBy: me, count: 3 },
    });
    expect(await stage()).toBe('sent');
    const summary = (await ready.house.ask('messages.list', {})).messages.find(({ id }) => id === messageId);
    expect(summary).toMatchObject({ stage: 'sent', finishedAt: handOver?.sent?.at });
    await record(sentAt);
    expect((await get()).handOver?.sent?.count).toBeNull();
    expect(logged('handover.sent').map(({ facts }) => facts.count)).toEqual([0, 3]);
    // The inquiries are followed up until a named person says that they are answered (U44), once.
    expect((await get()).answering?.rule).toBe('U44');
    expect((await ready.house.ask('messages.list', {})).messages[0]?.answersOpen).toBe(true);
    await Promise.all([1, 2].map(() => ready.house.ask('handover.answered', { messageId })));
    expect((await get()).answering).toBeNull();
    expect(logged('handover.answered')).toHaveLength(1);
    expect((await ready.house.ask('messages.list', {})).messages[0]?.answersOpen).toBe(false);
    await expect(ready.house.ask('handover.takeBack', { messageId })).rejects.toMatchObject({ kind: 'conflict', textId: 'handover.state' });
  });
});

/** The minute after the submission that the house's clock has reached. */
function wallNow(now: string): string {
  return new Date(Date.parse(now) + 2 * 3_600_000).toISOString().slice(0, 16);
}

describe('where IT sends', () => {
  let relay: Server;
  let connections = 0;
  beforeAll(async () => {
    relay = createServer((socket) => {
      connections += 1;
      socket.end('421 nobody is to connect\r\n');
    });
    await new Promise<void>((resolve) => relay.listen(0, '127.0.0.1', resolve));
  });
  afterAll(() => new Promise((resolve) => relay.close(resolve)));

  it('U40: no connection to a relay is made: not for a send, not for test copies, not for a trial of the relay', async () => {
    const real = await readyToHandOver(3, { practice: false });
    try {
      const { ask } = real.house;
      await real.approve();
      const { port } = relay.address() as { port: number };
      await ask('handover.setMode', { mode: null });
      const server = { host: '127.0.0.1', port, security: 'none', user: null, returnPath: '' } as const;
      const caps = { perSecond: null, perMinute: null, perHour: null, perDay: null, connections: 1 };
      await ask('relay.save', { relay: server, caps });
      // Where the workstation sends itself, the very same reaches the relay.
      await ask('relay.test', { relay: server }).catch(() => undefined);
      expect(connections).toBeGreaterThan(0);
      await ask('handover.setMode', { mode: 'handover' });
      connections = 0;
      const blocked = { kind: 'blocked', textId: 'dispatch.blocked.handover' };
      const { messageId, listId } = real;
      await expect(ask('dispatch.prepare', { messageId, listId, startAt: null, departureReason: 'Prøve.' })).rejects.toMatchObject(blocked);
      await expect(ask('dispatch.sendTest', { messageId, addresses: ['kari@uio.no'] })).rejects.toMatchObject(blocked);
      expect(await ask('relay.test', { relay: server })).toMatchObject({ ok: false, text: expect.stringContaining('IT-avdelingen') });
      const version = { messageId, versionId: real.versionId };
      await ask('handover.tell', version);
      await ask('handover.handOver', version);
      expect(connections).toBe(0);
    } finally {
      await real.house.close();
    }
  }, 60_000);
});

describe('who sends', () => {
  it('is the workstation’s choice, and without one the pack’s; only one of the two can be on its way', async () => {
    const house = await openApplication();
    try {
      await house.ask('system.begin', { packId: 'uio', name: 'Kari', email: 'kari@uio.no', role: 'officer', sample: false });
      const mode = async () => (await house.ask('system.state', {})).pack?.deliveryMode;
      expect(await mode()).toBe('direct');
      await house.ask('handover.setMode', { mode: 'handover' });
      expect(await mode()).toBe('handover');
      expect((await house.ask('system.state', {})).settings.deliveryMode).toBe('handover');
      await house.ask('handover.setMode', { mode: null });
      expect(await mode()).toBe('direct');
    } finally {
      await house.close();
    }
  });
});
