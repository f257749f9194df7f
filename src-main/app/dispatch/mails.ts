import type { LedgerRow, Relay, SendOrder } from '#shared/domain/dispatch/order.ts';
import { prepareSplice } from '#shared/domain/message/splice.ts';
import type { FrozenVersion } from '#shared/domain/message/version.ts';

/** The stored parts of an order's mails, ready to be spliced, and their envelope sender. */
export interface Mails {
  readonly from: string;
  mail(row: LedgerRow, date: string): Uint8Array;
}

export function createMails(version: FrozenVersion, order: Pick<SendOrder, 'kind'>, relay: Relay): Mails {
  const splices = new Map(Object.entries(version.eml).map(([id, eml]) => [id, prepareSplice(eml, { test: order.kind === 'test' })]));
  return {
    // Returned mail goes to the list that answers, unless the institution has a mailbox for it (U42).
    from: relay.returnPath || version.brief.replyTo,
    mail(row, date) {
      const splice = splices.get(row.renderingId);
      if (!splice) throw new Error(`No rendering ${row.renderingId} in version ${version.id}`);
      return splice({ to: row.address, date, messageId: row.mailId });
    },
  };
}
