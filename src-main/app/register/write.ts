import { AppError } from '#shared/domain/errors.ts';
import type { LogEvent } from '#shared/domain/log/entry.ts';
import type { Person } from '#shared/domain/people/person.ts';
import { aheadIn } from '#shared/domain/register/ahead.ts';
import { type BookEntry, type BookId, books } from '#shared/domain/register/books.ts';
import type { AuditEntry, RegisteredChannel } from '#shared/domain/register/channel.ts';
import { changedFields } from '#shared/domain/register/edit.ts';
import type { Parts } from '#shared/domain/register/parts.ts';
import { secretIn } from '#shared/domain/register/secrets.ts';
import type { Change } from '../../ports/store.ts';
import { type Context, currentPack, logged, requireActor } from '../context.ts';
import { createSerially } from '../serially.ts';
import { indexOf } from './indexing.ts';
import { todayAt } from './shared.ts';

/** How the register is written. */
export interface RegisterWriting {
  /** One change at a time: what is free, and what stands, is so until the change before has been written. */
  readonly changing: <T>(work: () => Promise<T>) => Promise<T>;
  readonly write: (changes: readonly Change[], event: LogEvent['type'], facts: LogEvent['facts'], by: string) => Promise<void>;
}

export function createRegisterWriting(context: Context): RegisterWriting {
  const serially = createSerially();
  return {
    changing: (work) => serially('register', work),
    write: async (changes, event, facts, by) => {
      await context.store.write([...changes, logged(context, event, null, facts, by)]);
      context.emit('changed', { about: 'register', messageId: null });
    },
  };
}

/** The one at the keyboard, who may do this. Errors: `forbidden`. */
export function requireOne(context: Context, may: (person: Person) => boolean): Person {
  const actor = requireActor(context);
  if (!may(actor)) throw new AppError('forbidden', 'register.notYours');
  return actor;
}

/** What looks like a secret is refused, with the field that it stands in. */
export function refuseSecrets(value: unknown, path: string): void {
  const field = secretIn(value, path);
  if (field !== null) throw new AppError('invalid', 'register.secret', { field });
}

/** What is told as done and lies ahead is refused, with where: the clocks of the register go by it. */
export function refuseAhead(context: Context, parts: Parts, values: Readonly<Record<string, unknown>>): void {
  const field = aheadIn(parts, values, { today: todayAt(context), zone: currentPack(context).zone });
  if (field !== null) throw new AppError('invalid', 'register.ahead', { field });
}

/** A new entry of a log book, after those that stand there. */
export function entryOf<B extends BookId>(
  { clock, ids }: Pick<Context, 'clock' | 'ids'>,
  { channelId, book, entry, by }: Pick<BookEntry<B>, 'channelId' | 'book' | 'entry' | 'by'>,
  entries: readonly BookEntry[],
): BookEntry {
  const number = entries.filter((one) => one.book === book).length + 1;
  return { id: ids.next(), channelId, book, number, at: clock.now(), by, entry, later: null } as BookEntry;
}

/** The steps that write an entry, and that it was written. */
export function entryWritten(entry: BookEntry): Change[] {
  return [{ do: 'register.entry', entry }, audited(entry, entry.at, entry.by, null, entry.entry)];
}

/** The steps that write what became of an entry, and that it was written. */
export function laterWritten(entry: BookEntry, later: NonNullable<BookEntry['later']>): Change[] {
  return [{ do: 'register.later', entryId: entry.id, later }, audited(entry, later.at, later.by, entry.entry, later)];
}

/** The audit is read by many and never shortened: of a log book that few may read it says only that something was written. */
function audited({ id, channelId, book, number }: BookEntry, at: string, by: string, before: unknown, after: unknown): Change {
  const isKept = !books[book].restricted;
  const row = { channelId, at, by, field: `book:${book}` };
  return {
    do: 'register.audit',
    entries: [{ ...row, before: isKept ? before : null, after: { id, number, ...(isKept && { entry: after }) } }],
  };
}

/** The channel as it is after something was written in its log books. */
export function touched(channel: RegisteredChannel, at: string): RegisteredChannel {
  return { ...channel, revision: channel.revision + 1, changedAt: at };
}

/** The steps that write a channel: itself, and each change of a field or of the state. */
export function written(
  context: Context,
  before: RegisteredChannel | null,
  after: RegisteredChannel,
  by: string,
  entries: readonly BookEntry[] = context.store.read.registerEntries(after.id),
): Change[] {
  const audit: Omit<AuditEntry, 'number'>[] = [];
  const note = (field: string, was: unknown, is: unknown): void => {
    audit.push({ channelId: after.id, at: after.changedAt, by, field, before: was, after: is });
  };
  if (before?.state !== after.state) note('state', before?.state ?? null, after.state);
  const fields = before ? changedFields(before.fields, after.fields) : [];
  for (const id of fields) note(id, before?.fields[id], after.fields[id]);
  return [
    { do: 'register.put', channel: after, index: indexOf(context, after, entries) },
    ...(audit.length > 0 ? [{ do: 'register.audit', entries: audit } satisfies Change] : []),
  ];
}
