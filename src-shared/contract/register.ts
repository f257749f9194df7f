import { z } from 'zod';
import { type BookId, bookIds } from '../domain/register/books.ts';
import type { AuditEntry, RegisteredChannel, RegisterUnit } from '../domain/register/channel.ts';
import type { Due } from '../domain/register/due.ts';
import { dueKinds } from '../domain/register/due-kinds.ts';
import { channelFieldsSchema, type FieldId, fieldIds } from '../domain/register/fields.ts';
import type { Failing } from '../domain/register/guards.ts';
import type { Holding } from '../domain/register/holding.ts';
import { layouts } from '../domain/register/import/layouts.ts';
import { channelEvents, channelStates, type EvidencePart, evidenceParts, guardIds } from '../domain/register/life-cycle.ts';
import { verifyAnswers } from '../domain/register/verify.ts';
import { id, method, nothing, savedPath, savePath } from './method.ts';
import { textRef } from './shapes.ts';

const state = z.enum(channelStates);
const event = z.enum(channelEvents);
const book = z.enum(bookIds as [BookId, ...BookId[]]);
const day = z.string();

const registeredChannel: z.ZodType<RegisteredChannel> = z.object({
  id,
  revision: z.number(),
  state,
  legacy: z.boolean(),
  fields: channelFieldsSchema,
  createdAt: z.string(),
  createdBy: z.string(),
  changedAt: z.string(),
  stateSince: z.string(),
  approvalVoidedAt: z.string().nullable(),
  imported: z.object({ file: z.string(), row: z.number(), at: z.string() }).nullable(),
});

const registerUnit = z.object({ id, name: z.string(), email: z.string() }) satisfies z.ZodType<RegisterUnit>;

/** Why a step cannot be taken: what it is about, the rule that says so, and the same in the language of the interface. */
const failing = z.object({
  guard: z.enum([...guardIds, 'required', 'evidence', 'order']),
  field: z.string().nullable(),
  /** Null: the program's own care. */
  rule: z.string().nullable(),
  severity: z.enum(['block', 'warn']),
  text: textRef,
  says: z.string(),
}) satisfies z.ZodType<Failing>;

/** What a step asks for and has: the same parts. */
const holds = z.object({
  guard: z.enum([...guardIds, 'required']),
  field: z.string().nullable(),
  rule: z.string().nullable(),
  text: textRef,
  says: z.string(),
}) satisfies z.ZodType<Holding>;

const due = z.object({
  kind: z.enum(dueKinds),
  /** Null: a day that should have been set never was, which counts as overdue. */
  on: day.nullable(),
  /** The instant of that day (ISO 8601 UTC), where it is due by the hour. */
  at: z.string().optional(),
  overdue: z.boolean(),
  rule: z.string().nullable(),
  text: textRef,
}) satisfies z.ZodType<Due>;

const filters = z.strictObject({
  platform: z.array(z.string().max(200)).max(200).optional(),
  unit: z.array(z.string().max(200)).max(200).optional(),
  state: z.array(state).optional(),
  /** Something is overdue, or is due within 30 days; `evaluation`: it is open, and its evaluation is overdue. */
  due: z.array(z.enum(['overdue', 'soon', 'evaluation'])).optional(),
  /** It is in one of these (BCP 47). */
  language: z.array(z.string().max(60)).max(200).optional(),
  /** It may be used in a crisis. */
  crisis: z.array(z.enum(['yes'])).optional(),
});

/** Words and facets that a list is narrowed by. `query`: words of names, handles, addresses, people, units and purposes, each of which may be begun only. */
export const searched = { query: z.string().max(320).optional(), filters: filters.optional() };

export const registerSorts = ['name', 'platform', 'unit', 'state', 'responsible', 'due', 'changed'] as const;

const sort = z.strictObject({ by: z.enum(registerSorts), descending: z.boolean().optional() });

/** A channel in a list. */
const channelRow = z.object({
  id,
  name: z.string(),
  platform: z.string(),
  handle: z.string(),
  addressUrl: z.string(),
  unit: z.string(),
  state,
  responsible: z.string(),
  /** What is due first; null where nothing is. */
  due: due.nullable(),
  /** How many fields the rules require of one that is open and that are empty. */
  debt: z.number(),
  crisis: z.boolean(),
  /** The share of nynorsk among its Norwegian posts, where somebody has counted them. */
  nynorsk: z.number().nullable(),
  languages: z.array(z.string()),
  /** It is open, and its evaluation is overdue or was never given a day: worked out, and no state. */
  evaluationOverdue: z.boolean(),
  changedAt: z.string(),
});
export type ChannelRow = z.infer<typeof channelRow>;

