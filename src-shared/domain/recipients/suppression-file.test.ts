import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { suppressionCollector, suppressionColumns } from './suppression-file.ts';

const columns = ['E-post', 'Grunn', 'Siden'];
const mapping = { email: 'E-post', reason: 'Grunn', since: 'Siden' };
const now = '2026-08-24T07:00:00.000Z';
const read = (rows: readonly (readonly string[])[], { reason = '', suppressed = [] as string[] } = {}) => {
  const collector = suppressionCollector({ columns, mapping, reason, suppressed: new Set(suppressed), now, zone: 'Europe/Oslo' });
  collector.take(rows);
  return collector.result();
};

describe('a file of addresses to suppress', () => {
  it.each([
    [['Adresse', 'Årsak', 'Dato'], { email: 'Adresse', reason: 'Årsak', since: 'Dato' }],
    [['since', 'reason', 'email'], { email: 'email', reason: 'reason', since: 'since' }],
    [['Epost'], { email: 'Epost', reason: null, since: null }],
  ])('has its columns told by headings and content: %j', (headings, told) => {
    const row = headings.map((heading) => (heading === told.email ? 'a@uni.example' : ''));
    expect(suppressionColumns(headings, [row])).toEqual(told);
  });

  it('has none where no column holds addresses', () => {
    expect(suppressionColumns(['Navn'], [['Kari']])).toBeNull();
  });

  it('accounts for every row', () => {
    const account = read(
      [
        ['Per@Uni.example', ' har   sluttet ', '2026-03-01'],
        ['kari@uni.example', 'ba om det', '24.12.2025'],
        ['per@uni.example', 'igjen', ''],
        ['kjent@uni.example', 'x', ''],
        ['KJENT@uni.example', 'x', ''],
        ['ikke en adresse', 'x', ''],
        ['uten@uni.example', '', ''],
        ['dag@uni.example', 'x', '31.02.2026'],
        ['seinere@uni.example', 'x', '2027-01-01'],
        ['', '', ''],
        ['straks@uni.example', 'x', ''],
      ],
      { suppressed: ['kjent@uni.example'] },
    );
    expect(account).toEqual({
      rows: 10,
      fresh: [
        { address: 'per@uni.example', reason: 'har sluttet', since: '2026-02-28T23:00:00.000Z' },
        { address: 'kari@uni.example', reason: 'ba om det', since: '2025-12-23T23:00:00.000Z' },
        { address: 'straks@uni.example', reason: 'x', since: now },
      ],
      already: 1,
      duplicates: 2,
      invalidCount: 4,
      invalid: [
        { row: 6, value: 'ikke en adresse', reason: 'no-at-sign' },
        { row: 7, value: 'uten@uni.example', reason: 'no-reason' },
        { row: 8, value: '31.02.2026', reason: 'bad-date' },
        { row: 9, value: '2027-01-01', reason: 'future-date' },
      ],
      withoutReason: 1,
    });
  });

  it('takes a reason for those that have none', () => {
    expect(read([['a@uni.example', '', '']], { reason: 'Flyttet fra den gamle listen' }).fresh).toEqual([
      { address: 'a@uni.example', reason: 'Flyttet fra den gamle listen', since: now },
    ]);
  });

  it('loses no row, whatever stands in it', () => {
    const cell = fc.oneof(
      fc.constantFrom('a@uni.example', "'=a@uni.example", '2026-01-01', ''),
      fc.string({ unit: 'binary', maxLength: 12 }),
    );
    fc.assert(
      fc.property(fc.array(fc.array(cell, { maxLength: 4 }), { maxLength: 10 }), (rows) => {
        const { rows: counted, fresh, already, duplicates, invalidCount } = read(rows);
        expect(counted).toBe(rows.filter((row) => row.some((one) => one.trim() !== '')).length);
        expect(fresh.length + already + duplicates + invalidCount).toBe(counted);
      }),
      { numRuns: 20 },
    );
  });
});
