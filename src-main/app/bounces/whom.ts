import { marksIn } from '#shared/domain/bounces/return-mark.ts';
import type { KeptBounce } from '#shared/domain/bounces/suggest.ts';
import type { BounceVerdict } from '#shared/domain/bounces/verdict.ts';
import type { SendOrder } from '#shared/domain/dispatch/order.ts';
import { mailIdStart } from '#shared/domain/dispatch/rows.ts';
import { addressKey, checkAddress } from '#shared/domain/recipients/address.ts';
import type { ReturnedMail } from '../../ports/reports.ts';
import type { Context } from '../context.ts';
import { knownReturnKey } from '../dispatch/return-key.ts';

/** A report without what it is about is laid to the newest send to its recipient, unless that is older than this. */
const reach = 30 * 24 * 60 * 60 * 1000;

type Row = Pick<KeptBounce, 'orderId' | 'seq'>;

/**
 * Finds the ledger row that a report is about. In this order: the mark in the address that it was delivered to (VERP), the
 * mark that the relay was given for it (ENVID), the Message-ID of the mail that came back, and the address (ORCPT first),
 * in the newest send that went to it. A mark that was not made here counts for nothing.
 */
export function createWhom(context: Context): (mail: ReturnedMail, verdict: BounceVerdict, now: string) => Row | null {
  const { read } = context.store;
  const key = knownReturnKey(context);
  const orders = new Map(read.orders().map((order) => [mailIdStart(order.id), order]));

  const rowOf = (order: SendOrder | undefined, seq: number) => {
    const [row] = order && Number.isInteger(seq) ? read.ledgerFrom(order.id, seq - 1, 1) : [];
    return order && row?.seq === seq ? { orderId: order.id, seq, mailId: row.mailId } : null;
  };
  const byMark = (text: string | null | undefined): Row | null => {
    if (key === null || !text) return null;
    for (const { order, seq } of marksIn(key, text)) {
      const row = rowOf(orders.get(`${order}.`), seq);
      if (row) return { orderId: row.orderId, seq };
    }
    return null;
  };
  const byMessageId = (messageId: string | null | undefined): Row | null => {
    const [, start = '', seq = ''] = /^<?([^.@<>]+\.)(\d{1,9})@/.exec(messageId ?? '') ?? [];
    const row = rowOf(orders.get(start), Number(seq));
    return row && `<${row.mailId}>` === messageId ? { orderId: row.orderId, seq: row.seq } : null;
  };
  const byAddress = (written: string | null | undefined, now: string): Row | null => {
    const check = checkAddress(written ?? '');
    if (!check.ok) return null;
    const since = new Date(Date.parse(now) - reach).toISOString();
    const sent = read
      .addressRows(addressKey(check.address))
      .sends.filter(({ attemptedAt }) => attemptedAt !== null && attemptedAt >= since);
    const last = sent.toSorted((a, b) => ((a.attemptedAt ?? '') < (b.attemptedAt ?? '') ? 1 : -1))[0];
    return last ? { orderId: last.orderId, seq: last.seq } : null;
  };

  return (mail, { original, recipient }, now) =>
    byMark(mail.addressedTo) ??
    byMark(original?.envelopeId) ??
    byMessageId(original?.messageId) ??
    byAddress(original?.recipient, now) ??
    byAddress(recipient, now);
}
