import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statfsSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { aDraft, aList, instant, recipients } from '#main/ports/store.fixture.ts';
import type { Store } from '#main/ports/store.ts';
import type { allTexts } from '#shared/texts/index.ts';
import { workers } from '../../../tests/kit/workers.ts';
import { databaseName, openForWriting } from './connection.ts';
import { storageError } from './failures.ts';
import { groupCommit } from './group-commit.ts';
import { createSqliteStore } from './index.ts';
import { migrate } from './migrate.ts';
import { migrations } from './migrations/index.ts';
import { mount, whyNoMount } from './mount.fixture.ts';

let directory: string;
const cleanUp: (() => void)[] = [];
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'budstikke-failures-'));
});
afterEach(() => {
  for (const step of cleanUp.splice(0).reverse()) step();
  rmSync(directory, { recursive: true });
});

const open = (at = directory): Promise<Store> =>
  createSqliteStore({ directory: at, workerUrl: workers.store, now: instant(), busyTimeout: 50 });
const file = (): string => join(directory, databaseName);
const refusesToOpen = (id: keyof typeof allTexts, kind = 'storage'): Promise<void> =>
  expect(open()).rejects.toMatchObject({ name: 'AppError', kind, text: { id } });
const fill = async (store: Store): Promise<void> => {
  await store.write([
    { do: 'draft.create', draft: aDraft('m1') },
    { do: 'list.begin', list: aList('l1', 'm1') },
    { do: 'list.rows', listId: 'l1', rows: recipients(5000) },
    { do: 'list.finish', list: aList('l1', 'm1', 5000) },
  ]);
};
/** Leaves so many bytes free; gives the file that takes the room. */
function fillDisk(disk: string, free: number): string {
  const ballast = join(disk, 'ballast');
  const { bavail, bsize } = statfsSync(disk);
  writeFileSync(ballast, Buffer.alloc(Math.max(0, bavail * bsize - free)));
  return ballast;
}
const noMount = whyNoMount();
const isRoot = process.getuid?.() === 0;
const noMoves = process.platform === 'win32' ? ' (Windows lets nobody move a folder with an open file)' : '';
const noModes = process.platform === 'win32' ? ' (Windows keeps access in other lists than the file’s mode)' : '';

describe('opening', () => {
  it('a directory that another one has open says so, until that one closes', async () => {
    const first = await open();
    await refusesToOpen('error.alreadyOpen', 'conflict');
    await first.write([{ do: 'settings.set', key: 'still', value: 'works' }]);
    await first.close();
    await (await open()).close();
  });

  it.skipIf(noModes !== '')(`a directory that is not there makes one that only its owner can look into${noModes}`, async () => {
    const at = join(directory, 'new');
    const store = await open(at);
    await fill(store);
    for (const path of ['', ...readdirSync(at)]) expect(statSync(join(at, path)).mode & 0o077, path).toBe(0);
    await store.close();
  });

  it.skipIf(noModes !== '')(`a directory that others could look into closes it to them${noModes}`, async () => {
    chmodSync(directory, 0o755);
    writeFileSync(file(), '', { mode: 0o644 });
    await (await open()).close();
    expect([directory, file()].map((path) => statSync(path).mode & 0o777)).toEqual([0o700, 0o600]);
  });

  it('a place where a file lies says so', async () => {
    writeFileSync(file(), '');
    for (const at of [file(), join(file(), 'below')])
      await expect(open(at)).rejects.toMatchObject({ kind: 'storage', text: { id: 'error.notAFolder' } });
  });

  it('a file that is no database leaves it as it is', async () => {
    writeFileSync(file(), 'Kjære studenter,\n'.repeat(1000));
    await refusesToOpen('error.storageCorrupt');
    expect(readFileSync(file(), 'utf8')).toBe('Kjære studenter,\n'.repeat(1000));
  });

  it('a database with damaged pages leaves it as it is', async () => {
    const store = await open();
    await fill(store);
    await store.close();
    const bytes = readFileSync(file());
    bytes.fill(0xab, bytes.length / 2, bytes.length / 2 + 8192);
    writeFileSync(file(), bytes);
    await refusesToOpen('error.storageCorrupt');
    expect(readFileSync(file()).equals(bytes)).toBe(true);
  });

  it('another program’s database leaves it as it is', async () => {
    const other = new Database(file());
    other.exec('CREATE TABLE bookmarks (url TEXT)');
    other.close();
    const before = readFileSync(file());
    await refusesToOpen('error.storageNotOurs');
    expect(readFileSync(file()).equals(before)).toBe(true);
  });

  it('a database that a newer Budstikke has had leaves it as it is', async () => {
    await (await open()).close();
    const newer = new Database(file());
    newer.prepare("INSERT INTO migrations VALUES (999, 'from-the-future', ?)").run(instant());
    newer.close();
    await refusesToOpen('error.storageNewer');
    const still = new Database(file(), { readonly: true });
    expect(still.prepare('SELECT max(number) FROM migrations').pluck().get()).toBe(999);
    still.close();
  });

  it('a database that another program holds says so', async () => {
    await (await open()).close();
    const holder = new Database(file());
    holder.exec('BEGIN IMMEDIATE');
    await refusesToOpen('error.storageLocked');
    holder.close();
    await (await open()).close();
  });

  it.skipIf(noMount !== '')(`a disk that is read-only says so${noMount}`, async () => {
    const disk = mount(directory, '1m', cleanUp);
    execFileSync('mount', ['-o', 'remount,ro', disk]);
    for (const at of [disk, join(disk, 'new')])
      await expect(open(at)).rejects.toMatchObject({ kind: 'storage', text: { id: 'error.storageReadOnly' } });
  });

  it.skipIf(noMount !== '')(`a disk that is full says so${noMount}`, async () => {
    const disk = mount(directory, '1m', cleanUp);
    mkdirSync(join(disk, 'data'));
    fillDisk(disk, 0);
    for (const at of [join(disk, 'data'), join(disk, 'new')])
      await expect(open(at)).rejects.toMatchObject({ kind: 'storage', text: { id: 'error.storageFull' } });
  });

  it.skipIf(isRoot || noModes !== '')(
    `a directory that cannot be written says so${noModes || (isRoot ? ' (root may write everywhere)' : '')}`,
    async () => {
      chmodSync(directory, 0o555);
      cleanUp.push(() => chmodSync(directory, 0o755));
      await refusesToOpen('error.storageReadOnly');
    },
  );
});

