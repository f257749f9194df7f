import { returnMark, verpAddress } from '#shared/domain/bounces/return-mark.ts';
import type { LedgerRow, Relay, SendOrder } from '#shared/domain/dispatch/order.ts';
import { prepareSplice } from '#shared/domain/message/splice.ts';
import type { FrozenVersion } from '#shared/domain/message/version.ts';
import type { Transmission } from '../../ports/mailer.ts';

/** The stored parts of an order's mails, ready to be spliced, and their envelopes. */
export interface Mails {
  envelope(row: LedgerRow): Pick<Transmission, 'from' | 'to' | 'envelopeId'>;
  mail(row: LedgerRow, date: string): Uint8Array;
}

/** `key`: what return marks are made with. Only the envelope tells recipients apart by it: the mail is what was approved. */
export function createMails(version: FrozenVersion, order: Pick<SendOrder, 'kind'>, relay: Relay, key: string): Mails {
  const splices = new Map(Object.entries(version.eml).map(([id, eml]) => [id, prepareSplice(eml, { test: order.kind === 'test' })]));
  // Returned mail goes to the list that answers, unless the institution has a mailbox for it (U42).
  const from = relay.returnPath || version.brief.replyTo;
  const verp = relay.verp === true && relay.returnPath !== '';
  return {
    envelope({ address, mailId }) {
      const mark = returnMark(key, mailId);
      return { from: (verp ? verpAddress(from, mark) : null) ?? from, to: address, envelopeId: mark };
    },
    mail(row, date) {
      const splice = splices.get(row.renderingId);
      if (!splice) throw new Error(`No rendering ${row.renderingId} in version ${version.id}`);
      return splice({ to: row.address, date, messageId: row.mailId });
    },
  };
}
