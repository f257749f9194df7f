import type { Migration } from './index.ts';

/** Crises, each whole as JSON; `open` is one for the one that has not ended, and there is never a second. */
const sql = `
CREATE TABLE crises (
  number INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, open INTEGER NOT NULL CHECK (open IN (0, 1)),
  revision INTEGER NOT NULL, content TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX crises_open ON crises (open) WHERE open = 1;
`;

export const crises: Migration = { number: 24, name: 'crises', sql };
