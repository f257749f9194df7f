import { parseBriefFile } from '#shared/domain/draft/brief-file.ts';
import type { Bodies, LanguageCode } from '#shared/domain/draft/document.ts';
import { docFromMarkdown } from '#shared/domain/draft/markdown.ts';
import { AppError } from '#shared/domain/errors.ts';
import type { Person } from '#shared/domain/people/person.ts';
import { actorOrNull, type Context, logged, requireActor } from '../context.ts';
import { newDraft } from './new-draft.ts';

/**
 * Reads a message's folder into a new draft. A script may import before any person is chosen (the log then names
 * nobody); in a window somebody must be. Errors (`invalid`) name the file, the field and what was expected.
 */
export async function importMessage(context: Context, folder: string): Promise<{ id: string }> {
  const actor: Person | null = context.host.name === 'headless' ? actorOrNull(context) : requireActor(context);
  const { brief: json, markdown } = await context.messageFolders.read(folder);
  const file = parseBriefFile(json);
  const packs = context.policies.all();
  const pack = packs.find(({ id }) => id === file.institution);
  if (!pack)
    throw new AppError('invalid', 'error.importUnknownPack', {
      institution: file.institution,
      known: packs.map(({ id }) => id).join(', '),
    });
  const bodies = Object.fromEntries(Object.entries(markdown).map(([language, text]) => [language, docFromMarkdown(text)])) as Bodies;
  const draft = newDraft(context, { packId: pack.id, brief: file.brief(pack.zone), bodies, actor });
  const languages = (Object.keys(bodies) as LanguageCode[]).join(' ');
  await context.store.write([
    { do: 'draft.create', draft },
    logged(context, 'message.imported', draft.id, { packId: pack.id, languages }, actor?.id ?? null),
  ]);
  context.emit('changed', { about: 'messages', messageId: draft.id });
  return { id: draft.id };
}
