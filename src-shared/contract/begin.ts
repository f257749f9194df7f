import { z } from 'zod';
import { id, method } from './method.ts';
import { bodies, doc } from './shapes.ts';

const file = z.string().min(1);
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
  'messages.takeIn': method(
    'Put texts from elsewhere in the place of the draft’s, as one edit; the other languages stand. How the draft stood is kept as a version first.',
    z.strictObject({ id, revision: z.number().int(), bodies, because: z.enum(['import', 'translation']) }),
    z.object({ revision: z.number(), savedAt: z.string() }),
  ),
};
