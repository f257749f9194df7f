import type { Attempt, AttemptTime, DoubtDecided, Overridden, PlotPoint, StoreReader, Suppression } from '#main/ports/store.ts';
import type { DoubtLeft, LedgerRow, OrderCounts, SendOrder } from '#shared/domain/dispatch/order.ts';
import { recipientStates } from '#shared/domain/dispatch/order.ts';
import type { Connection } from '../connection.ts';
import { containing } from './search.ts';

type SuppressedBecause = Pick<Suppression, 'reason' | 'since' | 'by'>;
/** As a join gives it where there is no such row. */
type Nullable<T> = { readonly [Name in keyof T]: T[Name] | null };
type StoredRow = Omit<LedgerRow, 'orderId' | 'left'>;

const rowColumns =
  'seq, address, rendering_id AS renderingId, mail_id AS mailId, state, attempts, attempted_at AS attemptedAt, settled_at AS settledAt, due_at AS dueAt, reply';
const noCounts: OrderCounts = { queued: 0, attempting: 0, accepted: 0, deferred: 0, refused: 0, in_doubt: 0, cancelled: 0, suppressed: 0 };

// A decision is about the attempt that ended in doubt: a row that was sent to again and is in doubt anew has none.
// It stands until the row came in doubt for another reason than an attempt.
const stillStands = 'd.number > coalesce((SELECT until FROM doubts_over o WHERE o.ord = d.ord AND o.seq = d.seq), 0)';
const leftNow = `d.ord = ledger.ord AND d.seq = ledger.seq AND d.attempt = ledger.attempts AND d.decision = 'leave' AND ${stillStands} AND ledger.state = 'in_doubt'`;
const isLeft = `EXISTS (SELECT 1 FROM doubt_decisions d WHERE ${leftNow})`;

/** Orders and their ledgers. */
export function dispatchReads(
  connection: Connection,
): Pick<
  StoreReader,
  | 'orders'
  | 'order'
  | 'ordersOfList'
  | 'counts'
  | 'undecided'
  | 'allUndecided'
  | 'ledger'
  | 'ledgerFrom'
  | 'attemptsFrom'
  | 'doubtDecisions'
  | 'suppressedRows'
  | 'overrides'
  | 'nextDue'
  | 'attemptTimes'
  | 'plot'
