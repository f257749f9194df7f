import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openApplication, type TestApplication } from '../../../tests/kit/application.ts';

let house: TestApplication;
beforeAll(async () => {
  house = await openApplication();
});
afterAll(async () => {
  expect(house.mistakes).toEqual([]);
  await house.close();
});

describe('proofing.words', () => {
  it('says of each word, in their order, what it is', async () => {
    const words = ['noen', 'nettverkstilgang', 'feill', 'noen', 'a'.repeat(5000)];
    expect(await house.ask('proofing.words', { language: 'nb', words })).toEqual(['ok', 'compound', 'unknown', 'ok', 'unknown']);
    expect(await house.ask('proofing.words', { language: 'nn', words: [] })).toEqual([]);
  });
});

describe('proofing.suggest', () => {
  it('gives what could be meant', async () => {
    expect(await house.ask('proofing.suggest', { language: 'nb', word: 'eksammen' })).toContain('eksamen');
  });
});

describe('proofing.check', () => {
  const text = 'Hei. Husk eksammen kl. 12, og les nettverkstilgangen på uio.no. Hilsen ph.d.-kandidaten';

  it('finds unknown words where they stand, and says so in words', async () => {
    const findings = await house.ask('proofing.check', { language: 'nb', text });
    expect(findings).toEqual([
      {
        kind: 'spelling',
        language: 'nb',
        severity: 'warn',
        text: 'eksammen',
        from: 10,
        to: 18,
        suggestions: [],
        says: expect.stringContaining('«eksammen»'),
      },
    ]);
  });

  it('suggests for each of them where it is asked to', async () => {
    const [finding] = await house.ask('proofing.check', { language: 'nb', text, suggest: true });
    expect(finding?.suggestions).toContain('eksamen');
  });

  it('finds nothing in nothing', async () => {
    expect(await house.ask('proofing.check', { language: 'en', text: '' })).toEqual([]);
  });
});

describe('a house whose dictionary is missing', () => {
  it('is told so in the place of findings, in every method, and not stopped', async () => {
    const none = { aff: '/none/none.aff', dic: '/none/none.dic', delta: null };
    const poor = await openApplication({ dictionaries: { nb: none } });
    try {
      expect(await poor.ask('proofing.check', { language: 'nb', text: 'feill' })).toEqual([
        {
          kind: 'not-checked',
          language: 'nb',
          severity: 'warn',
          text: '',
          suggestions: [],
          says: expect.stringContaining('ordlisten mangler'),
        },
      ]);
      const refusal = { kind: 'storage', textId: 'proof.unavailable' };
      await expect(poor.ask('proofing.words', { language: 'nb', words: ['feill'] })).rejects.toMatchObject(refusal);
      await expect(poor.ask('proofing.suggest', { language: 'nb', word: 'feill' })).rejects.toMatchObject(refusal);
      expect(poor.mistakes).toEqual([]);
    } finally {
      await poor.close();
    }
  });
});
