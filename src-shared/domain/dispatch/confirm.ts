import type { Person } from '../people/person.ts';
import type { Pack } from '../policy/pack.ts';
import type { SendOrder } from './order.ts';

/**
 * True when another person than the one who prepared the order has to confirm it: where it reaches so many, by their own
 * addresses or through a mailing list's. Test copies never need it.
 */
export function needsSecondPerson(pack: Pick<Pack, 'secondPersonFrom'>, order: Pick<SendOrder, 'count' | 'kind' | 'readers'>): boolean {
  return order.kind === 'send' && Math.max(order.count, order.readers ?? 0) >= pack.secondPersonFrom;
}

/** May this person confirm? Not who prepared the order, and not who wrote the text (four eyes). */
export function mayConfirm(personId: string, order: Pick<SendOrder, 'createdBy'>, writers: readonly string[]): boolean {
  return personId !== order.createdBy && !writers.includes(personId);
}

/** True where a message's reason is one of life and health, by the pack's own word. */
export function isUrgent(pack: Pick<Pack, 'reasons'>, reason: string | null): boolean {
  return pack.reasons.some(({ code, urgent }) => code === reason && urgent);
}

/**
 * May this person say that life and health depend on a send, so that windows, the slow start and the canary no longer hold
 * it? One of the leaders who approve messages (N37), and neither who prepared the order nor who wrote the text.
 */
export function mayLift(person: Pick<Person, 'id' | 'roles'>, order: Pick<SendOrder, 'createdBy'>, writers: readonly string[]): boolean {
  return person.roles.includes('sender') && mayConfirm(person.id, order, writers);
}
