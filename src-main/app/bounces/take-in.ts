import type { Result } from '#shared/contract/index.ts';
import { classifyMail } from '#shared/domain/bounces/classify.ts';
import { header } from '#shared/domain/bounces/report.ts';
import type { KeptBounce } from '#shared/domain/bounces/suggest.ts';
import type { BounceVerdict } from '#shared/domain/bounces/verdict.ts';
import type { SendOrder } from '#shared/domain/dispatch/order.ts';
import { mailIdStart } from '#shared/domain/dispatch/rows.ts';
import { addressKey, checkAddress } from '#shared/domain/recipients/address.ts';
import type { Change } from '../../ports/store.ts';
import { type Context, logged, requireActor } from '../context.ts';

/** The most bytes of a file, and mails in it, that are read at once. */
const most = { bytes: 200_000_000, mails: 50_000 };
/** Steps that are written together. */
const batch = 500;
/** A report without what it is about is laid to the newest send to its recipient, unless that is older than this. */
const reach = 30 * 24 * 60 * 60 * 1000;

/**
 * Reads a file of returned mail, finds out whom each report is about, and keeps the bounces with those ledger rows. What
 * is about nobody in a ledger is counted and not kept; a file that is read twice adds nothing the second time.
 */
export async function takeIn(context: Context, file: string): Promise<Result<'bounces.takeIn'>> {
  const { store, files, host, clock } = context;
  const actor = requireActor(context);
  const mails = context.splitMails(await files.read(host.resolveFile(file), most.bytes)).slice(0, most.mails);
  const before = store.read.bounces().length;
  const now = clock.now();
  const orderOf = ordersByMailId(store.read.orders());
  const count = { mails: mails.length, reports: 0, matched: 0, unmatched: 0 };
  let steps: Change[] = [];
  for (const [index, mail] of mails.entries()) {
    const read = await context.readMail(mail);
    const told = classifyMail(read).filter(({ kind }) => kind !== 'none');
    if (told.length > 0) count.reports += 1;
    for (const verdict of told) {
      const place = placeOf(context, orderOf, verdict, now);
      if (place === null) {
        count.unmatched += 1;
        continue;
      }
      count.matched += 1;
      const kind = verdict.kind as KeptBounce['kind'];
      const reportedAt = instantOf(header(read, 'date'), now);
      const { reason, status } = verdict;
      steps.push({ do: 'bounce.add', bounce: { ...place, kind, reason, status, reportedAt }, at: now });
    }
    if (steps.length >= batch) {
      await store.write(steps);
      steps = [];
    }
    if (index % 50 === 49) context.emit('work', { work: 'import', messageId: null, value: (index + 1) / mails.length, done: false });
  }
  await store.write(steps);
  const stored = store.read.bounces().length - before;
  await store.write([
    logged(context, 'bounces.taken-in', null, { count: stored, reports: count.reports, unmatched: count.unmatched }, actor.id),
  ]);
  context.emit('work', { work: 'import', messageId: null, value: 1, done: true });
  context.emit('changed', { about: 'dispatch', messageId: null });
  return { ...count, stored };
}

function ordersByMailId(orders: readonly SendOrder[]): (messageId: string | null) => SendOrder | null {
  const starts = new Map(orders.map((order) => [mailIdStart(order.id), order]));
  return (messageId) => starts.get(/^<?([^.@<>]+\.)\d+@/.exec(messageId ?? '')?.[1] ?? '') ?? null;
}

/** By the Message-ID of the mail that came back, which tells order and row; else by the address, in the newest send that went to it. */
function placeOf(
  { store: { read } }: Context,
  orderOf: ReturnType<typeof ordersByMailId>,
  { original, recipient }: BounceVerdict,
  now: string,
): Pick<KeptBounce, 'orderId' | 'seq'> | null {
  const order = orderOf(original?.messageId ?? null);
  const seq = Number(/\.(\d{1,9})@/.exec(original?.messageId ?? '')?.[1] ?? Number.NaN);
  if (order && Number.isInteger(seq)) {
    const [row] = read.ledgerFrom(order.id, seq - 1, 1);
    if (row?.seq === seq && `<${row.mailId}>` === original?.messageId) return { orderId: order.id, seq };
  }
  for (const written of [original?.recipient, recipient]) {
    const check = checkAddress(written ?? '');
    if (!check.ok) continue;
    const since = new Date(Date.parse(now) - reach).toISOString();
    const sent = read
      .addressRows(addressKey(check.address))
      .sends.filter(({ attemptedAt }) => attemptedAt !== null && attemptedAt >= since);
    const last = sent.toSorted((a, b) => ((a.attemptedAt ?? '') < (b.attemptedAt ?? '') ? 1 : -1))[0];
    if (last) return { orderId: last.orderId, seq: last.seq };
  }
  return null;
}

/** The report's own date, where it is one that can be and is past. */
function instantOf(date: string, now: string): string {
  const at = Date.parse(date);
  if (Number.isNaN(at) || at < Date.UTC(1990, 0) || at > Date.parse(now)) return now;
  return new Date(at).toISOString();
}
