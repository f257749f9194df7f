import Papa from 'papaparse';

/** What a spreadsheet would take for a formula, also behind spaces and quotation marks; with an apostrophe more it is one still, so that each can be told from the other. */
const formula = /^[\s"']*[=+\-@\t\r\n]/;

/** What a CSV file for a Norwegian spreadsheet begins with. */
export const byteOrderMark = '\ufeff';

/** Rows as lines of such a file: `;`, CRLF. A cell that would become a formula gets an apostrophe in front. */
export function csvLines(rows: readonly (readonly string[])[]): string {
  return rows.length === 0 ? '' : `${Papa.unparse(rows as string[][], { delimiter: ';', newline: '\r\n', escapeFormulae: formula })}\r\n`;
}

/** The cells of such lines as they were before. */
export function csvCells(lines: string): string[][] {
  return Papa.parse<string[]>(lines, { delimiter: ';', newline: '\r\n', skipEmptyLines: true }).data.map((row) =>
    row.map((cell) => (cell.startsWith("'") && formula.test(cell.slice(1)) ? cell.slice(1) : cell)),
  );
}
