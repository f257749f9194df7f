import { cpSync, existsSync, linkSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { aDraft, aList, anEvent, instant, recipients } from '#main/ports/store.fixture.ts';
import type { Store } from '#main/ports/store.ts';
import { workers } from '../../../../tests/kit/workers.ts';
import { databaseName, openForWriting } from '../connection.ts';
import { createBackups, createSqliteStore } from '../index.ts';
import { migrate } from '../migrate.ts';
import { migrations } from '../migrations/index.ts';
import { stagedName, stagingName } from './stage.ts';

// Each step is a thread of its own.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

let root: string;
let directory: string;
let store: Store;
let seconds = 0;
const backups = (practice = true) =>
  createBackups({
    directory,
    workerUrl: workers.backup,
    practice,
    version: 'test',
    chosen: () => null,
    now: () => instant(seconds++),
  });
const open = async (): Promise<void> => {
  store = await createSqliteStore({ directory, workerUrl: workers.store, now: instant(seconds++) });
};
const drafts = (): string[] => store.read.drafts().map(({ id }) => id);
const left = (): string[] =>
  readdirSync(directory).filter((name) => !/^(budstikke\.(sqlite(-wal|-shm)?|lock(-journal)?)|backups)$/.test(name));
const identity = { install: 'i1', generation: 1 };

beforeEach(async () => {
  root = mkdtempSync(join(tmpdir(), 'budstikke-states-'));
  directory = join(root, 'data');
  await open();
  await store.write([
    { do: 'draft.create', draft: aDraft('m1') },
    { do: 'log.append', event: { ...anEvent({ practice: true }), type: 'system.created' } },
  ]);
});
afterEach(async () => {
  await store.close();
  rmSync(root, { recursive: true });
});

describe('a state that waits to be put in place', () => {
  /** One backup with `m1`, and `m2` come since. */
  const staged = async (): Promise<void> => {
    const { name } = await backups().take('by-hand');
    await store.write([{ do: 'draft.create', draft: aDraft('m2') }]);
    await backups().stage({ name }, identity);
    expect([left(), drafts().toSorted()]).toEqual([[stagedName], ['m1', 'm2']]);
  };
  const kept = (): string[] => readdirSync(join(directory, 'backups')).filter((name) => name.startsWith('before-restore'));
  const setAside = (): string[] =>
    readdirSync(join(directory, 'backups'))
      .filter((name) => name.startsWith('damaged'))
      .toSorted();
  const expectRestored = (): void => {
    expect([drafts(), left()]).toEqual([['m1'], []]);
    expect(store.read.identity()).toEqual({ ...identity, origin: 'restored', originAt: expect.stringMatching(/^2026-08-10T/) });
    const [before = ''] = kept();
    const copy = new Database(join(directory, 'backups', before), { readonly: true });
    expect(copy.prepare('SELECT id FROM drafts ORDER BY id').pluck().all()).toEqual(['m1', 'm2']);
    expect(copy.pragma('integrity_check', { simple: true })).toBe('ok');
    copy.close();
  };

  it('is in place at the next start, and the present one is a backup', async () => {
    await staged();
    await store.close();
    await open();
    expectRestored();
    expect(kept()).toHaveLength(1);
  });

  it('is in place although the program was killed with its journal unread, and the journal goes with the one that it belongs to', async () => {
    await staged();
    // What a kill leaves: the files as they are while they are open.
    cpSync(directory, join(root, 'killed'), { recursive: true });
    expect(statSync(join(root, 'killed', `${databaseName}-wal`)).size).toBeGreaterThan(0);
    await store.close();
    rmSync(directory, { recursive: true });
    cpSync(join(root, 'killed'), directory, { recursive: true });
    await open();
    expectRestored();
  });

  it('is in place although the program was killed after the present one was kept and before it was replaced', async () => {
    await staged();
    await store.close();
    linkSync(join(directory, databaseName), join(directory, 'backups', 'before-restore-2026-08-10T060000.000Z.sqlite'));
    await open();
    expectRestored();
    expect(kept()).toHaveLength(2);
  });

  it('that was only half made is thrown away, and the present one stands', async () => {
    writeFileSync(join(directory, stagingName), 'half');
    await store.close();
    await open();
    expect([drafts(), left()]).toEqual([['m1'], []]);
  });

  it('takes the place of one that is damaged, which is kept as it is', async () => {
    await staged();
    await store.close();
    const damaged = Buffer.alloc(8192, 0xab);
    writeFileSync(join(directory, databaseName), damaged);
    await open();
    expect([drafts(), left(), kept()]).toEqual([['m1'], [], []]);
    const [file = ''] = setAside();
    expect(readFileSync(join(directory, 'backups', file)).equals(damaged)).toBe(true);
    expect((await backups().list()).backups).toContainEqual(expect.objectContaining({ name: file, why: 'damaged', state: 'damaged' }));
    await backups().remove(file);
    expect(setAside()).toEqual([]);
  });

  it('takes the place of one with damage further in than its head, which is not called whole', async () => {
    await store.write([
      { do: 'list.begin', list: aList('l1', 'm1') },
      { do: 'list.rows', listId: 'l1', rows: recipients(2000) },
      { do: 'list.finish', list: aList('l1', 'm1', 2000) },
    ]);
    await staged();
    await store.close();
    const bytes = readFileSync(join(directory, databaseName));
    bytes.fill(0xab, bytes.length / 2, bytes.length / 2 + 8192);
    writeFileSync(join(directory, databaseName), bytes);
    await open();
    expect(drafts()).toEqual(['m1']);
    const [file = ''] = setAside();
    expect(readFileSync(join(directory, 'backups', file)).equals(bytes)).toBe(true);
    expect((await backups().list()).backups).toContainEqual(expect.objectContaining({ name: file, why: 'damaged', state: 'damaged' }));
  });

  it('that cannot be put in place leaves the present one, which says so', async () => {
    await staged();
    await store.close();
    rmSync(join(directory, 'backups'), { recursive: true });
    writeFileSync(join(directory, 'backups'), 'a file where a folder belongs');
    await open();
    expect([drafts().toSorted(), left()]).toEqual([['m1', 'm2'], []]);
    expect(store.read.setting('restoreFailed')).toMatchObject({ at: expect.any(String) });
  });
});

describe('a backup', () => {
  it('of every older schema is brought up when it is put back', async () => {
    const older = join(root, 'older.sqlite');
    const connection = openForWriting(older, 50, () => {});
    migrate(connection, migrations.slice(0, 4), root, instant());
    connection.prepare("INSERT INTO drafts VALUES ('m9', 1, 'then', ?)").run(JSON.stringify(aDraft('m9')));
    connection.close();
    expect(await backups().compare({ file: older })).toMatchObject({ older: true, back: { messages: 1 }, lost: { messages: 1 } });
    await backups().stage({ file: older }, identity);
    await store.close();
    await open();
    expect([drafts(), store.read.identity()?.origin]).toEqual([['m9'], 'imported']);
  });

  it('that is no use is refused with a sentence, and leaves nothing behind', async () => {
    const { name } = await backups().take('by-hand');
    const file = join(directory, 'backups', name);
    const whole = readFileSync(file);
    const refusedAs = async (id: string): Promise<void> => {
      await expect(backups().stage({ name }, identity)).rejects.toMatchObject({ kind: 'invalid', text: { id } });
      expect(left()).toEqual([]);
    };
    for (const length of [0, 100, Math.floor(whole.length * Math.random()) + 16, whole.length - 1]) {
      writeFileSync(file, whole.subarray(0, length));
      await refusedAs('error.backupDamaged');
    }
    const torn = Buffer.from(whole);
    torn.fill(0xab, 4096, 8192);
    writeFileSync(file, torn);
    await refusedAs('error.backupDamaged');
    rmSync(file);
    const other = new Database(file);
    other.exec('CREATE TABLE bookmarks (url TEXT)');
    other.close();
    await refusedAs('error.backupForeign');
    writeFileSync(file, whole);
    const future = new Database(file);
    future.prepare("INSERT INTO migrations VALUES (999, 'from-the-future', 'then')").run();
    future.close();
    await refusedAs('error.backupNewer');
    writeFileSync(file, whole);
    await expect(backups(false).stage({ name }, identity)).rejects.toMatchObject({ text: { id: 'error.backupOtherMode' } });
    await expect(backups().compare({ name: '../budstikke.sqlite' })).rejects.toMatchObject({ kind: 'not-found' });
  });
});

describe('everything as one file', () => {
  it('comes back as it went out, and is refused when it was cut short, changed, or is another’s', async () => {
    await store.write([
      { do: 'list.begin', list: aList('l1', 'm1') },
      { do: 'list.rows', listId: 'l1', rows: recipients(3000) },
      { do: 'list.finish', list: aList('l1', 'm1', 3000) },
    ]);
    const file = join(root, 'all.tar.gz');
    const shares: number[] = [];
    const { bytes } = await backups().pack(file, (share) => shares.push(share));
    expect([statSync(file).size, shares.at(-1)]).toEqual([bytes, 1]);
    expect(await backups().compare({ file })).toMatchObject({ there: { messages: 1 }, lost: { messages: 0 }, takenAt: expect.any(String) });
    expect(left()).toEqual([]);

    const whole = readFileSync(file);
    const refusedAs = async (content: Buffer, id: string): Promise<void> => {
      writeFileSync(file, content);
      await expect(backups().stage({ file }, identity)).rejects.toMatchObject({ kind: 'invalid', text: { id } });
      expect(left()).toEqual([]);
    };
    for (const length of [3, Math.floor(whole.length * Math.random()) + 2, whole.length - 1])
      await refusedAs(whole.subarray(0, length), 'error.packageDamaged');
    const flipped = Buffer.from(whole);
    flipped[whole.length - 6] = (flipped[whole.length - 6] ?? 0) ^ 1;
    await refusedAs(flipped, 'error.packageDamaged');
    await refusedAs(Buffer.alloc(0), 'error.backupDamaged');
    await refusedAs(Buffer.from('Kjære studenter,\n'.repeat(100)), 'error.backupForeign');
    await expect(backups().compare({ file: root })).rejects.toMatchObject({ text: { id: 'error.fileGone' } });
    expect(existsSync(join(directory, stagedName))).toBe(false);
  });
});
