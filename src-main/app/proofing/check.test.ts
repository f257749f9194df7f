import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { docText } from '#shared/domain/draft/document.ts';
import { docFromMarkdown } from '#shared/domain/draft/markdown.ts';
import { formsForeignTo } from '#shared/domain/proofing/forms/pairs.ts';
import { openApplication, resources, type TestApplication } from '../../../tests/kit/application.ts';

let house: TestApplication;
beforeAll(async () => {
  house = await openApplication();
});
afterAll(async () => {
  expect(house.mistakes).toEqual([]);
  await house.close();
});

const languages = ['nb', 'nn', 'en'] as const;
const sample = (name: string, language: string) =>
  docText(docFromMarkdown(readFileSync(join(resources, 'samples/messages', name, `${language}.md`), 'utf8')));
const check = (language: (typeof languages)[number], text: string) => house.ask('proofing.check', { language, text });

describe('proofing.check with the dictionaries and the model that ship', () => {
  it.each(['exam', 'fire-drill'])('has nothing to mend in %s, and few hints', async (name) => {
    for (const language of languages) {
      const findings = await check(language, sample(name, language));
      // The pack of the house adds the name to its dictionary.
      expect(findings.filter(({ severity, text }) => severity !== 'hint' && text !== 'Studentweb')).toEqual([]);
      expect(findings.filter(({ severity }) => severity === 'hint').length).toBeLessThanOrEqual(3);
    }
  });

  it('reports the words that are wrong in the flawed sample, and no others', async () => {
    const found: Record<string, unknown[]> = {};
    for (const language of languages) {
      const text = sample('fire-drill-flawed', language);
      const findings = (await check(language, text)).filter(({ severity }) => severity !== 'hint');
      found[language] = findings.map(({ kind, text: words, suggestions }) => [kind, words, ...suggestions]);
      for (const { from, to, text: words, says } of findings) {
        expect(text.slice(from, to)).toBe(words);
        expect(says).toMatch(/\p{L}{3}/u);
      }
    }
    expect(found).toEqual({
      nb: [['spelling', 'møteplasen']],
      nn: [['wrong-written-form', 'Ikke', 'Ikkje']],
      en: [['wrong-language', 'Lenken virker ikke ennå, men den kommer snart.']],
    });
  });

  it('finds bokmål word by word in nynorsk, and the other way round', async () => {
    const nn = await check(
      'nn',
      'Studentane møter i auditoriet, og dei som ikkje kan kome, gjev beskjed til rettleiaren sin hvis dei kan. Eksamenene er i desember.',
    );
    expect(nn.map(({ kind, text, suggestions }) => [kind, text, suggestions[0]])).toEqual([
      ['wrong-written-form', 'hvis', 'viss'],
      ['wrong-written-form', 'Eksamenene', undefined],
    ]);
    const nb = await check('nb', 'Studentene møter i auditoriet. Meld deg på, men ikkje seinere enn måndag.');
    expect(nb).toContainEqual(expect.objectContaining({ kind: 'wrong-written-form', text: 'ikkje', suggestions: ['ikke'] }));
  });

  it('has a table of pairs of which each word is known in its own form', async () => {
    for (const [own, other] of [
      ['nb', 'nn'],
      ['nn', 'nb'],
    ] as const) {
      const words = [...formsForeignTo[other].keys()];
      const verdicts = await house.ask('proofing.words', { language: own, words });
      expect(words.filter((_, index) => verdicts[index] === 'unknown')).toEqual([]);
    }
  });

  it('answers at once, whatever comes', async () => {
    for (const text of [
      '',
      '\n\n\n',
      'x'.repeat(5000),
      'שלום עולם',
      '🎓'.repeat(100),
      '\ud83d',
      'a\u200bb',
      '"'.repeat(2000),
      ' ,'.repeat(2000),
      'A. '.repeat(20_000),
      '12 '.repeat(20_000),
    ]) {
      for (const { from, to } of await check('nn', text)) expect((to ?? 0) - (from ?? 0)).toBeGreaterThanOrEqual(0);
    }
  });
});
