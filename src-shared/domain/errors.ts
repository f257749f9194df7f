import type { TextId, TextParams, TextRef } from '#shared/texts/index.ts';

/**
 * What a failure means to the one who asked:
 * - `invalid`: the question could not be read; nothing happened
 * - `not-found`: no such thing
 * - `conflict`: somebody else was first, or it was done already
 * - `blocked`: a rule or a state stops it; `text` says which
 * - `forbidden`: this person may not do it
 * - `storage`: the database or the disk refuses
 * - `network`: a server could not be reached or refused
 * - `internal`: our own mistake
 */
export type ErrorKind = 'invalid' | 'not-found' | 'conflict' | 'blocked' | 'forbidden' | 'storage' | 'network' | 'internal';

/** A failure that a person can be told about: what happened, what stands, what to do. */
export class AppError extends Error {
  readonly kind: ErrorKind;
  readonly text: TextRef;
  /** More sentences, where one does not tell all: each mistake of a file, say. */
  readonly details: readonly TextRef[];

  constructor(kind: ErrorKind, id: TextId, params?: TextParams, details: readonly TextRef[] = []) {
    super(`${kind}: ${id}${params ? ` ${JSON.stringify(params)}` : ''}`);
    this.name = 'AppError';
    this.kind = kind;
    this.text = params ? { id, params } : { id };
    this.details = details;
  }
}
