import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openApplication, resources, type TestApplication } from '../../../tests/kit/application.ts';
import { settingKeys } from '../context.ts';

let house: TestApplication;
let ask: TestApplication['ask'];
beforeAll(async () => {
  house = await openApplication();
  ask = house.ask;
  await ask('system.begin', { packId: 'uio', name: 'Kari', email: 'kari@uio.no', role: 'officer', sample: false });
});
afterAll(async () => {
  expect(house.mistakes).toEqual([]);
  await house.close();
});

const verdicts = (...words: string[]) => ask('proofing.words', { language: 'nn', words });
const words = async () => (await ask('proofing.dictionary', {})).words.map(({ scope, word }) => `${scope} ${word}`);

describe('the dictionary of a house', () => {
  it('has the names of its rules', async () => {
    expect((await ask('proofing.dictionary', {})).ofRules).toContain('Studentweb');
    expect(await verdicts('Studentweb', 'Studentweb-brukarane', 'Blackboard')).toEqual(['ok', 'compound', 'unknown']);
  });

  it.each(['exam', 'fire-drill'])('lets the sample %s stand without a word against its spelling', async (sample) => {
    for (const language of ['nb', 'nn', 'en'] as const) {
      const text = readFileSync(join(resources, 'samples/messages', sample, `${language}.md`), 'utf8');
      const findings = await ask('proofing.check', { language, text });
      expect(findings.filter(({ kind }) => kind === 'spelling').map((one) => one.text)).toEqual([]);
    }
  });

  it('forgets the words of a person who is removed, also those that were made ready', async () => {
    const { person } = await ask('people.add', { name: 'Ola', email: 'ola@uio.no', roles: ['officer'] });
    const { actingAs } = await ask('people.list', {});
    await ask('people.actAs', { id: person.id });
    await ask('proofing.addWord', { scope: 'person', word: 'Olanavnet' });
    expect(await verdicts('Olanavnet')).toEqual(['ok']);
    await ask('people.actAs', { id: actingAs ?? '' });
    expect(await verdicts('Olanavnet')).toEqual(['unknown']);
    await ask('people.remove', { id: person.id });
    // Nobody can act as them any more, so that this is asked past the page.
    const { store } = house.application.context;
    await store.write([{ do: 'settings.set', key: settingKeys.actingAs, value: person.id }]);
    expect(await verdicts('Olanavnet')).toEqual(['unknown']);
    await store.write([{ do: 'settings.set', key: settingKeys.actingAs, value: actingAs }]);
  });

  it('takes words in for all and for one, once each, and lets them go', async () => {
    await ask('proofing.addWord', { scope: 'institution', word: ' Kroppsøvingsappen ' });
    await ask('proofing.addWord', { scope: 'person', word: 'Zyxel' });
    await ask('proofing.addWord', { scope: 'person', word: 'Zyxel' });
    expect(await words()).toEqual(['institution Kroppsøvingsappen', 'person Zyxel']);
    expect(await verdicts('Zyxel', 'Zyxels', 'zyxel')).toEqual(['ok', 'ok', 'unknown']);
    expect(await ask('proofing.check', { language: 'nn', text: 'Bruk Zyxel.' })).toEqual([]);
    await ask('proofing.removeWord', { scope: 'person', word: 'Zyxel' });
    expect(await verdicts('Zyxel')).toEqual(['unknown']);
    await expect(ask('proofing.removeWord', { scope: 'person', word: 'Zyxel' })).rejects.toMatchObject({ kind: 'not-found' });
    await ask('proofing.removeWord', { scope: 'institution', word: 'Kroppsøvingsappen' });
    expect(await words()).toEqual([]);
  });

  it('takes a word in for the institution of the message that it was found in', async () => {
    await ask('proofing.addWord', { scope: 'institution', word: 'Gløshaugdagen', packId: 'ntnu' });
    expect(await words()).toEqual([]);
    expect(await verdicts('Gløshaugdagen')).toEqual(['unknown']);
    const kept = house.application.context.store.read.houseWords('institution', 'ntnu');
    expect(kept.map(({ word }) => word)).toEqual(['Gløshaugdagen']);
    await expect(ask('proofing.addWord', { scope: 'institution', word: 'Dragvoll', packId: 'nowhere' })).rejects.toMatchObject({
      kind: 'not-found',
    });
  });

  it('refuses what is no word', async () => {
    for (const word of ['', '12', 'a\nb', '<script>', 'x'.repeat(100)])
      await expect(ask('proofing.addWord', { scope: 'person', word })).rejects.toMatchObject({ textId: 'proof.notAWord' });
  });

  it('comes in as a file and goes out as one', async () => {
    const file = join(house.directory, 'words.txt');
    writeFileSync(file, '\uFEFF# Ord\r\nZyxel\r\n\r\nNTNU Hjelp\r\nZyxel\r\n<b>\r\n');
    expect(await ask('proofing.importWords', { scope: 'institution', file })).toEqual({ added: 2, already: 0, refused: 1 });
    expect(await ask('proofing.importWords', { scope: 'institution', file })).toEqual({ added: 0, already: 2, refused: 1 });
    const to = join(house.directory, 'out.txt');
    expect(await ask('proofing.exportWords', { scope: 'institution', to })).toEqual({ path: to, words: 2 });
    expect(readFileSync(to, 'utf8').split('\n').slice(1)).toEqual(['Zyxel', 'NTNU Hjelp', '']);
    writeFileSync(file, Buffer.from('Bl\xe5tind\n', 'latin1'));
    expect(await ask('proofing.importWords', { scope: 'person', file })).toMatchObject({ added: 1 });
    expect(await verdicts('Blåtind')).toEqual(['ok']);
    writeFileSync(file, '# bare\n12\n');
    await expect(ask('proofing.importWords', { scope: 'person', file })).rejects.toMatchObject({ textId: 'proof.noWords' });
  });

  it('belongs to the institution and the person that it was made by', async () => {
    const { person } = await ask('people.add', { name: 'Ola', email: 'ola@uio.no', roles: ['officer'] });
    await ask('people.actAs', { id: person.id });
    expect(await words()).toEqual(['institution Zyxel', 'institution NTNU Hjelp']);
  });

  it('says in the log how many, never which', async () => {
    const { entries } = await ask('log.page', { offset: 0, limit: 100 });
    const ours = entries.filter(({ type }) => type === 'words.added' || type === 'word.removed');
    expect(ours.length).toBeGreaterThan(3);
    expect(JSON.stringify(entries)).not.toMatch(/Zyxel|Blåtind/);
  });

  it('takes -ize in English where that is chosen', async () => {
    const organize = () => ask('proofing.words', { language: 'en', words: ['organize', 'organise'] });
    expect(await organize()).toEqual(['unknown', 'ok']);
    await ask('proofing.setEnglish', { endings: 'ize' });
    expect(await organize()).toEqual(['ok', 'ok']);
    expect((await ask('proofing.dictionary', {})).englishEndings).toBe('ize');
  });
});
