import { cpSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createWitnesses } from '#main/adapters/files/witnesses.ts';
import { createSqliteStore } from '#main/adapters/sqlite/index.ts';
import { createClock, ids } from '#main/adapters/system.ts';
import { aDraft, anEvent, anOrder, instant, wholeOrder } from '#main/ports/store.fixture.ts';
import type { Change, Store } from '#main/ports/store.ts';
import type { OrderState } from '#shared/domain/dispatch/order.ts';
import { workers } from '../../../tests/kit/workers.ts';
import type { Context } from '../context.ts';
import { keepWitness } from './keep-witness.ts';
import { settleIdentity } from './recognise.ts';

// Several stores are opened one after another, each with a thread of its own.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

let root: string;
let open: Set<Store>;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'budstikke-recognise-'));
  open = new Set();
});
afterEach(async () => {
  for (const store of open) await store.close();
  rmSync(root, { recursive: true });
});

/** Opens a data directory as the application does. */
async function start(name: string, state: string | null = null) {
  const directory = join(root, name);
  const raw = await createSqliteStore({
    directory,
    workerUrl: workers.store,
    now: instant(),
  });
  const clock = createClock(instant(100));
  const witnesses = createWitnesses(directory, state);
  const kept = keepWitness({ store: raw, clock, witnesses });
  open.add(kept.store);
  const settled = await settleIdentity({ store: kept.store, clock, ids } as unknown as Context, witnesses);
  await kept.begin(settled.identity);
  const { read } = kept.store;
  return {
    ...settled,
    store: kept.store,
    state: (id: string) => read.order(id)?.state,
    counts: (id: string) => read.counts(id),
    doubt: (id: string) => read.ledger(id, { offset: 0, limit: 99, state: 'in_doubt' }).rows,
    notice: () => read.setting('staleNotice'),
    close: async () => {
      open.delete(kept.store);
      await kept.store.close();
    },
  };
}

const send = (seq: number): Change[] => [
  { do: 'ledger.attempt', orderId: 'o1', seq, attempt: 1, at: instant(seq) },
  { do: 'ledger.settle', orderId: 'o1', seq, attempt: 1, state: 'accepted', at: instant(seq), dueAt: null, reply: '250' },
];
/** An order of six in this state, of whom one has it, one is deferred, one under way, and three wait. */
const begun = (state: OrderState): Change[] => [
  { do: 'draft.create', draft: aDraft('m1') },
  ...wholeOrder(anOrder('o1', 'm1', { state }), 6),
  ...send(1),
  { do: 'ledger.attempt', orderId: 'o1', seq: 2, attempt: 1, at: instant(2) },
  { do: 'ledger.settle', orderId: 'o1', seq: 2, attempt: 1, state: 'deferred', at: instant(2), dueAt: instant(999), reply: '450' },
  { do: 'ledger.attempt', orderId: 'o1', seq: 3, attempt: 1, at: instant(3) },
  { do: 'log.append', event: anEvent({ n: 1 }) },
];

