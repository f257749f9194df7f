import type { TableFacts } from '#main/ports/tables.ts';
import { fileFault } from './fault.ts';

/** A batch of data records. `progress` 0-1. */
export interface Batch {
  readonly rows: string[][];
  readonly progress: number;
  readonly facts: TableFacts;
}

export const batchSize = 2000;
/** More than any institution has; what is held for deduplication stays within a few hundred megabytes. */
export const mostRecords = 2_000_000;
/** Columns of a table: every row is filled up to them. */
export const mostColumns = 2000;

/** Takes a table's rows as they come, the header first, and gives data records in batches. Blank rows are no records. */
export function batcher(encoding: string, separator: string) {
  let facts: TableFacts | null = null;
  let rows: string[][] = [];
  let records = 0;
  return {
    /** How many rows lie behind, the header not counted. */
    get records(): number {
      return records;
    },
    get full(): boolean {
      return rows.length >= batchSize;
    },
    add(cells: string[]): void {
      if (cells.every((cell) => cell.trim() === '')) return;
      if (!facts) {
        if (cells.length > mostColumns) throw fileFault('recipients.file.tooManyColumns', { limit: mostColumns });
        facts = { encoding, separator, columns: distinct(cells) };
        return;
      }
      records += 1;
      if (records > mostRecords) throw fileFault('recipients.file.tooManyRows', { limit: mostRecords });
      rows.push(cells);
    },
    /** What has gathered, cut to the header's width; null before the header. */
    flush(progress: number): Batch | null {
      if (!facts) return null;
      const width = facts.columns.length;
      const batch = { rows: rows.map((cells) => Array.from({ length: width }, (_, index) => cells[index] ?? '')), progress, facts };
      rows = [];
      return batch;
    },
  };
}

/** Column names as they stand; a nameless or repeated one gets its number, so that every column can be named. */
function distinct(header: readonly string[]): string[] {
  const taken = new Set<string>();
  return header.map((cell, index) => {
    const name = cell.trim();
    const unique = name === '' || taken.has(name) ? `${name} (${index + 1})`.trim() : name;
    taken.add(unique);
    return unique;
  });
}
