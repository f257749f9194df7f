import type { Migration } from './index.ts';

/**
 * The register of social-media channels: each channel whole as JSON, with what lists sort, narrow and compare by in columns of its own.
 * `due_on` is the soonest day that its fields and log books make something due (empty: a day that should have been set never was); whether
 * that is overdue is worked out when it is asked. `shown` is the rest of what a list shows. The audit log takes no change and no removal.
 */
const sql = `
CREATE TABLE register_channels (
  number INTEGER PRIMARY KEY AUTOINCREMENT, id TEXT NOT NULL UNIQUE, revision INTEGER NOT NULL, content TEXT NOT NULL,
  name TEXT NOT NULL, name_key TEXT NOT NULL, platform TEXT NOT NULL, state TEXT NOT NULL, unit TEXT NOT NULL,
  responsible TEXT NOT NULL, address_key TEXT NOT NULL, handle_key TEXT NOT NULL, due_on TEXT, shown TEXT NOT NULL, changed_at TEXT NOT NULL
) STRICT;
CREATE INDEX register_channels_name ON register_channels (name_key, number);
CREATE INDEX register_channels_platform ON register_channels (platform);
CREATE INDEX register_channels_state ON register_channels (state);
CREATE INDEX register_channels_unit ON register_channels (unit);
CREATE INDEX register_channels_due ON register_channels (due_on, number);
CREATE INDEX register_channels_address ON register_channels (address_key);
CREATE INDEX register_channels_handle ON register_channels (platform, handle_key);
CREATE VIRTUAL TABLE register_words USING fts5 (words, content = '', contentless_delete = 1, prefix = '1 2 3 4 5', tokenize = 'unicode61 remove_diacritics 2');
CREATE TABLE register_units (id TEXT PRIMARY KEY, name TEXT NOT NULL, email TEXT NOT NULL) STRICT;
CREATE TABLE register_entries (
  number INTEGER PRIMARY KEY AUTOINCREMENT, id TEXT NOT NULL UNIQUE, channel_id TEXT NOT NULL, book TEXT NOT NULL, content TEXT NOT NULL
) STRICT;
CREATE INDEX register_entries_channel ON register_entries (channel_id, number);
CREATE TABLE register_audit (
  number INTEGER PRIMARY KEY AUTOINCREMENT, channel_id TEXT NOT NULL, at TEXT NOT NULL, actor TEXT NOT NULL, field TEXT NOT NULL,
  before TEXT NOT NULL, after TEXT NOT NULL
) STRICT;
CREATE INDEX register_audit_channel ON register_audit (channel_id, number);
CREATE TRIGGER register_audit_stands BEFORE UPDATE ON register_audit BEGIN SELECT RAISE(ABORT, 'the audit log stands'); END;
CREATE TRIGGER register_audit_stays BEFORE DELETE ON register_audit BEGIN SELECT RAISE(ABORT, 'the audit log stays'); END;
`;

export const register: Migration = { number: 30, name: 'register', sql };
