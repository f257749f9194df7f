import type { Migration } from './index.ts';

/**
 * Applications that a person has delivered (U16), one a version; hand-overs of approved messages to IT (U40), each with what is
 * known of it as JSON; and messages that came in as such a package, with the names of those who are only known from it.
 */
const sql = `
CREATE TABLE applications (
  version_id TEXT PRIMARY KEY REFERENCES versions(id), message_id TEXT NOT NULL, at TEXT NOT NULL, by TEXT NOT NULL
) STRICT;
CREATE INDEX applications_message ON applications (message_id);
CREATE TABLE handovers (
  number INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, message_id TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('told', 'handed-over', 'sent', 'taken-back')), content TEXT NOT NULL
) STRICT;
CREATE INDEX handovers_message ON handovers (message_id);
CREATE TABLE taken_in (message_id TEXT PRIMARY KEY, content TEXT NOT NULL) STRICT;
`;

export const handover: Migration = { number: 22, name: 'handover', sql };
