import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { distance, excerpt, ranked, searchWords } from './rank.ts';

const order = (query: string, titles: string[]): string[] => ranked(titles, searchWords(query), (title) => [title]);

describe('a search', () => {
  it('puts a name that is just what was searched for before a longer one', () => {
    expect(order('ny melding', ['Ny melding fra fil', 'Ny melding'])).toEqual(['Ny melding', 'Ny melding fra fil']);
    expect(order('ny', ['Ny melding fra fil', 'Ny melding'])).toEqual(['Ny melding fra fil', 'Ny melding']);
  });
  it('puts a beginning before a word inside, and a word before a part of one', () => {
    expect(order('funn', ['Nyfunnet nøkkel', 'Neste funn', 'Funnet nøkkelkort'])).toEqual([
      'Funnet nøkkelkort',
      'Neste funn',
      'Nyfunnet nøkkel',
    ]);
  });

  it('wants every word, in any order and any case', () => {
    expect(order('  ØVELSE brann ', ['Brannøvelse onsdag', 'Brann', 'Øvelse i morgen'])).toEqual(['Brannøvelse onsdag']);
  });

  it('finds é by e, and keeps å, ä, ø and ö apart from a and o', () => {
    expect(order('ide', ['Idéer', 'Dikt'])).toEqual(['Idéer']);
    expect(order('bar', ['båre', 'bäre'])).toEqual([]);
    expect(order('ost', ['øst', 'öst'])).toEqual([]);
  });

  it('reads å the same however it is put together', () => {
    expect(order('øvingsa\u030a', ['Øvingså'])).toEqual(['Øvingså']);
  });

  it('counts what a thing is called before what it is known by', () => {
    const things = [{ fields: ['Kari', 'eksamen'] }, { fields: ['Om eksamen', 'Kari'] }];
    expect(ranked(things, ['eksamen'], ({ fields }) => fields)).toEqual([things[1], things[0]]);
  });

  it('without words fits everything, in the order given', () => {
    expect(order('  ', ['b', 'a'])).toEqual(['b', 'a']);
  });

  it('never finds more by one more word', () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'b', 'ø', ' '), maxLength: 12 });
    fc.assert(
      fc.property(fc.array(text), text, text, (fields, one, two) => {
        const fewer = distance(searchWords(one), fields);
        const more = distance(searchWords(`${one} ${two}`), fields);
        if (more !== null) expect(fewer).not.toBeNull();
        if (more !== null && fewer !== null) expect(more).toBeGreaterThanOrEqual(fewer);
      }),
    );
  });
});

describe('an excerpt', () => {
  it('stands round the word, cut between words', () => {
    const text = `${'først kommer mye annet '.repeat(10)}og så nøkkelkort\n\n${'og enda mer '.repeat(20)}`;
    const piece = excerpt(text, ['nøkkelkort']) ?? '';
    expect(piece).toMatch(/^… .*nøkkelkort.* …$/);
    expect(piece.length).toBeLessThan(110);
  });

  it('of a short text is the text, and of another none', () => {
    expect(excerpt('Husk\nnøkkelkort', ['nøkkel'])).toBe('Husk nøkkelkort');
    expect(excerpt('Husk', ['nøkkel'])).toBeNull();
  });

  it('holds the word wherever it stands, also after letters that grow in lower case', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (before, after) => {
        expect(excerpt(`${before} nøkkel ${after}`, ['nøkkel'])).toContain('nøkkel');
      }),
    );
  });
});
