import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { recordingHost } from '../../tests/kit/application.ts';
import { explain, launchLocale, systemLocale } from './explain.ts';
import { type Session, startSession } from './session.ts';

let root: string;
let session: Session;
let reopened: number;
let events: string[];

beforeEach(async () => {
  root = mkdtempSync(join(tmpdir(), 'budstikke-session-'));
  reopened = 0;
  events = [];
  const { reopen: _, restart: __, ...host } = recordingHost();
  session = await startSession(
    { root, practice: true, now: null },
    host,
    (event) => events.push(event),
    () => {
      reopened += 1;
    },
  );
});
afterEach(async () => {
  await session.close();
  rmSync(root, { recursive: true });
});

async function ask(method: string, params: object) {
  return JSON.parse(await session.call(JSON.stringify({ id: 1, method, params })));
}

describe('between practice and real', () => {
  it('opens the other data directory, answers the one who asked, and starts the window anew', async () => {
    expect(await ask('system.openReal', { practice: false })).toMatchObject({ ok: true });
    expect((await ask('system.state', {})).result.practice).toBe(false);
    await expect.poll(() => reopened).toBe(1);
    expect(await ask('system.openReal', { practice: true })).toMatchObject({ ok: true });
    expect((await ask('system.state', {})).result.practice).toBe(true);
  });

  it('tells the one who asked why it cannot be opened, and all stays as it was', async () => {
    writeFileSync(join(root, 'real'), 'a file where a folder belongs');
    const { ok, error } = await ask('system.openReal', { practice: false });
    expect(ok).toBe(false);
    expect(error).toMatchObject({ kind: 'storage' });
    expect(error.text).toContain(join(root, 'real'));
    expect((await ask('system.state', {})).result.practice).toBe(true);
    await new Promise((resolve) => setImmediate(resolve));
    expect(reopened).toBe(0);
  });
});

describe('a real database that cannot be opened', () => {
  it('can be given another state from practice, which stays open until that holds', async () => {
    const person = { packId: 'uio', name: 'Kari', email: 'kari@uio.no', role: 'officer', sample: false };
    await ask('system.openReal', { practice: false });
    await ask('system.begin', person);
    await ask('messages.create', {});
    const { backup } = (await ask('backups.take', {})).result;
    await ask('system.openReal', { practice: true });
    const backups = join(root, 'real', 'backups');
    await expect.poll(() => readdirSync(join(root, 'real')).filter((name) => /-(wal|shm)$/.test(name))).toEqual([]);
    writeFileSync(join(root, 'real', 'budstikke.sqlite'), Buffer.alloc(200_000, 'æ'));
    expect((await ask('system.openReal', { practice: false })).error).toMatchObject({ textId: 'error.storageCorrupt' });

    const notes = join(root, 'notes.sqlite');
    writeFileSync(notes, 'Kjære studenter');
    expect((await ask('system.openReal', { practice: false, restore: notes })).error).toMatchObject({ textId: 'error.backupForeign' });
    const restore = join(backups, backup.name);
    expect((await ask('system.openReal', { practice: true, restore })).error).toMatchObject({ textId: 'error.restoreInside' });
    expect((await ask('system.state', {})).result.practice).toBe(true);

    expect(await ask('system.openReal', { practice: false, restore })).toMatchObject({ ok: true });
    expect((await ask('messages.list', {})).result.messages).toHaveLength(1);
    expect(readdirSync(backups).filter((name) => name.startsWith('damaged-'))).toHaveLength(1);
  }, 60_000);
});

describe('another state of the same data directory', () => {
  it('is opened anew once the one who asked is answered, and calls wait meanwhile', async () => {
    await ask('system.begin', { packId: 'uio', name: 'Kari', email: 'kari@uio.no', role: 'officer', sample: false });
    const { backup } = (await ask('backups.take', {})).result;
    await ask('messages.create', {});
    expect(await ask('backups.restore', { name: backup.name })).toMatchObject({ ok: true });
    expect((await ask('messages.list', {})).result.messages).toEqual([]);
    await expect.poll(() => reopened).toBe(1);
    const { backups } = (await ask('backups.list', {})).result;
    const present = backups.find(({ why }: { why: string }) => why === 'before-restore');
    await ask('backups.restore', { name: present.name });
    expect((await ask('messages.list', {})).result.messages).toHaveLength(1);
  }, 60_000);
});

describe('the end', () => {
  it('leaves no side files of the databases behind, and tells of no change', async () => {
    await ask('practice.mails', { offset: 0, limit: 10 });
    await session.close();
    expect(existsSync(join(root, 'practice', 'practice.sqlite'))).toBe(true);
    expect(readdirSync(join(root, 'practice')).filter((name) => /-(wal|shm)$/.test(name))).toEqual([]);
    expect(events).toEqual([]);
  });
});

describe('what is said before the application stands', () => {
  it('is said in the interface’s language where the data can be read, also while it is open', async () => {
    await ask('settings.save', { locale: 'nn' });
    expect(launchLocale(['--data', root, '--bogus'])).toBe('nn');
    await session.close();
    expect(launchLocale([`--data=${root}`])).toBe('nn');
    expect(readdirSync(join(root, 'practice')).filter((name) => /-(wal|shm)$/.test(name))).toEqual([]);
  });

  it('is said in the system’s language where there is nothing to read, or nothing was chosen', () => {
    expect(launchLocale(['--data', join(root, 'gone')])).toBe(systemLocale());
    expect(launchLocale(['--data', root])).toBe(systemLocale());
    expect(explain(new Error('torn'), 'en')).toContain('(torn)');
  });
});
