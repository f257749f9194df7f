import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { languageCodes } from '../draft/document.ts';
import { sentencesOf } from './sentences.ts';

const told = (text: string, language: 'nb' | 'nn' | 'en' = 'nb') => sentencesOf(text, language).map(({ text: sentence }) => sentence);

describe('sentences', () => {
  it.each([
    ['Møt opp kl. 10.15 onsdag. Ta med kort.', ['Møt opp kl. 10.15 onsdag.', 'Ta med kort.']],
    ['Møt opp kl. Ti er for seint.', ['Møt opp kl. Ti er for seint.']],
    ['Onsdag 14. oktober er det øvelse. Kom da.', ['Onsdag 14. oktober er det øvelse.', 'Kom da.']],
    ['Fristen er den 14. Vi minner om det.', ['Fristen er den 14.', 'Vi minner om det.']],
    ['Se f.eks. Studentweb. Der står det.', ['Se f.eks. Studentweb.', 'Der står det.']],
    ['Ta med penn, papir osv. Kalkulator er lov.', ['Ta med penn, papir osv.', 'Kalkulator er lov.']],
    ['Ta med penn osv. til eksamen.', ['Ta med penn osv. til eksamen.']],
    ['Professor K. Hansen og dr. Berg svarer, jf. Forskriften § 3.', ['Professor K. Hansen og dr. Berg svarer, jf. Forskriften § 3.']],
    ['Går alarmen? Gå ut! Vent.', ['Går alarmen?', 'Gå ut!', 'Vent.']],
    ['Første linje uten punktum\nAndre linje', ['Første linje uten punktum', 'Andre linje']],
    ['Gå til (jf. Bygg 4).', ['Gå til (jf. Bygg 4).']],
    ['  ', []],
  ])('%s', (text, sentences) => {
    expect(told(text)).toEqual(sentences);
  });

  it('end after a number in English', () => {
    expect(told('The fee is 85. It is due.', 'en')).toEqual(['The fee is 85.', 'It is due.']);
    expect(told('Ask Dr. Smith, e.g. Monday. Thanks.', 'en')).toEqual(['Ask Dr. Smith, e.g. Monday.', 'Thanks.']);
  });

  it('are stretches of their text in order, and leave out white space alone', () => {
    const piece = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 8 }),
      fc.constantFrom('kl. ', '14. ', 'Ola ', 'ble. ', '\n', ' ', '?', 'A. ', '\udf93'),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 20 }), fc.constantFrom(...languageCodes), (pieces, language) => {
        const text = pieces.join('');
        let end = 0;
        for (const { from, to, text: sentence } of sentencesOf(text, language)) {
          expect(text.slice(from, to)).toBe(sentence);
          expect(text.slice(end, from).trim()).toBe('');
          expect(to).toBeGreaterThan(from);
          end = to;
        }
        expect(text.slice(end).trim()).toBe('');
      }),
      { numRuns: 60 },
    );
  });
});
