import { AppError } from '#shared/domain/errors.ts';
import type { TextRef } from '#shared/texts/index.ts';

/** Why a send holds after a fault of our own. */
export function ownFault(error: unknown): TextRef {
  return { id: 'dispatch.held.internal', params: { what: String(error).slice(0, 200) } };
}

/** Why a send holds after a failure: what that said of itself, else that it is a fault of our own. */
export function heldBy(error: unknown): TextRef {
  return error instanceof AppError ? error.text : ownFault(error);
}

/** True when rows stood otherwise than a write took for granted. */
export function ledgerMoved(error: unknown): boolean {
  return error instanceof AppError && error.text.id === 'error.ledgerMoved';
}
