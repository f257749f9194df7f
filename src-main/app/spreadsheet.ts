import Papa from 'papaparse';
import { formulaCell, plainCell } from '#shared/domain/formula-cell.ts';

/** What a CSV file for a Norwegian spreadsheet begins with. */
export const byteOrderMark = '\ufeff';

/** Rows as lines of such a file: `;`, CRLF. A cell that would become a formula gets an apostrophe in front. */
export function csvLines(rows: readonly (readonly string[])[]): string {
  return rows.length === 0
    ? ''
    : `${Papa.unparse(rows as string[][], { delimiter: ';', newline: '\r\n', escapeFormulae: formulaCell })}\r\n`;
}

/** A cell that no spreadsheet takes for a formula: what would become one gets an apostrophe in front, as in a CSV file. */
export function safeCell(cell: string): string {
  return formulaCell.test(cell) ? `'${cell}` : cell;
}

/** The cells of such lines as they were before. */
export function csvCells(lines: string): string[][] {
  return Papa.parse<string[]>(lines, { delimiter: ';', newline: '\r\n', skipEmptyLines: true }).data.map((row) => row.map(plainCell));
}
