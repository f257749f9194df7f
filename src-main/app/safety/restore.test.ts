import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { openApplication, type TestApplication } from '../../../tests/kit/application.ts';
import { prepareSend } from '../../../tests/kit/sendable.ts';

// Each opens the whole application several times.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 60_000 });

let root: string;
let house: TestApplication;
const data = (): string => join(root, 'data');
const open = async (options: { practice?: boolean; directory?: string; restore?: string } = {}): Promise<TestApplication> => {
  house = await openApplication({ directory: data(), ...options });
  return house;
};
const shut = async (): Promise<void> => {
  expect(house.mistakes).toEqual([]);
  await house.application.close();
};
const begin = () => house.ask('system.begin', { packId: 'uio', name: 'Kari', email: 'kari@uio.no', role: 'officer', sample: false });
const messages = async (): Promise<number> => (await house.ask('messages.list', {})).messages.length;
const logTypes = async () => (await house.ask('log.page', { offset: 0, limit: 50 })).entries.map(({ type }) => type);

beforeEach(async () => {
  root = mkdtempSync(join(tmpdir(), 'budstikke-restore-'));
  await open();
});
afterEach(async () => {
  await house.application.close();
  rmSync(root, { recursive: true });
});

describe('a backup that is put back', () => {
  it('says in numbers what it brings and loses, holds the send that was under way, and loses nothing of the present', async () => {
    const { orderId } = await prepareSend(house, 120);
    await house.ask('dispatch.start', { orderId });
    await expect.poll(() => house.application.context.store.read.counts(orderId).accepted, { timeout: 15_000 }).toBeGreaterThan(4);
    const { backup } = await house.ask('backups.take', {});
    await expect(house.ask('backups.restore', { name: backup.name })).rejects.toMatchObject({ textId: 'error.restoreWhileSending' });
    await house.ask('dispatch.pause', { orderId });
    await house.ask('messages.create', {});
    const preview = await house.ask('backups.preview', { name: backup.name });
    expect(preview).toMatchObject({
      there: { messages: 1, sends: 1 },
      here: { messages: 2, sends: 1 },
      lost: { messages: 1, sends: 0 },
      back: { messages: 0, sends: 0 },
      held: { sends: 1 },
      takenAt: backup.takenAt,
      older: false,
    });
    expect(preview.held.doubt).toBeGreaterThan(0);

    await house.ask('backups.restore', { name: backup.name });
    expect(house.host.asked.at(-1)).toBe('restart');
    await expect(house.ask('backups.restore', { name: backup.name })).rejects.toMatchObject({ textId: 'error.restoreUnderWay' });
    // Until it opens anew all stands, and what is still written is kept too.
    await house.ask('messages.create', {});
    await shut();
    await open();
    expect(await messages()).toBe(1);
    expect(await house.ask('dispatch.get', { orderId })).toMatchObject({ order: { state: 'paused' } });
    expect(house.application.context.store.read.counts(orderId)).toMatchObject({ queued: 0, attempting: 0, in_doubt: preview.held.doubt });
    expect((await house.ask('backups.notices', {})).notices).toMatchObject([
      { about: 'stale', text: { params: { kind: 'restored', orders: 1 } } },
    ]);
    expect(await house.ask('data.check', { full: true })).toMatchObject({ ok: true });

    const { backups } = await house.ask('backups.list', {});
    expect(backups.map(({ why, state }) => `${why} ${state}`).toSorted()).toEqual(['before-restore whole', 'by-hand whole']);
    const present = backups.find(({ why }) => why === 'before-restore');
    await house.ask('backups.restore', { name: present?.name ?? '' });
    await shut();
    await open();
    expect(await messages()).toBe(3);
    expect(readdirSync(data()).filter((name) => /part|restore/.test(name))).toEqual([]);
  });

  it('of the other mode is refused', async () => {
    await begin();
    const { backup } = await house.ask('backups.take', {});
    const file = join(root, 'practice.sqlite');
    cpSync(join(data(), 'backups', backup.name), file);
    await shut();
    await open({ practice: false, directory: join(root, 'real') });
    await begin();
    await expect(house.ask('data.preview', { file })).rejects.toMatchObject({ textId: 'error.backupOtherMode' });
    await expect(house.ask('data.import', { file })).rejects.toMatchObject({ textId: 'error.backupOtherMode' });
  });
});

