import type { Change } from '#main/ports/store.ts';
import { AppError } from '#shared/domain/errors.ts';
import type { TextId } from '#shared/texts/index.ts';

export type ChangeName = Change['do'];
export type ChangeOf<K extends ChangeName> = Extract<Change, { do: K }>;
/** Carries out one step inside the open transaction; throws an AppError when it may not happen. */
export type Appliers<K extends ChangeName = ChangeName> = { readonly [N in K]: (change: ChangeOf<N>) => void };

/** The step named a thing that is not there. */
export function missing(what: string): AppError {
  return new AppError('not-found', 'error.notFound', { what });
}

/** The step came too late: the thing is no longer as it was. */
export function conflict(text: TextId): AppError {
  return new AppError('conflict', text);
}
