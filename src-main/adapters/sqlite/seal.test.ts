import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { workers } from '../../../tests/kit/workers.ts';
import { databaseName } from './connection.ts';
import { createSqliteStore } from './index.ts';
import { breakSeal, sealDatabase } from './seal.ts';

let directory: string;
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'budstikke-seal-'));
});
afterEach(() => rmSync(directory, { recursive: true }));
const file = () => join(directory, databaseName);
const [monday, evening, tuesday] = ['2026-08-10T07:00:00.000Z', '2026-08-10T19:00:00.000Z', '2026-08-11T07:00:00.000Z'] as const;

describe('a sealed database', () => {
  beforeEach(() => {
    writeFileSync(file(), 'x'.repeat(5000));
    sealDatabase(directory, monday);
  });

  it('that is as it was left tells when it was read through, once', () => {
    expect(breakSeal(directory, evening)).toBe(monday);
    expect(breakSeal(directory, evening)).toBeNull();
  });
  it.each([
    ['a day later', () => {}, tuesday],
    ['when the clock says that it was in the future', () => {}, '2026-08-09T07:00:00.000Z'],
    ['that was written to', () => writeFileSync(file(), 'y'.repeat(5000)), evening],
    ['that was written to, with its time set back', () => cut(4999), evening],
    ['that has a journal', () => writeFileSync(`${file()}-wal`, ''), evening],
    ['that is gone', () => rmSync(file()), evening],
    ['whose seal is torn', () => writeFileSync(join(directory, 'budstikke.seal.json'), '{"size":50'), evening],
  ])('%s is read through', (_, meanwhile, now) => {
    meanwhile();
    expect(breakSeal(directory, now)).toBeNull();
  });
  const cut = (length: number) => {
    const { atime, mtime } = statSync(file());
    writeFileSync(file(), 'x'.repeat(length));
    utimesSync(file(), atime, mtime);
  };
});

describe('a store', () => {
  const open = (now: string) => createSqliteStore({ directory, workerUrl: workers.store, now });
  const seal = () => join(directory, 'budstikke.seal.json');
  /** Spoils pages without a trace outside them, as a failing disk does. */
  const spoil = () => {
    const { atimeMs, mtimeMs } = statSync(file());
    const bytes = readFileSync(file());
    bytes.fill(0xab, bytes.length - 8192);
    writeFileSync(file(), bytes);
    utimesSync(file(), atimeMs / 1000, mtimeMs / 1000);
  };

  it('seals its database when it is closed, and is sealed no more while it is open', async () => {
    const store = await open(monday);
    expect(existsSync(seal())).toBe(false);
    await store.close();
    expect(JSON.parse(readFileSync(seal(), 'utf8'))).toMatchObject({ checkedAt: monday });
    await (await open(evening)).close();
    expect(JSON.parse(readFileSync(seal(), 'utf8'))).toMatchObject({ checkedAt: monday });
    await (await open(tuesday)).close();
    expect(JSON.parse(readFileSync(seal(), 'utf8'))).toMatchObject({ checkedAt: tuesday });
  });

  it('finds damage that nobody did a day later at the latest', async () => {
    await (await open(monday)).close();
    spoil();
    await expect(open(tuesday)).rejects.toMatchObject({ text: { id: 'error.storageCorrupt' } });
  });
});
