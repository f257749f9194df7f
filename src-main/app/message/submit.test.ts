import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { wholeOrder } from '#main/ports/store.fixture.ts';
import type { SendOrder } from '#shared/domain/dispatch/order.ts';
import { compareBodies, countChanges } from '#shared/domain/draft/comparison.ts';
import { doc, heading, paragraph, sampleBodies, sampleBrief, samplePack } from '#shared/domain/message/message.fixture.ts';
import type { Pack } from '#shared/domain/policy/pack.ts';
import { type House, openHouse } from '../../../tests/kit/house.ts';
import { createMessageHandlers } from './index.ts';

let house: House;
beforeEach(async () => {
  house = await openHouse();
});
afterEach(() => house.close());

const handlers = (pack: Pack = samplePack) => createMessageHandlers({ ...house.context, policies: { all: () => [pack] } });
const versions = () => house.store.read.versions('m');
const openingRule: Pack['rules'][number] = {
  id: 'U36',
  severity: 'block',
  source: 'Språk',
  kind: 'opening-line',
  params: { text: 'For English, please scroll down.' },
};

describe('submitting', () => {
  it('freezes the rendered parts, the composed mails and the digest, and logs it', async () => {
    const answer = await handlers()['messages.submit']({ id: 'm', revision: 1 });
    const [version] = versions();
    expect(version).toMatchObject({
      id: answer.versionId,
      number: 1,
      digest: answer.digest,
      writers: ['writer'],
      subject: sampleBrief.subject,
      packVersion: '1',
    });
    expect(version?.renderings.map(({ id }) => id)).toEqual(['nb-nn-en', 'nn-nb-en']);
    expect(Object.keys(version?.eml ?? {})).toEqual(['nb-nn-en', 'nn-nb-en']);
    expect(version?.eml['nn-nb-en']).toContain('Content-Language: nn, nb, en');
    expect(house.store.read.log({ offset: 0, limit: 1 })[0]).toMatchObject({
      type: 'message.submitted',
      actor: 'writer',
      messageId: 'm',
      facts: { version: 1, digest: answer.digest },
    });
    expect(house.events).toContainEqual(['changed', { about: 'messages', messageId: 'm' }]);
  });
  it('asks why what warns is let stand, keeps the reason with the version and the draft, and does not ask for it again', async () => {
    const late: Pack['rules'][number] = { id: 'U17', severity: 'warn', source: 'Søknad', kind: 'lead-time', params: { hours: 100_000 } };
    const submit = handlers({ ...samplePack, rules: [...samplePack.rules, late] })['messages.submit'];
    await expect(submit({ id: 'm', revision: 1 })).rejects.toMatchObject({
      kind: 'blocked',
      text: { id: 'message.reasonNeeded', params: expect.objectContaining({ count: 1 }) },
    });
    expect(versions()).toEqual([]);
    await submit({ id: 'm', revision: 1, reason: 'Det ble avtalt i går.' });
    const answer = { reason: 'Det ble avtalt i går.', by: 'writer', at: versions()[0]?.submittedAt };
    expect(versions()[0]?.findings.filter(({ rule }) => rule === 'U17')).toEqual([expect.objectContaining({ answer })]);
    await house.edit({ brief: { ...sampleBrief, relevance: 'Fristen gjelder alle.' } });
    const { revision } = house.store.read.draft('m') ?? {};
    await submit({ id: 'm', revision: revision ?? 0 });
    expect(versions().map(({ findings }) => findings.find(({ rule }) => rule === 'U17')?.answer)).toEqual([answer, answer]);
  });
  it('gives what is frozen, byte for byte, also when the draft has changed; the draft only when asked', async () => {
    const { digest } = await handlers()['messages.submit']({ id: 'm', revision: 1 });
    const frozen = await handlers()['messages.render']({ id: 'm' });
    await house.edit({ bodies: { ...sampleBodies, en: doc(paragraph('Something else')) } });
    expect(await handlers()['messages.render']({ id: 'm' })).toEqual(frozen);
    expect(frozen).toMatchObject({ frozen: true, digest });
    const draft = await handlers()['messages.render']({ id: 'm', draft: true });
    expect(draft.frozen).toBe(false);
    expect(draft.digest).not.toBe(digest);
    expect(draft.renderings[0]?.text).toContain('Something else');
  });
  it('renders a draft before submission just as it will be frozen', async () => {
    const draft = await handlers()['messages.render']({ id: 'm' });
    expect(draft.frozen).toBe(false);
    const { digest } = await handlers()['messages.submit']({ id: 'm', revision: 1 });
    expect({ ...draft, frozen: true }).toEqual(await handlers()['messages.render']({ id: 'm' }));
    expect(draft.digest).toBe(digest);
  });
  it('gives the whole mail of the rendering that is asked for, frozen or not', async () => {
    const { 'messages.render': render, 'messages.submit': submit } = handlers();
    const draft = await render({ id: 'm', renderingId: 'nn-nb-en' });
    expect(draft.eml).toContain('Content-Language: nn, nb, en');
    await submit({ id: 'm', revision: 1 });
    expect((await render({ id: 'm', renderingId: 'nn-nb-en' })).eml).toBe(versions()[0]?.eml['nn-nb-en']);
    expect((await render({ id: 'm' })).eml).toContain('Content-Language: nb, nn, en');
  });
  it('U33: keeps the text that was applied with and the text as it was edited, to be shown against each other', async () => {
    await handlers()['messages.submit']({ id: 'm', revision: 1 });
    const edited = doc(heading(1, 'Edited by the section'), ...(sampleBodies.en?.content.slice(1) ?? []));
    await house.edit({ bodies: { ...sampleBodies, en: edited } });
    await handlers()['messages.submit']({ id: 'm', revision: 2 });
    const kept = (await handlers()['messages.versions']({ id: 'm' })).versions;
    expect(kept.map(({ number, bodies }) => [number, bodies.en])).toEqual([
      [1, sampleBodies.en],
      [2, edited],
    ]);
    const [applied, second] = kept;
    const rows = compareBodies(second?.bodies ?? {}, applied?.bodies ?? {}, ['nb', 'nn', 'en']);
    const changes = Object.fromEntries(countChanges(rows, ['nb', 'nn', 'en']));
    expect(changes).toMatchObject({ nb: 0, nn: 0 });
    expect(changes.en).toBeGreaterThan(0);
  });
  it('gives what was written in every version, the oldest first', async () => {
    await handlers()['messages.submit']({ id: 'm', revision: 1 });
    const revision = await house.edit({ brief: { ...sampleBrief, subject: 'Nytt emne' } });
    await handlers()['messages.submit']({ id: 'm', revision });
    const answer = await handlers()['messages.versions']({ id: 'm' });
    expect(answer.versions.map(({ number, brief }) => [number, brief.subject])).toEqual([
      [1, sampleBrief.subject],
      [2, 'Nytt emne'],
    ]);
    expect(answer.versions[0]?.bodies).toEqual(sampleBodies);
  });
  it('renders an empty draft as nothing', async () => {
    await house.edit({ bodies: {} });
    expect(await handlers()['messages.render']({ id: 'm' })).toMatchObject({ renderings: [], eml: '' });
  });
  it('a double click freezes once, and the same content later is the same version', async () => {
    const { 'messages.submit': submit } = handlers();
    const [first, second] = await Promise.all([submit({ id: 'm', revision: 1 }), submit({ id: 'm', revision: 1 })]);
    expect(second).toEqual(first);
    const revision = await house.edit({});
    expect(await submit({ id: 'm', revision })).toEqual(first);
    expect(versions()).toHaveLength(1);
  });
  it('refuses a revision that somebody has written over', async () => {
    await house.edit({ brief: { ...sampleBrief, subject: 'Nytt emne' } });
    await expect(handlers()['messages.submit']({ id: 'm', revision: 1 })).rejects.toMatchObject({ kind: 'conflict' });
    expect(versions()).toEqual([]);
  });
  it('counts everybody who ever wrote on it, and who submits it, as its writers', async () => {
    await handlers()['messages.submit']({ id: 'm', revision: 1 });
    const revision = await house.edit({ brief: { ...sampleBrief, subject: 'Nytt emne' }, writers: ['rector'] });
    await house.actAs('editor');
    await handlers()['messages.submit']({ id: 'm', revision });
    expect(versions().at(-1)?.writers).toEqual(['writer', 'rector', 'editor']);
  });
  it('waits while the message is being sent', async () => {
    const { versionId, digest } = await handlers()['messages.submit']({ id: 'm', revision: 1 });
    await house.store.write(wholeOrder(sendOrder(versionId, digest), 1));
    const revision = await house.edit({ brief: { ...sampleBrief, subject: 'Nytt emne' } });
    await expect(handlers()['messages.submit']({ id: 'm', revision })).rejects.toMatchObject({
      kind: 'blocked',
      text: { id: 'message.orderRunning' },
    });
    expect(versions()).toHaveLength(1);
  });
  it('needs somebody at the keyboard', async () => {
    await house.actAs('nobody');
    await expect(handlers()['messages.submit']({ id: 'm', revision: 1 })).rejects.toMatchObject({
      kind: 'blocked',
      text: { id: 'error.noActor' },
    });
  });
});

