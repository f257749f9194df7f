import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Doc } from '#shared/domain/draft/document.ts';
import { openApplication, resources, type TestApplication } from '../../../tests/kit/application.ts';

let house: TestApplication;
beforeAll(async () => {
  house = await openApplication();
  await house.ask('system.begin', { packId: 'uio', name: 'Kari', email: 'kari@uio.no', role: 'officer', sample: false });
});
afterAll(async () => {
  expect(house.mistakes).toEqual([]);
  await house.close();
});

const written = (text: string): Doc => ({ type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text }] }] });

describe('proofing.blocks', () => {
  it('finds in each block what stands there, with the words and the offsets that the page marks', async () => {
    const texts = ['Alle møter ved møteplasen.', '', 'Ingen feil her.', 'Se møteplasen'];
    const found = (await house.ask('proofing.blocks', { language: 'nb', texts })).filter(({ rule }) => rule === 'spelling');
    expect(found).toMatchObject([
      { severity: 'warn', words: 'møteplasen', place: { in: 'body', language: 'nb', row: 0 }, text: { id: 'proof.spelling' } },
      { words: 'møteplasen', place: { row: 3 } },
    ]);
    for (const { words, place } of found) expect(texts[place.row ?? -1]?.slice(place.from, place.to)).toBe(words);
  });
});

describe('a message of another institution', () => {
  it('is proofread by the words of its own', async () => {
    const { ask } = house;
    const unknown = async (packId?: string) => {
      const texts = ['Logg inn i Vortex og Blackboard.'];
      const found = await ask('proofing.blocks', { ...(packId !== undefined && { packId }), language: 'nb', texts });
      return found.filter(({ rule }) => rule === 'spelling').map(({ words }) => words);
    };
    const { id } = await ask('messages.create', { bodies: { nb: written('Logg inn i Vortex og Blackboard.') } });
    const told = async () => (await ask('messages.findings', { id })).filter(({ rule }) => rule === 'spelling').map(({ text }) => text);
    const before = await told();
    const me = { name: 'Kari', email: 'kari@uio.no' };
    const kari = (await ask('people.list', {})).people[0]?.id ?? '';
    await ask('people.change', { id: kari, ...me, roles: ['officer', 'web-editor'] });
    await ask('packs.use', { id: 'ntnu' });
    try {
      expect(await unknown()).toEqual(['Vortex']);
      expect(await unknown('uio')).toEqual(['Blackboard']);
      expect(before).toEqual([expect.stringContaining('Blackboard')]);
      expect(await told()).toEqual(before);
      await expect(unknown('none')).rejects.toMatchObject({ kind: 'not-found' });
    } finally {
      await ask('packs.use', { id: 'uio' });
    }
  });
});

describe('the samples', () => {
  it.each(['exam', 'fire-drill'])('%s: the engines stop nothing and warn of nothing', async (name) => {
    await house.ask('proofing.words', { language: 'nb', words: [] });
    const { id } = await house.ask('messages.import', { folder: join(resources, 'samples/messages', name) });
    await house.ask('messages.tick', { id, what: { proofread: ['nb', 'nn', 'en'] }, on: true });
    await house.ask('messages.confirmReplyList', { id });
    expect((await house.ask('messages.findings', { id })).filter(({ severity }) => severity !== 'hint')).toEqual([]);
  });
});

describe('a message with an unknown word', () => {
  it('asks for a reason before it is submitted; the reason stands until the word is another, and the version holds both', async () => {
    const { ask } = house;
    await ask('proofing.words', { language: 'nb', words: [] });
    const { id } = await ask('messages.import', { folder: join(resources, 'samples/messages/exam') });
    const { bodies, revision } = await ask('messages.get', { id });
    const body = JSON.parse(JSON.stringify(bodies.nb).replace('eksamen', 'eksamn')) as NonNullable<typeof bodies.nb>;
    await ask('messages.saveBody', { id, revision, language: 'nb', body });
    await ask('messages.tick', { id, what: { proofread: ['nb', 'nn', 'en'] }, on: true });
    const saved = await ask('messages.confirmReplyList', { id });
    const spelling = (await ask('messages.findings', { id })).find(({ rule, text }) => rule === 'spelling' && text.includes('eksamn'));
    expect(spelling).toMatchObject({ severity: 'warn', reason: null });
    await expect(ask('messages.submit', { id, revision: saved.revision })).rejects.toMatchObject({ kind: 'blocked' });
    const answered = await ask('messages.answer', { id, about: spelling?.about ?? '', reason: 'Et navn' });
    await ask('messages.submit', { id, revision: answered.revision, reason: 'Resten er navn' });
    const { version } = await ask('messages.get', { id });
    expect(version?.findings).toContainEqual(
      expect.objectContaining({
        rule: 'spelling',
        text: { id: 'proof.spelling', params: { words: 'eksamn', language: 'nb' } },
        answer: expect.objectContaining({ reason: 'Et navn' }),
      }),
    );
  });

  it('is submitted all the same while no dictionary answers, and the version says that it was not proofread', async () => {
    const none = { aff: join(resources, 'none.aff'), dic: join(resources, 'none.dic'), delta: null };
    const poor = await openApplication({ dictionaries: { nb: none, nn: none, en: none } });
    try {
      const { ask } = poor;
      await ask('system.begin', { packId: 'uio', name: 'Kari', email: 'kari@uio.no', role: 'officer', sample: false });
      await ask('proofing.blocks', { language: 'nb', texts: [] });
      const { id } = await ask('messages.import', { folder: join(resources, 'samples/messages/exam') });
      await ask('messages.tick', { id, what: { proofread: ['nb', 'nn', 'en'] }, on: true });
      const { revision } = await ask('messages.confirmReplyList', { id });
      await ask('messages.submit', { id, revision });
      const { version } = await ask('messages.get', { id });
      const not = version?.findings.filter(({ rule }) => rule === 'not-checked');
      expect(not?.map(({ severity, place }) => [severity, place])).toEqual(
        ['nb', 'nn', 'en'].map((language) => ['hint', { in: 'body', language }]),
      );
    } finally {
      await poor.close();
    }
  });
});
