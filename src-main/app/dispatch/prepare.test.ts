import { afterEach, describe, expect, it } from 'vitest';
import type { Change } from '#main/ports/store.ts';
import { AppError } from '#shared/domain/errors.ts';
import { type DispatchHouse, openDispatch, recipientsNumbered } from '../../../tests/kit/dispatch.ts';

const cleanUp: (() => unknown)[] = [];
afterEach(async () => {
  for (const step of cleanUp.splice(0).reverse()) await step();
});
const plan = { messageId: 'm', listId: 'l', startAt: null, departureReason: '' };
const count = 5000;

async function house(): Promise<DispatchHouse> {
  const at = await openDispatch();
  cleanUp.push(() => at.close());
  await at.recover();
  await at.furnish(recipientsNumbered(count));
  return at;
}

/** Watches, and may disturb, every write; gives the real one back to go on with. */
function intercept(at: DispatchHouse, meet: (changes: readonly Change[], write: DispatchHouse['store']['write']) => Promise<void>): void {
  const write = at.store.write.bind(at.store);
  Object.assign(at.store, { write: (changes: readonly Change[]) => meet(changes, write) });
}
const isRows = (changes: readonly Change[]): boolean => changes.some((change) => change.do === 'order.rows');

describe('an order of many recipients', () => {
  it('comes in many small writes, so that other sends get theirs in between, and is seen once it is whole', async () => {
    const at = await house();
    const sizes: number[] = [];
    let seen = 0;
    intercept(at, async (changes, write) => {
      for (const change of changes) if (change.do === 'order.rows') sizes.push(change.rows.length);
      await write(changes);
      if (isRows(changes)) seen += at.store.read.orders().length;
    });
    const { order } = await at.handlers['dispatch.prepare'](plan);
    expect(sizes).toEqual([2000, 2000, 1000]);
    expect(seen).toBe(0);
    expect(at.counts(order.id).queued).toBe(count);
    expect(at.store.read.orders('m')).toEqual([order]);
  });

  it('that the disk refuses in the middle leaves nothing, and can be prepared again', async () => {
    const at = await house();
    let times = 0;
    intercept(at, async (changes, write) => {
      times += isRows(changes) ? 1 : 0;
      if (isRows(changes) && times === 2) throw new AppError('storage', 'error.storageFull', { directory: at.directory });
      await write(changes);
    });
    await expect(at.handlers['dispatch.prepare'](plan)).rejects.toMatchObject({ text: { id: 'error.storageFull' } });
    expect(at.store.read.orders()).toEqual([]);
    const { order } = await at.handlers['dispatch.prepare'](plan);
    expect(at.counts(order.id).queued).toBe(count);
  });

  it('that ends with the program leaves nothing that can be sent', async () => {
    const at = await house();
    let gone = false;
    let begun = '';
    intercept(at, async (changes, write) => {
      for (const change of changes) if (change.do === 'order.begin') begun = change.order.id;
      if (gone) throw new AppError('storage', 'error.storageStopped', { directory: at.directory });
      await write(changes);
      gone = isRows(changes);
    });
    await expect(at.handlers['dispatch.prepare'](plan)).rejects.toMatchObject({ kind: 'storage' });
    await at.close(true);
    cleanUp.splice(0);

    const later = await openDispatch({ directory: at.directory });
    cleanUp.push(() => later.close());
    await later.recover();
    expect(later.store.read.orders()).toEqual([]);
    await expect(later.store.write([{ do: 'order.finish', orderId: begun }])).rejects.toMatchObject({ kind: 'not-found' });
    const { order } = await later.handlers['dispatch.prepare'](plan);
    expect(later.counts(order.id).queued).toBe(count);
  });

  it('is not made when its list is purged, or somebody is erased from it, while its rows come in', async () => {
    const at = await house();
    let meanwhile: Change[] = [{ do: 'address.erase', address: recipientsNumbered(count)[count - 1]?.address ?? '' }];
    intercept(at, async (changes, write) => {
      if (isRows(changes)) await write(meanwhile.splice(0));
      await write(changes);
    });
    await expect(at.handlers['dispatch.prepare'](plan)).rejects.toMatchObject({ text: { id: 'dispatch.blocked.erasedMeanwhile' } });
    meanwhile = [{ do: 'list.purge', listId: 'l', purged: { at: at.context.clock.now(), by: null, because: 'date' } }];
    await expect(at.handlers['dispatch.prepare'](plan)).rejects.toMatchObject({ text: { id: 'dispatch.blocked.purgedList' } });
    expect(at.store.read.orders()).toEqual([]);
    expect(at.store.read.facts().counts.ledgerRows).toBe(0);
  });

  it('is not made when the text changes while its rows come in', async () => {
    const at = await house();
    intercept(at, async (changes, write) => {
      const draft = at.store.read.draft('m');
      if (isRows(changes) && draft?.revision === 1)
        await write([{ do: 'draft.save', draft: { ...draft, revision: 2, brief: { ...draft.brief, subject: 'Et annet emne' } } }]);
      await write(changes);
    });
    await expect(at.handlers['dispatch.prepare'](plan)).rejects.toMatchObject({ text: { id: 'dispatch.blocked.changedSince' } });
    expect(at.store.read.orders()).toEqual([]);
  });
});
