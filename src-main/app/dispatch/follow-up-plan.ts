import { countFollowUp } from '#shared/domain/dispatch/follow-up.ts';
import { isOpen } from '#shared/domain/dispatch/order-states.ts';
import { AppError } from '#shared/domain/errors.ts';
import type { TextRef } from '#shared/texts/index.ts';
import type { Context, Handlers } from '../context.ts';
import { suppressedAddresses } from '../recipients/suppressed-addresses.ts';
import { approvedVersion } from './approved.ts';
import { type FollowUpLedgers, followUpLedgers, peopleIn, requireAtRest, staleSince } from './follow-up.ts';

/** What the plan of a send from an earlier ledger shows before anything is made. */
export function createFollowUpHandlers(context: Context): Handlers<'dispatch.followUp'> {
  const { read } = context.store;

  /** Why none can be built now; the order's making checks it all again. */
  const reasonAgainst = (ledgers: FollowUpLedgers, messageId: string, orderId: string): TextRef | null => {
    try {
      requireAtRest(context, ledgers);
      const source = read.order(orderId);
      if (ledgers.purpose === 'rest' && approvedVersion(context, messageId).digest !== source?.contentDigest)
        return { id: 'dispatch.blocked.otherText' };
      const open = read.orders(messageId).some(({ id, kind, state }) => kind === 'send' && isOpen(state) && id !== source?.id);
      return open ? { id: 'dispatch.blocked.openOrder' } : null;
    } catch (error) {
      if (error instanceof AppError && error.kind === 'blocked') return error.text;
      throw error;
    }
  };

  return {
    'dispatch.followUp': async ({ messageId, orderId }) => {
      const ledgers = followUpLedgers(context, messageId, orderId);
      const source = read.order(orderId);
      if (!source) throw new AppError('not-found', 'error.notFound', { what: orderId });
      const people = await peopleIn(context, ledgers, suppressedAddresses(context));
      return {
        staleSince: staleSince(context, ledgers),
        purpose: ledgers.purpose,
        source,
        ...countFollowUp(ledgers.purpose, people),
        blocked: reasonAgainst(ledgers, messageId, orderId),
      };
    },
  };
}
