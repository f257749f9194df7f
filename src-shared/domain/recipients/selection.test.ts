import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foreignCount } from '../advice/own-route.ts';
import { chooser, fitsFile, foldValue, holds, namesPeople, selectionLimits, selects } from './selection.ts';

const columns = ['E-post', 'Stedkode', 'Gruppe'];
const place = (...values: string[]) => ({ column: 'Stedkode', values, below: true as const });

describe('a selection of rows', () => {
  it('U07: takes the rows where the place code and the position group both hold', () => {
    const isSelected = selects([place('150000'), { column: 'Gruppe', values: ['Vitenskapelig'] }], columns);
    expect(isSelected(['', '150210', ' vitenskapelig'])).toBe(true);
    expect(isSelected(['', '150210', 'teknisk-administrativ'])).toBe(false);
    expect(isSelected(['', '160000', 'vitenskapelig'])).toBe(false);
  });

  it('U23: takes exactly the value where it is no place code', () => {
    expect(holds({ column: 'Gruppe', values: ['15'] }, '1500')).toBe(false);
    expect(holds({ column: 'Gruppe', values: ['15'] }, ' 15 ')).toBe(true);
    expect(holds({ column: 'Gruppe', values: [''] }, ' ')).toBe(true);
    expect(holds(place(''), '150000')).toBe(false);
  });

  it('U03: covers the codes below a place code exactly as the unit’s own list is counted', () => {
    const code = fc.constantFrom('15', '150000', '150200', '150210', '151200', '160000', '00', '0000', 'HF', 'hf-1', ' 150210 ', '1');
    fc.assert(
      fc.property(code, fc.array(code, { minLength: 1 }), (unit, units) => {
        const foreign = foreignCount({ groups: { [unit]: 1 }, count: 1 }, units);
        expect(holds(place(...units), unit)).toBe(foreign === 0);
      }),
    );
  });

  it('takes everyone without conditions and nobody by a column that is not there', () => {
    expect(selects([], columns)(['x'])).toBe(true);
    expect(selects([{ column: 'Campus', values: [''] }], columns)(['x'])).toBe(false);
    expect(fitsFile([{ column: 'Campus', values: [''] }], columns)).toBe(false);
  });

  it('finds what a value holds whatever its case and the space around it', () => {
    fc.assert(
      fc.property(fc.string(), (value) => {
        expect(holds({ column: 'Gruppe', values: [value] }, `  ${value.toUpperCase()} `)).toBe(true);
        expect(foldValue(foldValue(value))).toBe(foldValue(value));
      }),
    );
  });

  it('names people when it asks the address column or for an address', () => {
    expect(namesPeople([{ column: 'E-post', values: ['x'] }], 'E-post')).toBe(true);
    expect(namesPeople([{ column: 'Gruppe', values: ['kari@uni.example'] }], 'E-post')).toBe(true);
    expect(namesPeople([place('150000')], 'E-post')).toBe(false);
  });
});

describe('what a file may be selected by', () => {
  it('is counted over all its rows, under the first spelling', () => {
    const choices = chooser(columns, 'E-post');
    choices.take([['a@uni.example', '15', 'HF']]);
    choices.take([['b@uni.example', '15', ' hf'], ['c@uni.example']]);
    expect(choices.result()).toEqual([
      {
        column: 'Stedkode',
        values: [
          { value: '', count: 1 },
          { value: '15', count: 2 },
        ],
        fault: null,
      },
      {
        column: 'Gruppe',
        values: [
          { value: '', count: 1 },
          { value: 'HF', count: 2 },
        ],
        fault: null,
      },
    ]);
  });

  it('is no column of addresses, of too many values, or of a value for nearly every person', () => {
    const choices = chooser(['Privat', 'Nr', 'Navn'], undefined);
    const many = selectionLimits.values + 1;
    choices.take(Array.from({ length: many }, (_, row) => [row === 5 ? 'kari@x.example' : '', String(row), `Navn ${row % 150}`]));
    expect(choices.result()).toEqual([
      { column: 'Privat', values: [], fault: 'people' },
      { column: 'Nr', values: [], fault: 'many' },
      { column: 'Navn', values: [], fault: 'many' },
    ]);
  });
});
