import { existsSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { databaseName } from './connection.ts';

/** One setting of a data directory that may not be open here; undefined where there is none or it cannot be read. */
export function peekSetting(directory: string, key: string): unknown {
  const file = join(directory, databaseName);
  if (!existsSync(file)) return undefined;
  let connection: Database.Database | undefined;
  try {
    // Not `readonly`: such a connection leaves its side files behind.
    connection = new Database(file, { fileMustExist: true, timeout: 200 });
    connection.pragma('query_only = ON');
    const value = connection.prepare<[string], string>('SELECT value FROM settings WHERE key = ?').pluck().get(key);
    return value === undefined ? undefined : JSON.parse(value);
  } catch {
    return undefined;
  } finally {
    connection?.close();
  }
}
