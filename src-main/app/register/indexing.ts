import type { BookEntry } from '#shared/domain/register/books.ts';
import type { RegisteredChannel } from '#shared/domain/register/channel.ts';
import { factsOf } from '#shared/domain/register/facts.ts';
import { debtOf } from '#shared/domain/register/guards.ts';
import { countedPosts } from '#shared/domain/register/language-share.ts';
import { shownDues } from '#shared/domain/register/shown-due.ts';
import type { RegisterIndex } from '../../ports/store.ts';
import type { Context } from '../context.ts';
import { dueDatesOf, keysOf, rulesOf, unitOf } from './shared.ts';

/** What lists show of a channel that its rules, fields and log books make: it is worked out anew when any of them is another. */
function workedOut(
  context: Context,
  channel: RegisteredChannel,
  entries: readonly BookEntry[],
): Pick<RegisterIndex, 'dueOn' | 'dues' | 'shown'> {
  const facts = factsOf(entries);
  const dates = dueDatesOf(context, channel, facts);
  const [soonest] = dates;
  const { handle, addressUrl } = channel.fields;
  return {
    dueOn: soonest ? (soonest.on ?? '') : null,
    dues: shownDues(dates, channel.fields, facts, rulesOf(context)),
    shown: {
      handle,
      addressUrl,
      due: soonest ?? null,
      debt: channel.legacy ? debtOf(channel, rulesOf(context)).length : 0,
      posts: countedPosts(entries),
    },
  };
}

/** What a channel is found and compared by. `unitName`: of its unit, where that is about to change. */
export function indexOf(
  context: Context,
  channel: RegisteredChannel,
  entries: readonly BookEntry[],
  unitName = unitOf(context, channel)?.name ?? '',
): RegisterIndex {
  const { fields } = channel;
  const people = [fields.responsible, fields.deputy, fields.approver].flatMap(({ name, email }) => [name, email]);
  return {
    ...keysOf(context, channel),
    words: [
      fields.name,
      fields.handle,
      fields.addressUrl,
      ...people,
      unitName,
      fields.purpose,
      fields.shortDescription,
      ...fields.tags,
    ].join(' \n '),
    evaluationOn: channel.state === 'open' ? (fields.evaluationDue ?? '') : null,
    ...workedOut(context, channel, entries),
  };
}
