import { Temporal } from 'temporal-polyfill';
import { plainCell } from '../formula-cell.ts';
import { addressKey, checkAddress } from './address.ts';
import { guessMapping } from './columns.ts';
import type { AddressFault } from './list.ts';

/** The columns of a file with addresses to suppress, by their headings. */
export interface SuppressionColumns {
  readonly email: string;
  readonly reason: string | null;
  readonly since: string | null;
}

/** Why a row is not taken in, beside what can be wrong with an address. */
export const suppressionFaults = ['no-reason', 'bad-date', 'future-date'] as const;
export type SuppressionFault = AddressFault | (typeof suppressionFaults)[number];

export interface FileSuppression {
  /** As it is compared (`addressKey`). */
  readonly address: string;
  readonly reason: string;
  /** ISO 8601 UTC. */
  readonly since: string;
}

/** The account of a file: `rows` = `fresh` + `already` + `duplicates` + `invalidCount`; empty rows are none. */
export interface SuppressionAccount {
  readonly rows: number;
  readonly fresh: readonly FileSuppression[];
  /** Suppressed before: they stay with the reason and date that they have. */
  readonly already: number;
  /** Named in an earlier row. */
  readonly duplicates: number;
  readonly invalidCount: number;
  /** The first of them. */
  readonly invalid: readonly { readonly row: number; readonly value: string; readonly reason: SuppressionFault }[];
  /** Rows without a reason of their own, whether or not they were given one. */
  readonly withoutReason: number;
}

const mostShown = 1000;
const longestReason = 500;
const reasonHeadings = /^(?:grunn|årsak|årsak|orsak|begrunnelse|grunngjeving|motivering|reason|cause|why|merknad|kommentar|comment|note)/i;
const sinceHeadings = /^(?:siden|sidan|dato|fra|frå|sperret|sperra|since|date|datum|when|suppressed)/i;

/** A guess at the columns, from headings and the first rows; null where no column holds addresses. */
export function suppressionColumns(columns: readonly string[], sample: readonly (readonly string[])[]): SuppressionColumns | null {
  const plain = sample.map((row) => row.map(plainCell));
  const email = guessMapping(columns, plain)?.email;
  if (email === undefined) return null;
  const named = (heading: RegExp): string | null => columns.find((column) => column !== email && heading.test(column.trim())) ?? null;
  return { email, reason: named(reasonHeadings), since: named(sinceHeadings) };
}

export interface SuppressionFileOptions {
  readonly columns: readonly string[];
  readonly mapping: SuppressionColumns;
  /** For rows that give none; empty: such rows are not taken in. */
  readonly reason: string;
  /** Keys of addresses that are suppressed. */
  readonly suppressed: ReadonlySet<string>;
  /** ISO 8601; what a row without a date gets. */
  readonly now: string;
  /** Where a date alone begins. */
  readonly zone: string;
}

/** Goes through the rows of such a file as they come. */
export function suppressionCollector({ columns, mapping, reason: given, suppressed, now, zone }: SuppressionFileOptions) {
  const [email, reason, since] = [mapping.email, mapping.reason, mapping.since].map((name) =>
    name === null ? -1 : columns.indexOf(name),
  ) as [number, number, number];
  const fresh = new Map<string, FileSuppression>();
  const known = new Set<string>();
  const invalid: { row: number; value: string; reason: SuppressionFault }[] = [];
  const count = { rows: 0, already: 0, duplicates: 0, invalid: 0, withoutReason: 0 };
  let record = 0;
  const refuse = (value: string, fault: SuppressionFault): void => {
    count.invalid += 1;
    if (invalid.length < mostShown) invalid.push({ row: record, value, reason: fault });
  };

  const take = (row: readonly string[]): void => {
    record += 1;
    if (row.every((cell) => cell.trim() === '')) return;
    count.rows += 1;
    const written = plainCell(row[email] ?? '');
    const own = plainCell(row[reason] ?? '')
      .replace(/\s+/g, ' ')
      .trim();
    if (own === '') count.withoutReason += 1;
    const check = checkAddress(written);
    if (!check.ok) {
      refuse(written, check.reason);
      return;
    }
    const address = addressKey(check.address);
    if (suppressed.has(address)) {
      if (known.has(address)) count.duplicates += 1;
      else count.already += 1;
      known.add(address);
      return;
    }
    if (fresh.has(address)) {
      count.duplicates += 1;
      return;
    }
    const because = (own || given.trim()).slice(0, longestReason);
    const date = (row[since] ?? '').trim();
    const at = date === '' ? now : instantOfCell(date, zone);
    if (because === '') refuse(written, 'no-reason');
    else if (at === null) refuse(date, 'bad-date');
    else if (at > now) refuse(date, 'future-date');
    else fresh.set(address, { address, reason: because, since: at });
  };

  return {
    take: (rows: readonly (readonly string[])[]): void => rows.forEach(take),
    result: (): SuppressionAccount => ({
      rows: count.rows,
      fresh: [...fresh.values()],
      already: count.already,
      duplicates: count.duplicates,
      invalidCount: count.invalid,
      invalid,
      withoutReason: count.withoutReason,
    }),
  };
}

/** An instant with its offset, or a day (`2026-08-24`, `24.08.2026`, `24/8/2026`), which begins at midnight; null for anything else. */
function instantOfCell(cell: string, zone: string): string | null {
  try {
    if (/^\d{4}-\d\d-\d\d[T ]\d\d:\d\d/.test(cell))
      return new Date(Temporal.Instant.from(cell.replace(' ', 'T')).epochMilliseconds).toISOString();
    const [, year, month, day] = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(cell) ?? [];
    const [, nordicDay, nordicMonth, nordicYear] = /^(\d{1,2})[./](\d{1,2})[./](\d{4})$/.exec(cell) ?? [];
    const date = Temporal.PlainDate.from(
      { year: Number(year ?? nordicYear), month: Number(month ?? nordicMonth), day: Number(day ?? nordicDay) },
      { overflow: 'reject' },
    );
    const at = new Date(date.toZonedDateTime(zone).epochMilliseconds);
    return at.getUTCFullYear() >= 1970 ? at.toISOString() : null;
  } catch {
    return null;
  }
}
