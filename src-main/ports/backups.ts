import type { Holding } from '#shared/domain/privacy/outlived.ts';
import type { Backup, TakenFor } from '#shared/domain/safety/backup.ts';
import type { CheckReport, Comparison } from '#shared/domain/safety/comparison.ts';
import type { Identity } from '#shared/domain/safety/identity.ts';
import type { TextRef } from '#shared/texts/index.ts';

export interface BackupList {
  /** The newest first, of both folders. */
  readonly backups: readonly Backup[];
  /** Where the next one goes. */
  readonly folder: string;
  /** False where a folder was chosen and cannot be reached now: what lies in it is not listed, and the next one goes into the data directory. */
  readonly reachable: boolean;
}

/** A state that can be put back: a backup by its name, or a file that was chosen: a backup or a package. */
export type SavedState = { readonly name: string } | { readonly file: string };

/** A backup that was taken. `instead`: why it lies in the data directory although another folder was chosen; else null. */
export interface Taken extends Backup {
  readonly instead: TextRef | null;
}

/** A backup, and what it holds of people. */
export interface HeldBackup extends Pick<Backup, 'name' | 'takenAt'> {
  readonly held: Holding | null;
}

/** Told how far long work has come, 0 to 1. */
export type OnProgress = (share: number) => void;

/**
 * Copies of the database that can be put back: files that only their owner can read, whole or not there at all. They lie in
 * the data directory's `backups`, and in a folder that was chosen (architecture.md, Storage).
 */
export interface Backups {
  list(): Promise<BackupList>;
  /** What each backup holds of people, of both folders; a chosen one that cannot be reached is left out. */
  holdings(): Promise<readonly HeldBackup[]>;
  /**
   * Copies the database as it is now, one copy at a time, reads the copy through, and gives it its name only then. Writes go on meanwhile. What
   * was deleted before is not in it. It is made in the data directory and then carried over to the chosen folder; where that fails, or
   * does not answer, it stays in the data directory. Errors (`storage`): a
   * full disk, a folder that cannot be written to, a copy that does not hold.
   */
  take(why: TakenFor): Promise<Taken>;
  /**
   * Waits for every copy that was begun, and removes what a kill left of others: from then on no copy shows what was removed
   * before, but those that are listed. A chosen folder that cannot be reached keeps its own.
   */
  settle(): Promise<void>;
  /** Errors: `not-found`; `storage` where the file cannot be removed. */
  remove(name: string): Promise<void>;
  /** What it would mean to put this state back. Errors (`invalid`): damaged, another program's, a newer Budstikke's, of the other mode. */
  compare(state: SavedState, onProgress?: OnProgress): Promise<Comparison>;
  /**
   * Makes a state ready, whole and of our schema: the next start of this data directory puts it in place of the present one,
   * and keeps the present one as a backup, a damaged one as it is. Until then nothing has changed. Errors: as `compare`, and `storage`.
   */
  stage(state: SavedState, identity: Pick<Identity, 'install' | 'generation'>, onProgress?: OnProgress): Promise<void>;
  /** Checks the database, or a backup by its name. */
  check(what: { readonly name: string } | null, full: boolean, onProgress?: OnProgress): Promise<CheckReport>;
  /** Writes everything as one file to `target`; gives its length. Errors (`storage`). */
  pack(target: string, onProgress?: OnProgress): Promise<{ readonly bytes: number }>;
}
