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
