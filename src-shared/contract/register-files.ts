import { z } from 'zod';
import { type BookId, bookIds, incidentKinds } from '../domain/register/books.ts';
import { channelStates } from '../domain/register/life-cycle.ts';
import { id, method, nothing, savedPath, savePath } from './method.ts';
import { mail } from './register-mail.ts';
import { textRef } from './shapes.ts';

const chosenFile = z.string().min(1).max(4000);

const book = z.enum(bookIds as [BookId, ...BookId[]]);
const state = z.enum(channelStates);
const account = z.object({ id, name: z.string(), platform: z.string(), addressUrl: z.string(), handle: z.string(), state });
const takenTold = {
  added: z.number(),
  /** Those that stand in the register; they are left as they are, also where the file has them as they were later. */
  known: z.number(),
  refusedCount: z.number(),
};

export const registerFileMethods = {
  'register.whole': method(
    'Save the whole register, with its log books and every change, as a JSON file that can be taken in again. Incidents are left out for those who may not read them.',
    z.strictObject({ to: savePath.optional() }),
    z.object({ path: savedPath, channels: z.number() }),
  ),
  'register.wholePreview': method(
    'Read such a file and say what taking it in would do; nothing is stored. Refused, with where: what is not as it was written, is another institution’s, or has a channel whose state its own history does not explain.',
    z.strictObject({ file: chosenFile }),
    z.object({
      fileName: z.string(),
      /** The register here has no channels: it becomes the one of the file, with the same ids, revisions and numbers. */
      empty: z.boolean(),
      /** = `added` + `known` + `refusedCount`. */
      channels: z.number(),
      ...takenTold,
      /** Of the known ones, those that the file has with a later revision. */
      newer: z.number(),
      /** The first 1,000 that cannot come in. */
      refused: z.array(z.object({ id, name: z.string(), text: textRef })),
      /** Units that are made. */
      units: z.number(),
      entries: z.number(),
      /** Log books that whoever saved the file might not read. */
      leftOut: z.array(book),
      /** Of those that come in. */
      states: z.array(z.object({ state, count: z.number() })),
    }),
  ),
  'register.takeWhole': method(
    'Take in the channels of such a file that are not here, with their log books and their history, in the state that these lead to. All of them come in, or none.',
    z.strictObject({ file: chosenFile }),
    z.object(takenTold),
  ),
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
  'register.compareSite': method(
    'Hold a page or a sitemap of the institution’s website against the register, both ways: a saved file, or an https address that a person names. It is fetched once, and of an index of sitemaps those of the same website; nothing else is.',
    z.union([z.strictObject({ file: chosenFile }), z.strictObject({ url: z.url({ protocol: /^https?$/ }).max(2000) })]),
    z.object({
      /** The file, or where the page was. */
      fileName: z.string(),
      /** Pages and sitemaps that were read, and sitemaps of an index that were not. */
      pages: z.number(),
      unread: z.number(),
      /** How many accounts they have. */
      found: z.number(),
      /** In them, and not open in the register. */
      unregistered: z.array(z.object({ address: z.string(), channel: account.nullable() })),
      /** Open in the register, and not in them. */
      unlisted: z.array(account),
    }),
  ),
  'register.incidents': method(
    'Save the incidents of a channel as evidence (PDF): each with its number, what was written, by whom and when. `digest`: SHA-256 of them as they are kept. For those who may read incidents.',
    z.strictObject({ id, to: savePath.optional() }),
    z.object({ path: savedPath, count: z.number(), digest: z.string() }),
  ),
  'register.disposals': method(
    'Incidents whose day of disposal has come, of all channels, the oldest day first. For those who may read incidents.',
    nothing,
    z.object({
      rows: z.array(
        z.object({
          channelId: id,
          name: z.string(),
          entryId: id,
          number: z.number(),
          kind: z.enum(incidentKinds).nullable(),
          writtenAt: z.string(),
          disposeOn: z.string(),
        }),
      ),
    }),
  ),
  'register.dispose': method(
    'Dispose of what is written of an incident, from its day of disposal on. Its number, kind and days stay, with who disposed of it and why; the words are gone for good, but for what older backups hold.',
    z.strictObject({ id, entryId: id, reason: z.string().trim().min(1).max(1000) }),
    z.object({ revision: z.number() }),
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