describe('the rules are checked again before anything is frozen', () => {
  const corrupted = { ...samplePack.openingLine, text: 'English below' };
  it('U36: a corrupted opening line in the pack blocks', async () => {
    const submitted = handlers({ ...samplePack, openingLine: corrupted, rules: [openingRule] })['messages.submit']({
      id: 'm',
      revision: 1,
    });
    await expect(submitted).rejects.toMatchObject({ kind: 'blocked', text: { id: 'message.blocked', params: { count: 2 } } });
    expect(versions()).toEqual([]);
  });
  it('U36: not without the rule in the pack, nor with the line that the rule asks for', async () => {
    await handlers({ ...samplePack, rules: [openingRule] })['messages.submit']({ id: 'm', revision: 1 });
    const revision = await house.edit({ brief: { ...sampleBrief, subject: 'Nytt emne' } });
    await handlers({ ...samplePack, openingLine: corrupted, rules: [] })['messages.submit']({ id: 'm', revision });
    expect(versions().map(({ number }) => number)).toEqual([1, 2]);
  });
});

const sendOrder = (versionId: string, contentDigest: string): SendOrder => ({
  id: 'o',
  messageId: 'm',
  versionId,
  listId: null,
  kind: 'send',
  state: 'sending',
  contentDigest,
  listDigest: '',
  count: 1,
  relay: { host: 'localhost', port: 25, security: 'none', user: null, returnPath: '' },
  practice: true,
  caps: { perSecond: null, perMinute: null, perHour: null, perDay: null, connections: 1 },
  window: null,
  lifted: null,
  startAt: null,
  waitsUntil: null,
  departureReason: '',
  createdAt: '2026-08-10T08:00:00.000Z',
  createdBy: 'writer',
  confirmedAt: null,
  confirmedBy: null,
  startedAt: '2026-08-10T08:00:00.000Z',
  startedBy: 'writer',
  finishedAt: null,
  heldBecause: '',
  purged: null,
});
