import { describe, expect, it } from 'vitest';
import type { Pack } from '#shared/domain/policy/pack.ts';
import { type DispatchHouse, noCaps } from '../../../tests/kit/dispatch.ts';
import { dispatchHouses } from '../../../tests/kit/dispatch-houses.ts';

const { house } = dispatchHouses();
const rule: Pack['rules'][number] = { id: 'U43', kind: 'reply-list-told', severity: 'block', source: 'kap. 5', params: {} };
const asking = { pack: { rules: [rule] } };

async function prepared(at: DispatchHouse): Promise<string> {
  const { order } = await at.handlers['dispatch.prepare']({
    messageId: 'm',
    listId: 'l',
    caps: noCaps,
    startAt: null,
    departureReason: '',
  });
  return order.id;
}
const told = (at: DispatchHouse) => at.store.read.log({ offset: 0, limit: 50 }).filter(({ type }) => type === 'order.told');
const notTold = { kind: 'blocked', text: { id: 'dispatch.blocked.notTold' } };

describe('U43: those who answer are told before a send', () => {
  it('which does not start before somebody has said so, by name and once', async () => {
    const at = await house(5, asking);
    const orderId = await prepared(at);
    const { telling } = await at.handlers['dispatch.get']({ orderId });
    expect(telling).toEqual({ rule: 'U43', address: expect.stringContaining('@') });
    await expect(at.handlers['dispatch.start']({ orderId })).rejects.toMatchObject(notTold);
    expect([at.orderNow(orderId).state, at.counts(orderId).queued]).toEqual(['prepared', 5]);

    await at.actAs('editor');
    await Promise.all([at.handlers['dispatch.tell']({ orderId }), at.handlers['dispatch.tell']({ orderId })]);
    expect(at.orderNow(orderId).told).toMatchObject({ by: 'editor' });
    expect(told(at)).toHaveLength(1);
    expect((await at.handlers['dispatch.get']({ orderId })).telling).toBeNull();
    await at.handlers['dispatch.start']({ orderId });
    await at.reaches(orderId, 'finished');
    await expect(at.handlers['dispatch.tell']({ orderId })).resolves.toMatchObject({ order: { id: orderId } });
  });

  it('and are told of the next send of the same message anew', async () => {
    const at = await house(5, asking);
    const first = await prepared(at);
    await at.handlers['dispatch.tell']({ orderId: first });
    await at.handlers['dispatch.cancel']({ orderId: first });
    const orderId = await prepared(at);
    await expect(at.handlers['dispatch.start']({ orderId })).rejects.toMatchObject(notTold);
  });

  it('also where an unstarted send was held because the database is a copy', async () => {
    const at = await house(5, asking);
    const orderId = await prepared(at);
    await at.store.write([{ do: 'order.state', orderId, from: ['prepared'], set: { state: 'paused' } }]);
    await expect(at.handlers['dispatch.resume']({ orderId })).rejects.toMatchObject(notTold);
    await at.handlers['dispatch.tell']({ orderId });
    await at.handlers['dispatch.resume']({ orderId });
    await at.reaches(orderId, 'finished');
  });

  it('are not asked about by a pack without the rule, by one that only hints, nor for test copies', async () => {
    for (const rules of [[], [{ ...rule, severity: 'hint' as const }]]) {
      const at = await house(2, { pack: { rules } });
      const orderId = await prepared(at);
      expect((await at.handlers['dispatch.get']({ orderId })).telling).toBeNull();
      await at.handlers['dispatch.start']({ orderId });
      await at.reaches(orderId, 'finished');
    }
    const at = await house(2, asking);
    const { order } = await at.handlers['dispatch.sendTest']({ messageId: 'm', addresses: ['a@uni.example'] });
    await at.reaches(order.id, 'finished');
    await expect(at.handlers['dispatch.tell']({ orderId: order.id })).rejects.toMatchObject({ text: { id: 'dispatch.blocked.state' } });
  });
});
