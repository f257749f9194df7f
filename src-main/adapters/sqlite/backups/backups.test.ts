import { execFileSync } from 'node:child_process';
import {
  closeSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { aDraft, aList, instant, recipients } from '#main/ports/store.fixture.ts';
import type { Store } from '#main/ports/store.ts';
import { workers } from '../../../../tests/kit/workers.ts';
import { databaseName } from '../connection.ts';
import { createBackups, createSqliteStore } from '../index.ts';
import { mount, whyNoMount } from '../mount.fixture.ts';
import { carryOver } from './copy.ts';

let directory: string;
let store: Store;
let chosen: string | null;
let seconds: number;
const cleanUp: (() => void)[] = [];
const backups = (workerUrl = workers.backup) =>
  createBackups({
    directory,
    workerUrl,
    practice: true,
    version: 'test',
    chosen: () => (chosen === null ? null : { folder: chosen, fresh: false }),
    now: () => instant(seconds++),
  });
const own = (): string => join(directory, 'backups');
const fill = (count: number): Promise<void> =>
  store.write([
    { do: 'draft.create', draft: aDraft('m1') },
    { do: 'list.begin', list: aList('l1', 'm1') },
    { do: 'list.rows', listId: 'l1', rows: recipients(count) },
    { do: 'list.finish', list: aList('l1', 'm1', count) },
  ]);

beforeEach(async () => {
  directory = mkdtempSync(join(tmpdir(), 'budstikke-backups-'));
  chosen = null;
  seconds = 0;
  store = await createSqliteStore({ directory, workerUrl: workers.store, now: instant() });
});
afterEach(async () => {
  await store.close();
  for (const step of cleanUp.splice(0).reverse()) step();
  rmSync(directory, { recursive: true });
});

describe('settling', () => {
  it('waits for a copy that was begun before, and leaves nothing unfinished of others', async () => {
    await fill(5000);
    const one = backups();
    mkdirSync(own());
    const cutOff = join(own(), '.automatic-2026-01-01T000000.000Z.sqlite.part');
    for (const end of ['', '-journal']) writeFileSync(cutOff + end, 'half');
    writeFileSync(join(own(), '.notes.part'), 'somebody else’s');
    let taken = false;
    const copy = one.take('automatic').then(() => {
      taken = true;
    });
    await one.settle();
    expect(taken).toBe(true);
    await copy;
    expect((await one.list()).backups.map(({ why }) => why)).toEqual(['automatic']);
    writeFileSync(cutOff, 'half');
    chosen = join(directory, 'gone');
    await one.settle();
    expect(readdirSync(own()).filter((name) => name.endsWith('.part'))).toEqual(['.notes.part']);
  });
});

const noMount = whyNoMount();
const noPipes = process.platform === 'win32' ? ' (Windows has no pipes among its files)' : '';
const noModes = process.platform === 'win32';

describe('a backup', () => {
  it('is whole, its owner’s alone, holds what was written before, and says what it is', async () => {
    await fill(5000);
    const taken = await backups().take('by-hand');
    expect(taken).toMatchObject({ why: 'by-hand', takenAt: instant(0), state: 'whole', where: 'data', schema: expect.any(Number) });
    expect(readdirSync(own())).toEqual([taken.name]);
    const file = join(own(), taken.name);
    expect(statSync(file).size).toBe(taken.bytes);
    if (!noModes) expect(statSync(file).mode & 0o077).toBe(0);
    const copy = new Database(file, { readonly: true });
    expect(copy.prepare('SELECT count(*) FROM list_rows').pluck().get()).toBe(5000);
    expect(copy.pragma('integrity_check', { simple: true })).toBe('ok');
    copy.close();
    expect(readdirSync(own()), 'a look leaves nothing behind').toEqual([taken.name]);
  });

  it('does not hold what was deleted', async () => {
    await fill(3000);
    await store.write([{ do: 'list.remove', listId: 'l1' }]);
    const { name } = await backups().take('before-purge');
    expect(readFileSync(join(own(), name)).includes('@uni.example')).toBe(false);
  });

  it('is of one instant, although writes go on while it is taken', async () => {
    await fill(20_000);
    let going = true;
    let written = 0;
    const writing = (async () => {
      while (going) {
        await store.write([
          { do: 'settings.set', key: 'left', value: written },
          { do: 'settings.set', key: 'right', value: written },
        ]);
        written += 1;
      }
    })();
    // A disk may be slow enough to write nothing while one is taken: then another is.
    let name = '';
    for (let during = 0; during === 0; ) {
      const before = written;
      ({ name } = await backups().take('automatic'));
      during = written - before;
    }
    going = false;
    await writing;
    const copy = new Database(join(own(), name), { readonly: true });
    const values = copy.prepare("SELECT value FROM settings WHERE key IN ('left', 'right')").pluck().all();
    expect(values[0]).toBe(values[1]);
    copy.close();
  });

  it('can be removed, and only a backup can', async () => {
    const all = backups();
    const { name } = await all.take('by-hand');
    for (const other of ['../budstikke.sqlite', databaseName, 'by-hand-2026-01-01T000000.000Z.sqlite'])
      await expect(all.remove(other)).rejects.toMatchObject({ kind: 'not-found' });
    await all.remove(name);
    expect((await all.list()).backups).toEqual([]);
    expect(existsSync(join(directory, databaseName))).toBe(true);
  });
});

describe('the list of backups', () => {
  it('stands newest first and tells what does not hold', async () => {
    const all = backups();
    const names: string[] = [];
    for (const why of ['automatic', 'by-hand', 'before-restore', 'automatic', 'automatic'] as const) names.push((await all.take(why)).name);
    const [, cut = '', other = '', newer = '', empty = ''] = names;
    truncateSync(join(own(), cut), statSync(join(own(), cut)).size - 1);
    rmSync(join(own(), other));
    const foreign = new Database(join(own(), other));
    foreign.exec('CREATE TABLE bookmarks (url TEXT)');
    foreign.close();
    const future = new Database(join(own(), newer));
    future.prepare("INSERT INTO migrations VALUES (999, 'from-the-future', 'then')").run();
    future.close();
    truncateSync(join(own(), empty), 0);
    writeFileSync(join(own(), 'note.txt'), 'not ours');
    const { backups: listed } = await all.list();
    expect(listed.map(({ name }) => name)).toEqual(names.toReversed());
    expect(listed.map(({ state }) => state)).toEqual(['damaged', 'newer', 'foreign', 'damaged', 'whole']);
  });

  it('is empty where none was taken', async () => {
    expect(await backups().list()).toEqual({ backups: [], folder: own(), reachable: true });
  });
});

describe('a chosen folder', () => {
  it('takes the backups; those in the data directory stay in the list', async () => {
    const before = await backups().take('by-hand');
    chosen = join(directory, 'drive');
    mkdirSync(chosen);
    const after = await backups().take('automatic');
    expect(after.where).toBe('chosen');
    expect(readdirSync(chosen)).toEqual([after.name]);
    const { backups: listed, folder, reachable } = await backups().list();
    expect([listed.map(({ name }) => name), folder, reachable]).toEqual([[after.name, before.name], chosen, true]);
    await backups().remove(after.name);
    expect(readdirSync(chosen)).toEqual([]);
  });

  it('that is gone is said to be, is not made anew, and the backup goes into the data directory', async () => {
    chosen = join(directory, 'drive');
    mkdirSync(chosen);
    await backups().take('automatic');
    renameSync(chosen, join(directory, 'elsewhere'));
    const taken = await backups().take('automatic');
    expect(taken).toMatchObject({ where: 'data', state: 'whole' });
    expect(existsSync(chosen)).toBe(false);
    expect(await backups().list()).toMatchObject({ reachable: false, folder: chosen, backups: [{ name: taken.name }] });
    renameSync(join(directory, 'elsewhere'), chosen);
    expect((await backups().list()).backups).toHaveLength(2);
  });

  it.skipIf(noPipes !== '')(`that does not answer is given up, and holds up no backup after it${noPipes}`, async () => {
    chosen = join(directory, 'drive');
    mkdirSync(chosen);
    const [pipe, waits] = ['hangs', 'waits'].map((name) => join(directory, 'drive', name)) as [string, string];
    execFileSync('mkfifo', [pipe]);
    const all = backups(new URL('./hanging-worker.fixture.ts', import.meta.url));
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    try {
      const taking = all.take('automatic');
      while (!existsSync(waits)) await new Promise((resolve) => setImmediate(resolve));
      vi.advanceTimersByTime(20_000);
      const folder = chosen;
      const instead = { id: 'error.backupNoAnswer', params: { folder } };
      const first = await taking;
      expect(first).toMatchObject({ where: 'data', state: 'whole', instead });
      // Its thread still waits for the drive: nothing else goes there meanwhile, and nothing waits.
      const second = await all.take('by-hand');
      expect(second).toMatchObject({ where: 'data', state: 'whole', instead });
      expect(await all.list()).toMatchObject({ reachable: false, folder, backups: [{ name: second.name }, { name: first.name }] });
      await all.remove(first.name);
      await all.settle();
      expect(readdirSync(own())).toEqual([second.name]);
    } finally {
      vi.useRealTimers();
      closeSync(openSync(pipe, 'w'));
      rmSync(pipe);
    }
    // The drive is back.
    await expect.poll(async () => (await all.list()).reachable, { timeout: 20_000 }).toBe(true);
    expect(await all.take('automatic')).toMatchObject({ where: 'chosen', instead: null });
    expect(readdirSync(chosen).filter((name) => name.endsWith('.part'))).toEqual([]);
  });

  it('that keeps another thing than what was written is not believed', async () => {
    const file = join(directory, 'whole');
    const target = join(directory, 'there');
    writeFileSync(file, Buffer.alloc(9 << 20, 'æ'));
    const shares: number[] = [];
    expect(() =>
      carryOver(file, target, (share) => {
        shares.push(share);
        if (share === 0.5) writeFileSync(join(directory, '.there.part'), 'less');
      }),
    ).toThrow(expect.objectContaining({ text: { id: 'error.backupNotWhole', params: { folder: directory } } }));
    expect(existsSync(target) || existsSync(join(directory, '.there.part'))).toBe(false);
    carryOver(file, target, (share) => shares.push(share));
    expect(readFileSync(target).equals(readFileSync(file))).toBe(true);
    expect(shares.filter((share) => share < 0.5).length).toBeGreaterThan(2);
    expect(shares.at(-1)).toBe(1);
  });

  it.skipIf(noMount !== '')(
    `that is full or read-only leaves nothing half there, and the backup goes into the data directory${noMount}`,
    async () => {
      await fill(20_000);
      chosen = mount(directory, '1m', cleanUp);
      expect(await backups().take('automatic')).toMatchObject({ where: 'data', state: 'whole', instead: { id: 'error.backupNoRoom' } });
      expect(readdirSync(chosen)).toEqual([]);
      execFileSync('mount', ['-o', 'remount,ro', chosen]);
      expect(await backups().take('automatic')).toMatchObject({ where: 'data' });
    },
  );
});

it.skipIf(noMount !== '')(`a full disk refuses a backup with a sentence, and leaves nothing half there${noMount}`, async () => {
  await fill(20_000);
  const disk = mount(directory, '1m', cleanUp);
  mkdirSync(join(disk, 'backups'));
  // The data directory's own folder lies on the small disk.
  rmSync(own(), { recursive: true, force: true });
  execFileSync('ln', ['-s', join(disk, 'backups'), own()]);
  await expect(backups().take('by-hand')).rejects.toMatchObject({ kind: 'storage', text: { id: 'error.backupNoRoom' } });
  expect(readdirSync(own())).toEqual([]);
});
