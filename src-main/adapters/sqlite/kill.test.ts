import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { instant } from '#main/ports/store.fixture.ts';
import { checkChain, emptyChain } from '#shared/domain/log/chain.ts';
import { workers } from '../../../tests/kit/workers.ts';
import { createSqliteStore, isLocked } from './index.ts';

let directory: string;
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'budstikke-kill-'));
});
afterEach(() => rmSync(directory, { recursive: true }));

const open = () => createSqliteStore({ directory, workerUrl: workers.store, now: instant() });

const startWriter = () =>
  spawn(process.execPath, [fileURLToPath(new URL('./kill-writer.fixture.ts', import.meta.url)), directory], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });

/** Runs the writer until it has said `lines` lines, kills it, and gives everything that it said. */
async function writeUntilKilled(lines: number): Promise<string[]> {
  const writer = startWriter();
  const said: string[] = [];
  const ended = once(writer, 'close');
  createInterface({ input: writer.stdout }).on('line', (line) => {
    said.push(line);
    if (said.length === lines) writer.kill('SIGKILL');
  });
  const [, signal] = await ended;
  expect(signal).toBe('SIGKILL');
  return said;
}

it('a program that writes keeps its directory to itself', async () => {
  const writer = startWriter();
  await once(writer.stdout, 'data');
  await expect(open()).rejects.toMatchObject({ kind: 'conflict', text: { id: 'error.alreadyOpen' } });
  expect(isLocked(directory)).toBe(true);
  writer.kill('SIGKILL');
  await once(writer, 'close');
  expect(isLocked(directory)).toBe(false);
  await (await open()).close();
});

describe('a program that is killed', () => {
  it.each([1, 7, 150, 2000])('after %i words has all on disk that it was told was on disk, and its directory is free', async (lines) => {
    const said = await writeUntilKilled(lines);
    const store = await open();
    const rows = store.read.ledger('o1', { offset: 0, limit: 50_000 }).rows;
    const state = new Map(rows.map((row) => [row.seq, row.state]));
    for (const line of said) {
      const [seq, step] = line.split(' ');
      if (step === 'settled') expect(state.get(Number(seq))).toBe('accepted');
      if (step === 'attempt') expect(['attempting', 'accepted']).toContain(state.get(Number(seq)));
    }
    const counts = store.read.counts('o1');
    expect(counts.attempting).toBeLessThanOrEqual(8);
    for (const [name, count] of Object.entries(counts)) expect(rows.filter((row) => row.state === name).length).toBe(count);
    expect(store.read.attemptTimes('')).toHaveLength(counts.attempting + counts.accepted);
    expect(store.read.logCount()).toBe(counts.accepted);
    expect(checkChain(emptyChain, store.read.logFrom(1, 50_000)).brokenAt).toBeNull();
    await store.close();
  });
});

it('looking whether a directory is taken makes nothing there, and takes nothing', async () => {
  const nowhere = join(directory, 'nowhere');
  expect(isLocked(nowhere)).toBe(false);
  expect(existsSync(nowhere)).toBe(false);
  const store = await open();
  expect(isLocked(directory)).toBe(true);
  await store.write([{ do: 'settings.set', key: 'still', value: 'works' }]);
  await store.close();
  expect(isLocked(directory)).toBe(false);
});
