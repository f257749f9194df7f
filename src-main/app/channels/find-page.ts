import type { Found } from '#shared/domain/channels/item.ts';
import { verdictOf } from '#shared/domain/channels/plan-rules.ts';
import type { Person } from '#shared/domain/people/person.ts';
import type { Context } from '../context.ts';

/**
 * How it is known that a published page is there (N46): its server says so, or, where it gives no answer to go by, the named
 * person does. Null where nobody does. What a server says of a page that is not there stands against any person's word.
 */
export async function findPage(
  { webAddresses }: Pick<Context, 'webAddresses'>,
  address: string,
  confirmedBy: Person | null,
): Promise<Found | null> {
  const answer = await webAddresses.lookUp(address);
  const status = answer.kind === 'answer' ? answer.status : null;
  if (confirmedBy && verdictOf(status) === 'unknown') return { by: 'person', personId: confirmedBy.id, status };
  return status === null ? null : { by: 'answer', status };
}
