import { describe, expect, it } from 'vitest';
import type { Params } from '#shared/contract/index.ts';
import { textSaid } from '#shared/domain/dispatch/said.ts';
import { archiveFiles } from '#shared/domain/log/archive.ts';
import { samplePack } from '#shared/domain/message/message.fixture.ts';
import type { DispatchHouse, DispatchSetting } from '../../../tests/kit/dispatch.ts';
import { dispatchHouses, lifeAndHealth, numbered, once, reasonIs } from '../../../tests/kit/dispatch-houses.ts';
import { archivePackage } from '../log/archive-files.ts';
import { accessTo } from '../privacy/access.ts';
import { erase } from '../privacy/erase.ts';
import { createPurge } from '../privacy/purge.ts';
import { createRecipientsHandlers } from '../recipients/index.ts';

const { house, houseWith } = dispatchHouses();
const pack = { reasons: lifeAndHealth } as NonNullable<DispatchSetting['pack']>;
const plan = { messageId: 'm', listId: 'l', startAt: null, departureReason: '' };
const suppress = (at: DispatchHouse, number: number, reason = 'har bedt om det') =>
  createRecipientsHandlers(at.context)['suppressions.add']({ address: numbered(number), reason });
const word = (at: DispatchHouse, orderId: string, seqs: number[], other: Partial<Params<'dispatch.override'>> = {}) =>
  at.handlers['dispatch.override']({
    orderId,
    seqs,
    decidedBy: 'rector',
    passphrase: 'rector signs',
    reason: 'Det brenner hos Lucy Smith',
    ...other,
  });
const listed = (at: DispatchHouse, orderId: string) => at.handlers['dispatch.suppressed']({ orderId, offset: 0, limit: 500 });
const words = (at: DispatchHouse) => at.store.read.log({ offset: 0, limit: 100 }).filter(({ type }) => type === 'order.overridden');
const got = (at: DispatchHouse) =>
  at.practice
    ?.page({ offset: 0, limit: 100 })
    .mails.map(({ to }) => to)
    .toSorted();

/** A house whose message is one of life and health, where 2 was suppressed before the order was made and 4 after. */
async function burning(recipients = 5) {
  const at = await house(recipients, { pack });
  await reasonIs(at, 'life-and-health');
  await suppress(at, 2, 'Adressen finnes ikke');
  const { order } = await at.handlers['dispatch.prepare'](plan);
  await suppress(at, 4);
  return { at, id: order.id };
}

