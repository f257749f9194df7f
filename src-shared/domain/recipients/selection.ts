import { checkAddress } from './address.ts';
import { headerWord } from './columns.ts';
import { liesIn } from './place-code.ts';

/** One condition of a selection: the column holds one of these values. */
export interface Condition {
  readonly column: string;
  readonly values: readonly string[];
  /** The values are place codes: each covers the codes below it too. */
  readonly below?: true | undefined;
}

/** A selection that is kept for the next file: columns and values, never people. */
export interface SavedSelection {
  readonly id: string;
  readonly name: string;
  readonly conditions: readonly Condition[];
}

/** What a column may be selected by. */
export interface Choice {
  readonly column: string;
  /** Its values with how many rows have each, as they are first spelled, in order; empty where there is a fault. */
  readonly values: readonly { readonly value: string; readonly count: number }[];
  /** Why it cannot be used: too many values to be groups, or addresses, which are people. */
  readonly fault: 'many' | 'people' | null;
}

export const selectionLimits = { conditions: 10, values: 200, value: 300, saved: 100, name: 80, column: 300 };

/** A value as it is compared: without the space around it and without case. */
export function foldValue(value: string): string {
  return value.trim().toLowerCase().normalize('NFC');
}

/** Does a cell hold what the condition asks for? Exactly, after `foldValue`; a place code covers the codes below it. */
export function holds(condition: Condition, cell: string): boolean {
  const folded = foldValue(cell);
  return condition.values.some((value) => foldValue(value) === folded || (condition.below === true && liesIn(cell, value)));
}

/** Whether a row is in the selection: every condition holds. A column that the file lacks holds nothing. */
export function selects(selection: readonly Condition[], columns: readonly string[]): (row: readonly string[]) => boolean {
  const tests = selection.map((condition) => {
    const at = columns.indexOf(condition.column);
    // Cells repeat: what a spelling came to holds for the next row too.
    const known = new Map<string, boolean>();
    return (row: readonly string[]): boolean => {
      if (at === -1) return false;
      const cell = row[at] ?? '';
      const before = known.get(cell);
      if (before !== undefined) return before;
      const found = holds(condition, cell);
      if (known.size < 10_000) known.set(cell, found);
      return found;
    };
  });
  return (row) => tests.every((test) => test(row));
}

/** True when the selection says who a person is in place of which group: it asks the address column, or for an address. */
export function namesPeople(selection: readonly Condition[], email?: string): boolean {
  return selection.some(({ column, values }) => column === email || values.some((value) => checkAddress(value.trim()).ok));
}

/** True when the file has every column that the selection asks. */
export function fitsFile(selection: readonly Condition[], columns: readonly string[]): boolean {
  return selection.every(({ column }) => columns.includes(column));
}

/**
 * Counts what the columns may be selected by as the rows stream by. More values than `selectionLimits.values`, or, of more than 20, a
 * value for every second row, are no groups: names and numbers tell people apart, and are not listed.
 */
export function chooser(columns: readonly string[], email: string | undefined) {
  const counted = columns.map((column) => ({
    column,
    values: new Map<string, { value: string; count: number }>(),
    fault: column === email ? ('people' as const) : (null as Choice['fault']),
  }));
  let rows = 0;
  const fail = (one: (typeof counted)[number], fault: NonNullable<Choice['fault']>): void => {
    one.fault = fault;
    one.values.clear();
  };
  const count = (one: (typeof counted)[number], cell: string): void => {
    const key = foldValue(cell);
    const known = one.values.get(key);
    if (known) known.count += 1;
    else if (checkAddress(cell.trim()).ok) fail(one, 'people');
    else if (one.values.size === selectionLimits.values || key.length > selectionLimits.value) fail(one, 'many');
    else one.values.set(key, { value: cell.trim(), count: 1 });
  };
  return {
    take: (records: readonly (readonly string[])[]): void => {
      for (const cells of records) {
        rows += 1;
        counted.forEach((one, index) => {
          if (one.fault === null) count(one, cells[index] ?? '');
        });
      }
    },
    /** The columns in the file's order, without the address column. */
    result: (): Choice[] =>
      counted
        .filter(({ column }) => column !== email)
        .map(({ column, values, fault }) => {
          const many = fault ?? (values.size > 20 && values.size > rows / 2 ? 'many' : null);
          const sorted = [...values].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, value]) => value);
          return { column, values: many ? [] : sorted, fault: many };
        }),
  };
}

const placeWords = ['stedkode', 'stadkode', 'enhetskode', 'einingskode', 'avdelingskode', 'orgkode', 'orgenhet', 'placecode', 'unitcode'];

/** True when a column is called what exports call place codes. */
export function isPlaceCodeColumn(column: string): boolean {
  return placeWords.includes(headerWord(column));
}
