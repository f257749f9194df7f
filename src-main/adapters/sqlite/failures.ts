import Database from 'better-sqlite3';
import { AppError, type ErrorKind } from '#shared/domain/errors.ts';
import type { TextRef } from '#shared/texts/index.ts';

/** An AppError as it crosses between threads. */
export interface Failure {
  readonly kind: ErrorKind;
  readonly text: TextRef;
}

/** What SQLite's own failures mean to a person (sqlite.org/rescode.html). */
export function storageError(error: unknown, directory: string): AppError {
  if (error instanceof AppError) return error;
  if (error instanceof TypeError && /connection is not open/.test(error.message))
    return new AppError('storage', 'error.storageStopped', { directory });
  if (!(error instanceof Database.SqliteError)) return new AppError('internal', 'error.internal', { what: shortly(error) });
  const { code } = error;
  if (code === 'SQLITE_FULL') return new AppError('storage', 'error.storageFull', { directory });
  if (code.startsWith('SQLITE_READONLY') || code.startsWith('SQLITE_CANTOPEN') || code === 'SQLITE_PERM') {
    return new AppError('storage', 'error.storageReadOnly', { directory });
  }
  if (code.startsWith('SQLITE_CORRUPT') || code === 'SQLITE_NOTADB') return new AppError('storage', 'error.storageCorrupt', { directory });
  if (code.startsWith('SQLITE_BUSY') || code.startsWith('SQLITE_LOCKED'))
    return new AppError('storage', 'error.storageLocked', { directory });
  if (code === 'SQLITE_CONSTRAINT_FOREIGNKEY') return new AppError('not-found', 'error.notFound', { what: 'id' });
  if (code === 'SQLITE_CONSTRAINT_UNIQUE' || code === 'SQLITE_CONSTRAINT_PRIMARYKEY') return new AppError('conflict', 'error.doneAlready');
  if (code.startsWith('SQLITE_IOERR')) return new AppError('storage', 'error.storageFailed', { directory, code });
  return new AppError('internal', 'error.internal', { what: code });
}

/** Why a data directory could not be made. */
export function directoryError(error: unknown, directory: string): AppError {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (code === 'ENOSPC' || code === 'EDQUOT') return new AppError('storage', 'error.storageFull', { directory });
  if (code === 'EEXIST' || code === 'ENOTDIR') return new AppError('storage', 'error.notAFolder', { directory });
  return new AppError('storage', 'error.storageReadOnly', { directory });
}

/** True when only the command itself was at fault, and others in the same transaction may stand. */
export function isOwnFault(error: AppError): boolean {
  return error.kind !== 'storage';
}

export function packFailure(error: AppError): Failure {
  return { kind: error.kind, text: error.text };
}

export function unpackFailure({ kind, text }: Failure): AppError {
  return new AppError(kind, text.id, text.params);
}

function shortly(error: unknown): string {
  return error instanceof Error ? error.name : typeof error;
}
