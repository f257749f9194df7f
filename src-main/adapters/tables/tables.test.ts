import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { zipSync } from 'fflate';
import iconv from 'iconv-lite';
import Papa from 'papaparse';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import writeWorkbook from 'write-excel-file/node';
import type { TableFacts } from '#main/ports/tables.ts';
import { AppError } from '#shared/domain/errors.ts';
import { workers } from '../../../tests/kit/workers.ts';
import { readDelimited } from './delimited.ts';
import { createTables } from './index.ts';
import { sniff } from './sniff.ts';

const tables = createTables(workers.tables);
let directory = '';
beforeAll(() => {
  directory = mkdtempSync(join(tmpdir(), 'budstikke-tables-'));
});
afterAll(() => rmSync(directory, { recursive: true, force: true }));

function file(content: string | Uint8Array, name = 'table.csv'): string {
  const path = join(directory, name);
  writeFileSync(path, content);
  return path;
}

async function read(path: string, options: { encoding?: string; separator?: string } = {}) {
  const rows: string[][] = [];
  const facts = await tables.read(path, options, (chunk) => {
    for (const row of chunk) rows.push([...row]);
  });
  return { ...facts, rows };
}

/** Without a thread of its own, for the many small files of a property test. */
async function readHere(path: string) {
  const sniffed = await sniff(path, undefined);
  if (sniffed.kind !== 'text') throw new Error('not text');
  const rows: string[][] = [];
  let facts: TableFacts | null = null;
  for await (const batch of readDelimited(path, sniffed.size, sniffed.encoding, undefined)) {
    rows.push(...batch.rows);
    facts = batch.facts;
  }
  return { rows, facts };
}

const refusal = async (path: string, options = {}) => {
  const error = await read(path, options).then(
    () => null,
    (thrown: unknown) => thrown,
  );
  expect(error).toBeInstanceOf(AppError);
  const { kind, text } = error as AppError;
  expect(kind).toBe('invalid');
  return text;
};

describe('encodings', () => {
  const text = 'E-post;Navn\r\nåse@uni.example;Åse Bjørnstad Næss\r\n';
  test.each([
    ['windows-1252', iconv.encode(text, 'windows-1252')],
    ['utf-8', Buffer.from(text)],
    ['utf-8 with BOM', Buffer.from(`\ufeff${text}`)],
    ['utf-16le with BOM', iconv.encode(text, 'utf-16le', { addBOM: true })],
    ['utf-16be with BOM', iconv.encode(text, 'utf-16be', { addBOM: true })],
    ['utf-16le', iconv.encode(text, 'utf-16le')],
  ])('%s is recognised', async (encoding, bytes) => {
    expect(await read(file(bytes))).toEqual({
      encoding,
      separator: ';',
      columns: ['E-post', 'Navn'],
      rows: [['åse@uni.example', 'Åse Bjørnstad Næss']],
    });
  });

  test('plain ASCII is told as UTF-8', async () => expect((await read(file('Mail,Unit\na@x.example,HF\n'))).encoding).toBe('utf-8'));

  test('one Windows-1252 letter after megabytes of ASCII decides', async () => {
    const path = file(
      Buffer.concat([
        Buffer.from(`Mail;Navn\n${'a@x.example;Ola\n'.repeat(200_000)}`),
        iconv.encode('b@x.example;Bjørn\n', 'windows-1252'),
      ]),
    );
    const result = await read(path);
    expect(result.encoding).toBe('windows-1252');
    expect(result.rows.at(-1)).toEqual(['b@x.example', 'Bjørn']);
  });

  test('a letter cut in two by the reading is one letter', async () => {
    const name = `${'æøå€'.repeat(60_000)}`;
    expect((await read(file(`Mail;Navn\na@x.example;${name}\n`))).rows[0]?.[1]).toBe(name);
  });

  test('an encoding that a person chose wins', async () => {
    expect((await read(file(Buffer.from('Mail;Navn\na@x.example;Åse\n')), { encoding: 'windows-1252' })).rows[0]?.[1]).toBe('Ã…se');
    expect(await refusal(file('Mail;Navn\n'), { encoding: 'klingon' })).toMatchObject({ id: 'recipients.file.badEncoding' });
  });
});

