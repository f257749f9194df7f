import type { Migration } from './index.ts';

/**
 * People can be kept out of a send that is under way, and addresses can be removed from one that has ended.
 * A table's CHECK cannot be changed: the ledger and what refers to it are made anew. `duties` is what a removal has left
 * to do outside the database; it holds instants and ids only. A suppression's salt goes with it, so that nothing can be
 * told from the log's marks then; until now there was one salt for all.
 */
const sql = `
ALTER TABLE orders ADD COLUMN suppressed INTEGER NOT NULL DEFAULT 0;
UPDATE orders SET content = json_set(content, '$.purged', json('null'));
UPDATE lists SET content = json_set(content, '$.followsSend', json('false'), '$.erased', 0, '$.purged', json('null'));

CREATE TABLE decided AS SELECT * FROM doubt_decisions;
CREATE TABLE rows AS SELECT * FROM ledger;
DROP TABLE doubt_decisions;
DROP TABLE ledger;
CREATE TABLE ledger (
  ord INTEGER NOT NULL REFERENCES orders(number), seq INTEGER NOT NULL, address TEXT NOT NULL, rendering_id TEXT NOT NULL,
  mail_id TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('queued', 'attempting', 'accepted', 'deferred', 'refused', 'in_doubt', 'cancelled', 'suppressed')),
  attempts INTEGER NOT NULL DEFAULT 0, attempted_at TEXT, settled_at TEXT, due_at TEXT, reply TEXT NOT NULL DEFAULT '',
  PRIMARY KEY (ord, seq),
  CHECK ((state = 'deferred') = (due_at IS NOT NULL)),
  CHECK (address <> '' OR state NOT IN ('queued', 'attempting', 'deferred'))
) STRICT, WITHOUT ROWID;
INSERT INTO ledger SELECT * FROM rows ORDER BY ord, seq;
DROP TABLE rows;
CREATE INDEX ledger_queued ON ledger (ord, seq) WHERE state = 'queued';
CREATE INDEX ledger_deferred ON ledger (ord, due_at, seq) WHERE state = 'deferred';
CREATE INDEX ledger_trouble ON ledger (ord, state, seq) WHERE state IN ('refused', 'in_doubt', 'suppressed');
CREATE INDEX ledger_anywhere ON ledger (address COLLATE NOCASE) WHERE address <> '';
CREATE TABLE doubt_decisions (
  number INTEGER PRIMARY KEY, ord INTEGER NOT NULL, seq INTEGER NOT NULL, attempt INTEGER NOT NULL,
  decision TEXT NOT NULL CHECK (decision IN ('leave', 'send-again')), reason TEXT NOT NULL, by TEXT NOT NULL, at TEXT NOT NULL,
  FOREIGN KEY (ord, seq) REFERENCES ledger(ord, seq)
) STRICT;
INSERT INTO doubt_decisions SELECT * FROM decided ORDER BY number;
DROP TABLE decided;
CREATE INDEX doubt_decisions_row ON doubt_decisions (ord, seq, attempt, decision);

ALTER TABLE suppressions ADD COLUMN salt TEXT NOT NULL DEFAULT '';
UPDATE suppressions SET salt = coalesce((SELECT value ->> '$' FROM settings WHERE key = 'addressSalt'), '');
DELETE FROM settings WHERE key = 'addressSalt';

ALTER TABLE people ADD COLUMN removed_at TEXT;

CREATE TABLE duties (number INTEGER PRIMARY KEY, since TEXT NOT NULL, duty TEXT NOT NULL) STRICT;
`;

export const privacy: Migration = { number: 6, name: 'privacy', sql };
