import { platform } from 'node:process';
import Database from 'better-sqlite3';
import { privateFile } from '../files/private.ts';

export type Connection = Database.Database;

/** The database's file in a data directory. */
export const databaseName = 'budstikke.sqlite';

/** Marks the file as ours (`Buds`), so that another program's database is not taken for it. */
export const applicationId = 0x42756473;

/**
 * The writing connection of a database that `inspect` lets pass: it throws before anything is changed. What is committed is on the disk: WAL with `synchronous = FULL`, said explicitly
 * because SQLite builds differ in their default. `busyTimeout` in ms.
 */
export function openForWriting(file: string, busyTimeout: number, inspect: (connection: Connection) => void): Connection {
  privateFile(file);
  const connection = new Database(file, { timeout: busyTimeout });
  try {
    inspect(connection);
    connection.pragma('journal_mode = WAL');
    setDurable(connection);
    connection.pragma('foreign_keys = ON');
    connection.pragma('secure_delete = ON');
    // Checkpoints copy pages back into the database while everybody waits: fewer, larger ones.
    connection.pragma('wal_autocheckpoint = 4000');
    boundCache(connection);
    return connection;
  } catch (error) {
    connection.close();
    throw error;
  }
}

/** A connection that only reads. `live`: of the database that is in use, which a writer has made durable; a backup is a file at rest. */
export function openForReading(file: string, busyTimeout: number, live = true): Connection {
  const connection = new Database(file, { readonly: true, fileMustExist: true, timeout: busyTimeout });
  setDurable(connection);
  boundCache(connection);
  connection.prepare('SELECT count(*) FROM sqlite_schema').get();
  if (live) assertDurable(connection);
  return connection;
}

/** Pages kept in memory, 2 MB a connection: the system keeps the file's pages anyway, and memory must not grow with the database. */
function boundCache(connection: Connection): void {
  connection.pragma('cache_size = -2000');
}

function setDurable(connection: Connection): void {
  connection.pragma('synchronous = FULL');
  if (platform === 'darwin') {
    connection.pragma('fullfsync = ON');
    connection.pragma('checkpoint_fullfsync = ON');
  }
}

/** Throws unless the connection waits for the disk; asked after a first statement, since the value has been seen to change there. */
export function assertDurable(connection: Connection): void {
  const synchronous = connection.pragma('synchronous', { simple: true });
  if (synchronous !== 2) throw new Error(`synchronous is ${String(synchronous)}, not FULL`);
  if (connection.pragma('journal_mode', { simple: true }) !== 'wal') throw new Error('the database is not in WAL mode');
}
