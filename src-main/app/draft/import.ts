import type { z } from 'zod';
import { brief as briefShape, doc as docShape } from '#shared/contract/shapes.ts';
import type { Brief } from '#shared/domain/draft/brief.ts';
import { parseBriefFile } from '#shared/domain/draft/brief-file.ts';
import type { Doc, LanguageCode } from '#shared/domain/draft/document.ts';
import { AppError } from '#shared/domain/errors.ts';
import type { Person } from '#shared/domain/people/person.ts';
import { translator } from '#shared/texts/translate.ts';
import { actorOrNull, type Context, logged, requireActor } from '../context.ts';
import { chosenLocale } from '../house/settings.ts';
import { problemOf } from '../problem.ts';
import { newDraft } from './new-draft.ts';

/**
 * Reads a message's folder into a new draft. A script may import before any person is chosen (the log then names
 * nobody); in a window somebody must be. `packId`: whose rules hold for it, where they are not those that the folder names. Errors (`invalid`) name the file, the field and what was expected.
 */
export async function importMessage(
  context: Context,
  folder: string,
  { packId }: { readonly packId?: string } = {},
): Promise<{ id: string }> {
  const actor: Person | null = context.host.name === 'headless' ? actorOrNull(context) : requireActor(context);
  const { brief: json, markdown } = await context.messageFolders.read(folder);
  const file = parseBriefFile(json, problemIn(context));
  const packs = context.policies.all();
  const pack = packs.find(({ id }) => id === (packId ?? file.institution));
  if (!pack)
    throw new AppError('invalid', 'error.importUnknownPack', {
      institution: file.institution,
      known: packs.map(({ id }) => id).join(', '),
    });
  const brief = file.brief(pack.zone);
  requireBrief(context, brief);
  const bodies: Partial<Record<LanguageCode, Doc>> = {};
  for (const [language, text] of Object.entries(markdown) as [LanguageCode, string][])
    bodies[language] = await bodyOf(context, language, text);
  const draft = newDraft(context, { packId: pack.id, brief, bodies, actor });
  const languages = (Object.keys(bodies) as LanguageCode[]).join(' ');
  await context.store.write([
    { do: 'draft.create', draft },
    logged(context, 'message.imported', draft.id, { packId: pack.id, languages }, actor?.id ?? null),
  ]);
  context.emit('changed', { about: 'messages', messageId: draft.id });
  return { id: draft.id };
}

/** What the contract would not let through must not be stored either: it could never be read again. */
async function bodyOf({ documents }: Context, language: LanguageCode, markdown: string): Promise<Doc> {
  const unreadable = () => new AppError('invalid', 'error.importBody', { file: `${language}.md` });
  const { [language]: body } = await documents.markdown({ [language]: markdown }).catch((error: unknown) => {
    throw error instanceof AppError ? unreadable() : error;
  });
  if (!docShape.safeParse(body).success || !body) throw unreadable();
  return body;
}

function requireBrief(context: Context, brief: Brief): void {
  const issue = briefShape.safeParse(brief).error?.issues[0];
  if (!issue) return;
  throw new AppError('invalid', 'error.importBadField', { path: issue.path.map(String).join('.'), problem: problemIn(context)(issue) });
}

function problemIn({ store }: Context): (issue: z.core.$ZodIssue) => string {
  const words = translator(chosenLocale(store.read));
  return (issue) => words(issue.path[0] === 'wantedAt' ? { id: 'error.problem.instant' } : problemOf(issue));
}
