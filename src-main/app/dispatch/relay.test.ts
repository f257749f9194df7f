import { describe, expect, it } from 'vitest';
import type { Relay } from '#shared/domain/dispatch/order.ts';
import { textSaid } from '#shared/domain/dispatch/said.ts';
import type { WallTime } from '#shared/domain/draft/brief.ts';
import { type DispatchHouse, loopback, noCaps } from '../../../tests/kit/dispatch.ts';
import { dispatchHouses, once } from '../../../tests/kit/dispatch-houses.ts';
import { type Faults, startFaultServer } from '../../../tests/kit/fault-server.ts';

const { house, houseWith, cleanUp } = dispatchHouses();
const plan = { messageId: 'm', listId: 'l', startAt: null as WallTime | null, departureReason: '' };
const held = (at: DispatchHouse, id: string) => textSaid(at.orderNow(id).heldBecause)?.id;

describe('a relay that misbehaves', () => {
  it('refuses some: they are refused, the others get it, over the same connection', async () => {
    const { at, server } = await houseWith({ rcpt: ({ to }) => (/r[37]@/.test(to) ? '550 5.1.1 User unknown' : undefined) }, 10);
    const id = await at.send({ connections: 1 });
    await at.reaches(id, 'finished');
    expect(
      at
        .rows(id)
        .filter(({ state }) => state === 'refused')
        .map(({ seq, reply }) => [seq, reply]),
    ).toEqual([
      [3, '550 5.1.1 User unknown'],
      [7, '550 5.1.1 User unknown'],
    ]);
    expect([server.connections, server.accepted.length]).toEqual([1, 8]);
  });
  it('greylists: the recipient waits for its time, and the order with it', async () => {
    const { at } = await houseWith({ rcpt: once('450 4.7.1 Greylisted') }, 4);
    const id = await at.send({ connections: 1 });
    await at.until(() => at.counts(id).accepted === 3);
    const [first] = at.rows(id);
    expect(first).toMatchObject({ state: 'deferred', attempts: 1, reply: '450 4.7.1 Greylisted' });
    expect(Date.parse(first?.dueAt ?? '') - Date.parse(first?.settledAt ?? '')).toBeGreaterThan(4 * 60_000);
    expect(at.orderNow(id).state).toBe('sending');
    await at.handlers['dispatch.cancel']({ orderId: id });
    expect(at.rows(id)[0]?.state).toBe('cancelled');
  });
  it('asks for patience: the send goes on at half its pace, and says so', async () => {
    const seen: number[] = [];
    const { at, server } = await houseWith(
      {
        mail: () => {
          seen.push(performance.now());
          return undefined;
        },
        rcpt: once('451 4.3.2 Too much mail just now'),
      },
      12,
    );
    const id = await at.send({ connections: 2, perSecond: 20 });
    await at.until(() => server.accepted.length === 11);
    // One in 50 ms became one in 100: so far are most apart, whatever a busy machine does to one of them.
    const apart = seen
      .slice(-9)
      .map((instant, index) => instant - (seen.at(index - 10) ?? 0))
      .sort((a, b) => a - b);
    expect(apart[4]).toBeGreaterThan(75);
    expect((await at.handlers['dispatch.get']({ orderId: id })).progress).toMatchObject({ state: 'sending', slowed: true });
    await at.handlers['dispatch.cancel']({ orderId: id });
  });
  it('is not sent to on a connection that was given up while it waited: a new one is opened, and nobody is tried twice', async () => {
    const impatient = { connect: 5000, silence: 100, transaction: 5000 };
    const { at, server } = await houseWith({}, 4, { mailer: { timeouts: impatient } });
    const id = await at.send({ connections: 1, perSecond: 2 });
    await at.reaches(id, 'finished', 'paused');
    expect(at.rows(id).map(({ state, attempts }) => [state, attempts])).toEqual(Array(4).fill(['accepted', 1]));
    expect(server.connections).toBeGreaterThan(1);
  });
  it('says no goodbye: who goes on while the connection is still being closed is not left without one', async () => {
    const { at, server } = await houseWith({ quit: once({ stall: '' }) }, 12);
    const id = await at.send({ connections: 1, perSecond: 20 });
    await at.until(() => server.accepted.length > 2);
    await at.handlers['dispatch.pause']({ orderId: id });
    await at.until(() => server.count('quit') === 1);
    await at.handlers['dispatch.resume']({ orderId: id });
    await at.reaches(id, 'finished');
    expect(server.accepted).toHaveLength(12);
  });
  it('blocks us: the send holds, nobody is flagged, and the reason is told in its own words', async () => {
    const { at } = await houseWith({ rcpt: () => '550 5.7.1 Your address is blocked' }, 20);
    const id = await at.send({ connections: 2 });
    await at.reaches(id, 'paused');
    await at.until(() => at.counts(id).attempting === 0);
    expect(at.counts(id)).toMatchObject({ refused: 0, accepted: 0 });
    expect(textSaid(at.orderNow(id).heldBecause)).toMatchObject({
      id: 'dispatch.held.sameReply',
      params: { reply: '550 5.7.1 Your address is blocked' },
    });
    await at.until(() => at.notes.length > 0);
    expect(at.notes).toMatchObject([{ messageId: 'm', body: expect.stringContaining('550 5.7.1 Your address is blocked') }]);
  });
  it('refuses one in three: the send holds before it has gone to everyone, and goes on when somebody says so', async () => {
    const unknown = ({ to }: { to: string }) => {
      const number = Number(/r(\d+)@/.exec(to)?.[1]);
      return number % 3 === 0 ? `55${(number / 3) % 2} 5.1.1 User unknown` : undefined;
    };
    const { at, server } = await houseWith({ rcpt: unknown }, 60);
    const id = await at.send({ connections: 1 });
    await at.reaches(id, 'paused');
    expect(textSaid(at.orderNow(id).heldBecause)).toMatchObject({ id: 'dispatch.held.refusals', params: { refused: 14, of: 42 } });
    expect(at.counts(id)).toMatchObject({ queued: 18, in_doubt: 0 });
    await at.handlers['dispatch.resume']({ orderId: id });
    await at.reaches(id, 'finished');
    expect([at.counts(id).refused, new Set(server.accepted).size]).toEqual([20, 40]);
  });
  it('refuses the sender: the send holds at once and everyone is still queued', async () => {
    const { at } = await houseWith({ mail: () => '553 5.1.8 Sender domain not found' });
    const id = await at.send({ connections: 1 });
    await at.reaches(id, 'paused');
    expect(held(at, id)).toBe('dispatch.held.sender');
    await at.until(() => at.counts(id).attempting === 0);
    expect(at.counts(id).queued).toBe(5);
  });
  it('wants a login: the send holds at once', async () => {
    const { at } = await houseWith({ mail: () => '530 5.7.0 Authentication required' });
    const id = await at.send();
    await at.reaches(id, 'paused');
    expect(held(at, id)).toBe('dispatch.held.login');
  });
  it.each([
    ['cannot be reached', null, 'dispatch.relay.noConnection'],
    ['greets with a refusal', { greeting: () => '554 No' }, 'dispatch.relay.refused'],
    ['is always too busy to greet', { greeting: () => '450 4.3.2 Busy' }, 'dispatch.relay.notNow'],
    ['closes before greeting', { greeting: () => ({ close: '' }) }, 'dispatch.relay.closed'],
    ['is no mail server', { greeting: () => 'SSH-2.0-OpenSSH' }, 'dispatch.relay.notSmtp'],
    ['drops the connection at every MAIL', { mail: () => ({ close: '' }) }, 'dispatch.held.lost'],
  ] as [string, Faults | null, string][])('%s: the send holds with a clear reason, and nobody is skipped', async (_, faults, because) => {
    const server = await startFaultServer(faults ?? {});
    if (faults) cleanUp.push(() => server.close());
    else await server.close();
    const at = await house(5, { relay: loopback(server.port) });
    const id = await at.send({ connections: 2 });
    await at.reaches(id, 'paused');
    await at.until(() => at.counts(id).attempting === 0);
    expect(held(at, id)).toBe(because);
    const { queued, deferred } = at.counts(id);
    expect(queued + deferred).toBe(5);
  });
  it('is lost for a while: the lanes come back by themselves, and everyone gets it once', async () => {
    const { at, server } = await houseWith(
      {
        mail: ({ times }) => (times === 3 || times === 8 ? { close: '' } : undefined),
        greeting: ({ times }) => (times === 4 ? '421 4.3.2 Busy' : undefined),
      },
      30,
    );
    const id = await at.send({ connections: 1 });
    const done = await at.reaches(id, 'finished', 'paused');
    if (done.state === 'paused') {
      await at.handlers['dispatch.resume']({ orderId: id });
      await at.reaches(id, 'finished');
    }
    expect(at.counts(id).accepted).toBe(30);
    expect(new Set(server.accepted).size).toBe(30);
    expect(server.accepted).toHaveLength(30);
  });
  it('is too busy to greet for a while: the lane tries again by itself', async () => {
    const { at } = await houseWith({ greeting: ({ times }) => (times <= 2 ? '450 4.3.2 Busy' : undefined) });
    const id = await at.send({ connections: 1 });
    await at.reaches(id, 'finished');
    expect(at.counts(id).accepted).toBe(5);
  });
  it('asks for a password that is not known: nothing starts', async () => {
    const server = await startFaultServer();
    cleanUp.push(() => server.close());
    const at = await house(3, { relay: { ...loopback(server.port), user: 'bud' } });
    const { order } = await at.handlers['dispatch.prepare'](plan);
    await expect(at.handlers['dispatch.start']({ orderId: order.id })).rejects.toMatchObject({
      text: { id: 'dispatch.blocked.noPassword' },
    });
    expect([at.orderNow(order.id).state, server.connections]).toEqual(['prepared', 0]);
  });
});

