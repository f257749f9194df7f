import type { Person } from '../people/person.ts';
import type { BookId } from './books.ts';
import { books } from './books.ts';
import type { RegisteredChannel } from './channel.ts';
import { isPerson } from './fold.ts';

/** Who may do what in the register (register.md, life cycle; privacy.md). Steps have their own in the table of the life cycle. */
type Someone = Pick<Person, 'roles' | 'email'>;

/** True for those who keep the register: they make channels, bring them in, and keep its units and people. */
export function mayManage({ roles }: Someone): boolean {
  return roles.includes('officer');
}

/** True for those who may change the fields of a channel: those who keep the register, and the head who decides about channels. */
export function mayWriteFields(person: Someone): boolean {
  return mayManage(person) || person.roles.includes('head');
}

/** True for those who may read what can concern crimes; nobody (null) may not. */
export function mayReadIncidents(person: Someone | null): boolean {
  return person?.roles.some((role) => role === 'officer' || role === 'head' || role === 'archivist') ?? false;
}

/** True for those who may dispose of what is written of incidents, when its day has come. */
export function mayDispose({ roles }: Someone): boolean {
  return roles.includes('officer') || roles.includes('archivist');
}

/** True for those who may write in a log book of a channel: its responsible and deputy too, but in one that few may read. Whoever only reads it writes nothing there. */
export function mayWriteIn(book: BookId, person: Someone, { fields: { responsible, deputy } }: Pick<RegisteredChannel, 'fields'>): boolean {
  if (books[book].bySteps) return false;
  if (mayWriteFields(person)) return true;
  return !books[book].restricted && [responsible, deputy].some((one) => isPerson(one, person.email));
}
