import { describe, expect, it } from 'vitest';
import { textSaid } from '#shared/domain/dispatch/said.ts';
import type { WallTime } from '#shared/domain/draft/brief.ts';
import { type DispatchHouse, loopback, noCaps, openDispatch } from '../../../tests/kit/dispatch.ts';
import { dispatchHouses } from '../../../tests/kit/dispatch-houses.ts';

const { house, houseWith, cleanUp } = dispatchHouses();
const plan = { messageId: 'm', listId: 'l', startAt: null as WallTime | null, departureReason: '' };
const types = (at: DispatchHouse) => at.store.read.log({ offset: 0, limit: 50 }).map(({ type }) => type);
const held = (at: DispatchHouse, id: string) => textSaid(at.orderNow(id).heldBecause)?.id;

describe('a send', () => {
  it('gives everyone one mail, each their own form of Norwegian first, and a ledger that says so', async () => {
    const at = await house(30);
    const id = await at.send();
    await at.reaches(id, 'finished');
    expect(at.counts(id)).toMatchObject({ accepted: 30, queued: 0, in_doubt: 0 });
    const captured = at.practice?.page({ offset: 0, limit: 100 }).mails ?? [];
    expect(captured.map(({ to }) => to).toSorted()).toEqual(
      at
        .rows(id)
        .map(({ address }) => address)
        .toSorted(),
    );
    expect(at.rows(id).every(({ attempts, reply, settledAt }) => attempts === 1 && reply.startsWith('250') && settledAt)).toBe(true);

    const third = await at.handlers['practice.mail']({ id: captured.find(({ to }) => to === 'r3@student.uni.example')?.id ?? 0 });
    expect(third.source).toContain('Content-Language: nn, nb, en');
    expect(third.source).toContain(`Message-ID: <${at.rows(id)[2]?.mailId}>`);
    expect(third.source).toContain('To: r3@student.uni.example');
    expect(third.from).toBe('svar@lister.uni.example');
    expect(types(at).slice(0, 3)).toEqual(['order.finished', 'order.started', 'order.prepared']);
  });

  it('sends the frozen parts byte for byte but for the closed list of headers', async () => {
    const at = await house(1);
    await at.reaches(await at.send(), 'finished');
    const mail = await at.handlers['practice.mail']({ id: 1 });
    const frozen = at.store.read.versions('m')[0]?.eml['nb-nn-en'] ?? '';
    const without = (eml: string) => eml.replace(/^(To|Date|Message-ID): .*\r\n/gm, '');
    expect(without(mail.source)).toBe(without(frozen));
    expect(mail.source).not.toBe(frozen);
  });

  it('tells how it goes, and its end', async () => {
    const at = await house(40);
    const id = await at.send({ perSecond: 40 });
    const told = () =>
      at.events.filter(([event]) => event === 'progress').map(([, data]) => data as { state: string; counts: { accepted: number } });
    // Told a moment after it is written down.
    await at.until(() => told().at(-1)?.state === 'finished');
    expect(told()[0]?.state).toBe('sending');
    expect(told().at(-1)).toMatchObject({ counts: { accepted: 40 } });
    expect(at.events).toContainEqual(['changed', { about: 'dispatch', messageId: 'm' }]);
    const shown = await at.handlers['dispatch.get']({ orderId: id });
    expect(shown.plot.reduce((sum, { accepted }) => sum + accepted, 0)).toBe(40);
    await at.until(() => at.notes.length > 0);
    expect(at.notes).toMatchObject([{ messageId: 'm', body: expect.stringContaining('40 tatt imot') }]);
  });

  it('starts once, however often it is asked to', async () => {
    const at = await house(20);
    const { order } = await at.handlers['dispatch.prepare'](plan);
    await Promise.all([1, 2, 3].map(() => at.handlers['dispatch.start']({ orderId: order.id })));
    await at.reaches(order.id, 'finished');
    await at.handlers['dispatch.start']({ orderId: order.id });
    expect(at.practice?.count()).toBe(20);
    expect(types(at).filter((type) => type === 'order.started')).toHaveLength(1);
  });
});

