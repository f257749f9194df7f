import { z } from 'zod';
import { timelineKinds } from '../domain/bounces/timeline.ts';
import { doubtDecisions, recipientStates } from '../domain/dispatch/order.ts';
import { id, method, nothing } from './method.ts';
import { person, recipientList, textRef } from './shapes.ts';

export const dutyKinds = ['practice', 'compact', 'backups'] as const;

/** What the removal of addresses has left to do outside the database. */
export const openDuty = z.object({
  do: z.enum(dutyKinds),
  since: z.string(),
  /** What stopped it last, in the interface language; null while it has not been tried since the program began. */
  because: z.string().nullable(),
});
export type OpenDuty = z.infer<typeof openDuty>;

export const keptList = z.object({
  list: recipientList,
  subject: z.string(),
  state: z.enum(['kept', 'due', 'waits', 'purged']),
  /** Why it waits; null in every other state. */
  because: textRef.nullable(),
  /** Why nobody can purge it now by hand; null where they can. */
  stops: textRef.nullable(),
  /** How many sends are built on it. */
  sends: z.number(),
  /** Recipients in doubt whom nobody has decided about. */
  undecided: z.number(),
});
export type KeptList = z.infer<typeof keptList>;

const mentionPlaces = ['draft', 'version', 'earlier', 'reply', 'template', 'relay', 'mailbox', 'view'] as const;

/** Everything that is kept about one address. */
export const access = z.object({
  /** As it is compared: lower case, the domain in ASCII. */
  address: z.string(),
  lists: z.array(
    z.object({
      listId: id,
      messageId: id,
      subject: z.string(),
      fileName: z.string(),
      source: z.string(),
      basis: z.string(),
      importedAt: z.string(),
      importedBy: z.string(),
      deleteBy: z.string(),
      unit: z.string().nullable(),
      language: z.string().nullable(),
    }),
  ),
  sends: z.array(
    z.object({
      orderId: id,
      messageId: id,
      subject: z.string(),
      kind: z.enum(['send', 'test']),
      state: z.enum(recipientStates),
      attempts: z.number(),
      attemptedAt: z.string().nullable(),
      settledAt: z.string().nullable(),
      mailId: z.string(),
      reply: z.string(),
      /** What came back of it. */
      bounces: z.array(
        z.object({ kind: z.enum(timelineKinds), reason: z.string(), status: z.string().nullable(), reportedAt: z.string() }),
      ),
      decisions: z.array(z.object({ decision: z.enum(doubtDecisions), reason: z.string(), by: z.string(), at: z.string() })),
      /** Leaders’ words that it was sent although the address was suppressed. */
      overrides: z.array(z.object({ reason: z.string(), by: z.string(), at: z.string() })),
    }),
  ),
  suppression: z.object({ since: z.string(), reason: z.string(), by: z.string() }).nullable(),
  person: person.nullable(),
  /** Captured by the practice server. */
  mails: z.array(z.object({ id: z.number(), at: z.string(), subject: z.string() })),
  /** Where the address stands in texts that people have written; `subject` is a template’s name. Drafts and frozen versions are not touched by erasing. */
  mentions: z.array(z.object({ in: z.enum(mentionPlaces), messageId: id.nullable(), subject: z.string() })),
  /** Where it stands in the register of channels, by the address or by a name that stands with it. Nothing of that is erased; `kept` says why. */
  register: z.array(
    z.object({
      channelId: id,
      name: z.string(),
      platform: z.string(),
      in: z.enum(['field', 'book', 'audit']),
      /** The field, or the log book; empty for changes. */
      of: z.string(),
      count: z.number(),
      by: z.enum(['address', 'name']),
      /** `part`: for as long as the person has a part in the channel; `text`: until somebody corrects it; `record`: for good; `incident`: until it is disposed of. */
      kept: z.enum(['part', 'text', 'record', 'incident']),
    }),
  ),
  /** The one at the keyboard may not read incidents: they were not looked through. */
  incidentsHidden: z.boolean(),
  /** Backups of the database that may hold the address: those from after it first came in. */
  backups: z.array(z.object({ name: z.string(), takenAt: z.string() })),
});
export type Access = z.infer<typeof access>;

const address = z.string().max(320);
const purgeResult = z.object({
  /** How many addresses were removed from lists and ledgers. */
  addresses: z.number(),
  /** What is left to do outside the database. */
  duties: z.array(openDuty),
});

export const privacyMethods = {
  'privacy.overview': method(
    'What is kept about recipients, when it goes, and what is left to do.',
    nothing,
    z.object({
      /** Today where the institution is, `YYYY-MM-DD`. */
      today: z.string(),
      /** Who said when that this machine’s disk is encrypted, newest word. */
      diskEncrypted: z.object({ by: z.string().nullable(), at: z.string() }).nullable(),
      lists: z.array(keptList),
      /** Copies for tests that still hold the addresses they went to. */
      tests: z.object({ orders: z.number(), addresses: z.number() }),
      duties: z.array(openDuty),
    }),
  ),
  'privacy.setDeleteBy': method(
    'Choose another day for a list to go.',
    z.strictObject({ listId: id, deleteBy: z.iso.date() }),
    z.object({ list: recipientList }),
  ),
  'privacy.purge': method(
    'Remove the addresses of a list and of everything sent to it, for good: rows, replies, reasons, captured practice mails, backups that hold them. Counts, digests and the log stay. Refused while a send is not finished.',
    z.strictObject({ listId: id }),
    purgeResult,
  ),
  'privacy.purgeTests': method('Remove the addresses of every test copy whose sending has ended.', nothing, purgeResult),
  'privacy.finishDuties': method('Try again what removals have left to do.', nothing, z.object({ duties: z.array(openDuty) })),
  'privacy.find': method('Everything that is kept about one address. It is not logged.', z.strictObject({ address }), access),
  'privacy.export': method(
    'Save everything about one address as one file that a person and a program can read. Null: not saved.',
    z.strictObject({ address, to: z.string().max(4000).optional() }),
    z.object({ path: z.string().nullable() }),
  ),
  'privacy.erase': method(
    'Remove one address for good from lists, ledgers, reasons, earlier drafts, templates, practice mails, saved views of the register and backups; who waits in a send is not sent to. Drafts, frozen versions, people and the register of channels are left. `suppression` says whether it stays kept out of later sends.',
    z.strictObject({ address, suppression: z.enum(['keep', 'remove']) }),
    z.object({
      lists: z.number(),
      sends: z.number(),
      mails: z.number(),
      /** Where it still stands in texts. */
      mentions: access.shape.mentions,
      /** Where it still stands in the register of channels. */
      register: access.shape.register,
      duties: z.array(openDuty),
    }),
  ),
};
