import { describe, expect, it } from 'vitest';
import type { FollowUpGroup } from '#shared/domain/dispatch/follow-up.ts';
import { sampleBrief } from '#shared/domain/message/message.fixture.ts';
import type { DispatchHouse, DispatchSetting } from '../../../tests/kit/dispatch.ts';
import { dispatchHouses, lifeAndHealth, numbered as r } from '../../../tests/kit/dispatch-houses.ts';
import { createDraftHandlers } from '../draft/index.ts';
import { createMessageHandlers } from '../message/index.ts';
import { createPurge } from '../privacy/purge.ts';
import { createRecipientsHandlers } from '../recipients/index.ts';

const { houseWith, mixed } = dispatchHouses();
const addresses = (at: DispatchHouse, orderId: string) => at.rows(orderId).map(({ address }) => address);
const correct = (at: DispatchHouse, orderId: string) => createDraftHandlers(at.context)['messages.correct']({ orderId });
const prepare = (at: DispatchHouse, messageId: string, orderId: string, groups: FollowUpGroup[]) =>
  at.handlers['dispatch.prepare']({ messageId, builtFrom: { orderId, groups }, startAt: null, departureReason: '' });

/** Writes another subject, submits, and lets those on the path say yes. */
async function approve(at: DispatchHouse, messageId: string, subject: string, reason = sampleBrief.reason): Promise<void> {
  const draft = at.store.read.draft(messageId);
  if (!draft) throw new Error('no draft');
  const revision = draft.revision + 1;
  const brief = { ...sampleBrief, wantedAt: null, subject, reason };
  await at.store.write([{ do: 'draft.save', draft: { ...draft, brief, revision, copied: [] } }]);
  const { versionId, digest } = await createMessageHandlers(at.context)['messages.submit']({ id: messageId, revision });
  for (const [step, by] of [
    ['assessment', 'editor'],
    ['approval', 'rector'],
  ] as const) {
    const said = { decidedBy: by, recordedBy: by, strength: 'signed', at: at.context.clock.now(), reason: '' } as const;
    const decision = { id: `${messageId}-${step}`, messageId, versionId, step, outcome: 'yes', digest, ...said } as const;
    await at.store.write([
      { do: 'decision.add', decision: { ...decision, alternative: '', replyId: null, voidedAt: null, voidedBy: null } },
    ]);
  }
}

