import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import iconv from 'iconv-lite';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import writeWorkbook from 'write-excel-file/node';
import { memoryStore, sampleFile, testContext } from '../../../tests/kit/recipients.ts';
import { createRecipientsHandlers } from './index.ts';

const { context } = testContext(memoryStore().store);
const handlers = createRecipientsHandlers(context);
const expected = (name: string) => JSON.parse(readFileSync(sampleFile(name), 'utf8'));

describe('the two sample exports', () => {
  test('students: everything as expected', async () => {
    const wanted = expected('students-fs-export.expected.json');
    const preview = await handlers['recipients.preview']({
      file: sampleFile('students-fs-export.csv'),
      institutionDomains: wanted.institutionDomains,
      groupBy: 'Fakultet',
    });
    expect({
      valid: preview.valid,
      duplicates: preview.duplicates,
      invalid: preview.invalid.map((bad) => bad.value),
      outside: preview.outside,
      byFaculty: preview.groups,
      rows: preview.rows,
      encoding: preview.encoding,
      separator: preview.separator,
      institutionDomains: wanted.institutionDomains,
    }).toEqual(wanted);
    expect(preview.mapping).toEqual({ email: 'E-post', unit: 'Fakultet' });
    expect(preview.outsideDomains).toEqual({ 'mail.example': 51 });
    expect(preview.columns).toEqual(['Studentnr', 'Etternavn', 'Fornavn', 'E-post', 'Studieprogram', 'Fakultet', 'Campus', 'Status']);
    expect(preview.sample[2]).toEqual([
      '500003',
      'Kjølberg',
      'Håkon',
      'hakon.kjolberg.3@student.uni.example',
      'SV-159',
      'SV',
      'Sentrum',
      'aktiv',
    ]);
    expect(preview.invalid.map(({ reason }) => reason)).toEqual([
      'empty',
      'no-at-sign',
      'several-at-signs',
      'white-space',
      'nothing-after-at',
      'nothing-before-at',
      'line-break',
      'dot-in-wrong-place',
      'bad-domain',
      'several-addresses',
      'dot-in-wrong-place',
      'formula',
    ]);
    expect(preview.invalid[0]?.row).toBe(5005);
  });

  test.each([
    ['Stedkode', 'byPlaceCode'],
    ['Stillingsgruppe', 'byStaffGroup'],
  ])('staff by %s: everything as expected', async (groupBy, key) => {
    const wanted = expected('staff-sap-export.expected.json');
    const preview = await handlers['recipients.preview']({ file: sampleFile('staff-sap-export.csv'), groupBy });
    expect(preview).toMatchObject({
      rows: wanted.rows,
      valid: wanted.valid,
      encoding: wanted.encoding,
      separator: wanted.separator,
      duplicates: 0,
      invalid: [],
      outside: 0,
    });
    expect(preview.groups).toEqual(wanted[key]);
  });

  test('the student export saved as Excel gives the same account', async () => {
    const directory = mkdtempSync(join(tmpdir(), 'budstikke-workbook-'));
    try {
      const csv = sampleFile('students-fs-export.csv');
      const cells = Papa.parse<string[]>(iconv.decode(readFileSync(csv), 'windows-1252'), {
        delimiter: ';',
        newline: '\r\n',
        skipEmptyLines: true,
      }).data;
      const workbook = join(directory, 'students-fs-export.xlsx');
      await writeWorkbook(cells.map((row) => row.map((value) => ({ value })))).toFile(workbook);
      const [fromText, fromWorkbook] = [
        await handlers['recipients.preview']({ file: csv }),
        await handlers['recipients.preview']({ file: workbook }),
      ];
      expect(fromWorkbook).toEqual({ ...fromText, fileName: 'students-fs-export.xlsx', encoding: 'xlsx', separator: '' });
    } finally {
      rmSync(directory, { recursive: true });
    }
  });
});

test('U07: what the columns can be selected by is told with counts, without names and numbers of people', async () => {
  const file = sampleFile('staff-sap-export.csv');
  const { choices, unselected, rows } = await handlers['recipients.preview']({ file });
  const choice = (name: string) => choices.find(({ column }) => column === name);
  expect(rows).toBe(1200);
  expect(unselected).toBe(0);
  expect(choice('Stillingsgruppe')).toEqual({
    column: 'Stillingsgruppe',
    values: [
      { value: 'teknisk-administrativ', count: 578 },
      { value: 'vitenskapelig', count: 622 },
    ],
    fault: null,
  });
  expect(choice('Ansattnr')).toEqual({ column: 'Ansattnr', values: [], fault: 'many' });
  expect(choice('Navn')?.values).toEqual([]);
  expect(choice('E-postadresse')).toBeUndefined();

  const some = await handlers['recipients.preview']({ file, selection: [{ column: 'Stillingsgruppe', values: ['Vitenskapelig '] }] });
  expect(some.unselected).toBe(578);
  expect(some.valid + some.duplicates + some.invalidCount + some.suppressed).toBe(622);
  expect(some.choices).toEqual(choices);
});
