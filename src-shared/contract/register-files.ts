import { z } from 'zod';
import { id, method, nothing } from './method.ts';
import { mail } from './register-mail.ts';

const chosenFile = z.string().min(1).max(4000);

export const registerFileMethods = {
  'register.owners': method(
    'The accounts that the institution’s rules name, each with its owner: rows that a register can begin with. `known`: it stands in the register.',
    nothing,
    z.object({
      rows: z.array(
        z.object({ name: z.string(), platform: z.string(), language: z.string(), owner: z.string(), rule: z.string(), known: z.boolean() }),
      ),
    }),
  ),
  'register.addOwners': method(
    'Take in those of them that are not known, each as open-legacy: with what it lacks as debt, and never as open. Units that own one are made. Doing it again does nothing.',
    nothing,
    z.object({ added: z.number(), known: z.number(), units: z.number() }),
  ),
  'register.captureFile': method(
    'What the entry of a capture says of a file: its name, its size in bytes and its SHA-256. Nothing of it is stored.',
    z.strictObject({ file: chosenFile }),
    z.object({ name: z.string(), bytes: z.number(), sha256: z.string() }),
  ),
  'register.campaignNotice': method(
    'The notice of a campaign in the log book of a channel, made ready in the institution’s own language, with the form to order it by and whom to ask. Null where the rules ask for none.',
    z.strictObject({ id, entryId: id }),
    z.object({
      notice: z
        .object({
          mail,
          rule: z.string(),
          /** What a notice should say and that the entry has nothing of. */
          lacking: z.array(z.enum(['title', 'kind', 'from', 'to'])).readonly(),
          /** Null: what is no ad has no form. */
          form: z.object({ name: z.string(), url: z.string().nullable(), rule: z.string() }).nullable(),
          guide: z.object({ name: z.string(), url: z.string().nullable(), rule: z.string() }),
          contacts: z.array(z.string()).readonly(),
          contactsRule: z.string(),
          /** Somebody should look whether the contacts are still the right ones. */
          stale: z.boolean(),
        })
        .nullable(),
    }),
  ),
  'register.tip': method(
    'A letter that gives content to those who run the central channels, in the institution’s own language. Null where the rules name nobody.',
    z.strictObject({ what: z.string().trim().min(1).max(200), text: z.string().max(10_000), link: z.string().max(2000).optional() }),
    z.object({ mail: mail.nullable() }),
  ),
};
