import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findDates } from './dates.ts';

const texts = (text: string) => findDates(text).map((found) => found.text);

describe('dates in a text', () => {
  it.each<[string, string[]]>([
    ['Fristen er tirsdag 1. september kl. 23.59.', ['tirsdag 1. september', 'kl. 23.59']],
    ['Fristen er tysdag 1. september 2026.', ['tysdag 1. september 2026']],
    ['Kurset går 1.–5. oktober.', ['1.–5. oktober']],
    ['The deadline is Tuesday 1 September at 11:59 pm.', ['Tuesday 1 September', 'at 11:59 pm']],
    ['It opens on September 1st, 2026 at 10.15.', ['September 1st, 2026', 'at 10.15']],
    ['Meld deg innan 01.09.2026 eller 1.9.', ['01.09.2026', '1.9.']],
    ['Open 12/10/2026 and 2026-10-12.', ['12/10/2026', '2026-10-12']],
    ['Vi stenger laurdagar og søndager.', ['laurdagar', 'søndager']],
    ['kl. 10–12, klokka 10.15–11, klokken 9', ['kl. 10–12', 'klokka 10.15–11', 'klokken 9']],
    ['kl.\u00a010.15 den 9.\u00a0oktober', ['kl.\u00a010.15', '9.\u00a0oktober']],
    ['from 9 am to 5 p.m.', ['9 am', '5 p.m.']],
    ['Høsten 2026, uke 34, week 3, våren 2027', ['Høsten 2026', 'uke 34', 'week 3', 'våren 2027']],
    ['i mai, in March, i september, by December', ['mai', 'March', 'september', 'December']],
    ['17. mai 2026', ['17. mai 2026']],
    ['the 3rd of May', ['3rd of May']],
    ['10:15', ['10:15']],
  ])('are found: %s', (text, wanted) => {
    expect(texts(text)).toEqual(wanted);
  });

  it.each([
    'You may come, and 20 may march on.',
    'Ring 22 85 50 50, rom 10.12, versjon 2.1, 24/7, halvparten (1/2).',
    'Prisen er 1.250 kroner, 3,5 prosent, IP 10.1.12.4.',
    'Vår beste tid er nå, og fallet er stort.',
    'Se https://uni.example/2026/10/12 for mer.',
    'mandagsbrød',
    '',
  ])('are not seen where there are none: %s', (text) => {
    expect(texts(text)).toEqual([]);
  });

  const dates = fc.constantFrom('tirsdag 1. september', 'Tuesday 1 September', 'laurdag', 'kl. 10.15', '01.09.2026', '10:15', 'uke 34');
  const filler = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 30 }),
    fc.string({ unit: 'binary', maxLength: 20 }),
    fc.lorem({ maxCount: 5 }),
  );

  it('name what stands at their place, in order and apart', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(dates, filler), { maxLength: 8 }), (parts) => {
        const text = parts.join(' ');
        let end = 0;
        for (const found of findDates(text)) {
          expect(text.slice(found.from, found.to)).toBe(found.text);
          expect(found.from).toBeGreaterThanOrEqual(end);
          expect(found.to).toBeGreaterThan(found.from);
          end = found.to;
        }
      }),
    );
  });

  it('are found wherever they stand between other words', () => {
    const letters = fc.string({ unit: fc.constantFrom('a', 'b', 'æ', 'X', '«', '»', '(', ')', ' '), maxLength: 30 });
    fc.assert(
      fc.property(letters, dates, letters, (before, date, after) => {
        const text = `${before} | ${date} | ${after}`;
        expect(findDates(text)).toContainEqual(expect.objectContaining({ from: before.length + 3, text: date }));
      }),
    );
  });

  it('are found in time that grows with the text', () => {
    const text = 'tirsdag 1. september kl. 10.15, 1.1.1.1.1. mandag mandag 11111111 '.repeat(2000);
    const start = performance.now();
    expect(findDates(text).length).toBeGreaterThan(2000);
    expect(performance.now() - start).toBeLessThan(10_000);
  });
});
