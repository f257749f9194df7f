import type { Migration } from './index.ts';

/** Texts that messages begin from. `content` is brief and texts as JSON; a removed one can be put back until the program ends. */
const sql = `
CREATE TABLE templates (
  number INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, name TEXT NOT NULL, saved_at TEXT NOT NULL, saved_by TEXT NOT NULL,
  removed_at TEXT, content TEXT NOT NULL
) STRICT;
`;

export const templates: Migration = { number: 7, name: 'templates', sql };
