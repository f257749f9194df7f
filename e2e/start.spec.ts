import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { test as base, expect } from '@playwright/test';
import Database from 'better-sqlite3';
import { allTexts, type TextId } from '#shared/texts/index.ts';
import { type Locale, translator } from '#shared/texts/translate.ts';

const built = join(import.meta.dirname, '..', 'out', 'main');

interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}
const start = (host: 'chromium' | 'headless', args: string[], env: NodeJS.ProcessEnv = {}): Promise<Ended> =>
  new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [join(built, `${host}.js`), ...args], { env: { ...process.env, ...env }, stdio: 'pipe' });
    let [out, err] = ['', ''];
    child.stdout.on('data', (chunk) => (out += chunk));
    child.stderr.on('data', (chunk) => (err += chunk));
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, out, err }));
    child.stdin.end();
  });

const test = base.extend<{ data: string }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of fixtures from this pattern
  data: async ({}, use) => {
    const data = mkdtempSync(join(tmpdir(), 'budstikke-start-'));
    mkdirSync(join(data, 'practice'));
    await use(data);
    rmSync(data, { recursive: true, force: true });
  },
});
const database = (data: string): string => join(data, 'practice', 'budstikke.sqlite');

const systems = [
  ['nb', 'nb_NO.UTF-8'],
  ['nn', 'nn_NO.UTF-8'],
  ['en', 'de_DE.UTF-8'],
] as const;

/**
 * The two hosts say the same thing: a window’s in one line of the system’s language, headless as one line of JSON. How the
 * language is chosen is the same for all that is said: one says it in each of them.
 */
async function expectSaid(
  args: string[],
  id: TextId,
  params: Record<string, string>,
  kind: string,
  said: readonly (typeof systems)[number][] = systems.slice(0, 1),
): Promise<void> {
  const headless = await start('headless', args, { LC_ALL: 'en_GB.UTF-8' });
  expect(headless.code).toBe(1);
  expect(JSON.parse(headless.out)).toEqual({ id: null, ok: false, error: { kind, text: translator('en')({ id, params }), textId: id } });
  expect(headless.err).toBe('');
  for (const [locale, system] of said) {
    const window = await start('chromium', args, { LC_ALL: system });
    expect(window.code).toBe(1);
    expect(window.out).toBe('');
    expect(lines(window.err, locale)).toEqual([translator(locale)({ id, params })]);
  }
}
const lines = (text: string, locale: Locale): string[] =>
  text
    .trimEnd()
    .split('\n')
    .filter((line) => line !== allTexts['launch.asRoot'][locale]);

type Call = readonly [method: string, params: object];

/** The results of one headless run's calls, one after another. */
async function asked(data: string, args: readonly string[], calls: readonly Call[]): Promise<Record<string, unknown>[]> {
  const child = spawn(process.execPath, [join(built, 'headless.js'), '--data', data, ...args], { stdio: ['pipe', 'pipe', 'inherit'] });
  const results: Record<string, unknown>[] = [];
  const next = (): void => {
    const call = calls[results.length];
    if (call) child.stdin.write(`${JSON.stringify({ id: results.length, method: call[0], params: call[1] })}\n`);
    else child.stdin.end();
  };
  next();
  for await (const line of createInterface({ input: child.stdout })) {
    const { id, result } = JSON.parse(line);
    if (id !== results.length) continue;
    results.push(result);
    next();
  }
  return results;
}

