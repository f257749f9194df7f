import { afterEach, describe, expect, it } from 'vitest';
import type { DomainCap } from '#shared/domain/dispatch/order.ts';
import { domainOf } from '#shared/domain/recipients/address.ts';
import type { Recipient } from '#shared/domain/recipients/list.ts';
import { type DispatchHouse, type DispatchSetting, loopback, noCaps, openDispatch } from '../../../tests/kit/dispatch.ts';
import { startFaultServer } from '../../../tests/kit/fault-server.ts';

const cleanUp: (() => unknown)[] = [];
afterEach(async () => {
  for (const step of cleanUp.splice(0).reverse()) await step();
});

const student = 'student.uni.example';
const capOn = (domain: string, caps: Partial<DomainCap>): DomainCap => ({ domain, perMinute: null, perHour: null, atOnce: null, ...caps });

/** Students first, then as many of the staff. */
function people(each: number): Recipient[] {
  const at = (domain: string) =>
    Array.from({ length: each }, (_, index) => ({ address: `p${index + 1}@${domain}`, unit: null, language: null }));
  return [...at(student), ...at('uni.example')];
}

async function house(setting: DispatchSetting = {}): Promise<DispatchHouse> {
  const at = await openDispatch(setting);
  cleanUp.push(() => at.close());
  return at;
}

/** How many of a domain a ledger counts as accepted. */
const accepted = (at: DispatchHouse, id: string, domain: string) =>
  at.rows(id).filter(({ state, address }) => state === 'accepted' && domainOf(address) === domain).length;

describe('a domain with caps of its own', () => {
  it('is full while everybody else goes on, over a pause and a restart too, and goes on when its window has passed', async () => {
    const at = await openDispatch();
    await at.furnish(people(12));
    const id = await at.send({ domains: [capOn(student, { perHour: 4 })] });
    await at.until(() => accepted(at, id, 'uni.example') === 12 && accepted(at, id, student) === 4);
    expect((await at.handlers['dispatch.get']({ orderId: id })).progress.limit).toEqual({ by: 'domain', domain: student });
    await at.handlers['dispatch.pause']({ orderId: id });
    await at.until(() => at.counts(id).attempting === 0);
    await at.close(true);

    const soon = new Date(Date.parse(at.context.clock.now()) + 1000).toISOString();
    const again = await openDispatch({ directory: at.directory, now: soon });
    await again.recover();
    await again.handlers['dispatch.resume']({ orderId: id });
    // Its lanes have looked, and found that nobody may go.
    await again.until(() => again.events.some(([event]) => event === 'progress'));
    const { progress } = await again.handlers['dispatch.get']({ orderId: id });
    expect([accepted(again, id, student), progress.limit?.by]).toEqual([4, 'domain']);
    const finish = Date.parse(progress.finishAt ?? '') - Date.parse(again.context.clock.now());
    expect(finish).toBeGreaterThanOrEqual(60 * 60_000);
    await again.close(true);

    const later = await house({ directory: at.directory, now: new Date(Date.parse(soon) + 2 * 60 * 60_000).toISOString() });
    await later.recover();
    await later.handlers['dispatch.resume']({ orderId: id });
    await later.until(() => accepted(later, id, student) === 8);
  });

  it('counts what another send has used of it', async () => {
    const at = await house();
    await at.furnish(people(3));
    const { order } = await at.handlers['dispatch.sendTest']({ messageId: 'm', addresses: [`a@${student}`, `b@${student}`] });
    await at.reaches(order.id, 'finished');
    const id = await at.send({ domains: [capOn(student, { perHour: 3 })] });
    await at.until(() => at.counts(id).accepted === 4);
    expect(accepted(at, id, student)).toBe(1);
  });

  it('has no more under way at once than it may', async () => {
    let open = 0;
    let most = 0;
    const server = await startFaultServer({
      mail: () => {
        open += 1;
        most = Math.max(most, open);
        return undefined;
      },
      content: () => {
        open -= 1;
        return { trickle: '250 2.0.0 Ok', every: 5 };
      },
    });
    cleanUp.push(() => server.close());
    const at = await house({ relay: loopback(server.port) });
    await at.furnish(people(10).slice(0, 10));
    const id = await at.send({ connections: 4, domains: [capOn(student, { atOnce: 1 })] });
    await at.reaches(id, 'finished');
    expect([at.counts(id).accepted, most]).toEqual([10, 1]);
  });
});

describe('U41: the operator’s caps by domain', () => {
  it('are in every order, whatever an officer leaves out, and may be lowered', async () => {
    const at = await house();
    await at.furnish(people(1));
    const relay = (await at.practice?.relay()) ?? loopback(25);
    await at.actAs('operator');
    await at.handlers['relay.save']({ relay, caps: { ...noCaps, domains: [capOn(student, { perMinute: 60 })], slowStart: true } });
    await at.actAs('writer');
    await at.handlers['relay.save']({ relay, caps: noCaps });
    expect((await at.handlers['relay.get']({})).caps).toMatchObject({ domains: [{ domain: student, perMinute: 60 }], slowStart: true });
    const plan = { messageId: 'm', listId: 'l', startAt: null, departureReason: '' };
    const lower = { ...noCaps, domains: [capOn(student, { perMinute: 90, atOnce: 1 }), capOn('uni.example', { perHour: 5 })] };
    const { order } = await at.handlers['dispatch.prepare']({ ...plan, caps: lower });
    expect(order.caps).toMatchObject({
      slowStart: true,
      domains: [capOn(student, { perMinute: 60, atOnce: 1 }), capOn('uni.example', { perHour: 5 })],
    });
    const counted = await at.handlers['dispatch.domains']({ of: 'order', id: order.id, domains: [student, 'elsewhere.example'] });
    expect(counted.counts).toEqual([
      { domain: student, count: 1 },
      { domain: 'elsewhere.example', count: 0 },
    ]);
  });
});

describe('a relay that asked for patience', () => {
  it('is given it after a restart too', async () => {
    const server = await startFaultServer({ mail: ({ times }) => (times === 3 ? '451 4.3.2 Slow down' : undefined) });
    cleanUp.push(() => server.close());
    const at = await openDispatch({ relay: loopback(server.port) });
    await at.furnish(people(20));
    const id = await at.send({ perSecond: 20, connections: 1 });
    await at.until(() => at.counts(id).deferred === 1 && at.store.read.setting('backOff') !== null);
    await at.close(true);
    const again = await house({ directory: at.directory, relay: loopback(server.port), now: at.context.clock.now() });
    await again.recover();
    await again.handlers['dispatch.resume']({ orderId: id });
    expect((await again.handlers['dispatch.get']({ orderId: id })).progress).toMatchObject({ slowed: true, limit: { by: 'backOff' } });
  });
});

describe('a slow start', () => {
  it('is told of while it lasts', async () => {
    const at = await house();
    await at.furnish(people(20));
    const id = await at.send({ perSecond: 20, slowStart: true });
    await at.until(() => at.counts(id).accepted > 1);
    const { progress } = await at.handlers['dispatch.get']({ orderId: id });
    expect(progress.limit?.by).toBe('slowStart');
    await at.handlers['dispatch.cancel']({ orderId: id });
  });
});
