import write, { type SheetData } from 'write-excel-file/node';

/**
 * Rows of text as an Excel workbook (.xlsx) with one sheet, the first row its headings. Every cell is text and is formatted as text, so that
 * nothing becomes a number, a date or a formula, also when somebody edits it.
 */
export async function writeWorkbook(rows: readonly (readonly string[])[], sheet: string): Promise<Uint8Array> {
  const data: SheetData = rows.map((row, index) =>
    row.map((text) =>
      text === '' ? null : { value: plain(text), type: String, format: '@', ...(index === 0 && { fontWeight: 'bold' as const }) },
    ),
  );
  return new Uint8Array(await write(data, { sheet, stickyRowsCount: 1 }).toBuffer());
}

/** What a workbook would read as the number of a letter stands as it is written (ECMA-376, 22.9.2.19). */
function plain(text: string): string {
  return text.replace(/_(?=x[\da-f]{4}_)/gi, '_x005F_');
}
