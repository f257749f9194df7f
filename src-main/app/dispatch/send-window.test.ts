import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { textSaid } from '#shared/domain/dispatch/said.ts';
import { earliestWithin, type Hours, missedOpening, type SendWindow } from '#shared/domain/dispatch/send-window.ts';
import { type DispatchHouse, type DispatchSetting, noCaps, openDispatch } from '../../../tests/kit/dispatch.ts';
import { dispatchHouses, lifeAndHealth, reasonIs } from '../../../tests/kit/dispatch-houses.ts';
import { createHours } from './hours.ts';

const { house, houseWith, cleanUp } = dispatchHouses();
const hour = 3_600_000;
const office: Hours = { days: [1, 2, 3, 4, 5], from: '08:00', to: '16:00', holidaysOut: true };
const pack = { zone: 'Europe/Oslo', country: 'NO', sendWindow: office } as unknown as NonNullable<DispatchSetting['pack']>;
const window: SendWindow = { ...office, zone: 'Europe/Oslo', country: 'NO' };
const plan = { messageId: 'm', listId: 'l', startAt: null, departureReason: '' };
const held = (at: DispatchHouse, id: string) => textSaid(at.orderNow(id).heldBecause)?.id;
const types = (at: DispatchHouse) => at.store.read.log({ offset: 0, limit: 50 }).map(({ type }) => type);
/** When each message began. */
const began = (at: DispatchHouse, id: string) => at.store.read.attemptsFrom(id, null, 10_000).map((attempt) => Date.parse(attempt.at));
const allInside = (at: DispatchHouse, id: string) => began(at, id).every((instant) => earliestWithin(window, instant) === instant);
/** A send that has begun and whose window then closes. */
async function closed(at: DispatchHouse): Promise<string> {
  const id = await at.send({ perSecond: 40 });
  await at.until(() => at.counts(id).accepted >= 3);
  jumpTo(at, '2026-11-27T16:00:00+01:00');
  await at.reaches(id, 'scheduled');
  await at.until(() => at.counts(id).attempting === 0);
  return id;
}
const jumpTo = (at: DispatchHouse, instant: string) => at.jump(Date.parse(instant) - Date.parse(at.context.clock.now()));

describe('a send whose window closes', () => {
  it('begins no message after it, waits, and goes on by itself at the next opening', async () => {
    const at = await house(80, { pack, now: '2026-11-27T10:00:00+01:00' });
    const id = await closed(at);
    expect(at.orderNow(id)).toMatchObject({ waitsUntil: '2026-11-30T07:00:00.000Z', finishedAt: null, heldBecause: '' });
    const { accepted, queued } = at.counts(id);
    expect(queued).toBeGreaterThan(0);
    expect(accepted + queued).toBe(80);
    expect(types(at)[0]).toBe('order.waiting');
    // What goes by itself is nothing to tell anybody.
    expect(at.notes).toEqual([]);

    jumpTo(at, '2026-11-30T08:00:00+01:00');
    await at.reaches(id, 'finished');
    expect(at.counts(id)).toMatchObject({ accepted: 80 });
    expect(new Set(at.practice?.page({ offset: 0, limit: 100 }).mails.map(({ to }) => to)).size).toBe(80);
    expect(allInside(at, id)).toBe(true);
    expect(types(at)).toContain('order.resumed');
  });

  it('is done where what was in flight was the last', async () => {
    const { at, server } = await houseWith({ content: () => ({ trickle: '250 Ok', every: 400 }) }, 1, {
      pack,
      now: '2026-11-27T10:00:00+01:00',
    });
    const id = await at.send();
    await at.until(() => at.counts(id).attempting === 1);
    jumpTo(at, '2026-11-27T16:00:00+01:00');
    await at.reaches(id, 'scheduled');
    await at.reaches(id, 'finished');
    expect(server.accepted).toHaveLength(1);
  });

  it('waits over a restart too', async () => {
    const at = await house(80, { pack, now: '2026-11-27T10:00:00+01:00' });
    const id = await closed(at);
    await at.close(true);
    cleanUp.pop();
    const later = await openDispatch({ directory: at.directory, pack, now: '2026-11-30T07:59:58+01:00' });
    cleanUp.push(() => later.close());
    await later.recover();
    expect(later.orderNow(id).state).toBe('scheduled');
    await later.reaches(id, 'finished');
    expect(later.counts(id)).toMatchObject({ accepted: 80 });
    expect(allInside(later, id)).toBe(true);
  });
});

