import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { docText } from '#shared/domain/draft/document.ts';
import { docFromMarkdown } from '#shared/domain/draft/markdown.ts';
import { houseChoices } from '#shared/domain/proofing/forms/house-choices.ts';
import { houseWordTables, type WordChoice } from '#shared/domain/proofing/forms/house-words.ts';
import { openApplication, resources, type TestApplication } from '../../../tests/kit/application.ts';

let house: TestApplication;
let machineSays: (html: string) => string | Promise<string> = (html) => html;
let machineAsked = 0;
beforeAll(async () => {
  house = await openApplication({
    machineTranslators: {
      command: {
        directions: async () => [{ from: 'nb', to: 'nn' }],
        translate: async ({ html }) => {
          machineAsked += 1;
          return machineSays(html);
        },
      },
      service: () => {
        throw new Error('A word is sent to no service.');
      },
    },
  });
  await house.ask('system.begin', { packId: 'uio', name: 'Kari', email: 'kari@uio.no', role: 'officer', sample: false });
});
afterAll(async () => {
  expect(house.mistakes).toEqual([]);
  await house.close();
});

const hints = async (language: 'nb' | 'nn', text: string) =>
  (await house.ask('proofing.check', { language, text }))
    .filter(({ kind }) => kind === 'house-form')
    .map(({ text: words, suggestions }) => [words, ...suggestions]);

describe('the forms of the house', () => {
  it('are those of the rules, until others are chosen here; both can be let be', async () => {
    expect(await house.ask('proofing.houseForm', {})).toEqual({ ofRules: {}, chosen: {} });
    expect(await hints('nn', 'Me søkjer.')).toEqual([]);
    await house.ask('proofing.setHouseForm', { we: 'vi', k: 'k' });
    expect(await hints('nn', 'Me søkjer.')).toEqual([
      ['Me', 'Vi'],
      ['søkjer', 'søker'],
    ]);
    await house.ask('proofing.setHouseForm', { k: 'any' });
    expect(await hints('nn', 'Me søkjer.')).toEqual([['Me', 'Vi']]);
    await house.ask('proofing.setHouseForm', { we: null });
    expect(await house.ask('proofing.houseForm', {})).toEqual({ ofRules: {}, chosen: { k: 'any' } });
  });

  it('hold in a message as well, tell the page, and stand in the log by their codes', async () => {
    const before = house.events.length;
    await house.ask('proofing.setHouseForm', { style: 'radical' });
    await house.ask('proofing.setHouseForm', { style: 'radical' });
    const told = house.events.slice(before).filter(({ data }) => (data as { about?: string }).about === 'dictionary');
    expect(told).toEqual([{ event: 'changed', data: { about: 'dictionary', messageId: null } }]);
    const { entries } = await house.ask('log.page', { offset: 0, limit: 20 });
    const logged = entries.filter(({ facts }) => facts.choice === 'style');
    expect(logged).toMatchObject([{ type: 'settings.changed', facts: { setting: 'houseForm', choice: 'style', value: 'radical' } }]);
    const { id } = await house.ask('messages.create', { bodies: { nb: docFromMarkdown('Listen er klar.') } });
    const found = await house.ask('messages.findings', { id });
    expect(found.filter(({ rule }) => rule === 'house-form')).toHaveLength(1);
  });

  it('are all kept when one is chosen before the one before has been written', async () => {
    await Promise.all([
      house.ask('proofing.setHouseForm', { we: 'me' }),
      house.ask('proofing.setHouseForm', { infinitive: 'a' }),
      house.ask('proofing.setHouseForm', { k: 'k' }),
    ]);
    expect((await house.ask('proofing.houseForm', {})).chosen).toMatchObject({ we: 'me', infinitive: 'a', k: 'k' });
    await house.ask('proofing.setHouseForm', { we: null, infinitive: null, k: 'any' });
  });

  it('are refused where there is no such choice', async () => {
    await expect(house.ask('proofing.setHouseForm', { we: 'kj' as 'vi' })).rejects.toMatchObject({ kind: 'invalid' });
  });

  it.each(['nb', 'nn'] as const)('are all words that the dictionary of %s has', async (language) => {
    const choices = (Object.keys(houseWordTables) as WordChoice[]).filter((choice) => houseChoices[choice].language === language);
    const words = choices.flatMap((choice) => [...houseWordTables[choice].first, ...houseWordTables[choice].second].flat());
    const verdicts = await house.ask('proofing.words', { language, words });
    expect(words.filter((_, index) => verdicts[index] === 'unknown')).toEqual([]);
  });

  it('say nothing of texts that keep to them, whichever they are', async () => {
    const sample = (name: string, language: string) =>
      docText(docFromMarkdown(readFileSync(join(resources, 'samples/messages', name, `${language}.md`), 'utf8')));
    await house.ask('proofing.setHouseForm', { style: 'moderate', noun: 'else', infinitive: 'e', we: 'vi', become: 'blir', k: 'kj' });
    for (const name of ['exam', 'fire-drill'])
      for (const language of ['nb', 'nn'] as const)
        expect([name, language, await hints(language, sample(name, language))]).toEqual([name, language, []]);
  });
});