describe('the relay’s settings', () => {
  it('keep the password out of database and log', async () => {
    const { at, server } = await houseWith({}, 1);
    await at.actAs('operator');
    const relay = { ...loopback(server.port), user: 'bud@uni.example' };
    await at.handlers['relay.save']({ relay, caps: noCaps, password: 'hemmelig-passord' });
    expect(await at.handlers['relay.get']({})).toMatchObject({ relay, passwordKnown: true, practice: false });
    const { relay: kept } = await at.handlers['relay.get']({});
    expect(JSON.stringify([kept, at.store.read.log({ offset: 0, limit: 50 })])).not.toMatch(/hemmelig/);
    expect(JSON.stringify(at.store.read.log({ offset: 0, limit: 50 }))).not.toMatch(/bud@/);
  });
  it('are tried out without sending anything, and say what the server told', async () => {
    const { at, server } = await houseWith({}, 1);
    const good = await at.handlers['relay.test']({ relay: loopback(server.port) });
    expect(good).toMatchObject({ ok: true, greeting: '220 fault.test ESMTP', extensions: ['PIPELINING', '8BITMIME'], tls: null });
    await server.close();
    const bad = await at.handlers['relay.test']({ relay: loopback(server.port) });
    expect(bad).toMatchObject({ ok: false, text: expect.stringContaining('127.0.0.1') });
    expect(server.recipientsSeen).toEqual([]);
  });
  it('hold a server’s name and an address, nothing round them', async () => {
    const { at, server } = await houseWith({}, 1);
    const relay = loopback(server.port);
    const refusal = (change: Partial<Relay>) => at.handlers['relay.save']({ relay: { ...relay, ...change }, caps: noCaps });
    for (const host of [' 127.0.0.1', 'https://smtp.uni.example', '127.0.0.1:25', 'smtp\r\nx']) {
      await expect(refusal({ host })).rejects.toMatchObject({ text: { id: 'dispatch.relay.badHost' } });
    }
    for (const returnPath of ['x', 'a@uni.example\r\nRCPT TO:<b@uni.example>', '<a@uni.example>']) {
      await expect(refusal({ returnPath })).rejects.toMatchObject({ text: { id: 'error.notAnAddress' } });
    }
    await at.handlers['relay.save']({ relay: { ...relay, returnPath: ' retur@blåbær.example ' }, caps: noCaps });
    expect((await at.handlers['relay.get']({})).relay?.returnPath).toBe('retur@xn--blbr-roah.example');
  });
  it('take a return address for each recipient where there is room for a mark', async () => {
    const { at } = await houseWith({}, 1);
    await at.actAs('operator');
    const save = (returnPath: string) => at.handlers['relay.save']({ relay: { ...loopback(2525), returnPath, verp: true }, caps: noCaps });
    await expect(save('')).rejects.toMatchObject({ kind: 'invalid', text: { id: 'dispatch.relay.verpNeedsMailbox' } });
    await expect(save(`${'r'.repeat(25)}@uni.example`)).rejects.toMatchObject({ text: { id: 'dispatch.relay.verpTooLong' } });
    await save('retur@uni.example');
    expect((await at.handlers['relay.get']({})).relay).toMatchObject({ returnPath: 'retur@uni.example', verp: true });
    await at.handlers['relay.save']({ relay: { ...loopback(2525), returnPath: 'retur@uni.example', verp: false }, caps: noCaps });
    expect((await at.handlers['relay.get']({})).relay).not.toHaveProperty('verp');
  });
  it('are the practice server’s own in practice, whatever is asked for', async () => {
    const at = await house(1);
    await expect(at.handlers['relay.save']({ relay: loopback(2525), caps: noCaps })).rejects.toMatchObject({
      text: { id: 'dispatch.blocked.practiceRelay' },
    });
    await expect(at.handlers['relay.test']({ relay: loopback(2525) })).rejects.toMatchObject({
      text: { id: 'dispatch.blocked.practiceRelay' },
    });
  });
  it('do not give a real send to the practice mailbox, nor the other way', async () => {
    const { at } = await houseWith({}, 1);
    await expect(async () => at.handlers['practice.mails']({ offset: 0, limit: 1 })).rejects.toMatchObject({
      text: { id: 'dispatch.blocked.notPractice' },
    });
  });
});