describe('records', () => {
  test.each([';', ',', '\t', '|'])('the separator %j is found', async (separator) => {
    const result = await read(
      file(['E-post', 'Navn'].join(separator).concat('\n', ['a@x.example', '"Lund; Per, |\t"'].join(separator), '\n')),
    );
    expect(result).toMatchObject({ separator, rows: [['a@x.example', 'Lund; Per, |\t']] });
  });

  test('names with commas do not make a comma the separator', async () => {
    expect((await read(file('Navn;E-post\nLund, Per;a@x.example\nAas, Kari, dr.;b@x.example\n'))).separator).toBe(';');
  });

  test('one column needs no separator', async () =>
    expect(await read(file('E-post\na@x.example\nb@x.example, c@x.example\n'))).toMatchObject({
      separator: '',
      rows: [['a@x.example'], ['b@x.example, c@x.example']],
    }));

  test('the first line sep=, of a spreadsheet is obeyed and is no header', async () =>
    expect(await read(file('sep=,\nMail,Unit\na@x.example,HF\n'))).toMatchObject({ separator: ',', columns: ['Mail', 'Unit'] }));

  test('CRLF, LF and CR may be mixed; short rows are filled, long ones cut', async () => {
    expect((await read(file('A;B\r\n1;2\n3\r4;5;6\r\n"7";"8"\r\n'))).rows).toEqual([
      ['1', '2'],
      ['3', ''],
      ['4', '5'],
      ['7', '8'],
    ]);
  });

  test('blank rows are no records', async () => expect((await read(file('\n;;\nA;B\n\n ; \n;\n1;2\n\n'))).rows).toEqual([['1', '2']]));

  test('every column can be named', async () =>
    expect((await read(file('Mail;;Mail;\n1;2;3;4\n'))).columns).toEqual(['Mail', '(2)', 'Mail (3)', '(4)']));

  test('a header without rows is a table without records', async () =>
    expect(await read(file('E-post;Navn\n'))).toMatchObject({ columns: ['E-post', 'Navn'], rows: [] }));

  test('whatever a careful writer quotes is read back, cell for cell', async () => {
    const cell = fc
      .array(fc.constantFrom('"', '""', ';', ',', '\n', '\t', '|', "'", 'a', 'å', ' ', '=', '€', '😀', '\\'))
      .map((pieces) => pieces.join(''));
    const rows = fc.array(fc.tuple(fc.constant('x@y.example'), cell, cell), { minLength: 1, maxLength: 12 });
    await fc.assert(
      fc.asyncProperty(rows, async (records) => {
        const path = file(
          Papa.unparse([['E-post', 'Navn', 'Merknad'], ...records], { delimiter: ';', newline: '\r\n', quotes: true }),
          'property.csv',
        );
        expect((await readHere(path)).rows).toEqual(records);
      }),
      { numRuns: 200 },
    );
  });

  test('a quoted cell across the borders of the reading is one cell', async () => {
    const long = 'linje med "sitat"; og mer\n'.repeat(30_000);
    expect(
      (
        await read(
          file(
            Papa.unparse(
              [
                ['A', 'B'],
                ['1', long],
                ['2', 'slutt'],
              ],
              { delimiter: ';' },
            ),
          ),
        )
      ).rows,
    ).toEqual([
      ['1', long],
      ['2', 'slutt'],
    ]);
  });
});

describe('quotes that would swallow records are reported with their row', () => {
  test.each([
    ['never closed', 'A;B\n1;2\n3;"4\n5;6\n', 2],
    ['never closed, megabytes after', `A;B\n1;"2\n${'3;4\n'.repeat(2_000_000)}`, 1],
    ['closed in the middle of a cell', 'A;B\n1;2\n3;4\n"Per" Lund;6\n7;"8"\n', 3],
    ['not closed in the header', '"A;B\n1;2\n', 1],
  ])('%s', async (_, text, row) => {
    expect(await refusal(file(text))).toEqual({ id: 'recipients.file.brokenQuote', params: { row } });
  });

  test('a quote inside an unquoted cell is a character', async () =>
    expect((await read(file('A;B\nAnne "Anka" Berg;2\n'))).rows).toEqual([['Anne "Anka" Berg', '2']]));
});

