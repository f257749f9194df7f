import { z } from 'zod';
import type { Inline } from '../domain/draft/document.ts';
import { templateLimits } from '../domain/draft/template.ts';
import { done, id, method, nothing } from './method.ts';
import { bodies, doc, inline, language } from './shapes.ts';

const file = z.string().min(1);
const to = z.string().min(1).max(4000).optional();
const fileName = z.string().min(1).max(200);
const saved = z.object({ path: z.string().nullable() });
const templateName = z
  .string()
  .trim()
  .min(1)
  .max(templateLimits.name)
  .regex(/^[^\r\n]*$/);
/** Numbers by what they count: `images`, `footnotes` and the like. */
const counts = z.record(z.string(), z.number());

export const beginMethods = {
  'texts.read': method(
    'The text of a Word, Markdown or HTML file, to be looked at before it is taken in. The HTML of a Word file or a page is as it was written: clean it before it is shown.',
    z.strictObject({ file }),
    z.discriminatedUnion('kind', [
      z.object({ kind: z.literal('word'), name: z.string(), html: z.string(), leftOut: counts }),
      z.object({ kind: z.literal('html'), name: z.string(), html: z.string(), leftOut: counts }),
      z.object({ kind: z.literal('markdown'), name: z.string(), doc, leftOut: counts }),
    ]),
  ),
  'drafts.export': method(
    'A draft as a file, brief and texts, to be taken in elsewhere. `name` is the proposed name; `path` is null when the person would rather not.',
    z.strictObject({ id, name: fileName, to }),
    saved,
  ),
  'drafts.take': method('Begin a message from the file of a draft.', z.strictObject({ file }), z.object({ id })),
  'translations.export': method(
    'A Word file for a translator: each line of the source beside what stands in the target.',
    z.strictObject({ id, source: language, target: language, name: fileName, to }),
    saved,
  ),
  'translations.read': method(
    'What came back from a translator, line by line, to be looked at before it is taken in (`messages.takeIn`). Changes nothing.',
    z.strictObject({ id, file }),
    z.object({
      source: language,
      target: language,
      units: z.array(
        z.object({ number: z.number().nullable(), source: z.string(), content: z.array(inline as unknown as z.ZodType<Inline>) }),
      ),
    }),
  ),
  'templates.list': method(
    'The institution’s templates, the oldest first.',
    nothing,
    z.object({
      templates: z.array(
        z.object({ id, name: z.string(), savedAt: z.string(), savedBy: z.string(), subject: z.string(), languages: z.array(language) }),
      ),
    }),
  ),
  'templates.save': method(
    'Save a message as a template: its texts, and its brief without its time. A name that another has is a conflict.',
    z.strictObject({ messageId: id, name: templateName }),
    z.object({ id }),
  ),
  'templates.rename': method('Give a template another name.', z.strictObject({ id, name: templateName }), done),
  'templates.remove': method('Remove a template. It can be put back until the program ends.', z.strictObject({ id }), done),
  'templates.putBack': method('Put a removed template back.', z.strictObject({ id }), done),
  'templates.begin': method('Begin a message from a template; its dates are asked about.', z.strictObject({ id }), z.object({ id })),
  'templates.export': method(
    'All templates as one file, to be handed out. `name` is the proposed name; `path` is null when the person would rather not.',
    z.strictObject({ name: z.string().min(1).max(200), to }),
    z.object({ path: z.string().nullable() }),
  ),
  'templates.take': method(
    'Take in the templates of a file. Those that are here already are left; another one of the same name gets a number.',
    z.strictObject({ file }),
    z.object({ added: z.number(), known: z.number() }),
  ),
  'messages.takeIn': method(
    'Put texts from elsewhere in the place of the draft’s, as one edit; the other languages stand. How the draft stood is kept as a version first.',
    z.strictObject({ id, revision: z.number().int(), bodies, because: z.enum(['import', 'translation']) }),
    z.object({ revision: z.number(), savedAt: z.string() }),
  ),
};
