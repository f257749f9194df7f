import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { severities } from '../../checks/finding.ts';
import { languageCodes } from '../../draft/document.ts';
import { asGlossaryTerm, faultOf, type GlossaryTerm, missingSeverities, sameTerm, termKey, termKinds } from './entry.ts';
import { type TermFileWords, termCollector, termFileColumns, termFileRows } from './term-file.ts';

const words: TermFileWords = {
  heading: (language, column) => `${language} ${{ term: '', forms: 'other forms', forbidden: 'avoid' }[column]}`,
  entryHeading: (column) => column,
  value: (_column, value) => value,
};

const written = fc.string({
  unit: fc.constantFrom('a', 'Å', 'é', '1', ' ', '-', '.', ',', "'", '’', '&', '*', '|', '\n', '=', '\u200b'),
  maxLength: 10,
});
const languageTerm = fc.record({
  term: written,
  forms: fc.array(written, { maxLength: 3 }),
  forbidden: fc.array(written, { maxLength: 3 }),
});
const anyTerm: fc.Arbitrary<GlossaryTerm> = fc.record({
  terms: fc.dictionary(fc.constantFrom(...languageCodes), languageTerm, { minKeys: 1, maxKeys: 3 }),
  kind: fc.constantFrom(...termKinds),
  severity: fc.constantFrom(...severities),
  missing: fc.constantFrom(...missingSeverities),
  note: written,
});

/** What a file gives for an institution that has nothing, or these. */
function read(rows: readonly (readonly string[])[], own: readonly GlossaryTerm[] = []) {
  const [head = [], ...data] = rows;
  const columns = termFileColumns(head);
  if (!columns) throw new Error('no terms');
  const collector = termCollector(
    columns,
    own.map((term, index) => ({ ...term, id: `${index}` })),
  );
  collector.take(data);
  return collector.result();
}

describe('a file of terms', () => {
  it('gives back what was written, whatever the terms are', () => {
    fc.assert(
      fc.property(fc.array(anyTerm, { maxLength: 6 }), (given) => {
        const kept = given
          .map(asGlossaryTerm)
          // A note that begins as a formula has its mark from the one who writes the cells.
          .filter((term) => faultOf(term) === null && !/^'?[\s"']*=/.test(term.note))
          .filter((term, index, all) => all.findIndex((other) => termKey(other) === termKey(term)) === index);
        const rows = termFileRows(kept, words);
        const fresh = read(rows);
        expect(fresh.refused).toEqual([]);
        expect(fresh.added).toHaveLength(kept.length);
        for (const [index, term] of fresh.added.entries()) expect(sameTerm(term, kept[index] as GlossaryTerm)).toBe(true);
        expect(read(rows, kept)).toMatchObject({ same: kept.length, added: [], changed: [] });
      }),
      { numRuns: 150 },
    );
  });

  it('is known by its headings in any language, each meaning once', () => {
    const meanings = (...headings: string[]) =>
      termFileColumns(headings)?.map((one) => (one === null ? null : 'language' in one ? `${one.language} ${one.column}` : one.column));
    expect(meanings('Bokmål', 'Norsk (nynorsk)', 'English', 'Svenska', 'Eigar')).toEqual([
      'nb term',
      'nn term',
      'en term',
      'sv term',
      null,
    ]);
    expect(meanings('NB', 'NB: ikke bruk', 'nn', 'NN – andre former', 'en', 'Avoid (English)', 'Bokmål')).toEqual([
      'nb term',
      'nb forbidden',
      'nn term',
      'nn forms',
      'en term',
      'en forbidden',
      null,
    ]);
    expect(meanings('Term nb', 'Slag', 'Alvor', 'Manglar i eitt språk', 'Merknad', 'Note')).toEqual([
      'nb term',
      'kind',
      'severity',
      'missing',
      'note',
      null,
    ]);
    expect(meanings('Bokmål', 'Kind', 'Severity', 'Missing in one language', 'Note (English)')).toEqual([
      'nb term',
      'kind',
      'severity',
      'missing',
      'note',
    ]);
    expect(meanings('Navn', 'Merknad')).toBeUndefined();
  });
});
