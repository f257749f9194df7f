import fc from 'fast-check';
import { expect, test } from 'vitest';
import { collector, limits, otherGroup } from './collect.ts';

const options = {
  columns: ['E-post', 'Enhet', 'Målform'],
  mapping: { email: 'E-post', unit: 'Enhet', language: 'Målform' },
  institutionDomains: ['uni.example'],
  suppressed: new Set<string>(),
};

test('the first row with an address keeps it, whatever the case of the later ones', () => {
  const collect = collector(options);
  const taken = collect.take([
    ['Kari@uni.example', 'HF', 'nynorsk'],
    ['kari@UNI.example', 'SV', 'bokmål'],
    ['per@uni.example', '', ''],
  ]);
  expect(taken).toEqual([
    { address: 'Kari@uni.example', unit: 'HF', language: 'nn' },
    { address: 'per@uni.example', unit: null, language: null },
  ]);
  expect(collect.result()).toMatchObject({ rows: 3, valid: 2, duplicates: 1, groups: { HF: 1, '': 1 } });
});

test('a suppressed address is left out and counted, its repetition is a duplicate', () => {
  const collect = collector({ ...options, suppressed: new Set(['kari@uni.example']) });
  expect(collect.take([['KARI@uni.example'], ['kari@uni.example'], ['per@uni.example']])).toHaveLength(1);
  expect(collect.result()).toMatchObject({ valid: 1, suppressed: 1, duplicates: 1, groups: { '': 1 } });
});

test('where they are kept, the suppressed come marked, and the account is the same', () => {
  const collect = collector({ ...options, suppressed: new Set(['kari@uni.example']), keepsSuppressed: true });
  const taken = collect.take([['KARI@uni.example'], ['kari@uni.example'], ['per@uni.example']]);
  expect(taken.map(({ address, suppressed }) => [address, suppressed ?? false])).toEqual([
    ['KARI@uni.example', true],
    ['per@uni.example', false],
  ]);
  expect(collect.result()).toMatchObject({ rows: 3, valid: 1, suppressed: 1, duplicates: 1, groups: { '': 1 } });
});

test('row numbers run on over the chunks of a file', () => {
  const collect = collector(options);
  collect.take([['kari@uni.example'], ['feil']]);
  collect.take([['per@uni.example'], ['kari@']]);
  expect(collect.result().invalid).toEqual([
    { row: 2, value: 'feil', reason: 'no-at-sign' },
    { row: 4, value: 'kari@', reason: 'nothing-after-at' },
  ]);
});

test('without a mapped column the rows are counted and nothing is read', () => {
  const collect = collector({ ...options, mapping: null });
  expect(collect.take([['kari@uni.example']])).toEqual([]);
  expect(collect.result()).toMatchObject({ rows: 1, valid: 0, invalidCount: 0 });
});

test('a million bad rows or units do not fill the memory: the account is whole, the lists are cut', () => {
  const collect = collector(options);
  const many = limits.badRows + 5;
  collect.take(Array.from({ length: many }, (_, index) => [`feil ${index}`]));
  collect.take(Array.from({ length: limits.groups + 7 }, (_, index) => [`p${index}@uni.example`, `enhet ${index}`]));
  const result = collect.result();
  expect(result.invalidCount).toBe(many);
  expect(result.invalid).toHaveLength(limits.badRows);
  expect(result.groups[otherGroup]).toBe(7);
});

test('the account adds up for any rows, in any chunks', () => {
  const cell = fc.constantFrom(
    'a@uni.example',
    'A@uni.example',
    'b@uni.example',
    'c@other.example',
    's@uni.example',
    'feil',
    '',
    '@x',
    'a b@c.example',
    '__proto__@uni.example',
  );
  const rows = fc.array(fc.tuple(cell, fc.constantFrom('HF', 'SV', '', '__proto__', 'constructor')));
  fc.assert(
    fc.property(rows, fc.integer({ min: 1, max: 7 }), (records, size) => {
      const collect = collector({ ...options, suppressed: new Set(['s@uni.example']) });
      const taken = [];
      for (let from = 0; from < records.length; from += size) taken.push(...collect.take(records.slice(from, from + size)));
      const result = collect.result();
      expect(result.rows).toBe(records.length);
      expect(result.valid + result.duplicates + result.invalidCount + result.suppressed).toBe(records.length);
      expect(taken).toHaveLength(result.valid);
      expect(new Set(taken.map(({ address }) => address.toLowerCase())).size).toBe(taken.length);
      expect(Object.values(result.groups).reduce((sum, count) => sum + count, 0)).toBe(result.valid);
      expect(Object.values(result.outsideDomains).reduce((sum, count) => sum + count, 0)).toBe(result.outside);
    }),
  );
});

test('a row outside the selection is counted and not looked at: neither its address nor its unit', () => {
  const collect = collector({ ...options, selection: [{ column: 'Enhet', values: ['hf'] }] });
  const taken = collect.take([
    ['kari@uni.example', 'SV', ''],
    ['kari@uni.example', ' HF ', ''],
    ['feil', 'SV', ''],
    ['feil', 'HF', ''],
  ]);
  expect(taken).toEqual([{ address: 'kari@uni.example', unit: 'HF', language: null }]);
  expect(collect.result()).toMatchObject({ rows: 4, valid: 1, duplicates: 0, invalidCount: 1, unselected: 2, groups: { HF: 1 } });
});

test('with any selection the account adds up', () => {
  const cell = fc.constantFrom('', 'a@uni.example', 'A@uni.example', 'b@x.example', 'feil', 'HF', 'hf ', 'SV');
  fc.assert(
    fc.property(fc.array(fc.tuple(cell, cell, cell)), fc.array(cell, { minLength: 1 }), fc.boolean(), (rows, values, below) => {
      const suppressed = new Set(['b@x.example']);
      const collect = collector({ ...options, suppressed, selection: [{ column: 'Enhet', values, ...(below && { below: true }) }] });
      const taken = collect.take(rows);
      const { valid, duplicates, invalidCount, suppressed: kept, unselected, rows: all } = collect.result();
      expect(valid + duplicates + invalidCount + kept + unselected).toBe(all);
      expect(taken).toHaveLength(valid);
    }),
  );
});