describe('an order cannot be made', () => {
  const refuses = (at: DispatchHouse, id: string, changes: Partial<typeof plan> & Record<string, unknown> = {}) =>
    expect(at.handlers['dispatch.prepare']({ ...plan, ...changes })).rejects.toMatchObject({ text: { id } });
  it('U38: from a text that was changed after its approval', async () => {
    const at = await house();
    const draft = at.store.read.draft('m');
    if (!draft) throw new Error('no draft');
    await at.store.write([
      { do: 'draft.save', draft: { ...draft, brief: { ...draft.brief, subject: 'Annet' }, revision: draft.revision + 1 } },
    ]);
    await refuses(at, 'dispatch.blocked.changedSince');
  });
  it('U38: without the sender’s approval', async () => {
    const at = await house();
    await at.store.write([{ do: 'decision.void', id: 'd-approval', at: at.context.clock.now(), by: 'writer' }]);
    await refuses(at, 'dispatch.blocked.notApproved');
  });
  it('U40: where IT sends', async () => refuses(await house(5, { pack: { deliveryMode: 'handover' } }), 'dispatch.blocked.handover'));
  it('for a list that holds others than the message is for', async () => {
    const at = await house();
    const list = {
      ...(at.store.read.list('l') as NonNullable<ReturnType<typeof at.store.read.list>>),
      id: 'staff',
      population: 'staff' as const,
    };
    await at.store.write([
      { do: 'list.begin', list },
      { do: 'list.finish', list },
    ]);
    await refuses(at, 'dispatch.blocked.audience', { listId: 'staff' });
    await refuses(at, 'dispatch.blocked.otherList', { listId: 'nothing' });
  });
  it('for a list of nobody but suppressed people', async () => {
    const at = await house(1);
    await at.store.write([
      {
        do: 'suppression.put',
        suppression: { address: 'r1@student.uni.example', reason: 'x', since: at.context.clock.now(), by: 'writer', salt: 's' },
      },
    ]);
    await refuses(at, 'dispatch.blocked.emptyList');
  });
  it('twice at once', async () => {
    const at = await house();
    const made = await Promise.allSettled([at.handlers['dispatch.prepare'](plan), at.handlers['dispatch.prepare'](plan)]);
    expect(made.map(({ status }) => status)).toEqual(['fulfilled', 'rejected']);
    await refuses(at, 'dispatch.blocked.openOrder');
  });
  it('U41: at another time than wanted without a reason; with one both times are kept', async () => {
    const at = await house();
    const draft = at.store.read.draft('m');
    const version = at.store.read.versions('m')[0];
    if (!draft || !version) throw new Error('no draft');
    const wantedAt = { local: '2030-01-07T08:00', zone: 'Europe/Oslo' };
    await at.store.write([{ do: 'version.add', version: { ...version, id: 'v2', number: 2, brief: { ...version.brief, wantedAt } } }]);
    await refuses(at, 'dispatch.blocked.departureReason', { startAt: { ...wantedAt, local: '2030-01-07T09:00' } });
    await refuses(at, 'error.badParams', { startAt: { local: '2030-01-07T09:00', zone: 'Europe/Nowhere' } });
    const { order } = await at.handlers['dispatch.prepare']({ ...plan, departureReason: 'Nettsiden er nede klokka 8' });
    expect(order).toMatchObject({ startAt: null, departureReason: 'Nettsiden er nede klokka 8' });
  });
  it('U41: with caps above the operator’s ceiling', async () => {
    const at = await house();
    const relay = (await at.practice?.relay()) ?? loopback(25);
    await at.actAs('operator');
    await at.handlers['relay.save']({ relay, caps: { ...noCaps, perSecond: 10, connections: 2 } });
    await at.actAs('writer');
    await at.handlers['relay.save']({ relay, caps: { ...noCaps, perSecond: 500 } });
    expect(await at.handlers['relay.get']({})).toMatchObject({
      caps: { perSecond: 10, connections: 2 },
      ceiling: { perSecond: 10 },
      practice: true,
    });
    const { order } = await at.handlers['dispatch.prepare']({ ...plan, caps: { ...noCaps, perSecond: 4, connections: 9 } });
    expect(order.caps).toMatchObject({ perSecond: 4, connections: 2 });
  });
});

