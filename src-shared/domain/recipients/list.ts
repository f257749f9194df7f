import type { LanguageCode } from '../draft/document.ts';
import type { Purged } from '../privacy/purge.ts';
import type { Condition } from './selection.ts';

/** Which column of the file holds what; only these columns are read and stored. */
export interface ColumnMapping {
  readonly email: string;
  readonly unit?: string;
  /** A column that says bokmål or nynorsk; that form then stands first in this person's mail. */
  readonly language?: string;
}

/** Why an address cannot be used. */
export const addressFaults = [
  'empty',
  'line-break',
  'several-addresses',
  'formula',
  'no-at-sign',
  'several-at-signs',
  'nothing-before-at',
  'nothing-after-at',
  'white-space',
  'dot-in-wrong-place',
  'bad-domain',
  'bad-character',
  'too-long',
] as const;
export type AddressFault = (typeof addressFaults)[number];

export interface BadRow {
  /** The data record's number, header excluded, from 1. */
  readonly row: number;
  /** What stood in the address column, unchanged. */
  readonly value: string;
  readonly reason: AddressFault;
}

/** A recipient list that was taken in. Its addresses live in the recipients' table only (privacy.md). */
export interface RecipientList {
  readonly id: string;
  readonly messageId: string;
  readonly fileName: string;
  readonly importedAt: string;
  readonly importedBy: string;
  readonly mapping: ColumnMapping;
  readonly encoding: string;
  readonly separator: string;
  /** Where the list comes from, in words. */
  readonly source: string;
  /** The lawful basis (GDPR article 6). */
  readonly basis: string;
  /** When it goes, `YYYY-MM-DD`. */
  readonly deleteBy: string;
  /** Nobody chose that day: when a send of the list has ended, it is moved to 90 days after (privacy.md). */
  readonly followsSend: boolean;
  readonly rows: number;
  readonly count: number;
  readonly duplicates: number;
  readonly invalid: number;
  readonly suppressed: number;
  /** What the file's rows were selected by while it was read; nobody outside it was taken in. Absent: everyone in the file. */
  readonly selection?: readonly Condition[];
  /** How many rows the selection left out; with it, and with it only. */
  readonly unselected?: number;
  /**
   * Those stand among its addresses too, besides `count`: the message was one of life and health when the list was taken in, and
   * a leader may let them have it. Absent where they were left out.
   */
  readonly keepsSuppressed?: true;
  /** How many addresses lie outside the institution's domains. */
  readonly outside: number;
  readonly groups: Readonly<Record<string, number>>;
  /** `students` | `staff` | `mixed`: what a person said the list holds; it must agree with the audience. */
  readonly population: 'students' | 'staff' | 'mixed';
  /** It is a mailing list's own address, which reaches about so many as somebody has told; `source` is who answers for it. Absent for a file. */
  readonly named?: { readonly readers: number };
  /** How many people were erased from it one by one; `count` is without them. */
  readonly erased: number;
  /** When its addresses were removed; null while they stand. `count` and the rest of the account stay. */
  readonly purged: Purged | null;
}

export interface Recipient {
  readonly address: string;
  readonly unit: string | null;
  readonly language: LanguageCode | null;
  /** The address was suppressed when the list was taken in; absent otherwise. */
  readonly suppressed?: true;
}