describe('writing', () => {
  it('while another program holds the database fails alone, and works again afterwards', async () => {
    const store = await open();
    const holder = new Database(file());
    holder.exec('BEGIN IMMEDIATE');
    await expect(store.write([{ do: 'settings.set', key: 'a', value: 1 }])).rejects.toMatchObject({
      kind: 'storage',
      text: { id: 'error.storageLocked' },
    });
    holder.exec('ROLLBACK');
    holder.close();
    await store.write([{ do: 'settings.set', key: 'b', value: 2 }]);
    expect([store.read.setting('a'), store.read.setting('b')]).toEqual([undefined, 2]);
    await store.close();
  });

  it.skipIf(noMount !== '')(
    `on a full disk says so, keeps what was saved before, and works again when there is room${noMount}`,
    async () => {
      const disk = mount(directory, '3m', cleanUp);
      const store = await open(disk);
      await store.write([{ do: 'settings.set', key: 'before', value: 1 }]);
      const ballast = fillDisk(disk, 64 * 1024);
      await expect(fill(store)).rejects.toMatchObject({ kind: 'storage', text: { id: 'error.storageFull' } });
      expect(store.read.setting('before')).toBe(1);
      expect(store.read.draft('m1')).toBeNull();
      rmSync(ballast);
      await fill(store);
      expect(store.read.recipients('l1', { offset: 0, limit: 1 }).total).toBe(5000);
      await store.close();
    },
  );

  it('is refused, what waits and what comes, when the worker has ended', async () => {
    await (await open()).close();
    const workerUrl = new URL(
      `data:text/javascript,${encodeURIComponent("import { parentPort } from 'node:worker_threads'; parentPort.on('message', () => process.exit(1)); parentPort.postMessage({ opened: true });")}`,
    );
    const store = await createSqliteStore({ directory, workerUrl, now: instant() });
    const stopped = { kind: 'storage', text: { id: 'error.storageStopped' } };
    const write = () => store.write([{ do: 'settings.set', key: 'a', value: 1 }]);
    await expect(write()).rejects.toMatchObject(stopped);
    await expect(write()).rejects.toMatchObject(stopped);
    await store.close();
    expect(() => store.read.people()).toThrow(
      expect.objectContaining({ kind: 'storage', message: expect.stringContaining('storageStopped') }),
    );
  });

  it.skipIf(noMoves !== '')(`in a folder that was moved away is refused, and works again when the folder is back${noMoves}`, async () => {
    const home = join(directory, 'home');
    const store = await open(home);
    await fill(store);
    renameSync(home, join(directory, 'elsewhere'));
    await expect(store.write([{ do: 'draft.create', draft: aDraft('m2') }])).rejects.toMatchObject({
      kind: 'storage',
      text: { id: 'error.storageGone', params: { directory: home } },
    });
    renameSync(join(directory, 'elsewhere'), home);
    await store.write([{ do: 'draft.create', draft: aDraft('m2') }]);
    expect(store.read.drafts().map(({ id }) => id)).toEqual(['m2', 'm1']);
    await store.close();
  });

  it('of a value that cannot be stored is refused alone', async () => {
    const store = await open();
    const odd = store.write([{ do: 'settings.set', key: 'odd', value: () => {} }]);
    const plain = store.write([{ do: 'settings.set', key: 'plain', value: 1 }]);
    await expect(odd).rejects.toMatchObject({ kind: 'internal' });
    await plain;
    expect([store.read.setting('odd'), store.read.setting('plain')]).toEqual([undefined, 1]);
    await store.close();
  });

  it('is refused on a connection that would not wait for the disk', () => {
    const connection = openForWriting(file(), 50, () => {});
    migrate(connection, migrations, directory, instant());
    expect(groupCommit(connection, directory)([{ id: 1, changes: [] }])).toEqual({ done: [1], refused: [] });
    connection.pragma('synchronous = NORMAL');
    expect(groupCommit(connection, directory)([{ id: 2, changes: [] }])).toMatchObject({ done: [], refused: [{ id: 2 }] });
    connection.close();
  });
});

describe('what SQLite says', () => {
  it('of a full database becomes a sentence about the disk', () => {
    const small = new Database(':memory:');
    small.exec('CREATE TABLE t (x BLOB)');
    small.pragma('max_page_count = 3');
    let said: unknown;
    try {
      small.prepare('INSERT INTO t VALUES (zeroblob(100000))').run();
    } catch (error) {
      said = error;
    }
    expect(storageError(said, '/data')).toMatchObject({
      kind: 'storage',
      text: { id: 'error.storageFull', params: { directory: '/data' } },
    });
    small.close();
  });
});
