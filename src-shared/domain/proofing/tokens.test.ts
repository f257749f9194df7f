import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lookUpForm, wordsOf } from './tokens.ts';

const read = (text: string) => wordsOf(text).map(({ word }) => word);

describe('the words of a text', () => {
  it.each([
    ['Du må ha IT-avdelinga med.', ['Du', 'må', 'ha', 'IT-avdelinga', 'med']],
    ['the university’s own, don’t', ['the', "university's", 'own', "don't"]],
    ['kl. 12.15, f.eks. i dag', ['i', 'dag']],
    ['en ph.d.-kandidat og ein ph.d.-stipendiat', ['en', 'kandidat', 'og', 'ein', 'stipendiat']],
    ['etter § 4-3 i forskriften', ['etter', 'i', 'forskriften']],
    ['rom A-101, GA02, B2.13 og HF-12', ['rom', 'og']],
    ['covid-19-reglene for 3D-printeren', ['reglene', 'for', 'printeren']],
    ['Skriv til studier@uio.no eller se https://www.uio.no/studier?x=feilord#y nå', ['Skriv', 'til', 'eller', 'se', 'nå']],
    ['les mer på uio.no/studier og studentweb.no i dag', ['les', 'mer', 'på', 'og', 'i', 'dag']],
    ['ferdig.Neste', ['ferdig', 'Neste']],
    ['Hei {navn}, meld deg på #uio', ['Hei', 'meld', 'deg', 'på']],
    ['kultur- og idrettsbygg og -anlegg', ['kultur-', 'og', 'idrettsbygg', 'og', 'anlegg']],
    ['«sitat» (parentes) – strek', ['sitat', 'parentes', 'strek']],
    ['👩‍🎓studenter🎉 her', ['studenter', 'her']],
    ['ma\u0301le sku\u00ADmle na\u200Bvn', ['mále', 'skumle', 'navn']],
    ['שלום verden مرحبا', ['שלום', 'verden', 'مرحبا']],
    ['2026 12.15 40 000', []],
  ])('%s', (text, words) => {
    expect(read(text)).toEqual(words);
  });

  it('have what stands there, invisible characters included, but not those that follow', () => {
    expect(wordsOf('x na\u200Bvn\u200B er')).toMatchObject([
      { text: 'x' },
      { text: 'na\u200Bvn', word: 'navn', from: 2, to: 7 },
      { text: 'er' },
    ]);
  });

  it('say which opens a sentence', () => {
    const opening = wordsOf('Ikke nå. Kanskje seinare (sjå kl. 12). «Hei!» Sa han\nNy linje').filter(({ opens }) => opens);
    expect(opening.map(({ text }) => text)).toEqual(['Ikke', 'Kanskje', 'Hei', 'Sa', 'Ny']);
  });

  const odd = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.string({ unit: 'grapheme' }),
    fc.constantFrom(
      '-',
      '’',
      '.',
      '\u200B',
      '\u00AD',
      '\u202E',
      'f.eks.',
      'ph.d.-',
      'a-',
      '@',
      'http://',
      '{',
      '\ud83d',
      'ø',
      ' ',
      '\n',
      '19',
      'e\u0301',
    ),
  );
  it('stand where they say, in order and apart, whatever the text', () => {
    fc.assert(
      fc.property(fc.array(odd, { maxLength: 20 }), (parts) => {
        const text = parts.join('');
        let last = 0;
        for (const { from, to, text: written, word } of wordsOf(text)) {
          expect(from).toBeGreaterThanOrEqual(last);
          expect(to).toBeGreaterThan(from);
          expect(text.slice(from, to)).toBe(written);
          expect(word).toMatch(/\p{L}/u);
          expect(word.replace(/-$/, '')).toBe(lookUpForm(written).replace(/-$/, ''));
          last = to;
        }
      }),
      { numRuns: 200 },
    );
  });

  // A search that went back and forth over these would not come to an end within the time of a test.
  it('are found in a text of any length', () => {
    for (const hostile of ['a', 'a.', 'a-', 'a@', '/a', '{', "a'", '\u200B', 'f.eks.-', 'http:']) {
      const text = hostile.repeat(20_000);
      expect(
        wordsOf(text).every(({ from, to }) => from < to && to <= text.length),
        hostile,
      ).toBe(true);
    }
  });
});