/** Something that is due at a channel, in a list. */
const dueRow = z.object({
  channelId: id,
  name: z.string(),
  platform: z.string(),
  unit: z.string(),
  responsible: z.string(),
  due,
  /** How many of the kind, which is due on the soonest of their days. */
  count: z.number(),
  /** When it was done last; null where it never was, or is done once. */
  last: day.nullable(),
  /** Of questions: the hours on workdays within which they are to be answered. */
  hours: z.number().nullable(),
  /** Of a suspended channel: how many have access to it. */
  admins: z.number().nullable(),
});
export type DueRow = z.infer<typeof dueRow>;

const facet = z.array(z.object({ value: z.string(), count: z.number() }));
/** From the first, and 100, where nothing else is said. */
const page = { offset: z.int().min(0).optional(), limit: z.int().min(1).max(500).optional() };

const bookEntry = z.object({
  id,
  channelId: id,
  book,
  number: z.number(),
  at: z.string(),
  by: z.string(),
  /** By the parts of the book (domain/register/books.ts). */
  entry: z.record(z.string(), z.unknown()),
  later: z.record(z.string(), z.unknown()).nullable(),
});

const auditEntry = z.object({
  number: z.number(),
  channelId: id,
  at: z.string(),
  by: z.string(),
  field: z.string(),
  before: z.unknown(),
  after: z.unknown(),
}) satisfies z.ZodType<AuditEntry>;

const ownFile = z.strictObject({
  file: z.string().min(1).max(4000),
  encoding: z.string().max(40).optional(),
  separator: z.string().max(1).optional(),
});
const importTold = {
  /** = `added` + `known` + `refusedCount`. */
  rows: z.number(),
  added: z.number(),
  /** Those whose address stands in the register, or earlier in the file; what stands is left as it is. */
  known: z.number(),
  refusedCount: z.number(),
};

/** The parts of the evidence of all steps, each of which can be told beside the event. */
const flatEvidence = Object.fromEntries(Object.entries(evidenceParts).map(([name, part]) => [name, part.schema.optional()])) as Record<
  EvidencePart,
  z.ZodOptional<z.ZodUnknown>
>;
const parts = z.record(z.string().max(60), z.unknown());