describe('a database that cannot be opened', () => {
  const database = (): string => join(data(), 'budstikke.sqlite');
  const damage = (): Buffer => {
    const bytes = Buffer.alloc(200_000, 'æ');
    writeFileSync(database(), bytes);
    return bytes;
  };
  const refusedTo = (options: Parameters<typeof open>[0]) => expect(open(options)).rejects;

  it('gives way to a backup that the start names: it knows that it is one, its send is held, and the damaged one is set aside', async () => {
    const { orderId } = await prepareSend(house, 120);
    await house.ask('dispatch.start', { orderId });
    await expect.poll(() => house.application.context.store.read.counts(orderId).accepted, { timeout: 15_000 }).toBeGreaterThan(4);
    const { backup } = await house.ask('backups.take', {});
    await house.ask('messages.create', {});
    const before = house.application.context.store.read.identity();
    await shut();
    const bytes = damage();
    const restore = join(data(), 'backups', backup.name);
    await refusedTo({}).toMatchObject({
      text: { id: 'error.storageCorrupt' },
      details: [{ id: 'launch.newestBackup', params: { file: restore } }],
    });
    await refusedTo({ restore: join(root, 'gone.sqlite') }).toMatchObject({ text: { id: 'error.fileGone' } });
    expect(readFileSync(database()).equals(bytes)).toBe(true);

    await open({ restore });
    expect(await messages()).toBe(1);
    const { read } = house.application.context.store;
    expect(read.identity()).toEqual({ install: before?.install, generation: (before?.generation ?? 0) + 1, origin: null, originAt: null });
    expect(await house.ask('dispatch.get', { orderId })).toMatchObject({ order: { state: 'paused' } });
    expect(read.counts(orderId)).toMatchObject({ queued: 0, attempting: 0 });
    expect((await house.ask('backups.notices', {})).notices).toMatchObject([
      { about: 'stale', text: { params: { kind: 'restored', orders: 1 } } },
    ]);
    expect(await logTypes()).toContain('database.recognised');
    const { backups } = await house.ask('backups.list', {});
    const aside = backups.find(({ why }) => why === 'damaged');
    expect(aside).toMatchObject({ state: 'damaged' });
    expect(readFileSync(join(data(), 'backups', aside?.name ?? '')).equals(bytes)).toBe(true);
  });

  it('gives way to everything as one file, without a word of what it was called; one of the other mode stays out', async () => {
    await begin();
    await house.ask('messages.create', {});
    const restore = join(root, 'all.tar.gz');
    await house.ask('data.export', { to: restore });
    await shut();
    rmSync(join(data(), 'identity.json'));
    damage();
    await refusedTo({ restore, practice: false }).toMatchObject({ text: { id: 'error.backupOtherMode' } });
    await open({ restore });
    expect(await messages()).toBe(1);
    expect((await house.ask('backups.notices', {})).notices).toMatchObject([{ text: { params: { kind: 'imported' } } }]);
    await shut();
    await open();
    expect(await messages()).toBe(1);
  });

  it('of a newer Budstikke gives way too, and is kept whole', async () => {
    await begin();
    const { backup } = await house.ask('backups.take', {});
    await shut();
    const newer = new Database(database());
    newer.prepare("INSERT INTO migrations VALUES (999, 'from-the-future', '2030-01-01T00:00:00.000Z')").run();
    newer.close();
    await refusedTo({}).toMatchObject({ text: { id: 'error.storageNewer' }, details: [{ id: 'launch.newestBackup' }] });
    await open({ restore: join(data(), 'backups', backup.name) });
    const { backups } = await house.ask('backups.list', {});
    expect(backups.map(({ why, state }) => `${why} ${state}`).toSorted()).toEqual(['before-restore newer', 'by-hand whole']);
  });

  it('because another has it open, or because it is another program’s, is left alone', async () => {
    await begin();
    const { backup } = await house.ask('backups.take', {});
    const restore = join(root, backup.name);
    cpSync(join(data(), 'backups', backup.name), restore);
    await refusedTo({ restore }).toMatchObject({ text: { id: 'error.alreadyOpen' } });
    await shut();
    await open();
    expect((await house.ask('backups.notices', {})).notices).toEqual([]);
    await shut();
    rmSync(database());
    const other = new Database(database());
    other.exec('CREATE TABLE bookmarks (url TEXT)');
    other.close();
    await refusedTo({ restore }).toMatchObject({ text: { id: 'error.storageNotOurs' } });
    const still = new Database(database(), { readonly: true });
    expect(still.prepare('SELECT name FROM sqlite_schema').pluck().all()).toEqual(['bookmarks']);
    still.close();
    rmSync(database());
    await open({ restore });
  });
});

