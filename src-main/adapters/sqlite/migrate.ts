import { join } from 'node:path';
import { AppError } from '#shared/domain/errors.ts';
import { backupName } from '#shared/domain/safety/backup.ts';
import { privateDirectory } from '../files/private.ts';
import { copyDatabase } from './backups/copy.ts';
import { applicationId, type Connection } from './connection.ts';
import { type Migration, migrations as ourMigrations } from './migrations/index.ts';

/** Refuses a damaged database, which takes reading it through, and one of another program. Changes nothing. */
export function inspect(connection: Connection, directory: string): void {
  if (connection.pragma('quick_check(1)', { simple: true }) !== 'ok') throw new AppError('storage', 'error.storageCorrupt', { directory });
  requireOurs(connection, directory);
}

/** Refuses another program's database. Changes nothing. */
export function requireOurs(connection: Connection, directory: string): void {
  const ours = connection.pragma('application_id', { simple: true }) === applicationId;
  if (!ours && !isEmpty(connection)) throw new AppError('storage', 'error.storageNotOurs', { directory });
}

function isEmpty(connection: Connection): boolean {
  return connection.prepare('SELECT count(*) FROM sqlite_schema').pluck().get() === 0;
}

/**
 * Brings the database to our schema. Each migration is one transaction; an existing database is copied to
 * `backups/` before its first pending one, unless `directory` is null and it is a copy itself. Refuses a database whose applied migrations are not the beginning
 * of ours (a newer Budstikke has had it).
 */
export function migrate(connection: Connection, migrations: readonly Migration[], directory: string | null, now: string): void {
  if (isEmpty(connection)) connection.pragma(`application_id = ${applicationId}`);
  connection.exec(
    'CREATE TABLE IF NOT EXISTS migrations (number INTEGER PRIMARY KEY, name TEXT NOT NULL, applied_at TEXT NOT NULL) STRICT',
  );

  if (!isOurs(connection, migrations)) throw new AppError('storage', 'error.storageNewer', { directory: directory ?? '' });

  const applied = appliedIn(connection);
  const pending = migrations.slice(applied.length);
  if (pending[0] && applied.length > 0 && directory !== null) backUp(connection, directory, pending[0].number, now);
  const note = connection.prepare('INSERT INTO migrations (number, name, applied_at) VALUES (?, ?, ?)');
  for (const migration of pending) {
    connection
      .transaction(() => {
        connection.exec(migration.sql);
        note.run(migration.number, migration.name, now);
      })
      .immediate();
  }
}

function appliedIn(connection: Connection): { number: number; name: string }[] {
  return connection.prepare<[], { number: number; name: string }>('SELECT number, name FROM migrations ORDER BY number').all();
}

/** Is what was applied to this database the beginning of our migrations? Throws where it has no list of them. */
export function isOurs(connection: Connection, migrations: readonly Migration[] = ourMigrations): boolean {
  return appliedIn(connection).every((row, index) => migrations[index]?.number === row.number && migrations[index]?.name === row.name);
}

/** The number of the newest migration that was applied; null where none was. */
export function newestApplied(connection: Connection): number | null {
  return appliedIn(connection).at(-1)?.number ?? null;
}

function backUp(connection: Connection, directory: string, before: number, now: string): void {
  const backups = backupFolder(directory);
  privateDirectory(backups);
  copyDatabase(connection, join(backups, backupName({ before }, now)));
}

/** Where a data directory's own backups lie. */
export function backupFolder(directory: string): string {
  return join(directory, 'backups');
}
