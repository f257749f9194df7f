import { AppError } from '#shared/domain/errors.ts';
import type { TextId, TextParams } from '#shared/texts/index.ts';

/** Why a file cannot be read as a text or a package. */
export function documentFault(reason: Extract<TextId, `document.${string}`>, params?: TextParams): AppError {
  return new AppError('invalid', reason, params);
}
