import type { Access } from '#shared/contract/privacy.ts';
import type { Trace } from '#shared/domain/privacy/traces.ts';
import { books } from '#shared/domain/register/books.ts';
import { type ChannelFields, type FieldId, fieldIds } from '#shared/domain/register/fields.ts';
import { isSame } from '#shared/domain/register/fold.ts';
import { confidentialEvents, endedStates } from '#shared/domain/register/life-cycle.ts';
import { mayReadIncidents } from '#shared/domain/register/rights.ts';
import { actorOrNull, type Context } from '../context.ts';

type Row = Access['register'][number];

/**
 * What the register of channels holds about an address, and about the names that stand with it there or among the program's people: many
 * are named in it by their name alone. What can concern crimes is found only for those who may read it.
 */
export function registerAbout(context: Context, key: string, trace: Trace): Row[] {
  const { read } = context.store;
  const names = namesOf(context, key, trace);
  const found = read.registerNaming([localPart(key), ...names]);
  const all = mayReadIncidents(actorOrNull(context));
  const hidden = new Set(confidentialEvents.map((event) => `event:${event}`));
  const rows = new Map<string, Row>();
  const note = (channelId: string, value: unknown, what: Pick<Row, 'in' | 'of' | 'kept'>): void => {
    const by = trace.isSomewhereIn(value) ? 'address' : isNamed(value, names) ? 'name' : null;
    if (by === null) return;
    const id = [channelId, what.in, what.of].join(' ');
    const row = rows.get(id);
    const fields = read.registerChannel(channelId)?.fields;
    rows.set(
      id,
      row
        ? { ...row, count: row.count + 1, by: row.by === 'address' ? 'address' : by }
        : { channelId, name: fields?.name ?? '', platform: fields?.platform ?? '', ...what, by, count: 1 },
    );
  };
  for (const { id, state, fields } of found.channels)
    for (const field of fieldIds)
      note(id, fields[field], { in: 'field', of: field, kept: endedStates.includes(state) ? 'record' : keptAs(field) });
  for (const { channelId, book, entry, later } of found.entries)
    if (all || !books[book].restricted)
      note(channelId, [entry, later], { in: 'book', of: book, kept: books[book].restricted ? 'incident' : 'record' });
  for (const { channelId, field, before, after } of found.audit)
    if (all || !hidden.has(field)) note(channelId, [before, after], { in: 'audit', of: '', kept: 'record' });
  return [...rows.values()];
}

/** Who has a part in a channel stands there for as long as they have it; what somebody wrote in another field can be written anew. */
function keptAs(field: FieldId): Row['kept'] {
  return parts.includes(field) ? 'part' : 'text';
}
const parts: readonly FieldId[] = ['responsible', 'deputy', 'approver', 'anchoring', 'crisisAccess', 'credentialCustody', 'graphicProfile'];

/** The names that stand with the address, among the program's people and in channels. */
function namesOf({ store: { read } }: Context, key: string, trace: Trace): string[] {
  const known = read.people().flatMap(({ name, email }) => (trace.isIn(email) ? [name] : []));
  const { channels, entries } = read.registerNaming([localPart(key)]);
  const named = channels.flatMap(({ fields }) => peopleOf(fields).flatMap(({ name, email }) => (trace.isIn(email) ? [name] : [])));
  const granted = entries.flatMap(({ entry }) => {
    const { person = '', to = '', email = '' } = entry as Readonly<Record<string, string | undefined>>;
    return trace.isIn(email ?? '') ? [person || to] : [];
  });
  return [...new Set([...known, ...named, ...granted])].filter((name) => name.trim() !== '');
}

/** What every way of writing the address has: its domain can be written in two. */
function localPart(key: string): string {
  return key.slice(0, key.lastIndexOf('@') + 1);
}

function peopleOf({ responsible, deputy, approver }: ChannelFields) {
  return [responsible, deputy, approver];
}

/** True where one of the names is a whole text somewhere in a value. */
function isNamed(value: unknown, names: readonly string[]): boolean {
  if (typeof value === 'string') return names.some((name) => isSame(name, value));
  if (typeof value !== 'object' || value === null) return false;
  return Object.values(value).some((one) => isNamed(one, names));
}
