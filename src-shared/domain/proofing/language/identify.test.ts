import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { languageModel } from '../../../../tests/kit/language-model.ts';
import { identifyLanguage } from './identify.ts';
import { toldLanguages } from './model.ts';

const model = languageModel();
const told = (text: string) => identifyLanguage(model, text).language;

describe('the language of a text', () => {
  it.each([
    ['nb', 'Eksamensdatoene blir publisert 15. september. Mer informasjon står på nettsidene om eksamen.'],
    ['nn', 'Eksamensdatoane blir publiserte 15. september. Meir informasjon står på nettsidene om eksamen.'],
    ['en', 'Exam dates will be published on 15 September. You will find more information on the exam web pages.'],
    ['sv', 'Tentamensdatumen publiceras den 15 september. Mer information hittar du på webbsidorna om tentamen.'],
    ['da', 'Eksamensdatoerne bliver offentliggjort den 15. september. Du kan finde flere oplysninger på hjemmesiden.'],
    ['nb', 'Hvis du ikke betaler, mister du plassen din.'],
    ['nn', 'Dersom du ikkje betaler, mistar du plassen din.'],
    ['nn', 'Korleis søkjer eg om permisjon frå studia?'],
    ['nb', 'HVORDAN SØKER JEG OM PERMISJON FRA STUDIENE?'],
  ] as const)('%s: %s', (language, text) => {
    expect(told(text)).toBe(language);
  });

  it('is told by words alone: neither addresses nor figures count', () => {
    expect(told('https://www.uni.example/dette/er/ikke/norsk 22000100 kari@uni.example')).toBeNull();
    expect(identifyLanguage(model, 'See www.uni.example/eksamensdatoene, room B101.').words).toBe(2);
  });

  it('is not told where nothing says anything', () => {
    for (const text of ['', ' \n', '12 345', 'Брат и сестра', '你好世界', '🎓🎓', '\u200b', 'a'.repeat(5000)]) {
      const { language, scores, words } = identifyLanguage(model, text);
      expect([language, words]).toEqual([null, 0]);
      expect(scores.nb).toBeCloseTo(1 / toldLanguages.length);
    }
  });

  it('has probabilities that add up to one, the highest that of the language', () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(fc.string({ unit: 'grapheme' }), fc.constantFrom('ikke', 'ikkje', 'the', 'och', 'hvis', '\ud83d'))),
        (words) => {
          const { language, scores } = identifyLanguage(model, words.join(' '));
          const all = Object.values(scores);
          expect(all.reduce((sum, one) => sum + one, 0)).toBeCloseTo(1);
          if (language) expect(scores[language]).toBe(Math.max(...all));
        },
      ),
      { numRuns: 60 },
    );
  });

  it('takes what is decomposed for what is composed', () => {
    const text = 'Ønsker du å få plass på kurset, må du søke før påske.';
    expect(identifyLanguage(model, text.normalize('NFD'))).toEqual(identifyLanguage(model, text));
  });

  it('takes no longer than its length for a long text without a space', () => {
    expect(identifyLanguage(model, 'x'.repeat(400_000)).words).toBe(0);
    expect(identifyLanguage(model, 'ikkje-'.repeat(60_000)).language).toBe('nn');
  });
});
