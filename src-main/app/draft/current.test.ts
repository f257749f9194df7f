import { afterEach, beforeEach, expect, it } from 'vitest';
import { aDraft, aList, anOrder, aVersion, wholeOrder } from '#main/ports/store.fixture.ts';
import type { OrderState } from '#shared/domain/dispatch/order.ts';
import { openApplication, type TestApplication } from '../../../tests/kit/application.ts';

let house: TestApplication;
beforeEach(async () => {
  house = await openApplication({ now: '2026-08-20T10:00:00.000Z' });
});
afterEach(() => house.close());

const current = async () => {
  const { messages, total } = await house.ask('messages.current', {});
  return { ids: messages.map(({ id }) => id), total };
};

/** A message whose order has come so far; `at`: when the draft was last changed and the order ended. */
async function message(id: string, state: OrderState | null, at: string, doubts = 0, accepted = 0): Promise<void> {
  const { store } = house.application.context;
  await store.write([{ do: 'draft.create', draft: aDraft(id, { createdAt: at, updatedAt: at }) }]);
  if (state === null) return;
  const version = { ...aVersion(`version ${id}`, id), submittedAt: at };
  const order = anOrder(`order ${id}`, id, {
    versionId: version.id,
    state,
    finishedAt: state === 'finished' ? at : null,
    startedAt: accepted > 0 || state === 'cancelled' ? at : null,
  });
  await store.write([{ do: 'version.add', version }, ...wholeOrder(order, 2)]);
  for (let seq = 1; seq <= doubts + accepted; seq += 1) {
    const about = { orderId: order.id, seq, attempt: 1, at } as const;
    await store.write([
      { do: 'ledger.attempt', ...about },
      { do: 'ledger.settle', ...about, state: seq <= doubts ? 'in_doubt' : 'accepted', dueAt: null, reply: '' },
    ]);
  }
}

it('home gets what is not over, the last changed first, and after it the newest that went out', async () => {
  await message('draft', null, '2026-08-01T08:00:00.000Z');
  await message('paused', 'paused', '2026-08-02T08:00:00.000Z');
  for (let day = 1; day <= 9; day += 1) await message(`sent ${day}`, 'finished', `2026-07-0${day}T08:00:00.000Z`);
  expect(await current()).toEqual({
    ids: ['paused', 'draft', 'sent 9', 'sent 8', 'sent 7', 'sent 6', 'sent 5'],
    total: 11,
  });
});

it('all that went out in the last day is there, however much that is', async () => {
  for (let hour = 10; hour < 18; hour += 1) await message(`sent ${hour}`, 'finished', `2026-08-19T${hour}:00:00.000Z`);
  expect((await current()).ids).toHaveLength(8);
});

it('a plan that was discarded is no send: the message is approved as before, and waits for another plan', async () => {
  await message('planned', 'prepared', '2026-08-19T08:00:00.000Z');
  const { store } = house.application.context;
  const planned = async () => (await house.ask('messages.current', {})).messages.find(({ id }) => id === 'planned');
  expect(await planned()).toMatchObject({ orderId: 'order planned' });
  await store.write([{ do: 'order.state', orderId: 'order planned', from: ['prepared'], set: { state: 'cancelled' } }]);
  expect(await planned()).toMatchObject({ stage: 'recipients', orderId: null, counts: null, finishedAt: null });
  const list = aList('l', 'planned', 2);
  await store.write([
    { do: 'list.begin', list },
    { do: 'list.finish', list },
  ]);
  expect(await planned()).toMatchObject({ stage: 'dispatch', count: 2, orderId: null });
});

it('what nobody has decided about is not over, whenever it was sent; what was cancelled is gone where nobody got it', async () => {
  await message('cancelled', 'cancelled', '2026-08-20T08:00:00.000Z');
  await message('cancelled half way', 'cancelled', '2026-08-20T09:00:00.000Z', 0, 1);
  await message('doubtful', 'finished', '2020-01-01T08:00:00.000Z', 1);
  for (let day = 1; day <= 6; day += 1) await message(`sent ${day}`, 'finished', `2026-07-0${day}T08:00:00.000Z`);
  const { ids, total } = await current();
  expect([ids[0], total]).toEqual(['doubtful', 9]);
  expect(ids).toContain('cancelled half way');
  expect(ids).not.toContain('cancelled');
});

it('says of each the same as the list of all', async () => {
  await message('draft', null, '2026-08-01T08:00:00.000Z');
  await message('doubtful', 'finished', '2026-08-01T09:00:00.000Z', 2);
  const all = (await house.ask('messages.list', {})).messages;
  const { messages } = await house.ask('messages.current', {});
  for (const one of messages) expect(one).toEqual(all.find(({ id }) => id === one.id));
  expect(messages).toHaveLength(2);
});
