import { AppError } from '#shared/domain/errors.ts';
import { storageError } from '../failures.ts';

/** What a failure with a database file in `folder` means to a person, whether SQLite or the file system says so. */
export function fileFailure(error: unknown, folder: string): AppError {
  if (error instanceof AppError) return error;
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (['ENOSPC', 'EDQUOT', 'SQLITE_FULL'].includes(code)) return new AppError('storage', 'error.backupNoRoom', { folder });
  if (/^(E[A-Z]+|SQLITE_(READONLY|CANTOPEN|PERM|IOERR).*)$/.test(code))
    return new AppError('storage', 'error.backupNotWritten', { folder, code });
  return storageError(error, folder);
}
