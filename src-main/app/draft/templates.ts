import { z } from 'zod';
import { bodies as bodiesShape, brief as briefShape } from '#shared/contract/shapes.ts';
import { canonicalJson } from '#shared/domain/canonical-json.ts';
import { copiedDates } from '#shared/domain/draft/copied.ts';
import { isEmptyDoc, type LanguageCode } from '#shared/domain/draft/document.ts';
import { fileHead, templatesFormat } from '#shared/domain/draft/file-formats.ts';
import { freeName, reusable, type Template, templateLimits } from '#shared/domain/draft/template.ts';
import { AppError } from '#shared/domain/errors.ts';
import { type Context, currentPack, type Handlers, logged, requireActor } from '../context.ts';
import { saveFile } from '../save-file.ts';
import { createSerially } from '../serially.ts';
import { newDraft } from './new-draft.ts';
import { requireRead } from './unread.ts';

type TemplateMethods = `templates.${'list' | 'save' | 'rename' | 'remove' | 'putBack' | 'begin' | 'export' | 'take'}`;

/** Bytes. Some thousand long messages. */
const mostBytes = 20 << 20;

const templatesFile = z.object({
  templates: z
    .array(z.object({ name: z.string().trim().min(1).max(templateLimits.name), brief: briefShape, bodies: bodiesShape }))
    .max(templateLimits.file),
});

/** Texts of the institution that messages begin from, and the file that they are handed out in. */
export function createTemplateHandlers(context: Context): Handlers<TemplateMethods> {
  const { store, clock, ids, host, files } = context;
  const serially = createSerially();
  /** A name is free until the one before has written the one that it found free. */
  const naming = <T>(work: () => Promise<T>): Promise<T> => serially('name', work);

  return {
    'templates.list': () => ({
      templates: store.read.templates().map(({ id, name, savedAt, savedBy, brief, bodies }) => ({
        id,
        name,
        savedAt,
        savedBy,
        subject: brief.subject,
        languages: (Object.keys(bodies) as LanguageCode[]).filter((language) => !isEmptyDoc(bodies[language])),
      })),
    }),

    'templates.save': ({ messageId, name }) =>
      naming(async () => {
        const actor = requireActor(context);
        const draft = store.read.draft(messageId);
        if (!draft) throw new AppError('not-found', 'error.notFound', { what: messageId });
        requireRead(draft);
        requireFree(name, null);
        const template: Template = {
          id: ids.next(),
          name,
          savedAt: clock.now(),
          savedBy: actor.id,
          brief: reusable(draft.brief),
          bodies: draft.bodies,
        };
        await store.write([
          { do: 'template.put', template },
          logged(context, 'template.saved', messageId, { templateId: template.id }, actor.id),
        ]);
        changed();
        return { id: template.id };
      }),

    'templates.rename': ({ id, name }) =>
      naming(async () => {
        const actor = requireActor(context);
        const template = requireTemplate(id);
        requireFree(name, id);
        await store.write([
          { do: 'template.put', template: { ...template, name } },
          logged(context, 'template.renamed', null, { templateId: id }, actor.id),
        ]);
        changed();
        return { done: true };
      }),

    'templates.remove': async ({ id }) => {
      const actor = requireActor(context);
      await store.write([
        { do: 'template.remove', id, at: clock.now() },
        logged(context, 'template.removed', null, { templateId: id }, actor.id),
      ]);
      changed();
      return { done: true };
    },

    'templates.putBack': ({ id }) =>
      naming(async () => {
        const actor = requireActor(context);
        await store.write([{ do: 'template.putBack', id }, logged(context, 'template.returned', null, { templateId: id }, actor.id)]);
        changed();
        return { done: true };
      }),

    'templates.begin': async ({ id }) => {
      const actor = requireActor(context);
      const { brief, bodies } = requireTemplate(id);
      const pack = currentPack(context);
      const draft = newDraft(context, { packId: pack.id, brief, bodies, actor, copied: copiedDates({ brief, bodies }) });
      await store.write([
        { do: 'draft.create', draft },
        logged(context, 'message.copied', draft.id, { packId: pack.id, kind: 'template', templateId: id }, actor.id),
      ]);
      context.emit('changed', { about: 'messages', messageId: draft.id });
      return { id: draft.id };
    },

    'templates.export': async ({ name, to }) => {
      const templates = store.read.templates();
      if (templates.length === 0) throw new AppError('blocked', 'error.noTemplates');
      const path = await saveFile(context, { name, to, kind: 'templates', facts: { count: templates.length } }, () =>
        JSON.stringify(
          { ...templatesFormat, templates: templates.map(({ name: own, brief, bodies }) => ({ name: own, brief, bodies })) },
          null,
          1,
        ),
      );
      return { path };
    },

    'templates.take': ({ file }) =>
      naming(async () => {
        const actor = requireActor(context);
        const wanted = readTemplates(new TextDecoder().decode(await files.read(host.resolveFile(file), mostBytes)));
        const standing = store.read.templates();
        const content = ({ brief, bodies }: Pick<Template, 'brief' | 'bodies'>): string => canonicalJson([reusable(brief), bodies]);
        const known = new Set(standing.map((template) => `${template.name}\n${content(template)}`));
        const names = standing.map(({ name }) => name);
        const added = wanted
          .filter((template) => !known.has(`${template.name}\n${content(template)}`))
          .map((template): Template => {
            const name = freeName(template.name, names);
            names.push(name);
            return {
              id: ids.next(),
              name,
              savedAt: clock.now(),
              savedBy: actor.id,
              brief: reusable(template.brief),
              bodies: template.bodies,
            };
          });
        if (added.length > 0) {
          await store.write([
            ...added.map((template) => ({ do: 'template.put', template }) as const),
            logged(context, 'templates.taken-in', null, { count: added.length }, actor.id),
          ]);
          changed();
        }
        return { added: added.length, known: wanted.length - added.length };
      }),
  };

  function requireTemplate(id: string): Template {
    const template = store.read.templates().find((one) => one.id === id);
    if (!template) throw new AppError('not-found', 'error.notFound', { what: id });
    return template;
  }

  /** Two templates of one name cannot be told apart in a list. */
  function requireFree(name: string, own: string | null): void {
    const others = store.read.templates().filter(({ id }) => id !== own);
    if (
      freeName(
        name,
        others.map((one) => one.name),
      ) !== name
    )
      throw new AppError('conflict', 'error.templateName', { name });
  }

  function changed(): void {
    context.emit('changed', { about: 'messages', messageId: null });
  }
}

function readTemplates(json: string): z.infer<typeof templatesFile>['templates'] {
  let value: unknown;
  try {
    value = JSON.parse(json.replace(/^\uFEFF/, ''));
  } catch {
    throw new AppError('invalid', 'error.templatesFile');
  }
  const head = fileHead.safeParse(value).data;
  if (head?.format !== templatesFormat.format) throw new AppError('invalid', 'error.templatesFile');
  if (head.version > templatesFormat.version) throw new AppError('invalid', 'error.newerFile');
  const read = templatesFile.safeParse(value);
  if (!read.success) throw new AppError('invalid', 'error.templatesFile');
  return read.data.templates;
}