describe('above the threshold', () => {
  const confirm = (at: DispatchHouse, orderId: string, decidedBy: string, passphrase = `${decidedBy} signs`) =>
    at.handlers['dispatch.confirm']({ orderId, decidedBy, passphrase });
  it('another person confirms with their passphrase before the order can start', async () => {
    const at = await house(5, { pack: { secondPersonFrom: 5 } });
    const { order, needsSecondPerson } = await at.handlers['dispatch.prepare'](plan);
    expect(needsSecondPerson).toBe(true);
    await expect(at.handlers['dispatch.start']({ orderId: order.id })).rejects.toMatchObject({
      text: { id: 'dispatch.blocked.needsSecondPerson' },
    });
    await expect(confirm(at, order.id, 'writer')).rejects.toMatchObject({ text: { id: 'dispatch.blocked.samePerson' } });
    await expect(confirm(at, order.id, 'operator', 'guessed')).rejects.toMatchObject({ kind: 'forbidden' });
    const [first, second] = await Promise.all([confirm(at, order.id, 'operator'), confirm(at, order.id, 'operator')]);
    expect([first.order.confirmedBy, second.order.state]).toEqual(['operator', 'confirmed']);
    expect(types(at).filter((type) => type === 'order.confirmed')).toHaveLength(1);
    await at.handlers['dispatch.start']({ orderId: order.id });
    await at.reaches(order.id, 'finished');
  });
  it('an order whose list has changed meanwhile does not start', async () => {
    const at = await house(5);
    const { order } = await at.handlers['dispatch.prepare'](plan);
    await at.store.write([
      {
        do: 'suppression.put',
        suppression: { address: 'r2@student.uni.example', reason: 'x', since: at.context.clock.now(), by: 'writer', salt: 's' },
      },
    ]);
    await expect(at.handlers['dispatch.start']({ orderId: order.id })).rejects.toMatchObject({
      text: { id: 'dispatch.blocked.listChanged' },
    });
    expect(at.orderNow(order.id).state).toBe('prepared');
  });
});

describe('the day of a list', () => {
  it('that nobody chose is 90 days after its send has ended; one that was chosen stands', async () => {
    for (const followsSend of [true, false]) {
      const at = await house(2, { now: '2026-08-10T21:30:00.000Z' });
      await at.store.write([{ do: 'list.change', listId: 'l', set: { followsSend } }]);
      await at.reaches(await at.send(), 'finished');
      expect(at.store.read.list('l')?.deleteBy).toBe(followsSend ? '2026-11-08' : '2026-11-30');
    }
  });
});

describe('an order for later', () => {
  it('waits for its time and then goes by itself', async () => {
    const at = await house(3, { now: '2026-08-10T06:00:00.000Z' });
    const { order } = await at.handlers['dispatch.prepare']({ ...plan, startAt: { local: '2026-08-10T09:00', zone: 'Europe/Oslo' } });
    const { order: waiting } = await at.handlers['dispatch.start']({ orderId: order.id });
    expect(waiting).toMatchObject({ state: 'scheduled', startedAt: null });
    at.jump(60 * 60_000);
    const done = await at.reaches(order.id, 'finished');
    expect(Date.parse(done.startedAt ?? '')).toBeGreaterThanOrEqual(Date.parse('2026-08-10T07:00:00Z'));
    expect(types(at)).toContain('order.scheduled');
  });
  it('asks again instead of firing when the program was off at its time', async () => {
    const at = await house(3, { now: '2026-08-10T06:00:00.000Z' });
    const { order } = await at.handlers['dispatch.prepare']({ ...plan, startAt: { local: '2026-08-10T09:00', zone: 'Europe/Oslo' } });
    await at.handlers['dispatch.start']({ orderId: order.id });
    await at.close(true);
    cleanUp.pop();
    const later = await openDispatch({ directory: at.directory, now: '2026-08-10T11:00:00.000Z' });
    cleanUp.push(() => later.close());
    await later.recover();
    await later.reaches(order.id, 'paused');
    expect(held(later, order.id)).toBe('dispatch.held.late');
    await later.until(() => later.notes.length > 0);
    expect(later.notes).toMatchObject([{ messageId: 'm', body: expect.stringContaining('2026-08-10 09:00') }]);
    expect(later.practice?.count()).toBe(0);
    await later.handlers['dispatch.resume']({ orderId: order.id });
    await later.reaches(order.id, 'finished');
    expect(later.practice?.count()).toBe(3);
  });
});

