import { AppError } from '#shared/domain/errors.ts';
import { type AnswerTimes, answerBy } from '#shared/domain/register/answer-clock.ts';
import { type BookEntry, books, type EntryOf } from '#shared/domain/register/books.ts';
import { isFilled, type Parts, schemaOf } from '#shared/domain/register/parts.ts';
import { mayWriteIn } from '#shared/domain/register/rights.ts';
import type { Context, Handlers } from '../context.ts';
import { answerTimes, requireChannel } from './shared.ts';
import {
  entryOf,
  entryWritten,
  laterWritten,
  type RegisterWriting,
  refuseAhead,
  refuseSecrets,
  requireOne,
  touched,
  written,
} from './write.ts';

/** What is written in the log books of channels. What is written stands. */
export function createRegisterEntries(
  context: Context,
  { changing, write }: RegisterWriting,
): Handlers<'register.addEntry' | 'register.closeEntry'> {
  const { store, clock } = context;
  return {
    'register.addEntry': ({ id, book, entry }) =>
      changing(async () => {
        const channel = requireChannel(context, id);
        const actor = requireOne(context, (person) => mayWriteIn(book, person, channel));
        if (channel.state === 'decommissioned' && book !== 'incidents') throw new AppError('blocked', 'register.closed');
        const told = readParts(context, books[book].parts, entry, book);
        const read = book === 'questions' ? withClock(told as EntryOf<'questions'>, clock.now(), answerTimes(context, channel)) : told;
        const entries = store.read.registerEntries(id);
        const added = entryOf(context, { channelId: id, book, entry: read as BookEntry['entry'], by: actor.id }, entries);
        const after = touched(channel, added.at);
        await write(
          [...entryWritten(added), ...written(context, channel, after, actor.id, [...entries, added])],
          'register.entered',
          { channelId: id, book, entryId: added.id },
          actor.id,
        );
        return { entryId: added.id, revision: after.revision };
      }),

    'register.closeEntry': ({ id, entryId, later: given }) =>
      changing(async () => {
        const channel = requireChannel(context, id);
        const entries = store.read.registerEntries(id);
        const entry = entries.find((one) => one.id === entryId);
        if (!entry || Object.keys(books[entry.book].later).length === 0) throw new AppError('not-found', 'register.gone');
        const actor = requireOne(context, (person) => mayWriteIn(entry.book, person, channel));
        if (entry.later !== null) throw new AppError('conflict', 'error.changedMeanwhile');
        const at = clock.now();
        const later = { ...readParts(context, books[entry.book].later, given, entry.book), at, by: actor.id } as NonNullable<
          BookEntry['later']
        >;
        const after = touched(channel, at);
        const now = entries.map((one) => (one.id === entryId ? ({ ...one, later } as BookEntry) : one));
        await write(
          [...laterWritten(entry, later), ...written(context, channel, after, actor.id, now)],
          'register.entered',
          { channelId: id, book: entry.book, entryId },
          actor.id,
        );
        return { revision: after.revision };
      }),
  };
}

/** A question is answered by the channel's own clock where nobody says by when. */
function withClock(question: EntryOf<'questions'>, now: string, times: AnswerTimes): EntryOf<'questions'> {
  const askedAt = question.askedAt ?? now;
  if (question.dueAt !== null && Date.parse(question.dueAt) < Date.parse(askedAt))
    throw new AppError('invalid', 'register.badField', { field: 'dueAt' });
  return { ...question, askedAt, dueAt: question.dueAt ?? answerBy(askedAt, times) };
}

/** What is written in a book, as it is kept; nothing at all is refused, and so is what looks like a secret. */
function readParts(
  context: Context,
  parts: Parts,
  given: Readonly<Record<string, unknown>>,
  book: string,
): Readonly<Record<string, unknown>> {
  const read = schemaOf(parts).safeParse(given);
  if (!read.success || !isFilled(read.data)) throw new AppError('invalid', 'register.badField', { field: book });
  refuseSecrets(read.data, book);
  refuseAhead(context, parts, read.data);
  return read.data;
}