describe('files that are no table', () => {
  test.each<[string, string | Uint8Array, string, string?]>([
    ['an empty file', '', 'recipients.file.empty'],
    ['only white space', ' \n\n \t\n', 'recipients.file.empty'],
    ['only a byte order mark', '\ufeff', 'recipients.file.empty'],
    ['a PDF', '%PDF-1.7\n%âãÏÓ\n', 'recipients.file.notTable', 'pdf'],
    ['a PNG', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13]), 'recipients.file.notTable', 'image'],
    ['a JPEG', new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 0, 16]), 'recipients.file.notTable', 'image'],
    ['a program', new Uint8Array([0x7f, 0x45, 0x4c, 0x46, 2, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0]), 'recipients.file.notTable', 'binary'],
    ['RTF', '{\\rtf1\\ansi Hei}', 'recipients.file.notTable', 'document'],
    ['a web page', '\n<!doctype html>\n<html><body>Logg inn</body></html>', 'recipients.file.notTable', 'web'],
    ['XML', '<?xml version="1.0"?><rows/>', 'recipients.file.notTable', 'web'],
    ['JSON', '{ "rows": [] }', 'recipients.file.notTable', 'json'],
    ['a JSON list', '[{"email":"a@x.example"}]', 'recipients.file.notTable', 'json'],
    ['an old Excel file', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0]), 'recipients.file.oldWorkbook'],
    ['a zip that is no workbook', zipSync({ 'readme.txt': new TextEncoder().encode('hei') }), 'recipients.file.brokenWorkbook'],
    [
      'half a workbook',
      zipSync({ 'xl/workbook.xml': new TextEncoder().encode('<workbook>'.repeat(500)) }).subarray(0, 60),
      'recipients.file.brokenWorkbook',
    ],
    ['one endless line', 'a;'.repeat(1_000_000), 'recipients.file.recordTooLong'],
  ])('%s', async (_, content, id, kind) => {
    const text = await refusal(file(content, 'export.csv'));
    expect(text.id).toBe(id);
    if (kind) expect(text.params).toEqual({ kind });
  });

  test('a folder, a file that is gone, a device', async () => {
    expect((await refusal(directory)).id).toBe('recipients.file.directory');
    expect((await refusal(join(directory, 'gone.csv'))).id).toBe('recipients.file.missing');
    expect((await refusal('/dev/zero')).id).toBe('recipients.file.notTable');
  });

  test('a workbook that unpacks to gigabytes is stopped', async () => {
    const bomb = zipSync({ 'xl/worksheets/sheet1.xml': new Uint8Array(500 << 20) }, { level: 9 });
    expect((await refusal(file(bomb, 'bomb.xlsx'))).id).toBe('recipients.file.tooBig');
  });
});

describe('Excel workbooks', () => {
  test('the first sheet is read; numbers, dates and truth values come as text', async () => {
    const path = join(directory, 'staff.xlsx');
    await writeWorkbook([
      [{ value: 'E-post' }, { value: 'Stedkode' }, { value: 'Dato' }, { value: 'Aktiv' }],
      [
        { value: ' Kari@uni.example' },
        { value: 181500 },
        { value: new Date('2026-08-10T00:00:00Z'), format: 'yyyy-mm-dd' },
        { value: true },
      ],
      [null, null, null, null],
      [{ value: 'a@x.example\nBcc: b@y.example' }, { value: '000123' }, null, null],
    ]).toFile(path);
    expect(await read(path)).toEqual({
      encoding: 'xlsx',
      separator: '',
      columns: ['E-post', 'Stedkode', 'Dato', 'Aktiv'],
      rows: [
        [' Kari@uni.example', '181500', '2026-08-10', 'true'],
        ['a@x.example\nBcc: b@y.example', '000123', '', ''],
      ],
    });
  });
});

test('what the taker throws stops the reading and comes out', async () => {
  const path = file(`A;B\n${'1;2\n'.repeat(300_000)}`);
  let chunks = 0;
  const reading = tables.read(path, {}, () => {
    chunks += 1;
    throw new Error('enough');
  });
  await expect(reading).rejects.toThrow('enough');
  expect(chunks).toBe(1);
});