describe('a send that is started outside its window', () => {
  it('waits for the opening', async () => {
    const at = await house(3, { pack, now: '2026-11-28T12:00:00+01:00' });
    const id = await at.send();
    expect(at.orderNow(id)).toMatchObject({ state: 'scheduled', startedAt: null, waitsUntil: '2026-11-30T07:00:00.000Z', window });
    expect((await at.handlers['dispatch.get']({ orderId: id })).progress.counts.queued).toBe(3);
    jumpTo(at, '2026-11-30T08:00:00+01:00');
    const done = await at.reaches(id, 'finished');
    expect(done.startedBy).toBe('writer');
    expect(allInside(at, id)).toBe(true);
  });

  it('waits for its own time first, and then for the window', async () => {
    const at = await house(3, { pack, now: '2026-11-26T12:00:00+01:00' });
    const startAt = { local: '2026-11-26T18:00', zone: 'Europe/Oslo' };
    const { order } = await at.handlers['dispatch.prepare']({ ...plan, startAt });
    expect((await at.handlers['dispatch.start']({ orderId: order.id })).order.waitsUntil).toBe('2026-11-27T07:00:00.000Z');
  });

  it('is resumed into waiting, once, however often it is asked to', async () => {
    const at = await house(3, { pack, now: '2026-11-28T12:00:00+01:00' });
    const id = await at.send();
    await at.handlers['dispatch.pause']({ orderId: id });
    expect(at.orderNow(id)).toMatchObject({ state: 'paused', waitsUntil: null });
    await Promise.all([1, 2].map(() => at.handlers['dispatch.resume']({ orderId: id })));
    expect(at.orderNow(id)).toMatchObject({ state: 'scheduled', waitsUntil: '2026-11-30T07:00:00.000Z' });
  });
});

describe('a send that would go on too late asks first', () => {
  it('where the machine slept over the opening that it waited for', async () => {
    const at = await house(3, { pack, now: '2026-11-28T12:00:00+01:00' });
    const id = await at.send();
    jumpTo(at, '2026-11-30T08:30:00+01:00');
    await at.reaches(id, 'paused');
    expect(held(at, id)).toBe('dispatch.held.late');
    await at.handlers['dispatch.resume']({ orderId: id });
    await at.reaches(id, 'finished');
  });

  it('where it was off over it, in the middle of a send; and waits again where the window has closed since', async () => {
    const at = await house(80, { pack, now: '2026-11-27T10:00:00+01:00' });
    const id = await closed(at);
    await at.close(true);
    cleanUp.pop();
    const later = await openDispatch({ directory: at.directory, pack, now: '2026-11-30T17:00:00+01:00' });
    cleanUp.push(() => later.close());
    await later.recover();
    await later.reaches(id, 'paused');
    expect(held(later, id)).toBe('dispatch.held.lateAgain');
    await later.until(() => later.notes.length > 0);
    expect(later.notes).toMatchObject([{ body: expect.stringContaining('2026-11-30 08:00') }]);
    await later.handlers['dispatch.resume']({ orderId: id });
    expect(later.orderNow(id)).toMatchObject({ state: 'scheduled', waitsUntil: '2026-12-01T07:00:00.000Z' });
  });

  it('where it slept in the middle of a send, past another opening', async () => {
    const at = await house(200, { pack, now: '2026-11-26T10:00:00+01:00' });
    const id = await at.send({ perSecond: 20 });
    await at.until(() => at.counts(id).accepted >= 3);
    jumpTo(at, '2026-11-27T10:00:00+01:00');
    await at.reaches(id, 'paused');
    expect(held(at, id)).toBe('dispatch.held.slept');
    await at.until(() => at.counts(id).attempting === 0);
    // The next day's messages are none.
    expect(began(at, id).every((instant) => instant < Date.parse('2026-11-27T10:00:00+01:00'))).toBe(true);
  });

  it('but not after a nap within the window', async () => {
    const at = await house(60, { pack, now: '2026-11-26T10:00:00+01:00' });
    const id = await at.send({ perSecond: 100 });
    await at.until(() => at.counts(id).accepted >= 3);
    at.jump(2 * hour);
    await at.reaches(id, 'finished');
  });
});

