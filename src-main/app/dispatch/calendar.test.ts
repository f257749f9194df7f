import { describe, expect, it } from 'vitest';
import type { DispatchHouse, DispatchSetting } from '../../../tests/kit/dispatch.ts';
import { dispatchHouses } from '../../../tests/kit/dispatch-houses.ts';

const { house } = dispatchHouses();
const pack = {
  zone: 'Europe/Oslo',
  country: 'NO',
  sendWindow: { days: [1, 2, 3, 4, 5], from: '08:00', to: '16:00', holidaysOut: true },
} as unknown as NonNullable<DispatchSetting['pack']>;
const plan = { messageId: 'm', listId: 'l', departureReason: '' };
const caps = { perSecond: null, perMinute: null, perHour: 10, perDay: null, connections: 1 };
const page = async (at: DispatchHouse, from = '2026-11-23') => (await at.handlers['calendar.get']({ from, days: 28 })).entries;

/** Another message that is wanted at a time, with a list of so many. */
async function wanted(at: DispatchHouse, local: string, count: number): Promise<void> {
  const draft = at.store.read.draft('m');
  const list = at.store.read.list('l');
  if (!draft || !list) throw new Error('not furnished');
  const other = { ...list, id: 'l2', messageId: 'm2', count };
  await at.store.write([
    {
      do: 'draft.create',
      draft: { ...draft, id: 'm2', revision: 1, brief: { ...draft.brief, subject: 'Åpen dag', wantedAt: { local, zone: 'Europe/Oslo' } } },
    },
    { do: 'list.begin', list: other },
    { do: 'list.finish', list: other },
  ]);
}

describe('the calendar', () => {
  it('has what is planned, with an end that knows window and caps', async () => {
    const at = await house(100, { pack, now: '2026-11-26T10:00:00+01:00' });
    expect(await page(at)).toEqual([]);
    await at.handlers['dispatch.prepare']({ ...plan, caps, startAt: { local: '2026-11-26T12:00', zone: 'Europe/Oslo' } });
    expect(await page(at)).toMatchObject([
      {
        messageId: 'm',
        kind: 'planned',
        day: '2026-11-26',
        count: 100,
        startsAt: '2026-11-26T11:00:00.000Z',
        // Forty on Thursday and the other sixty on Friday from eight.
        finishesAt: '2026-11-27T12:00:00.000Z',
        clashes: [],
      },
    ]);
    expect(await page(at, '2026-11-27')).toEqual([]);
    await expect(page(at, '2026-13-01')).rejects.toMatchObject({ kind: 'invalid' });
  });

  it('has an end that knows the caps of a domain, and how many of the rows that are left go there', async () => {
    const at = await house(100, { pack, now: '2026-11-26T10:00:00+01:00' });
    const startAt = { local: '2026-11-26T12:00', zone: 'Europe/Oslo' };
    const capOn = (domain: string) => ({
      perSecond: 1,
      perMinute: null,
      perHour: null,
      perDay: null,
      connections: 1,
      domains: [{ domain, perMinute: null, perHour: 10, atOnce: null }],
    });
    const { order } = await at.handlers['dispatch.prepare']({ ...plan, caps: capOn('elsewhere.example'), startAt });
    expect(await page(at)).toMatchObject([{ finishesAt: '2026-11-26T11:01:39.000Z' }]);
    await at.handlers['dispatch.cancel']({ orderId: order.id });
    const { order: slow } = await at.handlers['dispatch.prepare']({ ...plan, caps: capOn('student.uni.example'), startAt });
    // All of them go to that domain: the last sixty a day later.
    expect(await page(at)).toMatchObject([{ messageId: 'm', finishesAt: '2026-11-27T12:00:00.000Z' }]);
    await at.store.write([
      { do: 'ledger.attempt', orderId: slow.id, seq: 1, attempt: 1, at: '2026-11-25T10:00:00.000Z' },
      {
        do: 'ledger.settle',
        orderId: slow.id,
        seq: 1,
        attempt: 1,
        state: 'refused',
        at: '2026-11-25T10:00:00.000Z',
        dueAt: null,
        reply: '550',
      },
    ]);
    const domains = ['student.uni.example'];
    const counted = await at.handlers['dispatch.domains']({ of: 'order', id: slow.id, domains });
    expect(counted.counts).toEqual([{ domain: 'student.uni.example', count: 99 }]);
    expect((await at.handlers['dispatch.domains']({ of: 'list', id: 'l', domains })).counts).toMatchObject([{ count: 100 }]);
  });

  it('has an end that knows the slow start, which a word about life and health lifts', async () => {
    const at = await house(100, { now: '2026-11-26T10:00:00+01:00' });
    const quick = { perSecond: 10, perMinute: null, perHour: null, perDay: null, connections: 1 };
    const startAt = { local: '2026-11-26T12:00', zone: 'Europe/Oslo' };
    const { order } = await at.handlers['dispatch.prepare']({ ...plan, caps: { ...quick, slowStart: true }, startAt });
    const [slow] = await page(at);
    // One a second at first, not ten.
    expect((slow?.finishesAt ?? '') > '2026-11-26T11:00:40').toBe(true);
    const lifted = { by: 'rector', at: '2026-11-26T09:00:00.000Z', reason: 'Brann' };
    await at.store.write([{ do: 'order.state', orderId: order.id, from: ['prepared'], set: { lifted } }]);
    expect(await page(at)).toMatchObject([{ finishesAt: '2026-11-26T11:00:09.900Z' }]);
  });

  it('tells of what goes at once over the same relay, which makes both later', async () => {
    const at = await house(20, { pack, now: '2026-11-26T10:00:00+01:00' });
    await at.store.write([{ do: 'settings.set', key: 'caps', value: caps }]);
    await wanted(at, '2026-11-26T13:00', 5);
    const [alone] = await page(at);
    expect(alone).toMatchObject({ messageId: 'm2', kind: 'wanted', finishesAt: '2026-11-26T12:00:00.000Z', clashes: [] });
    await at.handlers['dispatch.prepare']({ ...plan, caps, startAt: { local: '2026-11-26T12:00', zone: 'Europe/Oslo' } });
    const both = await page(at);
    expect(both.map(({ messageId, clashes }) => [messageId, clashes.map((clash) => clash.messageId)])).toEqual([
      ['m', ['m2']],
      ['m2', ['m']],
    ]);
    expect(both.every(({ finishesAt }) => (finishesAt ?? '') >= '2026-11-26T12:00:00.000Z')).toBe(true);
  });

  it('has what has been sent on its day, and what is held today without an end', async () => {
    const at = await house(5, { now: '2026-11-26T10:00:00+01:00' });
    const id = await at.send({ perSecond: 1 });
    await at.until(() => at.counts(id).accepted >= 1);
    expect(await page(at)).toMatchObject([{ kind: 'running', day: '2026-11-26' }]);
    await at.handlers['dispatch.pause']({ orderId: id });
    expect(await page(at)).toMatchObject([{ kind: 'held', finishesAt: null }]);
    await at.handlers['dispatch.cancel']({ orderId: id });
    await at.until(() => at.counts(id).attempting === 0);
    expect(await page(at)).toMatchObject([{ kind: 'done', day: '2026-11-26' }]);
  });
});
