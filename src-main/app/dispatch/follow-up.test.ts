import { describe, expect, it } from 'vitest';
import type { FollowUpGroup } from '#shared/domain/dispatch/follow-up.ts';
import { listDigest } from '#shared/domain/dispatch/list-digest.ts';
import type { DispatchHouse } from '../../../tests/kit/dispatch.ts';
import { dispatchHouses, numbered as r } from '../../../tests/kit/dispatch-houses.ts';
import { createRecipientsHandlers } from '../recipients/index.ts';

const { house, houseWith, mixed } = dispatchHouses();

const from = (orderId: string, groups: FollowUpGroup[], doubtReason?: string) => ({
  messageId: 'm',
  builtFrom: { orderId, groups, ...(doubtReason && { doubtReason }) },
  startAt: null,
  departureReason: '',
});
const refused = (at: DispatchHouse, params: ReturnType<typeof from>) => expect(at.handlers['dispatch.prepare'](params)).rejects;
const addresses = (at: DispatchHouse, orderId: string) => at.rows(orderId).map(({ address }) => address);

describe('a send to those who have not got it', () => {
  it('takes the chosen over from a stopped send, which ends with it, each with the same rendering, and is confirmed on its own', async () => {
    const { at, server } = await houseWith({}, 60);
    const id = await at.send({ perSecond: 20, connections: 2 });
    await at.until(() => at.counts(id).accepted >= 5);
    await at.handlers['dispatch.pause']({ orderId: id });
    await at.until(() => at.counts(id).attempting === 0);
    const waiting = at.rows(id).filter(({ state }) => state === 'queued');
    const { groups, blocked } = await at.handlers['dispatch.followUp']({ messageId: 'm', orderId: id });
    expect([groups.waiting, groups.accepted, blocked]).toEqual([waiting.length, 0, null]);

    const { order } = await at.handlers['dispatch.prepare'](from(id, ['waiting']));
    expect(at.orderNow(id).state).toBe('cancelled');
    expect(at.counts(id)).toMatchObject({ queued: 0, cancelled: waiting.length });
    expect(order).toMatchObject({ state: 'prepared', confirmedBy: null, listId: 'l', count: waiting.length });
    expect(order.builtFrom).toEqual({ purpose: 'rest', orderId: id, groups: ['waiting'] });
    expect(order.listDigest).toBe(listDigest(waiting));
    expect(at.rows(order.id).map(({ address, renderingId }) => [address, renderingId])).toEqual(
      waiting.map(({ address, renderingId }) => [address, renderingId]),
    );

    await at.handlers['dispatch.start']({ orderId: order.id });
    await at.reaches(order.id, 'finished');
    expect(server.accepted.toSorted()).toEqual(addresses(at, id).toSorted());
    const prepared = at.store.read.log({ offset: 0, limit: 50 }).find(({ type, facts }) => type === 'order.prepared' && facts.purpose);
    expect(prepared?.facts).toMatchObject({ orderId: order.id, purpose: 'rest', builtFrom: id, groups: 'waiting', count: waiting.length });
  });

  it('asks a second person from the same count on as any send', async () => {
    const at = await house(4, { pack: { secondPersonFrom: 3 } });
    const { order: first } = await at.handlers['dispatch.prepare']({ messageId: 'm', listId: 'l', startAt: null, departureReason: '' });
    await at.handlers['dispatch.confirm']({ orderId: first.id, decidedBy: 'operator', passphrase: 'operator signs' });
    // As a stop before the first mail leaves it.
    await at.store.write([
      { do: 'order.state', orderId: first.id, from: ['confirmed'], set: { state: 'stopped', startedAt: at.context.clock.now() } },
    ]);
    const made = await at.handlers['dispatch.prepare'](from(first.id, ['waiting']));
    expect(made.needsSecondPerson).toBe(true);
    await expect(at.handlers['dispatch.start']({ orderId: made.order.id })).rejects.toMatchObject({
      text: { id: 'dispatch.blocked.needsSecondPerson' },
    });
  });

  it('has those in doubt by a word with its reason only, which stands with the doubt', async () => {
    const { at, server, id } = await mixed();
    const { groups } = await at.handlers['dispatch.followUp']({ messageId: 'm', orderId: id });
    expect(groups).toMatchObject({ refused: 1, 'in-doubt': 1, waiting: 0, cancelled: 0 });
    await refused(at, from(id, ['in-doubt'])).toMatchObject({ text: { id: 'dispatch.blocked.doubtReason' } });
    const { order } = await at.handlers['dispatch.prepare'](from(id, ['in-doubt'], 'Han sier at han ikke har fått den.'));
    expect(addresses(at, order.id)).toEqual([r(5)]);
    expect(at.store.read.undecided(id)).toBe(0);
    expect(at.rows(id)[4]?.left).toMatchObject({ by: 'writer', reason: 'Han sier at han ikke har fått den.' });
    // What is being sent to again here cannot be sent to again there as well.
    const again = { orderId: id, seqs: [5], decision: 'send-again' as const, reason: 'x' };
    await expect(at.handlers['dispatch.settleDoubt'](again)).rejects.toMatchObject({ text: { id: 'dispatch.blocked.openOrder' } });
    await at.handlers['dispatch.start']({ orderId: order.id });
    await at.reaches(order.id, 'finished');
    await expect(at.handlers['dispatch.settleDoubt'](again)).rejects.toMatchObject({
      text: { id: 'dispatch.blocked.reachedSince', params: { count: 1 } },
    });
    expect(server.accepted.filter((address) => address === r(5))).toHaveLength(1);
  });

  it('leaves out who got it since, who may have, and who is suppressed', async () => {
    const { at, id } = await mixed();
    const { order: first } = await at.handlers['dispatch.prepare'](from(id, ['refused', 'in-doubt'], 'Prøver igjen.'));
    expect(addresses(at, first.id)).toEqual([r(2), r(5)]);
    // One of them is reached by it, of the other nobody knows.
    const attempt = (seq: number) => ({ do: 'ledger.attempt', orderId: first.id, seq, attempt: 1, at: at.context.clock.now() }) as const;
    const settle = (seq: number, state: 'accepted' | 'in_doubt') =>
      ({
        do: 'ledger.settle',
        orderId: first.id,
        seq,
        attempt: 1,
        state,
        at: at.context.clock.now(),
        dueAt: null,
        reply: '',
      }) as const;
    await at.store.write([
      attempt(1),
      settle(1, 'in_doubt'),
      attempt(2),
      settle(2, 'accepted'),
      {
        do: 'order.state',
        orderId: first.id,
        from: ['prepared'],
        set: { state: 'finished', startedAt: at.context.clock.now(), finishedAt: at.context.clock.now() },
      },
    ]);
    const plan = await at.handlers['dispatch.followUp']({ messageId: 'm', orderId: id });
    expect([plan.groups.refused, plan.groups['in-doubt'], plan.reached]).toEqual([0, 1, 1]);
    await refused(at, from(id, ['refused'])).toMatchObject({ text: { id: 'dispatch.blocked.nobodyLeft' } });
    await createRecipientsHandlers(at.context)['suppressions.add']({ address: r(2), reason: 'har bedt om det' });
    await refused(at, from(id, ['refused', 'in-doubt'], 'x')).toMatchObject({ text: { id: 'dispatch.blocked.nobodyLeft' } });
  });

  it('is not made from a send that moves, of another text, of deleted addresses, or for groups that have it', async () => {
    const { at } = await houseWith({}, 200);
    const id = await at.send({ perSecond: 20, connections: 1 });
    await refused(at, from(id, ['waiting'])).toMatchObject({ text: { id: 'dispatch.blocked.sourceMoves' } });
    await at.handlers['dispatch.cancel']({ orderId: id });
    await at.until(() => at.counts(id).attempting === 0);
    await refused(at, from(id, ['accepted'])).toMatchObject({ kind: 'invalid' });
    await refused(at, from('no such order', ['waiting'])).toMatchObject({ kind: 'not-found' });

    await at.store.write([{ do: 'order.purge', orderId: id, purged: { at: at.context.clock.now(), by: null, because: 'date' } }]);
    await refused(at, from(id, ['cancelled'])).toMatchObject({ text: { id: 'dispatch.blocked.purgedSource' } });
    const plan = await at.handlers['dispatch.followUp']({ messageId: 'm', orderId: id });
    expect(plan.blocked).toEqual({ id: 'dispatch.blocked.purgedSource' });
    const draft = at.store.read.draft('m');
    if (!draft) throw new Error('no draft');
    await at.store.write([{ do: 'draft.save', draft: { ...draft, revision: 2, brief: { ...draft.brief, subject: 'Et annet emne' } } }]);
    await refused(at, from(id, ['cancelled'])).toMatchObject({ text: { id: 'dispatch.blocked.changedSince' } });
  });

  it('from a database that is a copy is made by a recorded word only: whatever was sent elsewhere since is not known', async () => {
    const { at, id } = await mixed();
    expect((await at.handlers['dispatch.followUp']({ messageId: 'm', orderId: id })).staleSince).toBeNull();
    const recognised = at.context.clock.now();
    await at.store.write([{ do: 'settings.set', key: 'recognisedAt', value: recognised }]);
    expect((await at.handlers['dispatch.followUp']({ messageId: 'm', orderId: id })).staleSince).toBe(recognised);
    const plan = from(id, ['refused']);
    await refused(at, plan).toMatchObject({ text: { id: 'dispatch.blocked.staleSource' } });
    const { order } = await at.handlers['dispatch.prepare']({ ...plan, builtFrom: { ...plan.builtFrom, knowsStale: true } });
    expect(order.builtFrom).toMatchObject({ stale: true });
    expect(at.store.read.log({ offset: 0, limit: 1 })[0]).toMatchObject({ type: 'order.prepared', facts: { stale: true } });
  });

  it('that was copied before it began goes on for those whom somebody says are sent to', async () => {
    const { at, server, id } = await mixed();
    const { order } = await at.handlers['dispatch.prepare'](from(id, ['refused', 'in-doubt'], 'Prøver igjen.'));
    // As a start finds it in a copy: held, and everyone who waits in doubt.
    await at.store.write([
      { do: 'order.state', orderId: order.id, from: ['prepared'], set: { state: 'paused' } },
      { do: 'ledger.doubtRest', orderId: order.id, at: at.context.clock.now(), reply: '' },
    ]);
    await at.handlers['dispatch.settleDoubt']({ orderId: order.id, seqs: [2], decision: 'send-again', reason: 'Spurte ham.' });
    await at.handlers['dispatch.resume']({ orderId: order.id });
    await at.reaches(order.id, 'finished');
    expect(at.counts(order.id)).toMatchObject({ in_doubt: 1, accepted: 1 });
    expect(server.accepted.at(-1)).toBe(r(5));
  });

  it('starts although somebody was suppressed since, and sends to the others', async () => {
    const { at, server, id } = await mixed();
    const { order } = await at.handlers['dispatch.prepare'](from(id, ['refused', 'in-doubt'], 'Prøver igjen.'));
    await createRecipientsHandlers(at.context)['suppressions.add']({ address: r(2), reason: 'har bedt om det' });
    await at.handlers['dispatch.start']({ orderId: order.id });
    await at.reaches(order.id, 'finished');
    expect(at.counts(order.id)).toMatchObject({ accepted: 1, suppressed: 1 });
    expect(server.accepted).not.toContain(r(2));
  });
});
