/** What a table file turned out to be. */
export interface TableFacts {
  readonly encoding: string;
  readonly separator: string;
  readonly columns: readonly string[];
}

/** Reads CSV and Excel files, and writes the latter, away from the main thread. */
export interface Tables {
  /**
   * Gives the file's data records in chunks, each a list of cells in the order of the columns, and progress
   * from 0 to 1. Errors: `invalid` with a text that says why the file is not a table, too big, or unreadable.
   */
  read(
    file: string,
    options: { encoding?: string; separator?: string },
    onChunk: (rows: readonly (readonly string[])[], progress: number, facts: TableFacts) => void | Promise<void>,
  ): Promise<TableFacts>;
  /** Rows of text, headings first, as an Excel workbook with one sheet. Every cell is text; what may not become a formula is the caller's care. */
  workbook(rows: readonly (readonly string[])[], sheet: string): Promise<Uint8Array>;
}