export const registerMethods = {
  'register.list': method(
    'Channels by words and facets, a page at a time.',
    z.strictObject({
      ...searched,
      /** By name where nothing else is said. */
      sort: sort.optional(),
      ...page,
    }),
    z.object({ total: z.number(), rows: z.array(channelRow) }),
  ),
  'register.facets': method(
    'How many channels each value of a facet would show, with the words and the other facets as they are.',
    z.strictObject(searched),
    z.object({ platform: facet, unit: facet, state: facet, due: facet, language: facet, crisis: facet }),
  ),
  'register.get': method(
    'One channel whole: its fields, what is due, what it lacks, what each step that can come next still needs, its log books and the newest changes. Incidents are left out for those who may not read them.',
    z.strictObject({ id }),
    z.object({
      channel: registeredChannel,
      unit: registerUnit.nullable(),
      due: z.array(due),
      debt: z.array(failing),
      /** With nothing that blocks a step can be taken; its evidence is not looked at. `holds`: what of its own conditions is met. */
      steps: z.array(z.object({ event, to: state, mayI: z.boolean(), failing: z.array(failing), holds: z.array(holds) })),
      entries: z.array(bookEntry),
      /** The newest 50 changes. */
      audit: z.object({ total: z.number(), entries: z.array(auditEntry) }),
      /** The states that it came into, the oldest first. */
      states: z.array(z.object({ state, at: z.string() })),
      crisis: z.boolean(),
      /** What the one at the keyboard may do: change fields, and write in these log books. */
      may: z.object({ write: z.boolean(), enter: z.array(book) }),
    }),
  ),
  'register.audit': method(
    'What was changed in a channel, the newest first, a page at a time.',
    z.strictObject({ id, ...page }),
    z.object({ total: z.number(), entries: z.array(auditEntry) }),
  ),
  'register.save': method(
    'Make a channel (without `id`: a draft, or a candidate that was found and may not be ours), or change fields of one; those that are not named stay. Refused: anything that looks like a password, and another approver or date once it is approved. Before it is open a change of purpose, unit or address takes the approval back; afterwards it must be approved again.',
    z.strictObject({
      id: id.optional(),
      /** The one that is changed; a newer one is a conflict. */
      revision: z.int().optional(),
      as: z.enum(['draft', 'candidate']).optional(),
      fields: z.partialRecord(z.enum(fieldIds as [FieldId, ...FieldId[]]), z.unknown()),
    }),
    z.object({ id, revision: z.number(), state }),
  ),
  'register.transition': method(
    'Take a step in a channel’s life. `failing`: what stops it, or is warned about, each with its rule; with anything that blocks nothing has happened, and `state` is as it was. What a step asks for is told in `evidence`, or beside `event`.',
    z.strictObject({ ...flatEvidence, id, event, evidence: parts.optional(), revision: z.int().optional() }),
    z.object({ taken: z.boolean(), state, revision: z.number(), failing: z.array(failing) }),
  ),
  'register.due': method(
    'What is due at channels today or within so many days, the longest overdue first; several of a kind at a channel are one. `mine`: of those that the one at the keyboard is responsible or deputy for.',
    z.strictObject({ unit: id.optional(), mine: z.boolean().optional(), within: z.int().min(0).max(3660).optional(), ...page }),
    z.object({
      total: z.number(),
      /** Of `total`. */
      overdue: z.number(),
      rows: z.array(dueRow),
    }),
  ),
  'register.verify': method(
    'Is this address or handle ours? By the whole canonical address, never by its beginning.',
    z.strictObject({ address: z.string().max(2000) }),
    z.object({
      answer: z.enum(verifyAnswers),
      /** As it is compared. */
      canonical: z.string().nullable(),
      /** The channel that it is, was, or looks like. */
      channel: z.object({ id, name: z.string(), platform: z.string(), addressUrl: z.string(), handle: z.string(), state }).nullable(),
      likeness: z.enum(['letters', 'spelling', 'other-platform', 'name-in-it']).nullable(),
      advice: textRef,
      /** The same in the language of the interface. */
      says: z.string(),
    }),
  ),
  'register.addEntry': method(
    'Write in a log book of a channel (domain/register/books.ts has their parts). What is written stands.',
    z.strictObject({ id, book, entry: parts }),
    z.object({ entryId: id, revision: z.number() }),
  ),
  'register.closeEntry': method(
    'Write, once, what became of an entry: an answer, a notice, access that was removed.',
    z.strictObject({ id, entryId: id, later: parts }),
    z.object({ revision: z.number() }),
  ),
  'register.importPreview': method(
    'Read a CSV or Excel file of channels and say what taking it in would do, row by row; nothing is stored. Known by their headings: our own file (the paths of the fields), and those of the U.S. Digital Registry, its export, Touchpoints and Govdirectory.',
    ownFile,
    z.object({
      fileName: z.string(),
      layout: z.enum(layouts),
      ...importTold,
      /** The headings that are not taken in. */
      unknown: z.array(z.string()),
      /** The first 1,000 values that fit no unit, platform, language or field, and in how many rows. */
      unmatched: z.array(z.object({ field: z.string(), value: z.string(), rows: z.number() })),
      /** The first 1,000 rows that cannot be used; rows are counted from 1, headings not. */
      refused: z.array(z.object({ row: z.number(), name: z.string(), text: textRef })),
      /** The first that come in, and how many fields each lacks. */
      sample: z.array(z.object({ row: z.number(), name: z.string(), platform: z.string(), addressUrl: z.string(), debt: z.number() })),
    }),
  ),
  'register.import': method(
    'Take in the channels of such a file, each as open-legacy: with what it lacks as debt, and never as open.',
    ownFile,
    z.object(importTold),
  ),
  'register.export': method(
    'Save channels, by words and facets or all, as a CSV or an Excel file that is safe to open in a spreadsheet and can be read in again; log books are not in it.',
    z.strictObject({
      ...searched,
      sort: sort.optional(),
      /** CSV where nothing is said. */ as: z.enum(['csv', 'xlsx']).optional(),
      to: savePath.optional(),
    }),
    z.object({ path: savedPath, channels: z.number() }),
  ),
  'register.units': method(
    'The units that channels belong to.',
    nothing,
    z.object({
      units: z.array(registerUnit),
      /** Those whose channels the one at the keyboard is responsible or deputy for. */
      mine: z.array(id),
    }),
  ),
  'register.saveUnit': method(
    'Add a unit, or change its name and its address for reminders.',
    z.strictObject({ id: id.optional(), name: z.string().trim().min(1).max(200), email: z.string().trim().max(320).optional() }),
    z.object({ id }),
  ),
};
