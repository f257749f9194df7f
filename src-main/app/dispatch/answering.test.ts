import { describe, expect, it } from 'vitest';
import type { Pack } from '#shared/domain/policy/pack.ts';
import { type DispatchHouse, noCaps } from '../../../tests/kit/dispatch.ts';
import { dispatchHouses } from '../../../tests/kit/dispatch-houses.ts';

const { house } = dispatchHouses();
const rule: Pack['rules'][number] = { id: 'U44', kind: 'replies-answered', severity: 'hint', source: 'kap. 5', params: {} };

async function sent(at: DispatchHouse): Promise<string> {
  const { order } = await at.handlers['dispatch.prepare']({
    messageId: 'm',
    listId: 'l',
    caps: noCaps,
    startAt: null,
    departureReason: '',
  });
  await at.handlers['dispatch.start']({ orderId: order.id });
  await at.reaches(order.id, 'finished');
  return order.id;
}

describe('U44: inquiries are followed up after a send', () => {
  it('from when it has ended until a named person says that they are answered, once', async () => {
    const at = await house(5, { pack: { rules: [rule] } });
    const orderId = await sent(at);
    expect((await at.handlers['dispatch.get']({ orderId })).answering).toEqual({ rule: 'U44', address: expect.stringContaining('@') });
    await at.actAs('editor');
    await Promise.all([at.handlers['dispatch.answered']({ orderId }), at.handlers['dispatch.answered']({ orderId })]);
    expect(at.orderNow(orderId).answered).toMatchObject({ by: 'editor' });
    expect((await at.handlers['dispatch.get']({ orderId })).answering).toBeNull();
    expect(at.store.read.log({ offset: 0, limit: 50 }).filter(({ type }) => type === 'order.answered')).toHaveLength(1);
  });

  it('and not where the rule is taken out, nor before the send has ended', async () => {
    const without = await house(5, { pack: { rules: [] } });
    expect((await without.handlers['dispatch.get']({ orderId: await sent(without) })).answering).toBeNull();
    const at = await house(5, { pack: { rules: [rule] } });
    const { order } = await at.handlers['dispatch.prepare']({
      messageId: 'm',
      listId: 'l',
      caps: noCaps,
      startAt: null,
      departureReason: '',
    });
    expect((await at.handlers['dispatch.get']({ orderId: order.id })).answering).toBeNull();
    await expect(at.handlers['dispatch.answered']({ orderId: order.id })).rejects.toMatchObject({ kind: 'conflict' });
  });
});
