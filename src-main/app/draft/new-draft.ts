import type { Brief } from '#shared/domain/draft/brief.ts';
import type { CopiedDate } from '#shared/domain/draft/copied.ts';
import type { Bodies } from '#shared/domain/draft/document.ts';
import type { Draft } from '#shared/domain/draft/draft.ts';
import type { Person } from '#shared/domain/people/person.ts';
import type { Context } from '../context.ts';

/** A draft at its first revision; who begins it is its first writer. */
export function newDraft(
  { ids, clock }: Pick<Context, 'ids' | 'clock'>,
  {
    packId,
    brief,
    bodies,
    actor,
    copied,
  }: { packId: string; brief: Brief; bodies: Bodies; actor: Person | null; copied?: readonly CopiedDate[] },
): Draft {
  const now = clock.now();
  const by = actor?.id ?? '';
  return {
    id: ids.next(),
    packId,
    brief,
    bodies,
    revision: 1,
    createdAt: now,
    createdBy: by,
    updatedAt: now,
    updatedBy: by,
    writers: actor ? [actor.id] : [],
    ...(copied && copied.length > 0 ? { copied } : {}),
  };
}
