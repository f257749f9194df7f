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
const entryHead = {
  id: text.min(1),
  channelId: text.min(1),
  book: z.enum(bookIds as [BookId, ...BookId[]]),
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
  units: z.array(unit),
  channels: z.array(channel),
  entries: z.array(entry),
  audit: z.array(audit),
});

/** The register as JSON, with everything that it holds; the same bytes for the same register. */
export function registerJson({ units, channels, entries, audit: changes }: WholeRegister): string {
  return `${canonicalJson({ format, units, channels, entries, audit: changes })}\n`;
}

/**
 * Such a file as it was. Rejects with `invalid` where it cannot be read, is from a newer version, names a unit or a channel that is not in
 * it, or has an id twice.
 */
export function readRegisterJson(json: string): WholeRegister {
  const given = parsed(json);
  const { format: number } = z.looseObject({ format: z.int() }).catch({ format }).parse(given);
  if (number > format) throw new AppError('invalid', 'register.file.newer');
  const read = whole.safeParse(given);
  if (!read.success) throw unreadable(read.error.issues[0]?.path.join('.') ?? '');
  const { units, channels, entries: plain, audit: changes } = read.data;
  const entries = plain.map((one, index): BookEntry => ({ ...one, ...written(one, index) }) as BookEntry);
  const ids = new Set(channels.map(({ id }) => id));
  for (const [part, list] of Object.entries({ units, channels, entries }))
    if (new Set(list.map(({ id }) => id)).size !== list.length) throw unreadable(part);
  for (const [part, list] of Object.entries({ entries, audit: changes }))
    if (list.some(({ channelId }) => !ids.has(channelId))) throw unreadable(part);
  const unitIds = new Set(['', ...units.map(({ id }) => id)]);
  if (channels.some(({ fields }) => !unitIds.has(fields.responsibleUnit))) throw unreadable('channels.responsibleUnit');
  return { units, channels, entries, audit: changes };
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

function parsed(json: string): unknown {
  try {
    return JSON.parse(json.replace(/^\ufeff/, ''));
  } catch {
    throw unreadable('');
  }
}

function unreadable(place: string): AppError {
  return new AppError('invalid', 'register.file.unreadable', { place: place || '–' });
}
