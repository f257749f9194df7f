import { languageCodes } from '#shared/domain/draft/document.ts';
import type { Draft } from '#shared/domain/draft/draft.ts';
import { countUnread } from '#shared/domain/draft/machine-drafts.ts';
import { AppError } from '#shared/domain/errors.ts';

/** Refuses to let a text go where it would no longer be known which of it a machine wrote and nobody has read. */
export function requireRead({ bodies, translated = [] }: Pick<Draft, 'bodies' | 'translated'>): void {
  const count = countUnread(translated, bodies, languageCodes);
  if (count > 0) throw new AppError('blocked', 'machine.unreadStands', { count });
}
