import type { Failure } from '../sqlite/failures.ts';

/** What the practice worker is started with, and what crosses between it and the main thread. */
export interface PracticeStart {
  readonly file: string;
  /** How far the application's clock is ahead of the machine's, in ms. */
  readonly clockAhead: number;
}
export interface Removal {
  readonly number: number;
  readonly which: { readonly mailIds: readonly string[] } | { readonly address: string };
}
/** `open` comes first: until then no file is touched. */
export type ToPractice = 'open' | 'empty' | 'close' | { readonly remove: Removal };
export type FromPractice =
  | { readonly port: number }
  | { readonly failed: string }
  | { readonly unusable: Failure }
  | 'emptied'
  | { readonly removed: number; readonly count: number }
  | { readonly notRemoved: number; readonly failure: Failure };

/** The practice server's own database, beside the store's. */
export const practiceSchema = `
  CREATE TABLE IF NOT EXISTS bodies (hash TEXT PRIMARY KEY, content BLOB NOT NULL) STRICT, WITHOUT ROWID;
  CREATE TABLE IF NOT EXISTS mails (
    id INTEGER PRIMARY KEY AUTOINCREMENT, at TEXT NOT NULL, sender TEXT NOT NULL, recipient TEXT NOT NULL,
    subject TEXT NOT NULL, bytes INTEGER NOT NULL, head BLOB NOT NULL, body TEXT NOT NULL REFERENCES bodies (hash)
  ) STRICT;
  CREATE TABLE IF NOT EXISTS facts (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;
`;