describe('a word of the other form outside the table', () => {
  const suggest = (language: 'nb' | 'nn' | 'en', word: string) => house.ask('proofing.suggest', { language, word });

  it('has suggestions by how the forms answer to each other, each of which the dictionary has', async () => {
    const wanted = {
      eksamenene: 'eksamenane',
      endringer: 'endringar',
      Avsenderen: 'Avsendaren',
      vurderes: 'vurderast',
      årlige: 'årlege',
      bekreftet: 'bekrefta',
    };
    for (const [bokmaal, nynorsk] of Object.entries(wanted))
      expect([bokmaal, await suggest('nn', bokmaal)]).toEqual([bokmaal, expect.arrayContaining([nynorsk])]);
    const back = { eksamenane: 'eksamenene', endringane: 'endringene', moglegheitene: 'mulighetene', vurderast: 'vurderes' };
    for (const [nynorsk, bokmaal] of Object.entries(back))
      expect([nynorsk, await suggest('nb', nynorsk)]).toEqual([nynorsk, expect.arrayContaining([bokmaal])]);
    const given = await suggest('nn', 'opplysningene');
    expect(await house.ask('proofing.words', { language: 'nn', words: given })).not.toContain('unknown');
    expect(await suggest('nn', 'hvis')).toEqual(['viss', 'dersom']);
    // The dictionary of nynorsk takes this for a compound.
    expect(await suggest('nn', 'Muligheten')).toEqual(['Moglegheita']);
  });

  it('asks the program of this machine first, and takes only what the dictionary has', async () => {
    machineSays = (html) => html.replace('bekreftet', 'stadfesta');
    expect((await suggest('nn', 'Bekreftet'))[0]).toBe('Stadfesta');
    machineSays = (html) => html.replace('bekreftet', 'stadfxsta');
    expect(await suggest('nn', 'bekreftet')).toContain('bekrefta');
    machineSays = () => '<p id="u1">to ord</p>';
    expect(await suggest('nn', 'bekreftet')).toContain('bekrefta');
    machineSays = () => new Promise(() => {});
    expect(await suggest('nn', 'bekreftet')).toContain('bekrefta');
  });

  it('asks no program for a whole text, none for words that are right, and none that is not chosen', async () => {
    machineSays = (html) => html.replace('bekreftet', 'stadfesta');
    machineAsked = 0;
    const text = 'Studentane har bekreftet at dei kjem til eksamen i desember.';
    const found = await house.ask('proofing.check', { language: 'nn', text, suggest: true });
    expect(found).toMatchObject([{ kind: 'wrong-written-form', text: 'bekreftet', suggestions: expect.arrayContaining(['bekrefta']) }]);
    await suggest('nn', 'studentane');
    await suggest('en', 'bekreftet');
    await house.ask('machineTranslation.choose', { by: 'service', address: 'http://127.0.0.1:9' });
    await suggest('nn', 'bekreftet');
    expect(machineAsked).toBe(0);
  });
});
