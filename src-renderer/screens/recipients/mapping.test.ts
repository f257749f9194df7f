import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fitsColumns, type HalfMapping, meaningOf, meanings, wholeMapping, withMeaning } from './mapping.ts';

const guessed: HalfMapping = { email: 'E-post', unit: 'Fakultet' };

describe('what the columns are read as', () => {
  it('moves the addresses to another column, and the column that had them is no longer read', () => {
    const moved = withMeaning(guessed, 'Privat e-post', 'email');
    expect(moved).toEqual({ email: 'Privat e-post', unit: 'Fakultet' });
    expect(meaningOf(moved, 'E-post')).toBe('unread');
  });

  it('gives a column its new meaning in place of its old one', () => {
    expect(withMeaning(guessed, 'Fakultet', 'language')).toEqual({ email: 'E-post', language: 'Fakultet' });
  });

  it('can leave the file without an address column, and then it cannot be read', () => {
    const without = withMeaning(guessed, 'E-post', 'unread');
    expect(without).toEqual({ unit: 'Fakultet' });
    expect(wholeMapping(without)).toBeNull();
  });

  it('holds for another reading only where the columns still have their names', () => {
    expect(fitsColumns(guessed, ['Navn', 'E-post', 'Fakultet'])).toBe(true);
    expect(fitsColumns(guessed, ['Navn', 'E-post', 'FakultÃ©t'])).toBe(false);
  });

  it('never reads one column as two things, nor two columns as one, whatever is chosen', () => {
    const columns = ['a', 'b', 'c'];
    const choice = fc.record({ column: fc.constantFrom(...columns), meaning: fc.constantFrom(...meanings) });
    fc.assert(
      fc.property(fc.array(choice), (choices) => {
        const mapping = choices.reduce<HalfMapping>((before, { column, meaning }) => withMeaning(before, column, meaning), {});
        const read = Object.values(mapping);
        expect(new Set(read).size).toBe(read.length);
        const last = choices.at(-1);
        if (last) expect(meaningOf(mapping, last.column)).toBe(last.meaning);
      }),
    );
  });
});