describe('a person at the wheel', () => {
  it('pauses: what is in flight finishes, nothing new starts, and resuming skips nobody', async () => {
    const { at, server } = await houseWith({}, 200);
    const id = await at.send({ perSecond: 100 });
    await at.until(() => at.counts(id).accepted >= 5);
    await at.handlers['dispatch.pause']({ orderId: id });
    await at.until(() => at.counts(id).attempting === 0);
    const { accepted, queued } = at.counts(id);
    expect(accepted + queued).toBe(200);
    // What a person does is nothing to tell them.
    expect(at.notes).toEqual([]);
    expect(server.accepted).toHaveLength(accepted);
    await at.handlers['dispatch.resume']({ orderId: id });
    await at.reaches(id, 'finished');
    expect(new Set(server.accepted).size).toBe(200);
    expect(server.accepted).toHaveLength(200);
  });
  it('cancels: those who remain are cancelled, and none of them gets it', async () => {
    const { at, server } = await houseWith({}, 200);
    const id = await at.send({ perSecond: 100 });
    await at.until(() => at.counts(id).accepted >= 5);
    await at.handlers['dispatch.cancel']({ orderId: id });
    await at.until(() => at.counts(id).attempting === 0);
    const { accepted, cancelled } = at.counts(id);
    expect(accepted + cancelled).toBe(200);
    expect(server.accepted).toHaveLength(accepted);
    expect(at.orderNow(id).state).toBe('cancelled');
  });
  it('stops now: the connections are cut, and who was in flight is in doubt', async () => {
    const { at, server } = await houseWith({ content: ({ times }) => (times > 10 ? { stall: '' } : undefined) }, 100);
    const id = await at.send({ connections: 3 });
    await at.until(() => server.count('content') >= 13);
    await at.handlers['dispatch.stopNow']({ orderId: id });
    await at.until(() => at.counts(id).attempting === 0);
    expect(at.counts(id)).toMatchObject({ accepted: 10, in_doubt: 3, queued: 87 });
    expect(at.orderNow(id).state).toBe('stopped');
  });
  it('decides about those in doubt, with a reason that stands beside them and never in the log', async () => {
    const { at, server } = await houseWith({ content: ({ times }) => (times <= 2 ? { close: '' } : undefined) }, 10);
    const id = await at.send({ connections: 1 });
    await at.reaches(id, 'finished');
    const doubt = (await at.handlers['dispatch.rows']({ orderId: id, state: 'in_doubt', offset: 0, limit: 10 })).rows;
    expect(doubt.map(({ seq, attempts }) => [seq, attempts])).toEqual([
      [1, 1],
      [2, 1],
    ]);
    expect(doubt.every(({ reply }) => textSaid(reply)?.id === 'dispatch.seen.afterContent')).toBe(true);

    const settle = (seqs: number[], decision: 'leave' | 'send-again') =>
      at.handlers['dispatch.settleDoubt']({ orderId: id, seqs, decision, reason: 'Ring 22 85 50 50' });
    await settle([1], 'leave');
    expect([at.counts(id).in_doubt, at.store.read.undecided(id)]).toEqual([2, 1]);
    expect(at.rows(id)[0]?.left).toMatchObject({ by: 'writer', reason: 'Ring 22 85 50 50' });
    const ofThose = (left: boolean) => at.handlers['dispatch.rows']({ orderId: id, left, offset: 0, limit: 10 });
    expect([await ofThose(true), await ofThose(false)]).toMatchObject([
      { total: 1, rows: [{ seq: 1 }] },
      { total: 1, rows: [{ seq: 2 }] },
    ]);
    await expect(settle([3], 'send-again')).rejects.toMatchObject({ kind: 'conflict' });
    await expect(settle([2, 3], 'leave')).rejects.toMatchObject({ text: { id: 'dispatch.blocked.notInDoubt' } });
    expect(at.store.read.undecided(id)).toBe(1);
    expect((await settle([2], 'send-again')).order.state).toBe('paused');
    await expect(settle([2], 'leave')).rejects.toMatchObject({ kind: 'conflict' });
    expect(server.accepted).toHaveLength(8);
    await at.handlers['dispatch.resume']({ orderId: id });
    await at.reaches(id, 'finished');
    expect(at.rows(id)[1]).toMatchObject({ state: 'accepted', attempts: 2 });
    expect(server.accepted.filter((to) => to === 'r2@student.uni.example')).toHaveLength(1);
    expect(
      at.store.read
        .log({ offset: 0, limit: 20 })
        .filter(({ type }) => type === 'doubt.settled')
        .map(({ facts }) => facts.decision),
    ).toEqual(['send-again', 'leave']);
    // Left is not the last word: it can be sent to again later.
    await settle([1], 'send-again');
    expect(at.rows(id)[0]).toMatchObject({ state: 'queued', left: null });
    expect(JSON.stringify(at.store.read.log({ offset: 0, limit: 50 }))).not.toMatch(/22 85 50 50|@student/);
  });
  it('sends test copies that are marked, and that count as nobody’s mail', async () => {
    const at = await house(3);
    const { order } = await at.handlers['dispatch.sendTest']({ messageId: 'm', addresses: [] });
    await at.reaches(order.id, 'finished');
    const [copy] = at.practice?.page({ offset: 0, limit: 5 }).mails ?? [];
    expect(copy).toMatchObject({ to: 'writer@uni.example', subject: '[Test] Meld deg til eksamen innen 1. september' });
    await expect(at.handlers['dispatch.sendTest']({ messageId: 'm', addresses: ['a@b@c'] })).rejects.toMatchObject({
      text: { id: 'dispatch.blocked.testAddress' },
    });
    await at.reaches(await at.send(), 'finished');
    expect(at.practice?.count()).toBe(4);
  });
});