describe('a correction', () => {
  it('is a draft of its own with the text that was sent, linked both ways, and begun once', async () => {
    const { at, id } = await mixed();
    const [{ id: correction }, again] = [await correct(at, id), await correct(at, id)];
    expect(again.id).toBe(correction);
    const drafts = createDraftHandlers(at.context);
    const detail = await drafts['messages.get']({ id: correction });
    expect(detail).toMatchObject({ stage: 'draft', version: null, decisions: [], orders: [] });
    expect(detail.corrects).toEqual({ messageId: 'm', orderId: id, subject: sampleBrief.subject });
    expect(detail.bodies).toEqual(at.store.read.versions('m')[0]?.bodies);
    expect(detail.copied.length).toBeGreaterThan(0);
    const first = await drafts['messages.get']({ id: 'm' });
    expect(first.corrections).toEqual([{ id: correction, subject: sampleBrief.subject, stage: 'draft' }]);
    const types = at.store.read.log({ offset: 0, limit: 9 }).map(({ type, messageId }) => `${type} ${messageId}`);
    expect(types).toEqual(expect.arrayContaining([`correction.begun ${correction}`, 'message.corrected m']));
  });

  it('of life and health lists who got the text and is suppressed since, and a leader can let them have it', async () => {
    const { at, server } = await houseWith({}, 4, { pack: { reasons: lifeAndHealth } as NonNullable<DispatchSetting['pack']> });
    const id = await at.send();
    await at.reaches(id, 'finished');
    const { id: correction } = await correct(at, id);
    await approve(at, correction, 'Ikke gå inn i bygget', 'life-and-health');
    for (const number of [2, 3])
      await createRecipientsHandlers(at.context)['suppressions.add']({ address: r(number), reason: 'har bedt om det' });
    const { order } = await prepare(at, correction, id, ['accepted']);
    expect(at.counts(order.id)).toMatchObject({ queued: 2, suppressed: 2 });
    const word = { orderId: order.id, seqs: [3], decidedBy: 'rector', passphrase: 'rector signs', reason: 'Det brenner.' };
    await at.handlers['dispatch.override'](word);
    await at.handlers['dispatch.start']({ orderId: order.id });
    await at.reaches(order.id, 'finished');
    expect(at.counts(order.id)).toMatchObject({ accepted: 3, suppressed: 1 });
    expect(server.accepted.slice(4).toSorted()).toEqual([r(1), r(3), r(4)]);
  });

  it('goes to those who got the text, in whichever of its sends, with the same language first, and to nobody twice', async () => {
    const { at, server, id } = await mixed();
    const rest = await prepare(at, 'm', id, ['refused']);
    // The mailbox has been made since.
    await at.store.write(
      (['ledger.attempt', 'ledger.settle'] as const).map((step) =>
        step === 'ledger.attempt'
          ? { do: step, orderId: rest.order.id, seq: 1, attempt: 1, at: at.context.clock.now() }
          : {
              do: step,
              orderId: rest.order.id,
              seq: 1,
              attempt: 1,
              state: 'accepted',
              at: at.context.clock.now(),
              dueAt: null,
              reply: '250',
            },
      ),
    );
    const over = { state: 'finished', startedAt: at.context.clock.now(), finishedAt: at.context.clock.now() } as const;
    await at.store.write([{ do: 'order.state', orderId: rest.order.id, from: ['prepared'], set: over }]);

    const { id: correction } = await correct(at, id);
    await approve(at, correction, 'Rettet: eksamen er 3. juni');
    const { groups } = await at.handlers['dispatch.followUp']({ messageId: correction, orderId: id });
    expect(groups).toMatchObject({ accepted: 5, 'in-doubt': 1, refused: 0 });
    const { order } = await prepare(at, correction, id, ['accepted']);
    expect(order).toMatchObject({
      messageId: correction,
      listId: 'l',
      builtFrom: { purpose: 'correction', orderId: id, groups: ['accepted'] },
    });
    const got = at.rows(id).filter(({ state }) => state === 'accepted');
    const expected = [...got, { address: r(2), renderingId: got[0]?.renderingId }];
    expect(new Map(at.rows(order.id).map((row) => [row.address, row.renderingId]))).toEqual(
      new Map(expected.map((row) => [row.address, row.renderingId])),
    );
    const before = server.accepted.length;
    await at.store.write([{ do: 'settings.set', key: 'actingAs', value: 'writer' }]);
    await createRecipientsHandlers(at.context)['suppressions.add']({ address: r(1), reason: 'har bedt om det' });
    await at.handlers['dispatch.start']({ orderId: order.id });
    await at.reaches(order.id, 'finished');
    // Who is suppressed and who has no mailbox after all are the two without it.
    expect(server.accepted.slice(before).toSorted()).toEqual([r(3), r(4), r(6)]);
    const next = await at.handlers['dispatch.followUp']({ messageId: correction, orderId: id });
    expect([next.groups.accepted, next.reached, next.suppressed]).toEqual([1, 3, 1]);
  });

  it('waits for its own text and its own approval, and does not start once more people have the first one', async () => {
    const { at, id } = await mixed();
    const { id: correction } = await correct(at, id);
    await expect(prepare(at, correction, id, ['accepted'])).rejects.toMatchObject({ text: { id: 'dispatch.blocked.notSubmitted' } });
    await approve(at, correction, 'Rettet: eksamen er 3. juni');
    await expect(prepare(at, correction, id, ['refused'])).rejects.toMatchObject({ kind: 'invalid' });
    const { order } = await prepare(at, correction, id, ['accepted']);
    await at.handlers['dispatch.settleDoubt']({ orderId: id, seqs: [5], decision: 'send-again', reason: 'Har ikke fått den.' });
    await at.handlers['dispatch.resume']({ orderId: id });
    await at.reaches(id, 'finished');
    expect(at.counts(id).accepted).toBe(5);
    await expect(at.handlers['dispatch.start']({ orderId: order.id })).rejects.toMatchObject({
      text: { id: 'dispatch.blocked.listChanged' },
    });
    await at.handlers['dispatch.cancel']({ orderId: order.id });
    const { order: whole } = await prepare(at, correction, id, ['accepted']);
    expect(addresses(at, whole.id)).toEqual([r(1), r(3), r(4), r(5), r(6)]);
  });

  it('is not one while its text is the same', async () => {
    const { at, id } = await mixed();
    const { id: correction } = await correct(at, id);
    await approve(at, correction, sampleBrief.subject);
    await expect(prepare(at, correction, id, ['accepted'])).rejects.toMatchObject({ text: { id: 'dispatch.blocked.sameText' } });
  });

  it('goes with the list: a purge takes its addresses, waits while it is open, and nobody can be corrected after it', async () => {
    const { at, id } = await mixed();
    await at.handlers['dispatch.settleDoubt']({ orderId: id, seqs: [5], decision: 'leave', reason: 'Lar stå.' });
    const { id: correction } = await correct(at, id);
    await approve(at, correction, 'Rettet: eksamen er 3. juni');
    const { order } = await prepare(at, correction, id, ['accepted']);
    const purge = createPurge(at.context);
    const purged = { at: at.context.clock.now(), by: 'writer', because: 'hand' } as const;
    await expect(purge.list('l', purged)).rejects.toMatchObject({ kind: 'blocked' });
    await at.handlers['dispatch.start']({ orderId: order.id });
    await at.reaches(order.id, 'finished');
    await purge.list('l', purged);
    expect([...addresses(at, id), ...addresses(at, order.id)].filter((address) => address !== '')).toEqual([]);
    await expect(correct(at, id)).rejects.toMatchObject({ text: { id: 'dispatch.blocked.purgedSource' } });
    await expect(prepare(at, correction, id, ['accepted'])).rejects.toMatchObject({ text: { id: 'dispatch.blocked.purgedSource' } });
  });

  it('of a send that nobody got is none', async () => {
    const { at } = await houseWith({ rcpt: () => '550 5.1.1 User unknown' }, 1);
    const id = await at.send();
    await at.reaches(id, 'finished', 'paused');
    await expect(correct(at, id)).rejects.toMatchObject({ text: { id: 'dispatch.blocked.nobodyHasIt' } });
  });
});
