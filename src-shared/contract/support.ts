import { z } from 'zod';
import { id, instant, method, nothing } from './method.ts';

const line = z.string().max(200);

export const about = z.object({
  version: z.string(),
  host: z.enum(['electron', 'chromium', 'headless']),
  node: z.string(),
  electron: z.string().nullable(),
  chromium: z.string().nullable(),
  sqlite: z.string(),
  system: z.string(),
  dataDirectory: z.string(),
});

export const supportMethods = {
  'about.facts': method('Which versions run here, and where the data lies.', nothing, about),
  'about.licence': method('The text of the product’s own licence.', nothing, z.object({ text: z.string() })),
  'about.notices': method(
    'The packages that the product is made of, by name; the texts of their licences are asked for one by one.',
    nothing,
    z.object({
      notices: z.array(z.object({ name: z.string(), version: z.string(), licence: z.string(), homepage: z.string().optional() })),
    }),
  ),
  'about.notice': method(
    'The licence text of one package.',
    z.strictObject({ name: z.string().min(1).max(214), version: z.string().min(1).max(100) }),
    z.object({ text: z.string() }),
  ),
  'support.preview': method(
    'What a support package would hold, as text, and the digest by which exactly this text is saved.',
    nothing,
    z.object({ text: z.string(), digest: z.string(), at: instant, entries: z.number() }),
  ),
  'support.save': method(
    'Save the support package that was shown. `digest` says which; `to` is for scripts.',
    z.strictObject({ digest: id, to: z.string().max(4000).optional() }),
    z.object({ path: z.string().nullable() }),
  ),
  'support.pageError': method(
    'The page tells of a mistake of its own. Only its kind and places in our files are kept.',
    z.strictObject({ name: line, message: z.string().max(20_000), stack: z.string().max(40_000) }),
    z.object({ number: z.string() }),
  ),
};
