import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { textSaid } from '#shared/domain/dispatch/said.ts';
import { openApplication } from '../../../tests/kit/application.ts';
import { type DispatchHouse, loopback, openDispatch, recipientsNumbered } from '../../../tests/kit/dispatch.ts';
import { startFaultServer } from '../../../tests/kit/fault-server.ts';
import { logged } from '../context.ts';
import { type ClockWatch, clockDoubt, createClockWatch } from './clock.ts';

const day = 86_400_000;
const begun = '2026-08-10T07:00:00.000Z';

describe('a clock that is wrong by a year', () => {
  let at: DispatchHouse;
  let offset: number;
  let watch: ClockWatch | null = null;
  beforeEach(async () => {
    at = await openDispatch({ relay: loopback(9), now: begun });
    offset = 0;
    await at.furnish(recipientsNumbered(1));
    await startAt(0);
  });
  afterEach(async () => {
    watch?.stop();
    await at.close();
  });

  /** The program is started anew with the clock so many days from the first start. */
  async function startAt(days: number): Promise<void> {
    watch?.stop();
    at.jump((days - offset) * day);
    offset = days;
    watch = createClockWatch(at.context);
    await watch.start();
  }
  const doubt = () => clockDoubt(at.context);
  const work = () => at.store.write([logged(at.context, 'message.created', null, {}, 'writer')]);
  const types = () => at.store.read.log({ offset: 0, limit: 100 }).map(({ type }) => type);

  it.each([
    ['behind', -365],
    ['ahead', 367],
  ] as const)('%s is told, work written meanwhile does not hide it, and setting it right ends it', async (kind, days) => {
    expect(doubt()).toBeNull();
    await startAt(days);
    expect(doubt()).toMatchObject({ kind, against: 'store' });
    await work();
    expect(doubt()).toMatchObject({ kind });
    await startAt(days + 1);
    expect(doubt()).toMatchObject({ kind });
    await startAt(1);
    expect(doubt()).toBeNull();
    expect(types()[0]).toBe('clock.righted');
    expect(types().filter((type) => type === 'clock.doubted')).toHaveLength(1);
    // What the wrong clock wrote vouches for nothing later.
    await work();
    await startAt(2);
    expect(doubt()).toBeNull();
    await startAt(-365);
    expect(doubt()).toMatchObject({ kind: 'behind' });
  });

  it('can be confirmed by a person, who is recorded, and then the time holds from there', async () => {
    await startAt(500);
    await watch?.confirm();
    expect(doubt()).toBeNull();
    expect(at.store.read.log({ offset: 0, limit: 1 })[0]).toMatchObject({
      type: 'clock.confirmed',
      actor: 'writer',
      facts: { kind: 'ahead', against: 'store', days: 500 },
    });
    await startAt(501);
    expect(doubt()).toBeNull();
    await startAt(2);
    expect(doubt()).toMatchObject({ kind: 'behind' });
  });

  it('is seen while the program is open, too, and told of', async () => {
    at.jump(-365 * day);
    expect(doubt()).toMatchObject({ kind: 'behind' });
    await startAt(0);
    expect(at.events).toContainEqual(['changed', { about: 'settings', messageId: null }]);
  });

  it('against the program’s own age is believed once a person has said so', async () => {
    const context = { ...at.context, builtAt: '2027-01-01T00:00:00.000Z' };
    const own = createClockWatch(context);
    await own.start();
    expect(clockDoubt(context)).toMatchObject({ kind: 'behind', against: 'build' });
    await own.confirm();
    expect(clockDoubt(context)).toBeNull();
    expect(clockDoubt({ ...context, builtAt: '2027-06-01T00:00:00.000Z' })).toMatchObject({ against: 'build' });
    own.stop();
  });
});

it('the application looks at its clock before it writes anything', async () => {
  const directory = mkdtempSync(join(tmpdir(), 'budstikke-clock-'));
  const first = await openApplication({ practice: false, directory, now: begun });
  await first.ask('system.begin', { packId: 'uio', name: 'Kari', email: 'kari@uio.no', role: 'officer', sample: false });
  await first.application.close();
  const second = await openApplication({ practice: false, directory, now: '2025-08-10T07:00:00.000Z' });
  expect((await second.ask('workplace.state', {})).clock).toMatchObject({ kind: 'behind', against: 'store' });
  await second.ask('workplace.confirmClock', {});
  expect((await second.ask('workplace.state', {})).clock).toBeNull();
  expect(await second.ask('log.verify', {})).toMatchObject({ ok: true, brokenAt: null });
  await second.close();
});

describe('while the clock is in doubt', () => {
  it('no real send starts or goes on; after a person’s word it does', async () => {
    const server = await startFaultServer();
    const at = await openDispatch({ relay: loopback(server.port), now: '2026-08-10T07:00:00.000Z' });
    try {
      await at.furnish(recipientsNumbered(3));
      at.jump(-365 * day);
      await expect(at.send()).rejects.toMatchObject({ kind: 'blocked', text: { id: 'clock.blocked' } });
      expect(server.accepted).toEqual([]);
      const [order] = at.store.read.orders('m');
      await createClockWatch(at.context).confirm();
      await at.handlers['dispatch.start']({ orderId: order?.id ?? '' });
      await at.reaches(order?.id ?? '', 'finished');
      expect(server.accepted).toHaveLength(3);
    } finally {
      await at.close();
      await server.close();
    }
  });

  it('a scheduled send is held when its time comes, and goes after a person’s word', async () => {
    const server = await startFaultServer();
    const at = await openDispatch({ relay: loopback(server.port), now: '2026-08-10T06:00:00.000Z' });
    try {
      await at.furnish(recipientsNumbered(3));
      const startAt = { local: '2026-08-10T09:00', zone: 'Europe/Oslo' };
      const { order } = await at.handlers['dispatch.prepare']({ messageId: 'm', listId: 'l', startAt, departureReason: '' });
      expect((await at.handlers['dispatch.start']({ orderId: order.id })).order.state).toBe('scheduled');
      // A program that is newer than the time that the clock shows.
      Object.assign(at.context, { builtAt: '2027-01-01T00:00:00.000Z' });
      at.jump(60 * 60_000);
      const held = await at.reaches(order.id, 'paused');
      expect(textSaid(held.heldBecause ?? '')?.id).toBe('clock.blocked');
      expect(at.store.read.log({ offset: 0, limit: 1 })[0]).toMatchObject({
        type: 'order.paused',
        actor: null,
        facts: { orderId: order.id, because: 'clock.blocked' },
      });
      await at.until(() => at.notes.length > 0);
      expect(at.notes).toMatchObject([{ messageId: 'm' }]);
      expect([server.accepted, at.counts(order.id).queued]).toEqual([[], 3]);
      await expect(at.handlers['dispatch.resume']({ orderId: order.id })).rejects.toMatchObject({ text: { id: 'clock.blocked' } });
      await createClockWatch(at.context).confirm();
      await at.handlers['dispatch.resume']({ orderId: order.id });
      await at.reaches(order.id, 'finished');
      expect(server.accepted).toHaveLength(3);
    } finally {
      await at.close();
      await server.close();
    }
  });

  it('practice goes on: nothing leaves the machine', async () => {
    const at = await openDispatch({ now: '2026-08-10T07:00:00.000Z' });
    try {
      await at.furnish(recipientsNumbered(2));
      at.jump(-365 * day);
      await at.reaches(await at.send(), 'finished');
    } finally {
      await at.close();
    }
  });
});
