import { join } from 'node:path';
import Database from 'better-sqlite3';
import type { HeldBackup } from '#main/ports/backups.ts';
import type { Holding } from '#shared/domain/privacy/outlived.ts';
import type { Backup } from '#shared/domain/safety/backup.ts';
import { backupsIn } from './look.ts';

/** What the backups in a folder hold of people. Throws where the folder cannot be read. */
export function holdingsIn(folder: string, where: Backup['where']): HeldBackup[] {
  return backupsIn(folder, where).map(({ name, takenAt, state }) => ({
    name,
    takenAt,
    held: state === 'damaged' || state === 'foreign' ? null : holdingOf(join(folder, name)),
  }));
}

/** Of a file at rest, of any schema that has had lists. */
function holdingOf(file: string): Holding | null {
  let connection: Database.Database | undefined;
  try {
    connection = new Database(file, { readonly: true, fileMustExist: true });
    return {
      lists: connection
        .prepare<[], Holding['lists'][number]>(
          "SELECT id, json_extract(content, '$.deleteBy') AS deleteBy FROM lists WHERE json_extract(content, '$.purged') IS NULL",
        )
        .all(),
      tests: connection
        .prepare<[], Holding['tests'][number]>(
          `SELECT id, coalesce(json_extract(content, '$.finishedAt'), json_extract(content, '$.createdAt')) AS endedAt FROM orders
           WHERE json_extract(content, '$.kind') = 'test' AND json_extract(content, '$.purged') IS NULL`,
        )
        .all(),
    };
  } catch {
    return null;
  } finally {
    connection?.close();
  }
}
