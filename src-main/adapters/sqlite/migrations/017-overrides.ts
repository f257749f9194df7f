import type { Migration } from './index.ts';

/**
 * Where life and health depend on a send, a leader lets suppressed people have it after all. Who they are stands in the ledger
 * only; the suppressions stay as they are. `over`: the address was suppressed anew since, and the word no longer counts. A list for
 * such a send holds the suppressed too, each marked as it was when the list was taken in.
 */
const sql = `
CREATE TABLE overrides (
  number INTEGER PRIMARY KEY, ord INTEGER NOT NULL, seq INTEGER NOT NULL,
  reason TEXT NOT NULL, by TEXT NOT NULL, at TEXT NOT NULL, over INTEGER NOT NULL DEFAULT 0 CHECK (over IN (0, 1)),
  FOREIGN KEY (ord, seq) REFERENCES ledger(ord, seq)
) STRICT;
CREATE UNIQUE INDEX overrides_standing ON overrides (ord, seq) WHERE over = 0;
CREATE INDEX overrides_row ON overrides (ord, seq);
ALTER TABLE list_rows ADD COLUMN suppressed INTEGER NOT NULL DEFAULT 0 CHECK (suppressed IN (0, 1));
`;

export const overrides: Migration = { number: 17, name: 'overrides', sql };
