import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createLanguages } from '#main/adapters/proofing/languages.ts';
import { openApplication, resources, type TestApplication } from '../../../tests/kit/application.ts';

let house: TestApplication;
beforeAll(async () => {
  house = await openApplication();
});
afterAll(async () => {
  expect(house.mistakes).toEqual([]);
  await house.close();
});

describe('proofing.identify', () => {
  it('tells the language, how sure it is, and by how many words', async () => {
    const { language, scores, words } = await house.ask('proofing.identify', { text: 'Lenkja verkar ikkje enno, men ho kjem snart.' });
    expect([language, words]).toEqual(['nn', 8]);
    expect(scores.nn).toBeGreaterThan(0.9);
    expect(Object.keys(scores)).toEqual(['nb', 'nn', 'en', 'sv', 'da']);
    expect(await house.ask('proofing.identify', { text: '' })).toMatchObject({ language: null, words: 0 });
  });
});

describe('the model’s file', () => {
  const folder = mkdtempSync(join(tmpdir(), 'budstikke-languages-'));
  const place = join(folder, 'proofing/language');
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('is asked for again when it was missing or damaged, and says so', async () => {
    const languages = createLanguages(folder);
    const problem = { kind: 'storage', text: { id: 'error.languageModel', params: { file: 'language-model.gz' } } };
    await expect(languages.model()).rejects.toMatchObject(problem);
    mkdirSync(place, { recursive: true });
    writeFileSync(join(place, 'language-model.gz'), 'no model');
    await expect(languages.model()).rejects.toMatchObject(problem);
    const whole = await createLanguages(resources).model();
    expect(whole.weights.size).toBeGreaterThan(10_000);
  });
});
