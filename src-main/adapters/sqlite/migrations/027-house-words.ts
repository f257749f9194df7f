import type { Migration } from './index.ts';

/** Words that the institution (`owner`: the pack that its rules come from) or a person (`owner`: their id) knows beside the dictionaries. */
const sql = `
CREATE TABLE house_words (
  number INTEGER PRIMARY KEY, scope TEXT NOT NULL CHECK (scope IN ('institution', 'person')), owner TEXT NOT NULL,
  word TEXT NOT NULL, added_at TEXT NOT NULL, added_by TEXT NOT NULL,
  UNIQUE (scope, owner, word)
) STRICT;
`;

export const houseWords: Migration = { number: 27, name: 'house-words', sql };
