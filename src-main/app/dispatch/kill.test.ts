import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, it } from 'vitest';
import { textSaid } from '#shared/domain/dispatch/said.ts';
import { type DispatchHouse, loopback, openDispatch } from '../../../tests/kit/dispatch.ts';
import { postfixMissing, startSink } from '../../../tests/kit/sink.ts';

const connections = 4;
const cleanUp: (() => unknown)[] = [];
afterEach(async () => {
  for (const step of cleanUp.splice(0).reverse()) await step();
});

/** Sends in a process of its own, and kills it once so many are accepted. */
async function sendAndKill(directory: string, count: number, accepted: number, port?: number): Promise<string> {
  const script = fileURLToPath(new URL('../../../tests/kit/send-child.ts', import.meta.url));
  const child = spawn(process.execPath, [script, directory, String(count), String(accepted), ...(port ? [String(port)] : [])], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = once(child, 'exit');
  cleanUp.push(() => child.kill('SIGKILL'));
  for await (const line of createInterface({ input: child.stdout })) {
    const id = /^well under way (.*)$/.exec(line)?.[1];
    if (!id) continue;
    child.kill('SIGKILL');
    await ended;
    return id;
  }
  throw new Error('the send did not start');
}

async function reopened(directory: string, port?: number): Promise<DispatchHouse> {
  const house = await openDispatch({ directory, relay: port ? loopback(port) : undefined });
  cleanUp.push(() => house.close(true));
  await house.recover();
  return house;
}

/** What a ledger says against what a server has taken. */
function compare(house: DispatchHouse, id: string, taken: readonly string[]) {
  const by = (state: string) =>
    new Set(
      house
        .rows(id)
        .filter((row) => row.state === state)
        .map(({ address }) => address),
    );
  const record = new Set(taken);
  const [accepted, doubt] = [by('accepted'), by('in_doubt')];
  return {
    duplicates: taken.length - record.size,
    acceptedButNotTaken: [...accepted].filter((address) => !record.has(address)),
    takenButNotKnown: taken.filter((address) => !accepted.has(address) && !doubt.has(address)),
    doubt: doubt.size,
    accepted: accepted.size,
  };
}

function temporary(): string {
  const directory = mkdtempSync(join(tmpdir(), 'budstikke-kill-'));
  cleanUp.push(() => rmSync(directory, { recursive: true, force: true }));
  return directory;
}

describe('a kill in the middle of a send', () => {
  it.skipIf(postfixMissing.length > 0)(
    `leaves a ledger that agrees with the sink’s own record, and nobody gets it twice${postfixMissing.length > 0 ? ` (not installed: ${postfixMissing.join(', ')})` : ''}`,
    async () => {
      const directory = temporary();
      const sink = await startSink({ keep: true });
      cleanUp.push(() => sink.stop());
      const count = 1500;
      const id = await sendAndKill(directory, count, 200, sink.port);
      const atKill = sink.taken().length;
      expect(atKill).toBeGreaterThan(0);
      expect(atKill).toBeLessThan(count);

      const house = await reopened(directory, sink.port);
      expect(house.orderNow(id).state).toBe('paused');
      expect(house.counts(id).attempting).toBe(0);
      const doubt = house.counts(id).in_doubt;
      expect(doubt).toBeLessThanOrEqual(connections);
      expect(textSaid(house.orderNow(id).heldBecause)).toEqual({ id: 'dispatch.held.interrupted', params: { doubt } });
      expect(compare(house, id, sink.taken())).toMatchObject({ duplicates: 0, acceptedButNotTaken: [], takenButNotKnown: [] });
      expect(house.store.read.log({ offset: 0, limit: 1 })[0]).toMatchObject({ type: 'order.recovered', facts: { inDoubt: doubt } });

      await house.handlers['dispatch.resume']({ orderId: id });
      await house.reaches(id, 'finished');
      const after = compare(house, id, sink.taken());
      expect(after).toMatchObject({ duplicates: 0, acceptedButNotTaken: [], takenButNotKnown: [], doubt, accepted: count - doubt });
    },
  );

  it('of the practice server too leaves the mailbox and the ledger in agreement', async () => {
    const directory = temporary();
    const id = await sendAndKill(directory, 800, 100);
    const house = await reopened(directory);
    const taken = () => house.practice?.page({ offset: 0, limit: 5000 }).mails.map(({ to }) => to) ?? [];
    expect(taken().length).toBeLessThan(800);
    const before = compare(house, id, taken());
    expect(before).toMatchObject({ duplicates: 0, acceptedButNotTaken: [], takenButNotKnown: [] });
    expect(before.doubt).toBeLessThanOrEqual(connections);
    await house.handlers['dispatch.resume']({ orderId: id });
    await house.reaches(id, 'finished');
    expect(compare(house, id, taken())).toMatchObject({
      duplicates: 0,
      acceptedButNotTaken: [],
      takenButNotKnown: [],
      accepted: 800 - before.doubt,
    });
  });
});