describe('the caps', () => {
  it('hold over two orders at once: together they never exceed the window', async () => {
    const instants: number[] = [];
    const { at } = await houseWith(
      {
        mail: () => {
          instants.push(performance.now());
          return undefined;
        },
      },
      25,
    );
    const id = await at.send({ perSecond: 10 });
    await at.store.write([{ do: 'settings.set', key: 'caps', value: { ...noCaps, perSecond: 10 } }]);
    const { order } = await at.handlers['dispatch.sendTest']({
      messageId: 'm',
      addresses: ['a@uni.example', 'b@uni.example', 'c@uni.example'],
    });
    await Promise.all([at.reaches(id, 'finished'), at.reaches(order.id, 'finished')]);
    expect(instants).toHaveLength(28);
    const most = Math.max(...instants.map((from) => instants.filter((instant) => instant >= from && instant < from + 1000).length));
    expect(most).toBeLessThanOrEqual(10);
  });
  it('hold for connections too: a test copy in the middle of a send takes a turn, not one more connection', async () => {
    let open = 0;
    let most = 0;
    const { at, server } = await houseWith(
      {
        greeting: () => {
          open += 1;
          return undefined;
        },
        mail: () => {
          most = Math.max(most, open);
          return undefined;
        },
      },
      40,
    );
    const id = await at.send({ perSecond: 40, connections: 1 });
    await at.until(() => at.counts(id).accepted > 3);
    await at.store.write([{ do: 'settings.set', key: 'caps', value: { ...noCaps, connections: 1 } }]);
    const { order } = await at.handlers['dispatch.sendTest']({ messageId: 'm', addresses: ['a@uni.example'] });
    await at.reaches(order.id, 'finished');
    expect(at.counts(id).queued).toBeGreaterThan(0);
    await at.reaches(id, 'finished');
    expect([most, server.connections]).toEqual([3, 3]);
  });
});
