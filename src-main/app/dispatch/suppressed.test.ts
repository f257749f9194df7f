import { describe, expect, it } from 'vitest';
import type { WallTime } from '#shared/domain/draft/brief.ts';
import type { DispatchHouse } from '../../../tests/kit/dispatch.ts';
import { dispatchHouses, once } from '../../../tests/kit/dispatch-houses.ts';
import { createRecipientsHandlers } from '../recipients/index.ts';

const { house, houseWith } = dispatchHouses();
const plan = { messageId: 'm', listId: 'l', startAt: null as WallTime | null, departureReason: '' };
const types = (at: DispatchHouse) => at.store.read.log({ offset: 0, limit: 50 }).map(({ type }) => type);

describe('somebody who is suppressed after the order was made', () => {
  const suppress = (at: DispatchHouse, address: string) =>
    createRecipientsHandlers(at.context)['suppressions.add']({ address, reason: 'har bedt om det' });

  it('before its start is not sent to, and the others are', async () => {
    const at = await house(5);
    const { order } = await at.handlers['dispatch.prepare'](plan);
    await suppress(at, 'R2@student.uni.example');
    expect(at.counts(order.id)).toMatchObject({ queued: 4, suppressed: 1 });
    await at.handlers['dispatch.start']({ orderId: order.id });
    await at.reaches(order.id, 'finished');
    expect(at.counts(order.id)).toMatchObject({ accepted: 4, suppressed: 1, queued: 0 });
    expect(at.practice?.page({ offset: 0, limit: 9 }).mails.map(({ to }) => to)).not.toContain('r2@student.uni.example');
  });

  it('while it is paused gets nothing of it when it goes on', async () => {
    const { at, server } = await houseWith({}, 60);
    const id = await at.send({ perSecond: 50 });
    await at.until(() => at.counts(id).accepted >= 5);
    await at.handlers['dispatch.pause']({ orderId: id });
    await at.until(() => at.counts(id).attempting === 0);
    await suppress(at, 'r60@student.uni.example');
    await at.handlers['dispatch.resume']({ orderId: id });
    await at.reaches(id, 'finished');
    expect(at.counts(id)).toMatchObject({ accepted: 59, suppressed: 1 });
    expect(server.accepted).not.toContain('r60@student.uni.example');
  });

  it('while it sends is let out of the hand of a lane that had just taken up the row, and the send goes on', async () => {
    const { at, server } = await houseWith({}, 300);
    const id = await at.send({ perSecond: 150, connections: 3 });
    await at.until(() => at.counts(id).accepted >= 20);
    // The next few in every lane's hand, all at once.
    const waiting = at.store.read.ledger(id, { offset: 0, limit: 40, state: 'queued' }).rows.map(({ address }) => address);
    await Promise.all(waiting.map((address) => suppress(at, address)));
    await at.reaches(id, 'finished');
    const { accepted, suppressed, ...others } = at.counts(id);
    expect(accepted + suppressed).toBe(300);
    expect(suppressed).toBeGreaterThan(30);
    expect(Object.values(others).every((count) => count === 0)).toBe(true);
    expect(server.accepted).toHaveLength(accepted);
    const gone = new Set(at.rows(id).flatMap(({ state, address }) => (state === 'suppressed' ? [address] : [])));
    expect(server.accepted.filter((address) => gone.has(address))).toEqual([]);
    expect(types(at).filter((type) => type === 'order.paused')).toEqual([]);
  });

  it('in mid-attempt is not tried again when the server puts it off', async () => {
    const reached = Promise.withResolvers<void>();
    const rcpt = ({ to }: { to: string }): string | undefined => {
      if (!to.startsWith('r1@')) return undefined;
      reached.resolve();
      return '450 4.2.1 Later';
    };
    const { at } = await houseWith({ rcpt }, 2);
    const { order } = await at.handlers['dispatch.prepare'](plan);
    await at.handlers['dispatch.start']({ orderId: order.id });
    await reached.promise;
    await suppress(at, 'r1@student.uni.example');
    await at.reaches(order.id, 'finished');
    expect(at.counts(order.id)).toMatchObject({ accepted: 1, suppressed: 1, deferred: 0 });
  });

  it('and in doubt is not sent to again', async () => {
    const { at } = await houseWith({ content: once({ close: '' }) }, 2);
    const id = await at.send({ connections: 1 });
    await at.reaches(id, 'finished');
    await suppress(at, 'r1@student.uni.example');
    const again = { orderId: id, seqs: [1], decision: 'send-again' as const, reason: 'x' };
    await expect(at.handlers['dispatch.settleDoubt'](again)).rejects.toMatchObject({ text: { id: 'dispatch.blocked.suppressed' } });
    expect(at.counts(id)).toMatchObject({ in_doubt: 1, accepted: 1 });
  });

  it('gets a copy for a test that somebody asks for by name', async () => {
    const at = await house(1);
    await suppress(at, 'r1@student.uni.example');
    const { order } = await at.handlers['dispatch.sendTest']({ messageId: 'm', addresses: ['r1@student.uni.example'] });
    await at.reaches(order.id, 'finished');
    expect(at.counts(order.id)).toMatchObject({ accepted: 1, suppressed: 0 });
  });
});
