import { z } from 'zod';
import { type BookId, bookIds } from '../domain/register/books.ts';
import type { AuditEntry, RegisteredChannel, RegisterUnit } from '../domain/register/channel.ts';
import { channelFieldsSchema, type FieldId, fieldIds } from '../domain/register/fields.ts';
import { channelEvents, channelStates, guardIds } from '../domain/register/life-cycle.ts';
import { done, id, method, nothing, savedPath, savePath } from './method.ts';
import { textRef } from './shapes.ts';

const state = z.enum(channelStates);
const event = z.enum(channelEvents);
const book = z.enum(bookIds as [BookId, ...BookId[]]);
const day = z.iso.date();

export const registeredChannel = z.object({
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
}) satisfies z.ZodType<RegisteredChannel>;

const registerUnit = z.strictObject({
  id,
  name: z.string().trim().min(1).max(200),
  email: z.string().max(320).default(''),
}) satisfies z.ZodType<RegisterUnit>;

/** Why a step cannot be taken: what it is about, and the rule that says so. */
export const failing = z.object({
  guard: z.enum([...guardIds, 'required', 'evidence']),
  field: z.string().nullable(),
  /** Null: the program's own care. */
  rule: z.string().nullable(),
  severity: z.enum(['block', 'warn']),
  text: textRef,
});

/** What falls due at channels. */
export const dueKinds = [
  'evaluation',
  'review',
  'access-review',
  'monitoring',
  'handover',
  'question',
  'campaign',
  'capture',
  'crisis-access',
  'approval',
  'suspended',
  'debt',
] as const;
export const due = z.object({
  kind: z.enum(dueKinds),
  /** The day that it is or was due; null where it never was set, which counts as overdue. */
  on: day.nullable(),
  overdue: z.boolean(),
  rule: z.string().nullable(),
  text: textRef,
});

/** Whose things: of the one who is logged in (named in the channel with the same e-mail address or name), of a unit, or all. */
const whose = z.discriminatedUnion('of', [
  z.strictObject({ of: z.literal('me') }),
  z.strictObject({ of: z.literal('unit'), unit: id }),
  z.strictObject({ of: z.literal('all') }),
]);

/** What a list of channels is narrowed to; within a facet any of the values, and all facets together. */
const filters = z.strictObject({
  platform: z.array(z.string()).default([]),
  unit: z.array(z.string()).default([]),
  state: z.array(state).default([]),
  language: z.array(z.string()).default([]),
  /** Something is overdue, or is due within 30 days. */
  due: z.array(z.enum(['overdue', 'soon'])).default([]),
  /** May be used in a crisis. */
  crisis: z.boolean().default(false),
});
export type RegisterFilters = z.infer<typeof filters>;

export const registerSorts = ['name', 'platform', 'unit', 'state', 'responsible', 'due', 'changed'] as const;
const find = {
  /** Words of names, handles, addresses, people, units and purposes, each of which may be begun only. */
  query: z.string().max(320).default(''),
  filters: filters.prefault({}),
  sort: z.strictObject({ by: z.enum(registerSorts), descending: z.boolean() }).prefault({ by: 'name', descending: false }),
};

/** A channel in a list. */
export const channelRow = z.object({
  id,
  name: z.string(),
  platform: z.string(),
  handle: z.string(),
  addressUrl: z.string(),
  unit: z.object({ id, name: z.string() }).nullable(),
  state,
  kind: z.string().nullable(),
  managed: z.string().nullable(),
  responsible: z.string(),
  deputy: z.string(),
  approver: z.string(),
  languages: z.array(z.string()),
  /** Null: nothing is due. */
  due: due.nullable(),
  /** How much of the Norwegian is nynorsk, 0-1; null where nothing was counted. */
  nynorsk: z.number().nullable(),
  /** Fields that the rules require of one that is open and that are empty. */
  debt: z.number(),
  crisis: z.boolean(),
  evaluationDue: day.nullable(),
  openedAt: day.nullable(),
  changedAt: z.string(),
});
export type ChannelRow = z.infer<typeof channelRow>;

