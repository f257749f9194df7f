import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Params } from '#shared/contract/index.ts';
import { approvalPath, isApproved } from '#shared/domain/approval/path.ts';
import { changedSince } from '#shared/domain/message/changed.ts';
import { doc, heading, sampleBodies, sampleBrief, samplePack } from '#shared/domain/message/message.fixture.ts';
import { type House, openHouse } from '../../../tests/kit/house.ts';
import { createMessageHandlers } from '../message/index.ts';
import { createApprovalHandlers } from './index.ts';

let house: House;
let decide: ReturnType<typeof createApprovalHandlers>['approval.decide'];
beforeEach(async () => {
  house = await openHouse();
  decide = createApprovalHandlers(house.context)['approval.decide'];
});
afterEach(() => house.close());

type Asked = Params<'approval.decide'>;
async function submit(): Promise<Pick<Asked, 'messageId' | 'versionId' | 'digest'>> {
  const revision = house.store.read.draft('m')?.revision ?? 0;
  const { versionId, digest } = await createMessageHandlers(house.context)['messages.submit']({ id: 'm', revision });
  return { messageId: 'm', versionId, digest };
}
const assessment = { step: 'assessment', outcome: 'yes', reason: '', decidedBy: 'editor' } as const;
const approval = { step: 'approval', outcome: 'yes', reason: '', decidedBy: 'rector', passphrase: 'the rector signs' } as const;
const decisions = () => house.store.read.decisions('m');
function approved(): boolean {
  const [draft, version] = [house.store.read.draft('m'), house.store.read.versions('m').at(-1)];
  if (!draft || !version) return false;
  return isApproved(
    approvalPath({
      pack: samplePack,
      message: version,
      version,
      decisions: decisions(),
      people: house.store.read.people(),
      changedSince: changedSince(draft, version),
    }),
  );
}
const newText = { ...sampleBodies, en: doc(heading(1, 'Another title'), ...(sampleBodies.en?.content.slice(1) ?? [])) };

describe('a decision', () => {
  it('says who decided, who recorded it and how strong it is; the log names no reason', async () => {
    const version = await submit();
    const assessed = await decide({ ...version, ...assessment, reason: 'Gjelder alle' });
    expect(assessed.decision).toMatchObject({
      decidedBy: 'editor',
      recordedBy: 'writer',
      strength: 'attested',
      reason: 'Gjelder alle',
      digest: version.digest,
    });
    const { decision } = await decide({ ...version, ...approval });
    expect(decision).toMatchObject({ decidedBy: 'rector', recordedBy: 'writer', strength: 'signed' });
    expect(approved()).toBe(true);
    const logged = house.store.read.log({ offset: 0, limit: 10 }).filter(({ type }) => type === 'decision.recorded');
    expect(logged.map(({ facts }) => [facts.step, facts.outcome, facts.strength, facts.digest])).toEqual([
      ['approval', 'yes', 'signed', version.digest],
      ['assessment', 'yes', 'attested', version.digest],
    ]);
    expect(JSON.stringify(logged)).not.toContain('Gjelder alle');
  });
  it('a double click decides once', async () => {
    const version = await submit();
    const [first, second] = await Promise.all([decide({ ...version, ...assessment }), decide({ ...version, ...assessment })]);
    expect(second).toEqual(first);
    expect(decisions()).toHaveLength(1);
    expect(house.store.read.log({ offset: 0, limit: 100 }).filter(({ type }) => type === 'decision.recorded')).toHaveLength(1);
  });
  it('a contrary answer comes too late', async () => {
    const version = await submit();
    await decide({ ...version, ...assessment });
    await expect(
      decide({ ...version, ...assessment, outcome: 'no', reason: 'Gjelder for få', alternative: 'Nettsiden' }),
    ).rejects.toMatchObject({
      kind: 'conflict',
      text: { id: 'approval.alreadyDecided' },
    });
  });
  it('U31: the approval cannot skip the assessment', async () => {
    await expect(decide({ ...(await submit()), ...approval })).rejects.toMatchObject({
      kind: 'blocked',
      text: { id: 'approval.bar.later' },
    });
  });
  it('U32: a refusal names an alternative', async () => {
    const version = await submit();
    for (const alternative of [undefined, '  '])
      await expect(decide({ ...version, ...assessment, outcome: 'no', reason: 'Gjelder for få', alternative })).rejects.toMatchObject({
        kind: 'blocked',
        text: { id: 'approval.refusalNeedsAlternative' },
      });
    await expect(decide({ ...version, ...assessment, outcome: 'no', reason: ' ', alternative: 'Nettsiden' })).rejects.toMatchObject({
      kind: 'blocked',
      text: { id: 'approval.refusalNeedsReason' },
    });
    const { decision } = await decide({ ...version, ...assessment, outcome: 'no', reason: 'Gjelder for få', alternative: 'Nettsiden' });
    expect(decision).toMatchObject({ outcome: 'no', alternative: 'Nettsiden' });
    await expect(decide({ ...version, ...approval })).rejects.toMatchObject({ kind: 'blocked' });
  });
  it('is about the newest version and exactly its digest', async () => {
    const first = await submit();
    await expect(decide({ ...first, ...assessment, digest: 'other' })).rejects.toMatchObject({
      kind: 'conflict',
      text: { id: 'approval.otherDigest' },
    });
    await house.edit({ bodies: newText });
    await expect(decide({ ...first, ...assessment })).rejects.toMatchObject({ text: { id: 'approval.bar.changed' } });
    await submit();
    await expect(decide({ ...first, ...assessment })).rejects.toMatchObject({ kind: 'conflict', text: { id: 'approval.otherDigest' } });
  });
});

