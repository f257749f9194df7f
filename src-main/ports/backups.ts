import type { Backup, BackupReason } from '#shared/domain/safety/backup.ts';

export interface BackupList {
  /** The newest first, of both folders. */
  readonly backups: readonly Backup[];
  /** Where the next one goes. */
  readonly folder: string;
  /** False where a folder was chosen and cannot be reached now: what lies in it is not listed, and the next one goes into the data directory. */
  readonly reachable: boolean;
}

/**
 * Copies of the database that can be put back: files that only their owner can read, whole or not there at all. They lie in
 * the data directory's `backups`, and in a folder that was chosen (architecture.md, Storage).
 */
export interface Backups {
  list(): Promise<BackupList>;
  /**
   * Copies the database as it is now, reads the copy through, and gives it its name only then. Writes go on meanwhile. What
   * was deleted before is not in it. Where the chosen folder fails, it goes into the data directory. Errors (`storage`): a full disk, a folder that cannot be written to, a copy that does not hold.
   */
  take(why: Exclude<BackupReason, 'before-migration'>): Promise<Backup>;
  /** Errors: `not-found`; `storage` where the file cannot be removed. */
  remove(name: string): Promise<void>;
}
