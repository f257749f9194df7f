import type { Result } from '#shared/contract/index.ts';
import type { BookEntry } from '#shared/domain/register/books.ts';
import { fold } from '#shared/domain/register/fold.ts';
import { endedStates } from '#shared/domain/register/life-cycle.ts';
import type { Context } from '../context.ts';
import { channelsOf } from './list.ts';

type Known = Result<'register.people'>['people'][number];

/** Channels that are looked through for people: enough for any institution's own, and soon done. */
const mostChannels = 2000;
const mostPeople = 50;

/** The people of channels whose name or address has each word of `query` at the beginning of one of its own; those with the most channels first. */
export function knownPeople(context: Context, query: string): Result<'register.people'> {
  const { read } = context.store;
  const wanted = wordsOf(query);
  const found = new Map<string, { known: Known; channels: Set<string> }>();
  const note = ({ name, email }: { readonly name: string; readonly email: string }, channelId: string): void => {
    const key = fold(email) || fold(name);
    const own = wordsOf(`${name} ${email}`);
    if (key === '' || !wanted.every((word) => own.some((one) => one.startsWith(word)))) return;
    const before = found.get(key) ?? { known: { name: name.trim(), email: email.trim(), channels: 0 }, channels: new Set() };
    before.channels.add(channelId);
    found.set(key, before);
  };
  const noteAccess = ({ channelId, entry: { person, email } }: BookEntry<'accessGrants'>): void => note({ name: person, email }, channelId);
  // Those who only have access stand in no index by the beginnings of their words, but by the whole of them.
  if (query.trim() !== '') read.registerAccessOf(query).forEach(noteAccess);
  let looked = 0;
  for (const { id, state, fields } of channelsOf(context, { query, filters: {} })) {
    looked += 1;
    if (looked > mostChannels) break;
    if (endedStates.includes(state)) continue;
    for (const person of [fields.responsible, fields.deputy, fields.approver]) note(person, id);
    for (const one of read.registerEntries(id)) if (isOpenGrant(one)) noteAccess(one);
  }
  const people = [...found.values()]
    .map(({ known, channels }): Known => ({ ...known, channels: channels.size }))
    .sort((a, b) => b.channels - a.channels || a.name.localeCompare(b.name, 'nb'));
  return { people: people.slice(0, mostPeople), more: looked > mostChannels || people.length > mostPeople };
}

function isOpenGrant(entry: BookEntry): entry is BookEntry<'accessGrants'> {
  return entry.book === 'accessGrants' && entry.later === null;
}

function wordsOf(text: string): string[] {
  return fold(text).match(/[\p{L}\p{N}]+/gu) ?? [];
}
