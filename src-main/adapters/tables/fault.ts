import { AppError } from '#shared/domain/errors.ts';
import type { TextId, TextParams } from '#shared/texts/index.ts';

/** Why a file cannot be read as a table. */
export function fileFault(reason: Extract<TextId, `recipients.file.${string}`>, params?: TextParams): AppError {
  return new AppError('invalid', reason, params);
}

/** What Node says about a file, as a person can be told. */
export function openFault(error: unknown): unknown {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (code === 'ENOENT' || code === 'ENOTDIR') return fileFault('recipients.file.missing');
  if (code === 'EISDIR') return fileFault('recipients.file.directory');
  return /^E[A-Z]+$/.test(code) ? fileFault('recipients.file.unreadable', { code }) : error;
}