const facet = z.array(z.object({ value: z.string(), count: z.number() }));

const bookEntry = z.object({
  id,
  book,
  number: z.number(),
  at: z.string(),
  by: z.string(),
  /** By the parts of the book (domain/register/books.ts). */
  entry: z.record(z.string(), z.unknown()),
  later: z.record(z.string(), z.unknown()).nullable(),
});
export type ShownEntry = z.infer<typeof bookEntry>;

const auditEntry = z.object({
  number: z.number(),
  channelId: id,
  at: z.string(),
  by: z.string(),
  field: z.string(),
  before: z.unknown(),
  after: z.unknown(),
}) satisfies z.ZodType<AuditEntry>;

/** A prepared e-mail that a person sends from their own mail program. */
const preparedMail = z.object({ to: z.array(z.string()), subject: z.string(), text: z.string(), language: z.string() });

const file = { file: z.string().min(1).max(4000), encoding: z.string().max(40).optional(), separator: z.string().max(1).optional() };
const importTold = {
  /** = `added` + `known` + `refusedCount`. */
  rows: z.number(),
  added: z.number(),
  /** Those whose address stands in the register already; they are left as they are. */
  known: z.number(),
  refusedCount: z.number(),
};

const address = z.string().trim().min(1).max(2000);

export const registerMethods = {
  'register.list': method(
    'Channels by words and facets, a page at a time. `facets` count what each value would show, with the other facets as they are.',
    z.strictObject({ ...find, offset: z.int().min(0).default(0), limit: z.int().min(1).max(500).default(100) }),
    z.object({
      total: z.number(),
      /** Of the whole register. */
      all: z.number(),
      overdue: z.number(),
      rows: z.array(channelRow),
      facets: z.object({ platform: facet, unit: facet, state: facet, language: facet, due: facet, crisis: facet }),
    }),
  ),
  'register.get': method(
    'One channel whole: its fields, what is due, what each step that can come next still lacks, and its log books’ newest entries.',
    z.strictObject({ id }),
    z.object({
      channel: registeredChannel,
      unit: registerUnit.nullable(),
      due: z.array(due),
      /** What the rules require of an open one and that is empty. */
      debt: z.array(failing),
      /** The steps that its state lets come next; with nothing that blocks, it can be taken. Evidence is not looked at. */
      steps: z.array(z.object({ event, to: state, mayI: z.boolean(), failing: z.array(failing) })),
      /** When it first came into each state. */
      reached: z.array(z.object({ state, at: z.string(), by: z.string() })),
      /** The newest of each book; `total` counts all. Incidents are empty for those who may not read them. */
      books: z.array(z.object({ book, total: z.number(), open: z.number(), mayRead: z.boolean(), entries: z.array(bookEntry) })),
      /** The newest changes. */
      audit: z.array(auditEntry),
      crisis: z.boolean(),
    }),
  ),
  'register.save': method(
    'Make a channel (without `id`: a draft, or a candidate that was found and may not be ours), or change fields of one; those that are not named stay. Refused: anything that looks like a password; the approver and the date of approval after approval. Before it is open a change of purpose, unit or address takes the approval back; afterwards it must be approved again.',
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
    'Take a step in a channel’s life. `failing`: what stops it, or is warned about, each with its rule; with anything that blocks nothing has happened, and the state is as it was. Warnings are gone by with `reason`.',
    z.strictObject({
      id,
      event,
      evidence: z.record(z.string(), z.unknown()).default({}),
      reason: z.string().trim().max(2000).default(''),
      revision: z.int().optional(),
    }),
    z.object({ taken: z.boolean(), state, revision: z.number(), failing: z.array(failing) }),
  ),
  'register.due': method(
    'What is due at channels, the longest overdue first.',
    z.strictObject({
      whose: whose.prefault({ of: 'all' }),
      within: z.int().min(0).max(3660).default(30),
      offset: z.int().min(0).default(0),
      limit: z.int().min(1).max(500).default(100),
    }),
    z.object({
      total: z.number(),
      overdue: z.number(),
      rows: z.array(z.object({ channelId: id, name: z.string(), platform: z.string(), unit: z.string(), responsible: z.string(), due })),
    }),
  ),
  'register.verify': method(
    'Is this address or handle ours? By the whole canonical address, never by its beginning.',
    z.strictObject({ address }),
    z.object({
      answer: z.enum(['official', 'not-open', 'formerly', 'look-alike', 'unknown', 'unreadable']),
      /** As it is compared. */
      canonical: z.string().nullable(),
      /** The channel that it is, was, or looks like. */
      channel: channelRow.nullable(),
      /** Why it looks like it. */
      likeness: textRef.nullable(),
      /** What to do. */
      advice: textRef,
    }),
  ),
  'register.addEntry': method(
    'Write in a log book of a channel.',
    z.strictObject({ id, book, entry: z.record(z.string(), z.unknown()) }),
    z.object({ entryId: id, revision: z.number() }),
  ),
  'register.closeEntry': method(
    'Write, once, what became of an entry: an answer, a notice, access that was removed.',
    z.strictObject({ id, entryId: id, later: z.record(z.string(), z.unknown()) }),
    z.object({ revision: z.number() }),
  ),
  'register.entries': method(
    'A log book, the newest first. Incidents only for those who may read them.',
    z.strictObject({ id, book, offset: z.int().min(0).default(0), limit: z.int().min(1).max(500).default(50) }),
    z.object({ total: z.number(), entries: z.array(bookEntry) }),
  ),
  'register.capture': method(
    'Note a capture of a channel: the file is read for its size and SHA-256, and stays where it is.',
    z.strictObject({
      id,
      file: z.string().min(1).max(4000),
      on: day,
      scope: z.enum(['overview', 'unique', 'full']),
      final: z.boolean().default(false),
    }),
    z.object({ entryId: id, sha256: z.string(), bytes: z.number() }),
  ),
  'register.incidents': method(
    'Save the incidents of a channel as evidence: each as it was written, with the hash of the whole.',
    z.strictObject({ id, to: savePath.optional() }),
    z.object({ path: savedPath, count: z.number() }),
  ),
  'register.audit': method(
    'What was changed, by whom, the newest first; of one channel or of all, since a day.',
    z.strictObject({
      id: id.optional(),
      since: day.optional(),
      offset: z.int().min(0).default(0),
      limit: z.int().min(1).max(500).default(100),
    }),
    z.object({ total: z.number(), entries: z.array(auditEntry.extend({ name: z.string() })) }),
  ),
  'register.notice': method(
    'The report of a channel to the communications department (M25-M32), in the institution’s own language, with every item; `lacking` are those that are empty.',
    z.strictObject({ id }),
    z.object({ mail: preparedMail.nullable(), lacking: z.array(failing) }),
  ),
  'register.reminder': method(
    'A prepared e-mail to the one who is responsible, about what is due at a channel.',
    z.strictObject({ id }),
    z.object({ mail: preparedMail }),
  ),
  'register.calendar': method(
    'Save what falls due as an .ics file for a calendar.',
    z.strictObject({ whose: whose.prefault({ of: 'all' }), to: savePath.optional() }),
    z.object({ path: savedPath, count: z.number() }),
  ),
  'register.units': method(
    'The units that channels belong to.',
    nothing,
    z.object({ units: z.array(registerUnit.extend({ channels: z.number() })) }),
  ),
  'register.saveUnit': method(
    'Add a unit, or change its name and address.',
    z.strictObject({ ...registerUnit.shape, id: id.optional() }),
    z.object({ id }),
  ),
  'register.removeUnit': method('Remove a unit that no channel belongs to.', z.strictObject({ id }), done),
  'register.views': method(
    'The searches that were saved.',
    nothing,
    z.object({ views: z.array(z.object({ id, name: z.string(), ...find, columns: z.array(z.string()) })) }),
  ),
  'register.saveView': method(
    'Save a search under a name; one of the same name is replaced.',
    z.strictObject({ name: z.string().trim().min(1).max(80), ...find, columns: z.array(z.string().max(40)).max(40).default([]) }),
    z.object({ id }),
  ),
  'register.removeView': method('Remove a saved search.', z.strictObject({ id }), done),
  'register.hasLeft': method(
    'Every channel that a person has a part in, by name or e-mail address; with `on`, their access is noted as removed that day, and each channel that they were responsible for is due for a handover.',
    z.strictObject({ person: z.string().trim().min(1).max(320), on: day.optional() }),
    z.object({
      channels: z.array(z.object({ channel: channelRow, as: z.array(z.enum(['responsible', 'deputy', 'approver', 'access'])) })),
      removed: z.number(),
    }),
  ),
  'register.pictures': method(
    'Counts for the pictures: channels by platform, unit and state; what falls due in each of the next twelve months; languages per channel.',
    nothing,
    z.object({
      platforms: facet,
      units: facet,
      states: facet,
      months: z.array(z.object({ month: z.string(), count: z.number() })),
      languages: z.array(z.object({ channelId: id, name: z.string(), nb: z.number(), nn: z.number(), en: z.number() })),
      /** The share of each form of Norwegian that is asked for; 0 where none is. */
      leastShare: z.number(),
    }),
  ),
  'register.importPreview': method(
    'Read a CSV, Excel or JSON file of channels and say what taking it in would do, row by row; nothing is stored. Known layouts: our own, and those of the U.S. Digital Registry, its export, Touchpoints and Govdirectory.',
    z.strictObject(file),
    z.object({
      fileName: z.string(),
      layout: z.enum(['own', 'own-json', 'digital-registry', 'digital-registry-export', 'touchpoints', 'govdirectory', 'unknown']),
      ...importTold,
      /** The headings that are not taken in. */
      unknown: z.array(z.string()),
      /** Values that fit no unit, person, platform or language; each is kept as text and told here. */
      unmatched: z.array(z.object({ field: z.string(), value: z.string(), rows: z.number() })),
      /** The first 1,000 rows that cannot be used; rows are counted from 1, headings not. */
      refused: z.array(z.object({ row: z.number(), name: z.string(), text: textRef })),
      /** The first that come in, and what each lacks. */
      sample: z.array(z.object({ row: z.number(), name: z.string(), platform: z.string(), addressUrl: z.string(), debt: z.number() })),
    }),
  ),
  'register.import': method(
    'Take in the channels of such a file, each as open-legacy with its debt. A full JSON export comes in as it was.',
    z.strictObject(file),
    z.object(importTold),
  ),
  'register.export': method(
    'Save the channels that a search shows, or (`json`) the whole register with its log books. Cells are safe to open in a spreadsheet.',
    z.strictObject({ ...find, format: z.enum(['csv', 'xlsx', 'json']), to: savePath.optional() }),
    z.object({ path: savedPath, channels: z.number() }),
  ),
  'register.publicList': method(
    'Save the list of open channels for the institution’s website, as HTML in its languages or as JSON.',
    z.strictObject({ format: z.enum(['html', 'json']), to: savePath.optional() }),
    z.object({ path: savedPath, channels: z.number() }),
  ),
  'register.crisisSheet': method(
    'The accounts that may be used in a crisis, with who is responsible, the deputy, and when access was last tested; with `to` or in a window saved as a page to print.',
    z.strictObject({ save: z.boolean().default(false), to: savePath.optional() }),
    z.object({
      path: savedPath,
      accounts: z.array(
        z.object({
          name: z.string(),
          platform: z.string(),
          channelId: id.nullable(),
          responsible: z.string(),
          deputy: z.string(),
          phone: z.string(),
          testedOn: day.nullable(),
          overdue: z.boolean(),
        }),
      ),
    }),
  ),
  'register.compareSite': method(
    'Hold a page or a sitemap of the institution’s website against the register, both ways. The file is read, or the address fetched, only when this is asked.',
    z.strictObject({ file: z.string().min(1).max(4000).optional(), address: address.optional() }),
    z.object({
      found: z.number(),
      /** On the page, and not open in the register. */
      unregistered: z.array(z.object({ address: z.string(), channel: channelRow.nullable() })),
      /** Open in the register, and not on the page. */
      unlisted: z.array(channelRow),
    }),
  ),
};
