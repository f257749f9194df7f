import type { Migration } from './index.ts';

/**
 * What the database says of itself, so that a copy, an older or a restored one can be known. A database without it has no name
 * yet. `doubts_over`: up to which decision the doubts about a row are over; another has come at the same attempt.
 */
const sql = `
CREATE TABLE identity (
  one INTEGER PRIMARY KEY CHECK (one = 1), install TEXT NOT NULL, generation INTEGER NOT NULL,
  origin TEXT CHECK (origin IN ('restored', 'imported')), origin_at TEXT
) STRICT;
CREATE TABLE doubts_over (
  ord INTEGER NOT NULL, seq INTEGER NOT NULL, until INTEGER NOT NULL, PRIMARY KEY (ord, seq)
) STRICT, WITHOUT ROWID;
`;

export const identity: Migration = { number: 5, name: 'identity', sql };