test.describe('what cannot be opened is told in one line, and ends with 1:', () => {
  test('a damaged database, which is left as it is', async ({ data }) => {
    const bytes = Buffer.alloc(200_000, 'æ');
    writeFileSync(database(data), bytes);
    await expectSaid(['--data', data], 'error.storageCorrupt', { directory: join(data, 'practice') }, 'storage', systems);
    expect(readFileSync(database(data)).equals(bytes)).toBe(true);
  });

  test('a damaged database, with the backup that can take its place; the start that names it opens, and sets the damaged one aside', async ({
    data,
  }) => {
    const backups = join(data, 'practice', 'backups');
    const person = { packId: 'uio', name: 'Kari', email: 'kari@uio.no', role: 'officer', sample: true };
    await asked(
      data,
      [],
      [
        ['system.begin', person],
        ['backups.take', {}],
      ],
    );
    const [backup = ''] = readdirSync(backups);
    const bytes = Buffer.alloc(200_000, 'æ');
    writeFileSync(database(data), bytes);
    const { code, err } = await start('chromium', ['--data', data], { LC_ALL: 'nb_NO.UTF-8' });
    expect(code).toBe(1);
    const words = translator('nb');
    expect(lines(err, 'nb')).toEqual([
      words({ id: 'error.storageCorrupt', params: { directory: join(data, 'practice') } }),
      `  ${words({ id: 'launch.newestBackup', params: { file: join(backups, backup) } })}`,
    ]);
    const [list] = await asked(data, ['--restore', join(backups, backup)], [['messages.list', {}]]);
    expect(list).toMatchObject({ messages: [expect.anything()] });
    const aside = readdirSync(backups).filter((name) => name.startsWith('damaged-'));
    expect(aside).toHaveLength(1);
    expect(readFileSync(join(backups, aside[0] ?? '')).equals(bytes)).toBe(true);
  });

  test('a file that cannot be restored, and all stays as it was', async ({ data }) => {
    const file = join(data, 'notes.txt');
    writeFileSync(file, 'Kjære studenter,\n'.repeat(100));
    await expectSaid(['--data', data, '--restore', file], 'error.backupForeign', { file: 'notes.txt' }, 'invalid');
    expect(existsSync(database(data))).toBe(false);
  });

  test('a damaged file of practice mail', async ({ data }) => {
    writeFileSync(join(data, 'practice', 'practice.sqlite'), Buffer.alloc(200_000, 'æ'));
    await expectSaid(['--data', data], 'dispatch.practice.corrupt', { directory: join(data, 'practice') }, 'storage');
  });

  test('a database from a newer Budstikke', async ({ data }) => {
    expect((await start('headless', ['--data', data])).code).toBe(0);
    const newer = new Database(database(data));
    newer.prepare("INSERT INTO migrations VALUES (999, 'from-the-future', '2030-01-01T00:00:00.000Z')").run();
    newer.close();
    await expectSaid(['--data', data], 'error.storageNewer', { directory: join(data, 'practice') }, 'storage');
  });

  test('a folder that another Budstikke has open', async ({ data }) => {
    const first = spawn(process.execPath, [join(built, 'headless.js'), '--data', data], { stdio: ['pipe', 'pipe', 'inherit'] });
    first.stdin.write('{"id":1,"method":"system.state"}\n');
    await new Promise((resolve) => first.stdout.once('data', resolve));
    await expectSaid(['--data', data], 'error.alreadyOpen', { directory: join(data, 'practice') }, 'conflict');
    first.stdin.end();
    await new Promise((resolve) => first.once('close', resolve));
  });

  test('a place where a file lies', async ({ data }) => {
    const file = join(data, 'file');
    writeFileSync(file, '');
    await expectSaid(['--data', file], 'error.notAFolder', { directory: join(file, 'practice') }, 'storage');
  });

  test('an option that there is not', () => expectSaid(['--verbose'], 'launch.unknownOption', { option: '--verbose' }, 'invalid'));
});

test('a browser that does not open a window is told of in one line', async ({ data }) => {
  const { code, out, err } = await start('chromium', ['--data', data], { LC_ALL: 'nn_NO.UTF-8', BUDSTIKKE_BROWSER: process.execPath });
  expect([code, out]).toEqual([1, '']);
  expect(lines(err, 'nn')).toEqual([translator('nn')({ id: 'launch.noWindow', params: { browser: process.execPath } })]);
});