describe('the suppressed of a send on which life and health depend', () => {
  it('are listed with why and since when, those from before the order was made too, and get nothing by themselves', async () => {
    const { at, id } = await burning();
    expect(await listed(at, id)).toMatchObject({
      total: 2,
      rows: [
        { seq: 2, address: numbered(2), suppression: { reason: 'Adressen finnes ikke', since: expect.any(String), by: 'writer' } },
        { seq: 4, address: numbered(4), suppression: { reason: 'har bedt om det' } },
      ],
      decisions: [],
      open: true,
    });
    expect(await at.handlers['dispatch.suppressed']({ orderId: id, offset: 1, limit: 1 })).toMatchObject({ total: 2, rows: [{ seq: 4 }] });
    await at.handlers['dispatch.start']({ orderId: id });
    await at.reaches(id, 'finished');
    expect(at.counts(id)).toMatchObject({ accepted: 3, suppressed: 2 });
  });

  it('get it by a leader’s word, exactly the chosen, before it starts; the suppressions stay, and the log names nobody', async () => {
    const { at, id } = await burning();
    const before = at.store.read.suppressions();
    const { order } = await word(at, id, [4]);
    expect(order.state).toBe('prepared');
    expect(at.counts(id)).toMatchObject({ queued: 4, suppressed: 1 });
    await at.handlers['dispatch.start']({ orderId: id });
    await at.reaches(id, 'finished');
    expect(got(at)).toEqual([1, 3, 4, 5].map(numbered));
    expect(at.store.read.suppressions()).toEqual(before);
    expect(await listed(at, id)).toMatchObject({
      rows: [{ seq: 2 }],
      decisions: [{ by: 'rector', reason: 'Det brenner hos Lucy Smith', count: 1 }],
    });
    expect(words(at)).toMatchObject([
      { actor: 'rector', messageId: 'm', facts: { orderId: id, count: 1, seqs: '4', why: 'life-and-health' } },
    ]);
    expect(JSON.stringify(at.store.read.log({ offset: 0, limit: 100 }))).not.toMatch(/Lucy|@student/);
  });

  it('are left out of the next send as before', async () => {
    const { at, id } = await burning();
    await word(at, id, [2, 4]);
    await at.handlers['dispatch.start']({ orderId: id });
    await at.reaches(id, 'finished');
    expect(at.counts(id)).toMatchObject({ accepted: 5 });
    const { order } = await at.handlers['dispatch.prepare'](plan);
    expect(at.counts(order.id)).toMatchObject({ queued: 3, suppressed: 2 });
  });

  it('wait for a person to let it go on where it has ended, and the ledger is told anew when it ends again', async () => {
    const { at, id } = await burning();
    await at.handlers['dispatch.start']({ orderId: id });
    await at.reaches(id, 'finished');
    const { order } = await word(at, id, [2, 4]);
    expect(order).toMatchObject({ state: 'paused', finishedAt: null });
    expect(textSaid(order.heldBecause)).toEqual({ id: 'dispatch.held.letGo', params: { count: 2 } });
    expect(got(at)).toHaveLength(3);
    await at.handlers['dispatch.resume']({ orderId: id });
    await at.reaches(id, 'finished');
    expect(got(at)).toEqual([1, 2, 3, 4, 5].map(numbered));
    const [again, first] = at.store.read.log({ offset: 0, limit: 50 }).filter(({ type }) => type === 'order.finished');
    expect(again?.facts).toMatchObject({ accepted: 5, suppressed: 0 });
    expect(again?.facts.ledgerDigest).not.toBe(first?.facts.ledgerDigest);
  });

  it('are taken up by a send that is running, and a paused one keeps why it is held', async () => {
    const { at, id } = await burning(60);
    await at.handlers['dispatch.cancel']({ orderId: id });
    const slow = await at.send({ perSecond: 40 });
    await at.until(() => at.counts(slow).accepted >= 3);
    await word(at, slow, [2]);
    expect(at.orderNow(slow).state).toBe('sending');
    await at.handlers['dispatch.pause']({ orderId: slow });
    await at.until(() => at.counts(slow).attempting === 0);
    expect((await word(at, slow, [4])).order).toMatchObject({ state: 'paused', heldBecause: '' });
    await at.handlers['dispatch.resume']({ orderId: slow });
    await at.reaches(slow, 'finished');
    expect(at.counts(slow)).toMatchObject({ accepted: 60, suppressed: 0 });
  });

  it('are not forgotten where the word comes as the send is coming to its end', async () => {
    const { at, id } = await burning();
    const write = at.store.write.bind(at.store);
    let came = 0;
    at.store.write = async (changes) => {
      const ends = changes.some((change) => change.do === 'order.state' && change.set.state === 'finished');
      if (ends && came++ === 0) await word(at, id, [2]);
      return write(changes);
    };
    await at.handlers['dispatch.start']({ orderId: id });
    await at.until(() => at.counts(id).accepted === 4);
    await at.reaches(id, 'finished');
    expect(came).toBe(2);
    expect(at.counts(id)).toMatchObject({ accepted: 4, suppressed: 1, queued: 0 });
  });

  it('who are let go are tried again when the server puts them off', async () => {
    const { at, server } = await houseWith({ content: once('451 4.3.0 Later') }, 1, { pack });
    await reasonIs(at, 'life-and-health');
    await suppress(at, 1);
    const { order } = await at.handlers['dispatch.prepare'](plan);
    await word(at, order.id, [1]);
    await at.handlers['dispatch.start']({ orderId: order.id });
    await at.until(() => at.counts(order.id).deferred === 1);
    expect(server.accepted).toEqual([]);
    // Suppressed anew, the word counts no more.
    await suppress(at, 1, 'har bedt om det igjen');
    expect(at.counts(order.id)).toMatchObject({ suppressed: 1, deferred: 0, accepted: 0 });
    expect(at.store.read.overrides(order.id)).toMatchObject([{ seq: 1, over: true }]);
  });

  it('are let go once, however often the same word is given', async () => {
    const { at, id } = await burning();
    await Promise.all([1, 2].map(() => word(at, id, [4, 2, 4])));
    await word(at, id, [2]);
    expect(words(at)).toMatchObject([{ facts: { count: 2, seqs: '2 4' } }]);
    await expect(word(at, id, [2, 5])).rejects.toMatchObject({ text: { id: 'dispatch.blocked.notSuppressed' } });
  });

  it('are let go by nobody but a leader with their passphrase, and nothing is written where it is refused', async () => {
    const { at, id } = await burning();
    for (const decidedBy of ['writer', 'operator', 'editor'])
      await expect(word(at, id, [2], { decidedBy, passphrase: `${decidedBy} signs` })).rejects.toMatchObject({ kind: 'forbidden' });
    await expect(word(at, id, [2], { decidedBy: 'nobody' })).rejects.toMatchObject({ kind: 'not-found' });
    await expect(word(at, id, [2], { passphrase: 'wrong' })).rejects.toMatchObject({ text: { id: 'approval.wrongPassphrase' } });
    expect(at.counts(id)).toMatchObject({ queued: 3, suppressed: 2 });
    expect([words(at), at.store.read.overrides(id)]).toEqual([[], []]);
  });

  it('are those of this send only: no other row, no row of another send, nobody who is erased', async () => {
    const { at, id } = await burning();
    await expect(word(at, id, [2, 3])).rejects.toMatchObject({ text: { id: 'dispatch.blocked.notSuppressed' } });
    const { order: test } = await at.handlers['dispatch.sendTest']({ messageId: 'm', addresses: [numbered(2)] });
    await at.reaches(test.id, 'finished');
    await expect(word(at, test.id, [1])).rejects.toMatchObject({ text: { id: 'dispatch.blocked.state' } });
    await expect(word(at, id, [6])).rejects.toMatchObject({ kind: 'not-found' });
    await erase(at.context, { address: numbered(4), suppression: 'keep' });
    await expect(word(at, id, [2, 4])).rejects.toMatchObject({ text: { id: 'dispatch.blocked.erased' } });
    expect((await listed(at, id)).rows.map(({ seq }) => seq)).toEqual([2]);
    expect(at.counts(id)).toMatchObject({ queued: 3, suppressed: 2 });
    await word(at, id, [2]);
    await at.handlers['dispatch.start']({ orderId: id });
    await at.reaches(id, 'finished');
    expect(got(at)).toEqual([1, 2, 2, 3, 5].map(numbered));
  });

  it('who have got it by another send of the message are not sent it twice', async () => {
    const { at, id } = await burning();
    await at.handlers['dispatch.start']({ orderId: id });
    await at.reaches(id, 'finished');
    const { order } = await at.handlers['dispatch.prepare'](plan);
    await word(at, order.id, [2]);
    await at.handlers['dispatch.start']({ orderId: order.id });
    await at.reaches(order.id, 'finished');
    await expect(word(at, id, [2, 4])).rejects.toMatchObject({ text: { id: 'dispatch.blocked.reachedSince', params: { count: 1 } } });
    await word(at, id, [4]);
  });

  it('stand with the word about them in what is kept of the address, and in the archive: by number, and by name only where it holds names', async () => {
    const { at, id } = await burning();
    await word(at, id, [4]);
    await at.handlers['dispatch.start']({ orderId: id });
    const order = await at.reaches(id, 'finished');
    expect((await accessTo(at.context, numbered(4))).sends).toMatchObject([
      { overrides: [{ by: 'rector', reason: 'Det brenner hos Lucy Smith' }] },
    ]);
    const version = at.store.read.version(order.versionId);
    if (!version) throw new Error('no version');
    const saved = async (withRecipients: boolean): Promise<string> => {
      const pause = async (): Promise<void> => {};
      let text = '';
      for await (const { name, content } of archivePackage({
        read: at.store.read,
        version,
        order,
        withRecipients,
        program: 'x',
        pack: samplePack,
        pause,
      }))
        if (name === archiveFiles.delivery) for await (const part of content) text += part;
      return text;
    };
    const [line] = (await saved(true)).split(/\r?\n/).filter((one) => one.includes('decision'));
    expect(line?.split(';').slice(1)).toEqual([
      'decision',
      '4',
      numbered(4),
      '',
      'send-although-suppressed',
      '',
      '',
      'rector',
      'Det brenner hos Lucy Smith',
    ]);
    const without = await saved(false);
    expect(without).toContain('decision;4;;;send-although-suppressed;;;rector;');
    expect(without).not.toMatch(/Lucy|@/);
  });

  it('stay where they are in a plan that was discarded, and once the addresses are purged; then nothing says who was let go, or why', async () => {
    const { at, id } = await burning();
    await at.handlers['dispatch.cancel']({ orderId: id });
    expect(await listed(at, id)).toMatchObject({ total: 2, open: false });
    await expect(word(at, id, [2])).rejects.toMatchObject({ text: { id: 'dispatch.blocked.state' } });

    const { order } = await at.handlers['dispatch.prepare'](plan);
    await word(at, order.id, [2]);
    await at.handlers['dispatch.start']({ orderId: order.id });
    await at.reaches(order.id, 'finished');
    await createPurge(at.context).list('l', { at: at.context.clock.now(), by: 'writer', because: 'hand' });
    expect(await listed(at, order.id)).toMatchObject({
      total: 0,
      rows: [],
      decisions: [{ by: 'rector', reason: '', count: 1 }],
      open: false,
    });
    await expect(word(at, order.id, [4])).rejects.toMatchObject({ text: { id: 'dispatch.blocked.state' } });
    expect(at.store.read.overrides(order.id)).toMatchObject([{ address: '', reason: '' }]);
  });
});

it('in any other message nobody who is suppressed is listed, or let go', async () => {
  const at = await house(3, { pack });
  const { order } = await at.handlers['dispatch.prepare'](plan);
  await suppress(at, 2);
  const refused = { kind: 'blocked', text: { id: 'dispatch.blocked.notUrgentSuppressed' } };
  await expect((async () => listed(at, order.id))()).rejects.toMatchObject(refused);
  await expect(word(at, order.id, [2])).rejects.toMatchObject(refused);
  expect(at.counts(order.id)).toMatchObject({ queued: 2, suppressed: 1 });
});
