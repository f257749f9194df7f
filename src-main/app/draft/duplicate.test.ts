import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { withoutWords } from '#shared/domain/draft/brief.ts';
import { openApplication, type TestApplication } from '../../../tests/kit/application.ts';

let house: TestApplication;
let earlier: string;
beforeAll(async () => {
  house = await openApplication();
  const begun = await house.ask('system.begin', { packId: 'uio', name: 'Kari', email: 'kari@uio.no', role: 'officer', sample: true });
  earlier = begun.sampleMessageId ?? '';
}, 60_000);
afterAll(() => house.close());

describe('a message begun from an earlier one', () => {
  it('has its brief and texts, and nothing of what was decided or sent', async () => {
    const { ask } = house;
    await ask('messages.tick', { id: earlier, what: { proofread: ['nb', 'nn', 'en'] }, on: true });
    await ask('messages.confirmReplyList', { id: earlier });
    const before = await ask('messages.get', { id: earlier });
    await ask('messages.submit', { id: earlier, revision: before.revision });
    const { id } = await ask('messages.duplicate', { id: earlier });
    const copy = await ask('messages.get', { id });
    expect(copy).toMatchObject({
      revision: 1,
      bodies: before.bodies,
      brief: { ...withoutWords(before.brief), wantedAt: null },
      version: null,
      decisions: [],
      lists: [],
      orders: [],
      stage: 'draft',
    });
    expect(before.brief.wantedAt).not.toBeNull();
    const { entries } = await ask('log.page', { offset: 0, limit: 10, messageId: id });
    expect(entries).toMatchObject([{ type: 'message.copied', facts: { packId: 'uio', from: earlier } }]);
  });

  it('asks about each date that came along until it is edited or said to be right, and again when that is undone', async () => {
    const { ask } = house;
    const { id } = await ask('messages.duplicate', { id: earlier });
    const asked = async () => (await ask('messages.findings', { id })).filter(({ rule }) => rule === 'copied-date');
    const all = await asked();
    expect(all.length).toBeGreaterThan(3);
    expect(all[0]).toMatchObject({ severity: 'warn', place: 'brief.subject' });

    const { copied, writers, revision } = await ask('messages.get', { id });
    const place = copied.find((date) => date.place.in === 'body' && date.place.language === 'en')?.place;
    if (!place) throw new Error('no date in English');
    await ask('messages.sayStill', { id, place, still: true });
    const said = await ask('messages.get', { id });
    expect(said).toMatchObject({ revision: revision + 1, writers });
    expect(said.copied.find((date) => date.still)).toMatchObject({ place });
    expect((await asked()).length).toBe(all.length - 1);
    await ask('messages.sayStill', { id, place, still: false });
    expect(await asked()).toEqual(all);

    await expect(ask('messages.sayStill', { id, place: { ...place, text: 'another' }, still: true })).rejects.toMatchObject({
      kind: 'not-found',
      textId: 'error.noCopiedDate',
    });
    const { bodies, revision: now } = await ask('messages.get', { id });
    const body = JSON.parse(JSON.stringify(bodies.en).replaceAll('1 September', '2 October'));
    await ask('messages.saveBody', { id, revision: now, language: 'en', body });
    expect((await asked()).filter(({ place: at }) => at.startsWith('body.en')).length).toBeLessThan(
      all.filter(({ place: at }) => at.startsWith('body.en')).length,
    );
    expect((await asked()).filter(({ place: at }) => at.startsWith('body.nb'))).toHaveLength(
      all.filter(({ place: at }) => at.startsWith('body.nb')).length,
    );
  });
});
