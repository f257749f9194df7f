import type { Draft } from '#shared/domain/draft/draft.ts';
import type { LogEvent, LogEventType } from '#shared/domain/log/entry.ts';
import type { Word } from '#shared/domain/people/word.ts';
import { type Context, logged, requireActor } from '../context.ts';

/** What a word changes in a draft, and how the log tells of it. */
export interface Noted {
  readonly change: Pick<Partial<Draft>, 'brief' | 'copied' | 'translated' | 'linked' | 'answers'>;
  readonly type: LogEventType;
  readonly facts: LogEvent['facts'];
}

/** Keeps a person's word about a draft. It is no change of the message: what is written stands, and nobody becomes a writer. */
export async function note(
  context: Context,
  before: Draft,
  noted: (word: Word) => Noted,
): Promise<{ readonly revision: number; readonly savedAt: string }> {
  const actor = requireActor(context);
  const { change, type, facts } = noted({ by: actor.id, at: context.clock.now() });
  const draft: Draft = { ...before, ...change, revision: before.revision + 1 };
  await context.store.write([
    { do: 'draft.save', draft },
    logged(context, type, draft.id, { ...facts, revision: draft.revision }, actor.id),
  ]);
  context.emit('changed', { about: 'messages', messageId: draft.id });
  return { revision: draft.revision, savedAt: draft.updatedAt };
}
