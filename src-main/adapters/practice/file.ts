import Database from 'better-sqlite3';

const schema = `
  CREATE TABLE IF NOT EXISTS bodies (hash TEXT PRIMARY KEY, content BLOB NOT NULL) STRICT, WITHOUT ROWID;
  CREATE TABLE IF NOT EXISTS mails (
    id INTEGER PRIMARY KEY AUTOINCREMENT, at TEXT NOT NULL, sender TEXT NOT NULL, recipient TEXT NOT NULL,
    subject TEXT NOT NULL, bytes INTEGER NOT NULL, head BLOB NOT NULL, body TEXT NOT NULL REFERENCES bodies (hash)
  ) STRICT;
  CREATE TABLE IF NOT EXISTS facts (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;
`;

/** The practice server's own database, beside the store's, open for writing; made when it is not there. Throws SQLite's errors. */
export function openPracticeFile(file: string): Database.Database {
  let opened: Database.Database | undefined;
  try {
    opened = new Database(file);
    opened.pragma('journal_mode = WAL');
    opened.pragma('synchronous = FULL');
    opened.pragma('secure_delete = ON');
    opened.exec(schema);
    return opened;
  } catch (error) {
    opened?.close();
    throw error;
  }
}
