import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { z } from 'zod';
import { canonicalJson } from '../canonical-json.ts';
import { AppError } from '../errors.ts';
import { type BookEntry, type BookId, bookIds, entrySchema, laterSchema } from './books.ts';
import type { AuditEntry, RegisteredChannel, RegisterUnit } from './channel.ts';
import { channelFieldsSchema } from './fields.ts';
import { channelStates } from './life-cycle.ts';

/** The format that this program writes; a file that names a higher one is from a newer version. */
const format = 1;

/** The whole register: what `register-file` writes and reads again, with nothing lost. */
export interface WholeRegister {
  /** The institution by whose rules its channels came where they are: the family of its rule pack. */
  readonly institution: string;
  /** Log books that are not in it, since whoever saved it may not read them. */
  readonly leftOut: readonly BookId[];
  readonly units: readonly RegisterUnit[];
  readonly channels: readonly RegisteredChannel[];
  readonly entries: readonly BookEntry[];
  readonly audit: readonly AuditEntry[];
}

const text = z.string();
const unit: z.ZodType<RegisterUnit> = z.strictObject({ id: text.min(1), name: text.min(1), email: text });
const channel: z.ZodType<RegisteredChannel> = z.strictObject({
  id: text.min(1),
  revision: z.int().positive(),
  state: z.enum(channelStates),
  legacy: z.boolean(),
  fields: channelFieldsSchema,
  createdAt: z.iso.datetime(),
  createdBy: text,
  changedAt: z.iso.datetime(),
  stateSince: z.iso.datetime(),
  approvalVoidedAt: z.iso.datetime().nullable(),
  imported: z.strictObject({ file: text, row: z.int().positive(), at: z.iso.datetime() }).nullable(),
});
const book = z.enum(bookIds as [BookId, ...BookId[]]);
const entryHead = {
  id: text.min(1),
  channelId: text.min(1),
  book,
  number: z.int().positive(),
  at: z.iso.datetime(),
  by: text,
};
const entry = z.strictObject({ ...entryHead, entry: z.unknown(), later: z.record(z.string(), z.unknown()).nullable() });
const audit: z.ZodType<AuditEntry> = z.strictObject({
  number: z.int().positive(),
  channelId: text.min(1),
  at: z.iso.datetime(),
  by: text,
  field: text,
  before: z.unknown(),
  after: z.unknown(),
});
const whole = z.strictObject({
  format: z.literal(format),
  institution: text.min(1),
  leftOut: z.array(book),
  units: z.array(unit),
  channels: z.array(channel),
  entries: z.array(entry),
  audit: z.array(audit),
  /** SHA-256 of the same without it: what was altered by hand, or cut off, is no register any more. */
  digest: text,
});

/** The register as JSON, with everything that it holds; the same bytes for the same register. */
export function registerJson(register: WholeRegister): string {
  const { institution, leftOut, units, channels, entries, audit: changes } = register;
  const told = { format, institution, leftOut, units, channels, entries, audit: changes };
  return `${canonicalJson({ ...told, digest: digestOf(told) })}\n`;
}

/**
 * Such a file as it was. Rejects with `invalid`, and with where, what cannot be read, is from a newer version, is not as it was written,
 * names a unit or a channel that is not in it, has an id twice, or a log book with a number that lacks.
 */
export function readRegisterJson(json: string): WholeRegister {
  const given = parsed(json);
  const { format: number } = z.looseObject({ format: z.int() }).catch({ format }).parse(given);
  if (number > format) throw new AppError('invalid', 'register.file.newer');
  const read = whole.safeParse(given);
  if (!read.success) throw unreadable(read.error.issues[0]?.path.join('.') ?? '');
  const { digest, ...told } = read.data;
  const { institution, leftOut, units, channels, entries: plain, audit: changes } = told;
  const entries = plain.map((one, index): BookEntry => ({ ...one, ...written(one, index) }) as BookEntry);
  const ids = new Set(channels.map(({ id }) => id));
  for (const [part, list] of Object.entries({ units, channels, entries }))
    if (new Set(list.map(({ id }) => id)).size !== list.length) throw unreadable(part);
  if (new Set(changes.map((one) => one.number)).size !== changes.length) throw unreadable('audit');
  for (const [part, list] of Object.entries({ entries, audit: changes }))
    if (list.some(({ channelId }) => !ids.has(channelId))) throw unreadable(part);
  const unitIds = new Set(['', ...units.map(({ id }) => id)]);
  if (channels.some(({ fields }) => !unitIds.has(fields.responsibleUnit))) throw unreadable('channels.responsibleUnit');
  const numbers = Map.groupBy(entries, ({ channelId, book: own }) => `${channelId} ${own}`);
  for (const own of numbers.values()) if (own.some((one, index) => one.number !== index + 1)) throw unreadable('entries.number');
  if (digestOf(given as object) !== digest) throw unreadable('digest');
  return { institution, leftOut, units, channels, entries, audit: changes };
}

/** Of the file as it stands, so that a version with more fields reads what an older one wrote. */
function digestOf(file: object): string {
  return bytesToHex(sha256(utf8ToBytes(canonicalJson({ ...file, digest: undefined }))));
}

/** What is written in an entry, by the parts of its book. */
function written(one: z.infer<typeof entry>, index: number): Pick<BookEntry, 'entry' | 'later'> {
  const own = entrySchema(one.book).safeParse(one.entry);
  if (!own.success) throw unreadable(`entries.${index}`);
  if (one.later === null) return { entry: own.data as BookEntry['entry'], later: null };
  const { at, by, ...said } = one.later;
  const later = laterSchema(one.book).safeParse(said);
  if (!later.success || typeof at !== 'string' || typeof by !== 'string') throw unreadable(`entries.${index}.later`);
  return { entry: own.data as BookEntry['entry'], later: { ...later.data, at, by } as BookEntry['later'] };
}

/** Levels of a register: nothing of ours is deeper, and what is would break what reads it. */
const deepest = 40;

function parsed(json: string): unknown {
  let read: unknown;
  try {
    read = JSON.parse(json.replace(/^\ufeff/, ''));
  } catch {
    throw unreadable('');
  }
  let level: readonly object[] = isHolder(read) ? [read] : [];
  for (let depth = 1; level.length > 0; depth += 1) {
    if (depth > deepest) throw unreadable('');
    level = level.flatMap((one) => Object.values(one).filter(isHolder));
  }
  return read;
}

function isHolder(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

/** That a file is no register as it was written, with where. */
export function unreadable(place: string): AppError {
  return new AppError('invalid', 'register.file.unreadable', { place: place || '–' });
}
