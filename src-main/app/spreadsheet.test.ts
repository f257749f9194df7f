import fc from 'fast-check';
import Papa from 'papaparse';
import { expect, it } from 'vitest';
import { csvCells, csvLines } from './spreadsheet.ts';

it('gives every cell back as it was, and lets none of them become a formula', () => {
  const piece = fc.constantFrom('=', '+', '-', '@', '\t', ' ', '"', "'", ';', 'cmd', '|', '1', 'å');
  // The first cell is never empty, as a row's number is not: a line of nothing but empty cells is no row.
  const row = fc.tuple(
    fc.constantFrom('1', '20'),
    fc.array(piece).map((pieces) => pieces.join('')),
    fc.array(piece).map((pieces) => pieces.join('')),
  );
  fc.assert(
    fc.property(fc.array(row, { maxLength: 5 }), (rows) => {
      const lines = csvLines(rows);
      expect(csvCells(lines)).toEqual(rows);
      const shown = Papa.parse<string[]>(lines, { delimiter: ';', newline: '\r\n' }).data.flat();
      for (const cell of shown) expect(cell).not.toMatch(/^[=+\-@\t]/);
    }),
  );
});
