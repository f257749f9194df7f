import type { Migration } from './index.ts';

/**
 * Decisions that are given by mail. `letters`: what went out about a decision, a request to decide or word to the applicant;
 * `about` is the step that is asked about, or the decision or send that is told of. Ids and digests only: who a letter went to
 * stands with the person. `replies`: mails with an answer, whole, as evidence; `source` goes when somebody in it is erased,
 * the digest stands. `keys`: what the signature was checked with, so that it can be checked again.
 */
const sql = `
ALTER TABLE decisions ADD COLUMN alternative TEXT NOT NULL DEFAULT '';
ALTER TABLE decisions ADD COLUMN reply_id TEXT;
CREATE TABLE letters (
  number INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, message_id TEXT NOT NULL, version_id TEXT NOT NULL,
  purpose TEXT NOT NULL CHECK (purpose IN ('request', 'notice')), about TEXT NOT NULL, person_id TEXT NOT NULL,
  way TEXT NOT NULL CHECK (way IN ('sent', 'saved', 'copied')), at TEXT NOT NULL, by TEXT NOT NULL,
  mail_id TEXT NOT NULL, digest TEXT NOT NULL
) STRICT;
CREATE INDEX letters_message ON letters (message_id);
CREATE TABLE replies (
  number INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, message_id TEXT NOT NULL, taken_at TEXT NOT NULL, taken_by TEXT NOT NULL,
  digest TEXT NOT NULL, mail_id TEXT NOT NULL, bytes INTEGER NOT NULL, source BLOB, keys TEXT NOT NULL, removed_at TEXT,
  UNIQUE (message_id, digest)
) STRICT;
`;

export const decisionsByMail: Migration = { number: 19, name: 'decisions-by-mail', sql };