describe('who says when', () => {
  it('U41: the operator sets the house’s hours, and nobody else', async () => {
    const at = await house(1, { now: '2026-11-26T10:00:00+01:00' });
    const hours = { days: [1, 2], from: '22:00', to: '06:00', holidaysOut: false };
    await expect(at.handlers['sendWindow.save']({ hours })).rejects.toMatchObject({ kind: 'forbidden' });
    await at.actAs('operator');
    expect((await at.handlers['sendWindow.get']({})).window).toBeNull();
    await at.handlers['sendWindow.save']({ hours });
    expect((await at.handlers['sendWindow.get']({})).window).toMatchObject(hours);
    expect(at.store.read.log({ offset: 0, limit: 1 })[0]).toMatchObject({
      type: 'settings.changed',
      facts: { setting: 'sendWindow', days: '12', from: '22:00', to: '06:00' },
    });
    await at.handlers['sendWindow.save']({ hours: null });
    expect((await at.handlers['sendWindow.get']({})).window).toBeNull();
  });

  it('U41: who sends may narrow them, never widen; the order keeps what it was made with', async () => {
    const at = await house(1, { pack, now: '2026-11-26T10:00:00+01:00' });
    for (const hours of [
      { ...office, from: '07:00' },
      { ...office, holidaysOut: false },
    ])
      await expect(at.handlers['dispatch.prepare']({ ...plan, hours })).rejects.toMatchObject({
        text: { id: 'dispatch.blocked.outsideHours' },
      });
    const { order } = await at.handlers['dispatch.prepare']({ ...plan, hours: { ...office, days: [1], to: '12:00' } });
    expect(order.window).toEqual({ ...window, days: [1], to: '12:00' });
    await at.actAs('operator');
    await at.handlers['sendWindow.save']({ hours: null });
    expect((await at.handlers['dispatch.start']({ orderId: order.id })).order.waitsUntil).toBe('2026-11-30T07:00:00.000Z');
  });

  it('hours that the operator has taken away hold no more than the pack’s', async () => {
    const at = await house(1, { pack, now: '2026-11-28T10:00:00+01:00' });
    await at.actAs('operator');
    await at.handlers['sendWindow.save']({ hours: null });
    await at.reaches(await at.send(), 'finished');
  });

  it('copies to named people go at any time', async () => {
    const at = await house(1, { pack, now: '2026-11-28T10:00:00+01:00' });
    const { order } = await at.handlers['dispatch.sendTest']({ messageId: 'm', addresses: ['kari@uni.example'] });
    await at.reaches(order.id, 'finished');
  });
});

