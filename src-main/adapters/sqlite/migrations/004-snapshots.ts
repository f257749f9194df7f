import type { Migration } from './index.ts';

/** Drafts as they stood before another sitting, beside the frozen versions. `content` is brief and texts as JSON. */
const sql = `
CREATE TABLE snapshots (
  number INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, message_id TEXT NOT NULL REFERENCES drafts(id) ON DELETE CASCADE,
  revision INTEGER NOT NULL, written_at TEXT NOT NULL, written_by TEXT NOT NULL, taken_at TEXT NOT NULL,
  because TEXT NOT NULL, changes TEXT NOT NULL, content TEXT NOT NULL
) STRICT;
CREATE INDEX snapshots_message ON snapshots (message_id, number);
`;

export const snapshots: Migration = { number: 4, name: 'snapshots', sql };
