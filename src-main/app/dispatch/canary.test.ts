import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { canaryRows } from '#shared/domain/dispatch/canary.ts';
import { textSaid } from '#shared/domain/dispatch/said.ts';
import { type DispatchHouse, openDispatch } from '../../../tests/kit/dispatch.ts';
import { dispatchHouses } from '../../../tests/kit/dispatch-houses.ts';
import { newSeed, seeded } from '../../../tests/kit/random.ts';
import { randomFaults } from '../../../tests/kit/random-faults.ts';

const { house, houseWith, cleanUp } = dispatchHouses();
const held = (at: DispatchHouse, id: string) => textSaid(at.orderNow(id).heldBecause);
const tried = (at: DispatchHouse, id: string) => at.rows(id).flatMap(({ seq, attempts }) => (attempts > 0 ? [seq] : []));
const r = (number: number) => `r${number}@student.uni.example`;

describe('a send with a canary', () => {
  it('goes to so many, from every part of the list, and holds; released, it goes to the others, once', async () => {
    const { at, server } = await houseWith({}, 60);
    const id = await at.send({ connections: 4 }, { canary: 6 });
    await at.reaches(id, 'paused');
    expect(server.accepted.toSorted()).toEqual(canaryRows(6, 60).map(r).toSorted());
    expect(held(at, id)).toEqual({ id: 'dispatch.held.canary', params: { accepted: 6, refused: 0, deferred: 0, doubt: 0 } });
    expect(at.notes).toHaveLength(1);

    await at.actAs('operator');
    await Promise.all([1, 2].map(() => at.handlers['dispatch.release']({ orderId: id })));
    await at.reaches(id, 'finished');
    expect(at.orderNow(id).canary).toMatchObject({ size: 6, released: { by: 'operator' } });
    expect(server.accepted).toHaveLength(60);
    expect(new Set(server.accepted).size).toBe(60);
    const released = at.store.read.log({ offset: 0, limit: 50 }).filter(({ type }) => type === 'order.released');
    expect(released).toMatchObject([{ actor: 'operator', facts: { orderId: id, size: 6, accepted: 6, queued: 54 } }]);
  });

  it('goes on also where it is released before its connections are closed', async () => {
    const { at, server } = await houseWith({ quit: ({ times }) => (times === 1 ? { stall: '' } : undefined) }, 40);
    const id = await at.send({ connections: 2 }, { canary: 4 });
    await at.reaches(id, 'paused');
    await at.handlers['dispatch.release']({ orderId: id });
    await at.reaches(id, 'finished');
    expect(server.accepted).toHaveLength(40);
  });

  it('says how it went, and waits for nobody who is put off', async () => {
    const [first, second, third] = canaryRows(4, 40).map(r);
    const { at } = await houseWith(
      {
        rcpt: ({ to }) => (to === first ? '550 5.1.1 User unknown' : to === second ? '451 4.7.1 Greylisted' : undefined),
        content: ({ to }) => (to === third ? { close: '' } : undefined),
      },
      40,
    );
    const id = await at.send({ connections: 2 }, { canary: 4 });
    await at.reaches(id, 'paused');
    expect(held(at, id)?.params).toEqual({ accepted: 1, refused: 1, deferred: 1, doubt: 1 });
  });

  it('holds over pause, resume and restart alike: nobody else is tried before it is released', async () => {
    const directory = mkdtempSync(join(tmpdir(), 'budstikke-canary-'));
    const first = await house(200, { directory });
    const id = await first.send({ perSecond: 40 }, { canary: 12 });
    await first.until(() => first.counts(id).accepted >= 3);
    await first.handlers['dispatch.pause']({ orderId: id });
    await first.until(() => first.counts(id).attempting === 0);
    await expect(first.handlers['dispatch.release']({ orderId: id })).rejects.toMatchObject({ text: { id: 'dispatch.blocked.noCanary' } });
    await first.handlers['dispatch.resume']({ orderId: id });
    await first.until(() => first.counts(id).accepted >= 6);
    await first.close(true);
    cleanUp.pop();

    const at = await openDispatch({ directory });
    cleanUp.push(() => at.close());
    await at.recover();
    await at.handlers['dispatch.resume']({ orderId: id });
    await at.until(() => held(at, id)?.id === 'dispatch.held.canary');
    expect(tried(at, id)).toEqual(canaryRows(12, 200));
    // Going on is no release.
    await at.handlers['dispatch.resume']({ orderId: id });
    await at.reaches(id, 'paused');
    expect(tried(at, id)).toEqual(canaryRows(12, 200));
  });

  it('ends where there is nobody besides', async () => {
    const { at } = await houseWith({}, 4);
    const id = await at.send({}, { canary: 4 });
    await at.reaches(id, 'finished');
    expect(at.orderNow(id).canary).toBeUndefined();
  });

  const seed = newSeed();
  it(`tries nobody else whatever the relay does (seed ${seed})`, async () => {
    const faults = randomFaults(seeded(seed), 0.4);
    const { at, server } = await houseWith(faults, 150, { mailer: { timeouts: { connect: 400, silence: 400, transaction: 900 } } });
    const id = await at.send({ connections: 3 }, { canary: 15 });
    for (let times = 0; times < 200 && held(at, id)?.id !== 'dispatch.held.canary'; times += 1) {
      await at.reaches(id, 'paused');
      if (held(at, id)?.id === 'dispatch.held.canary') break;
      await at.handlers['dispatch.resume']({ orderId: id });
    }
    expect(held(at, id)?.id).toBe('dispatch.held.canary');
    const canary = new Set(canaryRows(15, 150).map(r));
    expect(server.recipientsSeen.filter((address) => !canary.has(address.toLowerCase()))).toEqual([]);
    expect(tried(at, id)).toEqual(canaryRows(15, 150));
  });
});
