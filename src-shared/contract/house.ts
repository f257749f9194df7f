import { z } from 'zod';
import { languageCodes } from '../domain/draft/document.ts';
import { channelKinds } from '../domain/policy/channels.ts';
import { packSchema } from '../domain/policy/pack.ts';
import { colorSchemes } from '../domain/workplace/color-schemes.ts';
import { fileKeys } from '../domain/workplace/settings-file.ts';
import { locales } from '../texts/translate.ts';
import { done, id, method, nothing, personName } from './method.ts';
import { logEntry, person } from './shapes.ts';

export const settings = z.object({
  locale: z.enum(locales),
  colorScheme: z.enum(colorSchemes),
  packId: z.string().nullable(),
  institutionDomains: z.array(z.string()),
  /** Who runs the sends of this workstation; null where it is as the pack says. */
  deliveryMode: z.enum(['direct', 'handover']).nullable(),
});
export type Settings = z.infer<typeof settings>;

export const houseMethods = {
  'system.describe': method(
    'Every method with the JSON Schemas of its params and result.',
    nothing,
    z.object({
      version: z.string(),
      methods: z.record(z.string(), z.object({ about: z.string(), params: z.any(), result: z.any() })),
      events: z.array(z.string()),
    }),
  ),
  'system.state': method(
    'What the window needs first: who, where, which mode.',
    nothing,
    z.object({
      version: z.string(),
      host: z.enum(['electron', 'chromium', 'headless']),
      /** False until an institution and a person are chosen. */
      ready: z.boolean(),
      practice: z.boolean(),
      dataDirectory: z.string(),
      now: z.string(),
      settings,
      pack: packSchema.nullable(),
      packs: z.array(
        z.object({
          id: z.string(),
          institution: z.object({ nb: z.string(), nn: z.string(), en: z.string() }),
          /** What a copy is called; null for a pack that ships. */
          name: z.string().nullable(),
          rules: z.number(),
          /** Who runs the sends, as the pack says. */
          deliveryMode: z.enum(['direct', 'handover']),
          date: z.string(),
        }),
      ),
      me: person.nullable(),
      /** Settings that IT has fixed by a file; they cannot be changed here. */
      locked: z.array(z.enum(fileKeys)),
      /** The name of the key that the relay signs with; empty where it is not known. */
      dkimSelector: z.string(),
      /** The institution that IT’s file names, before one is chosen; null where it names none. */
      proposedPackId: z.string().nullable(),
      /** Why a password is not kept, where the host has no store for it. */
      keepsSecrets: z.boolean(),
    }),
  ),
  'system.begin': method(
    'First start: choose the institution and who I am; a sample message is put in.',
    z.strictObject({
      packId: id,
      name: personName,
      email: z.string().trim().min(3).max(320),
      role: z.enum(['officer', 'web-editor', 'sender', 'it-operator', 'head', 'archivist']),
      sample: z.boolean(),
    }),
    z.object({ sampleMessageId: id.nullable() }),
  ),
  'system.openReal': method(
    'Open the other data directory: from practice to real or back. The window starts anew. A person’s word that the disk is encrypted is logged. `restore`: a backup, or everything as one file, to put in the place of what that directory holds first, as `data.import` does: a way out where its database cannot be opened.',
    z.strictObject({ practice: z.boolean(), diskEncrypted: z.literal(true).optional(), restore: z.string().min(1).max(4000).optional() }),
    done,
  ),
  'system.openLink': method(
    'Open an https or mailto address in the system’s own program.',
    z.strictObject({ url: z.string().max(2000) }),
    done,
  ),
  'settings.save': method(
    'Change settings of this workstation.',
    settings
      .omit({ packId: true, deliveryMode: true })
      .extend({ institutionDomains: z.array(z.string().max(255)).max(100) })
      .partial()
      .strict(),
    z.object({ settings }),
  ),
  'log.page': method(
    'A page of the log, the newest first.',
    z.strictObject({ messageId: id.optional(), offset: z.number().int().min(0), limit: z.number().int().min(1).max(500) }),
    z.object({ total: z.number(), entries: z.array(logEntry) }),
  ),
  'log.languages': method(
    'Words of what has gone out, by year, channel and language, the newest year first. `lesser`: the form of Norwegian with fewer words, and its share of the Norwegian ones.',
    z.strictObject({}),
    z.object({
      tally: z.array(
        z.object({
          year: z.number(),
          channel: z.enum(channelKinds),
          texts: z.number(),
          words: z.record(z.enum(languageCodes), z.number()),
          lesser: z.object({ form: z.enum(['nb', 'nn']), share: z.number() }).nullable(),
        }),
      ),
    }),
  ),
  'log.verify': method(
    'Check the whole chain. `brokenAt` is the first entry that does not fit.',
    z.strictObject({}),
    z.object({ ok: z.boolean(), entries: z.number(), head: z.string(), brokenAt: z.number().nullable() }),
  ),
};
