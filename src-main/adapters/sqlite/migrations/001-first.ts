import type { Migration } from './index.ts';

/**
 * Orders and lists carry a small number beside their id: their many rows name that instead of 36 letters.
 * `content` is the domain's value as JSON; what is searched or raced for has a column of its own.
 */
const sql = `
CREATE TABLE settings (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;

CREATE TABLE people (number INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, name TEXT NOT NULL, email TEXT NOT NULL, roles TEXT NOT NULL) STRICT;
CREATE TABLE passphrases (
  person_id TEXT PRIMARY KEY REFERENCES people(id), salt TEXT NOT NULL, hash TEXT NOT NULL, cost INTEGER NOT NULL
) STRICT;

CREATE TABLE drafts (id TEXT PRIMARY KEY, revision INTEGER NOT NULL, updated_at TEXT NOT NULL, content TEXT NOT NULL) STRICT;
CREATE INDEX drafts_updated ON drafts (updated_at);

CREATE TABLE versions (
  id TEXT PRIMARY KEY, message_id TEXT NOT NULL REFERENCES drafts(id), number INTEGER NOT NULL, digest TEXT NOT NULL,
  submitted_at TEXT NOT NULL, submitted_by TEXT NOT NULL, brief TEXT NOT NULL, content TEXT NOT NULL,
  UNIQUE (message_id, number)
) STRICT;

CREATE TABLE decisions (
  number INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, message_id TEXT NOT NULL, version_id TEXT NOT NULL REFERENCES versions(id),
  step TEXT NOT NULL, outcome TEXT NOT NULL, digest TEXT NOT NULL, decided_by TEXT NOT NULL, recorded_by TEXT NOT NULL,
  strength TEXT NOT NULL, at TEXT NOT NULL, reason TEXT NOT NULL, voided_at TEXT, voided_by TEXT
) STRICT;
CREATE UNIQUE INDEX decisions_once ON decisions (version_id, step) WHERE voided_at IS NULL;
CREATE INDEX decisions_message ON decisions (message_id);

CREATE TABLE lists (
  number INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, message_id TEXT NOT NULL REFERENCES drafts(id) ON DELETE CASCADE,
  finished INTEGER NOT NULL CHECK (finished IN (0, 1)), stored INTEGER NOT NULL, content TEXT NOT NULL
) STRICT;
CREATE INDEX lists_message ON lists (message_id);
CREATE TABLE list_rows (
  list INTEGER NOT NULL REFERENCES lists(number) ON DELETE CASCADE, position INTEGER NOT NULL,
  address TEXT NOT NULL, unit TEXT, language TEXT, PRIMARY KEY (list, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX list_rows_address ON list_rows (list, address, position);

CREATE TABLE suppressions (address TEXT PRIMARY KEY, reason TEXT NOT NULL, since TEXT NOT NULL, by TEXT NOT NULL) STRICT, WITHOUT ROWID;

CREATE TABLE orders (
  number INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, message_id TEXT NOT NULL REFERENCES drafts(id),
  state TEXT NOT NULL, content TEXT NOT NULL,
  queued INTEGER NOT NULL DEFAULT 0, attempting INTEGER NOT NULL DEFAULT 0, accepted INTEGER NOT NULL DEFAULT 0,
  deferred INTEGER NOT NULL DEFAULT 0, refused INTEGER NOT NULL DEFAULT 0, in_doubt INTEGER NOT NULL DEFAULT 0,
  cancelled INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX orders_message ON orders (message_id);

CREATE TABLE ledger (
  ord INTEGER NOT NULL REFERENCES orders(number), seq INTEGER NOT NULL, address TEXT NOT NULL, rendering_id TEXT NOT NULL,
  mail_id TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('queued', 'attempting', 'accepted', 'deferred', 'refused', 'in_doubt', 'cancelled')),
  attempts INTEGER NOT NULL DEFAULT 0, attempted_at TEXT, settled_at TEXT, due_at TEXT, reply TEXT NOT NULL DEFAULT '',
  PRIMARY KEY (ord, seq),
  CHECK ((state = 'deferred') = (due_at IS NOT NULL))
) STRICT, WITHOUT ROWID;
CREATE INDEX ledger_queued ON ledger (ord, seq) WHERE state = 'queued';
CREATE INDEX ledger_deferred ON ledger (ord, due_at, seq) WHERE state = 'deferred';
CREATE INDEX ledger_trouble ON ledger (ord, state, seq) WHERE state IN ('refused', 'in_doubt');

-- What people have decided about recipients in doubt, each time. attempt: the one that ended in doubt.
CREATE TABLE doubt_decisions (
  number INTEGER PRIMARY KEY, ord INTEGER NOT NULL, seq INTEGER NOT NULL, attempt INTEGER NOT NULL,
  decision TEXT NOT NULL CHECK (decision IN ('leave', 'send-again')), reason TEXT NOT NULL, by TEXT NOT NULL, at TEXT NOT NULL,
  FOREIGN KEY (ord, seq) REFERENCES ledger(ord, seq)
) STRICT;
CREATE INDEX doubt_decisions_row ON doubt_decisions (ord, seq, attempt, decision);

-- Every attempt's instant stays: the caps count them over all orders and over restarts.
CREATE TABLE attempts (
  at TEXT NOT NULL, ord INTEGER NOT NULL, seq INTEGER NOT NULL, attempt INTEGER NOT NULL, PRIMARY KEY (at, ord, seq, attempt)
) STRICT, WITHOUT ROWID;

-- What was settled in each second, for the plot. second: seconds since 1970.
CREATE TABLE tallies (
  ord INTEGER NOT NULL, second INTEGER NOT NULL, accepted INTEGER NOT NULL DEFAULT 0, deferred INTEGER NOT NULL DEFAULT 0,
  refused INTEGER NOT NULL DEFAULT 0, in_doubt INTEGER NOT NULL DEFAULT 0, PRIMARY KEY (ord, second)
) STRICT, WITHOUT ROWID;

CREATE TABLE log (
  seq INTEGER PRIMARY KEY, at TEXT NOT NULL, actor TEXT, type TEXT NOT NULL, message_id TEXT, facts TEXT NOT NULL,
  previous TEXT NOT NULL, hash TEXT NOT NULL
) STRICT;
CREATE INDEX log_message ON log (message_id, seq) WHERE message_id IS NOT NULL;
CREATE TABLE log_head (one INTEGER PRIMARY KEY CHECK (one = 1), seq INTEGER NOT NULL, hash TEXT NOT NULL) STRICT;
CREATE TRIGGER log_is_never_edited BEFORE UPDATE ON log BEGIN SELECT RAISE(ABORT, 'the log is append-only'); END;
CREATE TRIGGER log_is_never_cut BEFORE DELETE ON log BEGIN SELECT RAISE(ABORT, 'the log is append-only'); END;
`;

export const first: Migration = { number: 1, name: 'first', sql };