describe('everything as one file', () => {
  const exported = async (): Promise<string> => {
    const to = join(root, 'all.tar.gz');
    expect(await house.ask('data.export', { to })).toMatchObject({ saved: to, bytes: statSync(to).size });
    return to;
  };

  it('holds the database, a manifest and sums, is its owner’s alone, and never a server’s password', async () => {
    await begin();
    await house.application.context.host.secrets.set('relay', 'a password of a server');
    const file = await exported();
    if (process.platform !== 'win32') expect(statSync(file).mode & 0o077).toBe(0);
    const content = gunzipSync(readFileSync(file)).toString('latin1');
    for (const name of ['manifest.json', 'budstikke.sqlite', 'SHA256SUMS', 'kari@uio.no']) expect(content).toContain(name);
    expect(content).not.toContain('a password of a server');
    expect(await logTypes()).toContain('export.made');
    expect(readdirSync(root).toSorted()).toEqual(['all.tar.gz', 'data']);
    expect(readdirSync(data()).filter((name) => name.startsWith('.'))).toEqual([]);
  });

  it('comes into an empty data directory, and into one that is in use, which is kept', async () => {
    await begin();
    await house.ask('messages.create', {});
    const file = await exported();
    await shut();
    for (const directory of [join(root, 'empty'), data()]) {
      await open({ directory });
      expect(await house.ask('data.preview', { file })).toMatchObject({
        there: { messages: 1 },
        here: { messages: directory === data() ? 1 : 0 },
      });
      await house.ask('data.import', { file });
      await shut();
      await open({ directory });
      expect(await messages()).toBe(1);
      expect((await house.ask('people.list', {})).people.map(({ name }) => name)).toEqual(['Kari']);
      expect((await house.ask('backups.notices', {})).notices).toMatchObject([{ text: { params: { kind: 'imported', orders: 0 } } }]);
      expect((await house.ask('backups.list', {})).backups).toMatchObject([{ why: 'before-restore', state: 'whole' }]);
      await shut();
    }
    await open();
  });
});

describe('the check of the database', () => {
  it('finds a log that was edited, counters that are not those of the rows, and a ledger that is not what it was', async () => {
    const { orderId } = await prepareSend(house, 3);
    await house.ask('dispatch.start', { orderId });
    await expect.poll(async () => (await house.ask('dispatch.get', { orderId })).order.state, { timeout: 30_000 }).toBe('finished');
    const whole = await house.ask('data.check', { full: true });
    expect(whole.ok).toBe(true);
    expect(whole.parts.map(({ part, state }) => [part, state])).toEqual(
      ['file', 'links', 'log', 'counts', 'digests'].map((part) => [part, 'whole']),
    );
    expect((await house.ask('data.check', { full: false })).parts.filter(({ state }) => state === 'unchecked')).toHaveLength(3);
    expect(house.events.filter(({ event }) => event === 'work').at(-1)?.data).toMatchObject({ work: 'database', value: 1, done: true });
    await shut();
    const by = new Database(join(data(), 'budstikke.sqlite'));
    by.exec(
      'UPDATE ledger SET attempts = attempts + 1 WHERE seq = 1; UPDATE orders SET accepted = accepted + 1; DROP TRIGGER log_is_never_edited',
    );
    by.exec("UPDATE log SET actor = 'somebody else' WHERE seq = 2");
    by.close();
    await open();
    const broken = await house.ask('data.check', { full: true });
    expect(broken.parts.filter(({ state }) => state === 'broken').map(({ part }) => part)).toEqual(['log', 'counts', 'digests']);
    expect(broken.ok).toBe(false);
  });
});

describe('the folder for backups', () => {
  it('is chosen, used at once, shared with others, and said to be gone when it is', async () => {
    await begin();
    const place = join(root, 'drive');
    await expect(house.ask('backups.configure', { folderPath: place })).rejects.toMatchObject({ textId: 'error.backupFolder' });
    expect(await house.ask('backups.list', {})).toMatchObject({ chosen: false });
    mkdirSync(place);
    await house.ask('backups.configure', { folderPath: place, kept: 3 });
    const [own = ''] = readdirSync(place);
    expect(own).toMatch(/^Budstikke-[0-9a-f]{8}$/);
    expect(readdirSync(join(place, own))).toHaveLength(1);
    expect(await house.ask('backups.list', {})).toMatchObject({ chosen: true, reachable: true, kept: 3, folder: join(place, own) });
    renameSync(place, join(root, 'away'));
    await house.ask('backups.take', {});
    expect(existsSync(place)).toBe(false);
    expect(await house.ask('backups.list', {})).toMatchObject({ reachable: false });
    expect((await house.ask('backups.notices', {})).notices).toMatchObject([{ about: 'backup', text: { id: 'safety.unreachable' } }]);
    renameSync(join(root, 'away'), place);
    await house.ask('backups.take', {});
    expect((await house.ask('backups.notices', {})).notices).toEqual([]);
    const { backups } = house.application.context;
    const { take } = backups;
    const instead = { id: 'error.backupNoAnswer' as const, params: { folder: place } };
    Object.assign(backups, { take: async (why: 'by-hand') => ({ ...(await take(why)), where: 'data', instead }) });
    await house.ask('backups.take', {});
    Object.assign(backups, { take });
    expect((await house.ask('backups.notices', {})).notices).toMatchObject([
      { about: 'backup', text: { id: 'safety.elsewhere', params: { folder: join(place, own), why: 'noAnswer' } } },
    ]);
    await house.ask('backups.take', {});
    expect((await house.ask('backups.notices', {})).notices).toEqual([]);
    await house.ask('backups.configure', { folderPath: null });
    expect(await house.ask('backups.list', {})).toMatchObject({ chosen: false, reachable: true });
  });
});