describe('a copy of a data directory', () => {
  it.each(['prepared', 'confirmed', 'scheduled', 'sending', 'paused', 'stopped'] as const)(
    'holds a send that was %s there: whoever could still get it is in doubt by name, and a second start finds nothing more',
    async (state) => {
      const first = await start('first');
      expect(first).toMatchObject({ recognition: 'unnamed', identity: { generation: 1 } });
      await first.store.write(begun(state));
      await first.close();
      cpSync(join(root, 'first'), join(root, 'copy'), { recursive: true });

      const copy = await start('copy');
      expect(copy.recognition).toBe('copied');
      expect(copy.identity.install).not.toBe(first.identity.install);
      expect(copy.state('o1')).toBe('paused');
      expect(JSON.parse(copy.store.read.order('o1')?.heldBecause ?? '')).toEqual({
        id: 'dispatch.held.copied',
        params: { kind: 'copied', doubt: 5 },
      });
      expect(copy.counts('o1')).toMatchObject({ accepted: 1, queued: 0, deferred: 0, attempting: 0, in_doubt: 5 });
      expect(copy.doubt('o1').map(({ address, reply }) => [address, JSON.parse(reply).id])).toEqual(
        [2, 3, 4, 5, 6].map((n) => [`person${n}@uni.example`, 'dispatch.seen.copied']),
      );
      expect(copy.notice()).toMatchObject({ kind: 'copied', orders: 1, doubt: 5 });
      expect(copy.store.read.log({ offset: 0, limit: 2 }).map(({ type }) => type)).toEqual(['database.recognised', 'order.paused']);
      await copy.close();
      expect((await start('copy')).recognition).toBe('own');
      expect((await start('first')).recognition).toBe('own');
    },
  );

  it('leaves alone what has ended', async () => {
    const first = await start('first');
    await first.store.write(begun('finished'));
    await first.close();
    cpSync(join(root, 'first'), join(root, 'copy'), { recursive: true });
    const copy = await start('copy');
    expect([copy.recognition, copy.state('o1'), copy.counts('o1').queued]).toEqual(['copied', 'finished', 3]);
  });

  it('is known too when the program was killed before it had noted what it is', async () => {
    const first = await start('first');
    await first.store.write(begun('paused'));
    await first.close();
    cpSync(join(root, 'first'), join(root, 'copy'), { recursive: true });
    const copy = await start('copy');
    await copy.close();
    // The witness as it was when the copy was made: the database alone knows.
    cpSync(join(root, 'first', 'identity.json'), join(root, 'copy', 'identity.json'));
    const again = await start('copy');
    expect([again.recognition, again.counts('o1').in_doubt]).toEqual(['copied', 5]);
  });
});

describe('an older state of a data directory', () => {
  const aged = async (state: string | null, putBack: () => void) => {
    const first = await start('first', state);
    await first.store.write(begun('sending'));
    await first.close();
    cpSync(join(root, 'first'), join(root, 'kept'), { recursive: true });
    const on = await start('first', state);
    await on.store.write([...send(4), { do: 'log.append', event: anEvent({ n: 2 }) }]);
    await on.close();
    putBack();
    const back = await start('first', state);
    expect([back.recognition, back.state('o1'), back.counts('o1').in_doubt]).toEqual(['older', 'paused', 5]);
    expect(back.identity).toEqual({ ...first.identity, generation: 2 });
    await back.close();
    expect((await start('first', state)).recognition).toBe('own');
  };

  it('is known by the witness outside it, when all of it was put back in its place', () =>
    aged(join(root, 'state'), () => {
      rmSync(join(root, 'first'), { recursive: true });
      renameSync(join(root, 'kept'), join(root, 'first'));
    }));

  it('is known by the witness beside it, when only the database was put back', () =>
    aged(null, () => cpSync(join(root, 'kept', 'budstikke.sqlite'), join(root, 'first', 'budstikke.sqlite'))));

  it('is known within a send by how many were accepted, although nothing was logged since', async () => {
    const first = await start('first');
    await first.store.write(begun('sending'));
    await first.close();
    cpSync(join(root, 'first', 'budstikke.sqlite'), join(root, 'old.sqlite'));
    const on = await start('first');
    await on.store.write(send(4));
    await on.store.write([{ do: 'order.state', orderId: 'o1', from: ['sending'], set: { state: 'sending' } }]);
    await on.close();
    expect(JSON.parse(readFileSync(join(root, 'first', 'identity.json'), 'utf8')).accepted).toEqual({ o1: 2 });
    cpSync(join(root, 'old.sqlite'), join(root, 'first', 'budstikke.sqlite'));
    expect((await start('first')).recognition).toBe('older');
  });
});

it('a data directory that is only moved goes on as ever', async () => {
  const first = await start('first');
  await first.store.write(begun('paused'));
  await first.close();
  renameSync(join(root, 'first'), join(root, 'moved'));
  const moved = await start('moved');
  expect([moved.recognition, moved.identity, moved.notice()]).toEqual(['own', first.identity, undefined]);
});
