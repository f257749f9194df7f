import { AppError } from '#shared/domain/errors.ts';
import type { Connection } from './connection.ts';

/**
 * Rewrites a database so that nothing which was removed lies in its files any more: the pages without the free ones, then
 * an empty log of writes (sqlite.org/lang_vacuum.html, wal2.html section 3). A reader who is in the middle of something
 * holds the log back: then `storage`, and it is to be tried again.
 */
export function compact(connection: Connection, directory: string): void {
  connection.exec('VACUUM');
  const [{ busy } = { busy: 1 }] = connection.pragma('wal_checkpoint(TRUNCATE)') as { busy: number }[];
  if (busy !== 0) throw new AppError('storage', 'error.storageLocked', { directory });
}
