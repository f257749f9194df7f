import { addressKey, asciiDomain, checkAddress, isInside } from './address.ts';
import { languageOf } from './columns.ts';
import type { BadRow, ColumnMapping, Recipient } from './list.ts';
import { type Condition, selects } from './selection.ts';

/** The account of a file: `rows` = `valid` + `duplicates` + `invalidCount` + `suppressed` + `unselected`. */
export interface Collected {
  readonly rows: number;
  /** Distinct usable addresses that nobody has suppressed: those who would get the message. */
  readonly valid: number;
  readonly duplicates: number;
  readonly invalidCount: number;
  /** The first `limits.badRows` of them. */
  readonly invalid: readonly BadRow[];
  readonly suppressed: number;
  /** Rows outside the selection: nothing of them was looked at, not even the address. */
  readonly unselected: number;
  /** How many of `valid` lie outside the institution's domains. */
  readonly outside: number;
  /** Domains outside with their counts, the largest first. */
  readonly outsideDomains: Readonly<Record<string, number>>;
  /** `valid` by the value of the group column. */
  readonly groups: Readonly<Record<string, number>>;
}

export interface CollectOptions {
  readonly columns: readonly string[];
  /** Null: nothing is read from the rows, they are only counted. */
  readonly mapping: ColumnMapping | null;
  readonly institutionDomains: readonly string[];
  /** The column to count by; without it the mapped unit column. */
  readonly groupBy?: string | undefined;
  /** Only rows where all of these hold are taken; absent or empty: every row. */
  readonly selection?: readonly Condition[] | undefined;
  /** Keys (`addressKey`) that no send takes in. */
  readonly suppressed: ReadonlySet<string>;
  /** Suppressed recipients are given too, marked as such; the account is the same. */
  readonly keepsSuppressed?: boolean | undefined;
}

export const limits = { badRows: 10_000, badValue: 2_000, groups: 2_000, outsideDomains: 200 };

/** Beyond `limits.groups` distinct values the rest is counted under this. */
export const otherGroup = '…';

export interface Collector {
  /** Takes the next data records and gives the recipients that are new, in their order: also the suppressed where they are kept. */
  take(rows: readonly (readonly string[])[]): Recipient[];
  result(): Collected;
}

/**
 * Counts a file's records as they stream by. The first record with an address keeps it; later ones with the same
 * address in another case are duplicates. Record numbers count from 1, header excluded.
 */
export function collector(options: CollectOptions): Collector {
  const at = (column: string | undefined): number => (column === undefined ? -1 : options.columns.indexOf(column));
  const emailAt = at(options.mapping?.email);
  const unitAt = at(options.mapping?.unit);
  const languageAt = at(options.mapping?.language);
  const groupAt = options.groupBy === undefined ? unitAt : at(options.groupBy);
  const inside = new Set(options.institutionDomains.map((domain) => asciiDomain(domain.trim()) ?? domain.trim().toLowerCase()));
  const isSelected = selects(options.selection ?? [], options.columns);
  const seen = new Set<string>();
  const invalid: BadRow[] = [];
  const groups = new Map<string, number>();
  const outsideDomains = new Map<string, number>();
  let rows = 0;
  let valid = 0;
  let duplicates = 0;
  let invalidCount = 0;
  let suppressed = 0;
  let unselected = 0;
  let outside = 0;

  const countGroup = (value: string): void => {
    const name = groups.has(value) || groups.size < limits.groups ? value : otherGroup;
    groups.set(name, (groups.get(name) ?? 0) + 1);
  };

  const take = (cells: readonly string[]): Recipient | null => {
    rows += 1;
    if (emailAt === -1) return null;
    if (!isSelected(cells)) {
      unselected += 1;
      return null;
    }
    const value = cells[emailAt] ?? '';
    const check = checkAddress(value);
    if (!check.ok) {
      invalidCount += 1;
      if (invalid.length < limits.badRows) invalid.push({ row: rows, value: value.slice(0, limits.badValue), reason: check.reason });
      return null;
    }
    const key = addressKey(check.address);
    if (seen.has(key)) {
      duplicates += 1;
      return null;
    }
    seen.add(key);
    const unit = unitAt === -1 ? '' : (cells[unitAt] ?? '').trim();
    const recipient: Recipient = {
      address: check.address,
      unit: unit === '' ? null : unit,
      language: languageAt === -1 ? null : languageOf(cells[languageAt] ?? ''),
    };
    if (options.suppressed.has(key)) {
      suppressed += 1;
      return options.keepsSuppressed ? { ...recipient, suppressed: true } : null;
    }
    valid += 1;
    if (!isInside(check.domain, inside)) {
      outside += 1;
      if (outsideDomains.has(check.domain) || outsideDomains.size < 10_000)
        outsideDomains.set(check.domain, (outsideDomains.get(check.domain) ?? 0) + 1);
    }
    if (groupAt !== -1) countGroup((cells[groupAt] ?? '').trim());
    return recipient;
  };

  return {
    take: (records) => {
      const taken: Recipient[] = [];
      for (const cells of records) {
        const recipient = take(cells);
        if (recipient) taken.push(recipient);
      }
      return taken;
    },
    result: () => ({
      rows,
      valid,
      duplicates,
      invalidCount,
      invalid,
      suppressed,
      unselected,
      outside,
      outsideDomains: Object.fromEntries([...outsideDomains].sort((a, b) => b[1] - a[1]).slice(0, limits.outsideDomains)),
      groups: Object.fromEntries(groups),
    }),
  };
}
