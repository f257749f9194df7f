import fc from 'fast-check';
import Papa from 'papaparse';
import { expect, test } from 'vitest';
import type { Context } from '#main/app/context.ts';
import { addressFaults } from '#shared/domain/recipients/list.ts';
import { locales, translator } from '#shared/texts/translate.ts';
import { memoryStore, sampleFile, testContext } from '../../../tests/kit/recipients.ts';
import { badRowsCsv } from './bad-rows.ts';
import { createRecipientsHandlers } from './index.ts';

test('the bad rows of the student export, ready for a spreadsheet', async () => {
  const { store, writes } = memoryStore();
  let csv = '';
  const asked: string[] = [];
  const { context } = testContext(store, {
    host: {
      resolveFile: (file: string) => file,
      chooseSave: async (name: string) => {
        asked.push(name);
        return '/there.csv';
      },
    } as unknown as Context['host'],
    files: {
      write: async (_path: string, content: string) => {
        csv = content;
      },
    } as unknown as Context['files'],
  });
  const file = sampleFile('students-fs-export.csv');
  expect(await createRecipientsHandlers(context)['recipients.exportBadRows']({ file })).toEqual({ path: '/there.csv', rows: 12 });
  expect(asked).toEqual(['students-fs-export - rader som ikke kan brukes.csv']);
  // The rows hold addresses, so the log says that they left (privacy.md).
  expect(writes).toMatchObject([{ do: 'log.append', event: { type: 'export.made', facts: { kind: 'bad-rows', count: 12 } } }]);
  expect(csv.startsWith('\ufeffRad;Adresse i filen;Hvorfor\r\n5005;')).toBe(true);
  const cells = Papa.parse<string[]>(csv.slice(1), { delimiter: ';', skipEmptyLines: true }).data;
  expect(cells).toHaveLength(13);
  expect(cells[12]?.slice(1)).toEqual(['\'=HYPERLINK("http://x.example")', 'Regnearkformel']);
  expect(cells[6]?.slice(1)).toEqual(["'@uni.example", 'Ingenting foran krøllalfaen']);
});

test('no cell of the export starts a formula, and nothing is lost', () => {
  const piece = fc.constantFrom('=', '+', '-', '@', '\t', '\r', '\n', ' ', '"', "'", ';', 'cmd', '|', '1');
  const value = fc.array(piece).map((pieces) => pieces.join(''));
  fc.assert(
    fc.property(fc.array(value, { minLength: 1, maxLength: 5 }), (values) => {
      const csv = badRowsCsv(
        values.map((text, index) => ({ row: index + 1, value: text, reason: 'formula' })),
        translator('nb'),
      );
      const cells = Papa.parse<string[]>(csv.slice(1), { delimiter: ';', newline: '\r\n' })
        .data.slice(1, -1)
        .map((row) => row[1] ?? '');
      expect(cells).toHaveLength(values.length);
      for (const [index, cell] of cells.entries()) {
        expect(cell).not.toMatch(/^[=+\-@\t\r\n]/);
        expect([values[index], `'${values[index]}`]).toContain(cell);
      }
    }),
  );
});

test('every fault has its sentence in every language', () => {
  for (const locale of locales)
    for (const fault of addressFaults) expect(translator(locale)(`recipients.fault.${fault}`)).toMatch(/^\p{Lu}.+/u);
});
