import type { Migration } from './index.ts';

/**
 * Terms of the institution (`owner`: the pack that its rules come from), each as one piece of JSON. A number is never used again:
 * those that were changed last stand at the end.
 */
const sql = `
CREATE TABLE glossary_terms (
  number INTEGER PRIMARY KEY AUTOINCREMENT, id TEXT NOT NULL UNIQUE, owner TEXT NOT NULL,
  term TEXT NOT NULL, changed_at TEXT NOT NULL, changed_by TEXT NOT NULL
) STRICT;
CREATE INDEX glossary_terms_owner ON glossary_terms (owner, number);
`;

export const glossary: Migration = { number: 29, name: 'glossary', sql };