> {
  const orders = connection.prepare<[], string>('SELECT content FROM orders WHERE finished = 1 ORDER BY number').pluck();
  const messageOrders = connection
    .prepare<[string], string>('SELECT content FROM orders WHERE message_id = ? AND finished = 1 ORDER BY number')
    .pluck();
  const order = connection.prepare<[string], string>('SELECT content FROM orders WHERE id = ? AND finished = 1').pluck();
  const ordersOfList = connection
    .prepare<[string], string>("SELECT content FROM orders WHERE content ->> '$.listId' = ? AND finished = 1 ORDER BY number")
    .pluck();
  const orderNumber = connection.prepare<[string], number>('SELECT number FROM orders WHERE id = ? AND finished = 1').pluck();
  const counts = connection.prepare<[string], OrderCounts>(
    `SELECT ${recipientStates.join(', ')} FROM orders WHERE id = ? AND finished = 1`,
  );
  const undecided = connection
    .prepare<[string], number>(
      `SELECT count(*) FROM ledger WHERE ord = (SELECT number FROM orders WHERE id = ?) AND state = 'in_doubt' AND NOT ${isLeft}`,
    )
    .pluck();
  const allUndecided = connection.prepare<[], { id: string; count: number }>(
    `SELECT orders.id, count(*) AS count FROM orders JOIN ledger ON ledger.ord = orders.number
     WHERE orders.finished = 1 AND orders.in_doubt > 0 AND ledger.state = 'in_doubt' AND NOT ${isLeft} GROUP BY orders.number`,
  );
  const leftOf = connection.prepare<[number, number, number], DoubtLeft>(
    `SELECT by, at, reason FROM doubt_decisions d WHERE ord = ? AND seq = ? AND attempt = ? AND decision = 'leave' AND ${stillStands} ORDER BY number DESC LIMIT 1`,
  );
  const rowsFrom = connection.prepare<[number, number, number], StoredRow>(
    `SELECT ${rowColumns} FROM ledger WHERE ord = ? AND seq > ? ORDER BY seq LIMIT ?`,
  );
  // An attempt's key begins with its instant: a page is found at once, and other orders' attempts in between are passed by.
  const attempts = connection.prepare<[number, string, number, number, number], Attempt>(
    `SELECT a.at, a.seq, a.attempt, l.address, l.state, l.attempts, l.settled_at AS settledAt, l.reply FROM attempts a
     JOIN ledger l ON l.ord = a.ord AND l.seq = a.seq
     WHERE a.ord = ? AND (a.at, a.seq, a.attempt) > (?, ?, ?) ORDER BY a.at, a.seq, a.attempt LIMIT ?`,
  );
  const decided = connection.prepare<[number], DoubtDecided>(
    `SELECT d.seq, l.address, d.attempt, d.decision, d.reason, d.by, d.at FROM doubt_decisions d
     JOIN ledger l ON l.ord = d.ord AND l.seq = d.seq WHERE d.ord = ? ORDER BY d.number`,
  );
  const suppressed = connection.prepare<[number, number, number], Pick<LedgerRow, 'seq' | 'address'> & Nullable<SuppressedBecause>>(
    `SELECT seq, l.address, s.reason, s.since, s.by FROM ledger l LEFT JOIN suppressions s ON s.address = lower(l.address)
     WHERE ord = ? AND state = 'suppressed' AND l.address <> '' ORDER BY seq LIMIT ? OFFSET ?`,
  );
  const suppressedCount = connection
    .prepare<[number], number>("SELECT count(*) FROM ledger WHERE ord = ? AND state = 'suppressed' AND address <> ''")
    .pluck();
  const overrides = connection.prepare<[number], Omit<Overridden, 'over'> & { over: number }>(
    `SELECT o.seq, l.address, o.reason, o.by, o.at, o.over FROM overrides o
     JOIN ledger l ON l.ord = o.ord AND l.seq = o.seq WHERE o.ord = ? ORDER BY o.number`,
  );
  const nextDue = connection
    .prepare<[string], string | null>(
      "SELECT min(due_at) FROM ledger WHERE ord = (SELECT number FROM orders WHERE id = ?) AND state = 'deferred'",
    )
    .pluck();
  // A row that was tried again since, or waits to be, no longer tells when its earlier attempts had ended.
  const timesWhere = (condition: string) =>
    `SELECT a.at AS began, CASE WHEN l.attempts = a.attempt AND l.state <> 'attempting' THEN l.settled_at END AS ended
     FROM attempts a JOIN ledger l ON l.ord = a.ord AND l.seq = a.seq WHERE ${condition} ORDER BY a.at`;
  const attemptTimes = connection.prepare<[string], AttemptTime>(timesWhere('a.at >= ?'));
  const domainTimes = connection.prepare<[string, string], AttemptTime>(
    timesWhere("a.at >= ? AND (l.address = '' OR lower(substr(l.address, instr(l.address, '@') + 1)) = ?)"),
  );
  // Numbers are bound as REAL; the division must be one of whole numbers.
  const plot = connection.prepare<[{ seconds: number; orderId: string }], Omit<PlotPoint, 'from'> & { start: number }>(
    `SELECT second / CAST(@seconds AS INTEGER) * CAST(@seconds AS INTEGER) AS start, sum(accepted) AS accepted, sum(deferred) AS deferred, sum(refused) AS refused, sum(in_doubt) AS in_doubt
     FROM tallies WHERE ord = (SELECT number FROM orders WHERE id = @orderId) GROUP BY start ORDER BY start`,
  );

  const parse = (content: string): SendOrder => JSON.parse(content);
  return {
    orders: (messageId) => (messageId === undefined ? orders.all() : messageOrders.all(messageId)).map(parse),
    order: (id) => {
      const content = order.get(id);
      return content === undefined ? null : parse(content);
    },
    ordersOfList: (listId) => ordersOfList.all(listId).map(parse),
    counts: (orderId) => counts.get(orderId) ?? noCounts,
    undecided: (orderId) => ((counts.get(orderId) ?? noCounts).in_doubt === 0 ? 0 : (undecided.get(orderId) ?? 0)),
    allUndecided: () => new Map(allUndecided.all().map(({ id, count }) => [id, count])),
    ledger: (orderId, { offset, limit, state, left, search }) => {
      const number = orderNumber.get(orderId);
      if (number === undefined) return { total: 0, rows: [] };
      const doubt = left === undefined ? '' : ` AND state = 'in_doubt' AND ${left ? '' : 'NOT '}${isLeft}`;
      // The state stands in the statement itself: a partial index is only used for a literal.
      const where = `ord = @number${state ? ` AND state = '${state}'` : ''}${doubt}${search ? " AND address LIKE @pattern ESCAPE '\\'" : ''}`;
      const bound = { number, pattern: search ? containing(search) : '', limit, offset };
      const rows = connection
        .prepare<[typeof bound], StoredRow>(`SELECT ${rowColumns} FROM ledger WHERE ${where} ORDER BY seq LIMIT @limit OFFSET @offset`)
        .all(bound);
      return {
        total: search || doubt ? countFound(where, bound) : countAll(orderId, state),
        rows: rows.map((row) => ({
          orderId,
          ...row,
          left: row.state === 'in_doubt' ? (leftOf.get(number, row.seq, row.attempts) ?? null) : null,
        })),
      };
    },
    ledgerFrom: (orderId, afterSeq, limit) => {
      const number = orderNumber.get(orderId);
      if (number === undefined) return [];
      return rowsFrom.all(number, afterSeq, limit).map((row) => ({
        orderId,
        ...row,
        left: row.state === 'in_doubt' ? (leftOf.get(number, row.seq, row.attempts) ?? null) : null,
      }));
    },
    attemptsFrom: (orderId, after, limit) => {
      const number = orderNumber.get(orderId);
      return number === undefined ? [] : attempts.all(number, after?.at ?? '', after?.seq ?? 0, after?.attempt ?? 0, limit);
    },
    doubtDecisions: (orderId) => {
      const number = orderNumber.get(orderId);
      return number === undefined ? [] : decided.all(number);
    },
    suppressedRows: (orderId, { offset, limit }) => {
      const number = orderNumber.get(orderId);
      if (number === undefined) return { total: 0, rows: [] };
      const rows = suppressed.all(number, limit, offset).map(({ seq, address, reason, since, by }) => ({
        seq,
        address,
        suppression: reason === null || since === null || by === null ? null : { reason, since, by },
      }));
      return { total: suppressedCount.get(number) ?? 0, rows };
    },
    overrides: (orderId) => {
      const number = orderNumber.get(orderId);
      return number === undefined ? [] : overrides.all(number).map((one) => ({ ...one, over: one.over === 1 }));
    },
    nextDue: (orderId) => nextDue.get(orderId) ?? null,
    attemptTimes: (since, domain) => (domain === undefined ? attemptTimes.all(since) : domainTimes.all(since, domain)),
    plot: (orderId, seconds) =>
      plot
        .all({ seconds: Math.max(1, Math.round(seconds)), orderId })
        .map(({ start, ...sums }) => ({ from: new Date(start * 1000).toISOString(), ...sums })),
  };

  function countFound(where: string, bound: object): number {
    return connection.prepare<[object], number>(`SELECT count(*) FROM ledger WHERE ${where}`).pluck().get(bound) ?? 0;
  }
  function countAll(orderId: string, state: LedgerRow['state'] | undefined): number {
    const byState = counts.get(orderId) ?? noCounts;
    return state ? byState[state] : recipientStates.reduce((sum, one) => sum + byState[one], 0);
  }
}