describe('four eyes', () => {
  it('nobody decides on their own message, nor without the role, nor two steps', async () => {
    const version = await submit();
    await expect(decide({ ...version, ...assessment, decidedBy: 'writer', passphrase: 'the writer signs' })).rejects.toMatchObject({
      kind: 'forbidden',
      text: { id: 'approval.bar.writer' },
    });
    await expect(decide({ ...version, ...assessment, decidedBy: 'rector' })).rejects.toMatchObject({
      kind: 'forbidden',
      text: { id: 'approval.bar.role' },
    });
    await decide({ ...version, ...assessment, decidedBy: 'unenrolled' });
    await expect(decide({ ...version, ...approval, decidedBy: 'unenrolled' })).rejects.toMatchObject({
      kind: 'forbidden',
      text: { id: 'approval.bar.twice' },
    });
  });
  it('who edits after an approval cannot approve the new text', async () => {
    const version = await submit();
    await decide({ ...version, ...assessment });
    await house.edit({ bodies: newText, writers: ['writer', 'rector'] });
    await expect(decide({ ...(await submit()), ...approval })).rejects.toMatchObject({
      kind: 'forbidden',
      text: { id: 'approval.bar.writer' },
    });
  });
});

describe('U38: the sender’s own yes to exactly this text', () => {
  it('is not enough on another’s word', async () => {
    const version = await submit();
    await decide({ ...version, ...assessment });
    const { passphrase: _, ...attested } = approval;
    await expect(decide({ ...version, ...attested })).rejects.toMatchObject({
      kind: 'blocked',
      text: { id: 'approval.tooWeak', params: { rule: 'U38' } },
    });
    expect(decisions()).toHaveLength(1);
  });
  it('needs the right passphrase, and somebody who has one', async () => {
    const version = await submit();
    await decide({ ...version, ...assessment });
    await expect(decide({ ...version, ...approval, passphrase: 'wrong' })).rejects.toMatchObject({
      kind: 'forbidden',
      text: { id: 'approval.wrongPassphrase' },
    });
    await expect(decide({ ...version, ...approval, decidedBy: 'unenrolled' })).rejects.toMatchObject({
      kind: 'blocked',
      text: { id: 'approval.bar.notEnrolled' },
    });
    expect(decisions()).toHaveLength(1);
  });
  it('makes guessing wait longer and longer', async () => {
    const version = await submit();
    await decide({ ...version, ...assessment });
    for (let tries = 0; tries < 3; tries += 1)
      await expect(decide({ ...version, ...approval, passphrase: 'wrong' })).rejects.toMatchObject({ kind: 'forbidden' });
    await expect(decide({ ...version, ...approval })).rejects.toMatchObject({
      text: { id: 'approval.tooManyTries', params: { seconds: 2 } },
    });
    house.time.monotonic += 2000;
    await expect(decide({ ...version, ...approval, passphrase: 'wrong' })).rejects.toMatchObject({ kind: 'forbidden' });
    house.time.monotonic += 3999;
    await expect(decide({ ...version, ...approval })).rejects.toMatchObject({ text: { params: { seconds: 1 } } });
    house.time.monotonic += 1;
    expect((await decide({ ...version, ...approval })).decision.strength).toBe('signed');
  });
  it('falls with any later edit of the text, and the next version asks again, but not for the assessment', async () => {
    const version = await submit();
    await decide({ ...version, ...assessment });
    await decide({ ...version, ...approval });
    await house.edit({ bodies: newText });
    expect(approved()).toBe(false);
    const second = await submit();
    expect(decisions().map(({ step, voidedBy }) => [step, voidedBy])).toEqual([
      ['assessment', null],
      ['approval', 'writer'],
    ]);
    expect(house.store.read.log({ offset: 0, limit: 10 }).map(({ type }) => type)).toContain('approval.voided');
    expect(approved()).toBe(false);
    await decide({ ...second, ...approval });
    expect(approved()).toBe(true);
  });
  it('U41: stands when only the wanted time changes', async () => {
    const version = await submit();
    await decide({ ...version, ...assessment });
    await decide({ ...version, ...approval });
    await house.edit({ brief: { ...sampleBrief, wantedAt: { local: '2026-08-25T08:00', zone: 'Europe/Oslo' } } });
    expect(approved()).toBe(true);
    const later = await submit();
    expect(later.versionId).not.toBe(version.versionId);
    expect(later.digest).toBe(version.digest);
    expect(approved()).toBe(true);
  });
  it('U31: the assessment falls too when the audience changes', async () => {
    const version = await submit();
    await decide({ ...version, ...assessment });
    await house.edit({ brief: { ...sampleBrief, audience: { kind: 'all-staff-and-students' } } });
    await submit();
    expect(decisions()[0]?.voidedBy).toBe('writer');
  });
});
