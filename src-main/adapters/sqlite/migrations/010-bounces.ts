import type { Migration } from './index.ts';

/**
 * What came back, by the ledger's row of the recipient. It holds no address and no words of anybody's: who it is about
 * stands in the ledger only, so that what removes an address there leaves nothing here.
 */
const sql = `
CREATE TABLE bounces (
  number INTEGER PRIMARY KEY, ord INTEGER NOT NULL, seq INTEGER NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('hard', 'soft', 'sender', 'uncertain')), reason TEXT NOT NULL, status TEXT NOT NULL,
  reported_at TEXT NOT NULL, taken_at TEXT NOT NULL,
  UNIQUE (ord, seq, reported_at, kind, reason, status),
  FOREIGN KEY (ord, seq) REFERENCES ledger(ord, seq)
) STRICT;
`;

export const bounces: Migration = { number: 10, name: 'bounces', sql };