describe('life and health', () => {
  const urgent = { ...pack, reasons: lifeAndHealth } as NonNullable<DispatchSetting['pack']>;
  const word = (at: DispatchHouse, orderId: string, decidedBy = 'rector') =>
    at.handlers['dispatch.lift']({ orderId, decidedBy, passphrase: `${decidedBy} signs`, reason: 'Brann i Lucy Smiths hus' });

  it('a leader’s word lets a waiting send go at once, at its caps, and stands with the order and without its words in the log', async () => {
    const at = await house(30, { pack: urgent, now: '2026-11-28T12:00:00+01:00' });
    await reasonIs(at, 'life-and-health');
    const id = await at.send({ perSecond: 10 });
    expect(at.orderNow(id).state).toBe('scheduled');
    for (const decidedBy of ['writer', 'operator']) await expect(word(at, id, decidedBy)).rejects.toMatchObject({ kind: 'forbidden' });
    await expect(
      at.handlers['dispatch.lift']({ orderId: id, decidedBy: 'rector', passphrase: 'wrong', reason: 'Brann' }),
    ).rejects.toMatchObject({ text: { id: 'approval.wrongPassphrase' } });
    const { order } = await word(at, id);
    expect(order.lifted).toMatchObject({ by: 'rector', reason: 'Brann i Lucy Smiths hus' });
    await word(at, id);
    await at.reaches(id, 'finished');
    const times = began(at, id);
    times.forEach((instant, index) => {
      const later = times[index + 10];
      if (later !== undefined) expect(later - instant).toBeGreaterThanOrEqual(1000);
    });
    const entries = at.store.read.log({ offset: 0, limit: 50 });
    expect(entries.filter(({ type }) => type === 'order.lifted')).toMatchObject([
      { actor: 'rector', facts: { orderId: id, why: 'life-and-health' } },
    ]);
    expect(JSON.stringify(entries)).not.toContain('Lucy');
  });

  it('holds over the end of the window too, once it is given', async () => {
    const at = await house(60, { pack: urgent, now: '2026-11-27T10:00:00+01:00' });
    await reasonIs(at, 'life-and-health');
    const id = await at.send({ perSecond: 30 });
    await at.until(() => at.counts(id).accepted >= 3);
    await word(at, id);
    jumpTo(at, '2026-11-27T16:00:00+01:00');
    await at.reaches(id, 'finished');
    expect(allInside(at, id)).toBe(false);
  });

  it('lifts the canary: what holds after it goes on, and what has not come so far does not hold', async () => {
    for (const held of [true, false]) {
      const at = await house(60, { pack: { reasons: lifeAndHealth } as NonNullable<DispatchSetting['pack']> });
      await reasonIs(at, 'life-and-health');
      const { order } = await at.handlers['dispatch.prepare']({ ...plan, canary: 20, caps: { ...noCaps, perSecond: 20 } });
      await at.handlers['dispatch.start']({ orderId: order.id });
      if (held) await at.reaches(order.id, 'paused');
      else await at.until(() => at.counts(order.id).accepted >= 3);
      await word(at, order.id);
      await at.reaches(order.id, 'finished');
      expect(at.counts(order.id).accepted).toBe(60);
      expect(at.practice?.count()).toBe(60);
    }
  });

  it('is no way around the window for other messages', async () => {
    const at = await house(3, { pack: urgent, now: '2026-11-28T12:00:00+01:00' });
    const id = await at.send();
    await expect(word(at, id)).rejects.toMatchObject({ text: { id: 'dispatch.blocked.notUrgent' } });
    expect(at.orderNow(id)).toMatchObject({ state: 'scheduled', lifted: null });
  });
});

it('whatever the clock on the wall does, a message begins only inside the window, and never late without a word', () => {
  const start = Date.parse('2026-10-22T00:00:00Z');
  // Naps and nights, the clock set right by seconds and wrong by days, in both directions.
  const step = fc.oneof(
    fc.integer({ min: 0, max: 90_000 }),
    fc.integer({ min: 0, max: 20 * hour }),
    fc.integer({ min: -3 * 24 * hour, max: 5 * 24 * hour }),
  );
  const windows = fc.constantFrom<SendWindow>(
    window,
    { ...window, from: '22:00', to: '02:30' },
    { ...window, days: [6, 7], from: '02:15', to: '02:45' },
  );
  fc.assert(
    fc.property(windows, fc.array(step, { maxLength: 40 }), (kept, steps) => {
      let now = start;
      const hours = createHours(kept, () => new Date(now).toISOString());
      for (const by of steps) {
        const before = now;
        now += by;
        const seen = hours.look();
        const inside = earliestWithin(kept, now) === now;
        const late = missedOpening(kept, before, now) !== null;
        expect(seen).toBe(late ? 'missed' : inside ? 'open' : 'closed');
      }
    }),
    { numRuns: 100 },
  );
});
