import type { Migration } from './index.ts';

/**
 * Versions of packs, each as its file was. Messages are frozen under a version, and a copy is held against the one it was made
 * from; a backup has them with it. `own`: the institution's own, in the place of a file that is lost or cannot be read.
 */
const sql = `
CREATE TABLE packs (
  number INTEGER PRIMARY KEY, id TEXT NOT NULL, version TEXT NOT NULL, digest TEXT NOT NULL,
  own INTEGER NOT NULL CHECK (own IN (0, 1)), kept_at TEXT NOT NULL, removed_at TEXT, yaml TEXT NOT NULL,
  UNIQUE (id, version)
) STRICT;
`;

export const packs: Migration = { number: 20, name: 'packs', sql };
