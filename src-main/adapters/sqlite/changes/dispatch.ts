import type { RecipientState, SendOrder } from '#shared/domain/dispatch/order.ts';
import { recipientStates } from '#shared/domain/dispatch/order.ts';
import type { TextId } from '#shared/texts/index.ts';
import type { Connection } from '../connection.ts';
import { type Appliers, conflict, missing } from './change.ts';

type Plotted = 'accepted' | 'deferred' | 'refused' | 'in_doubt';
const plotted: readonly RecipientState[] = ['accepted', 'deferred', 'refused', 'in_doubt'] satisfies readonly Plotted[];

interface DispatchChanges {
  readonly appliers: Appliers<
    | 'order.begin'
    | 'order.rows'
    | 'order.finish'
    | 'order.remove'
    | 'order.state'
    | 'ledger.attempt'
    | 'ledger.settle'
    | 'doubt.decide'
    | 'ledger.requeue'
    | 'ledger.cancelRest'
    | 'ledger.recover'
  >;
  /** After a rollback: what was looked up in it may never have been. */
  forget(): void;
}

/**
 * Orders and their ledgers. Every step that moves a row also moves the order's counters, and what is settled
 * the second's tally, so that counts and plot never scan the ledger.
 */
export function dispatchChanges(connection: Connection): DispatchChanges {
  const beginOrder = connection.prepare('INSERT INTO orders (id, message_id, state, content, finished) VALUES (?, ?, ?, ?, 0)');
  const findAny = connection.prepare<[string], { number: number; content: string; finished: number; queued: number }>(
    'SELECT number, content, finished, queued FROM orders WHERE id = ?',
  );
  const findOrder = connection.prepare<[string], { number: number; content: string }>(
    'SELECT number, content FROM orders WHERE id = ? AND finished = 1',
  );
  const finishOrder = connection.prepare('UPDATE orders SET finished = 1 WHERE number = ?');
  const removeRows = connection.prepare('DELETE FROM ledger WHERE ord = ?');
  const removeOrder = connection.prepare('DELETE FROM orders WHERE number = ?');
  const setOrder = connection.prepare('UPDATE orders SET state = ?, content = ? WHERE number = ?');
  const addRow = connection.prepare(
    "INSERT INTO ledger (ord, seq, address, rendering_id, mail_id, state) VALUES (?, ?, ?, ?, ?, 'queued')",
  );

  const rowExists = connection.prepare('SELECT 1 FROM ledger WHERE ord = ? AND seq = ?');
  const attemptQueued = connection.prepare(
    "UPDATE ledger SET state = 'attempting', attempts = ?, attempted_at = ? WHERE ord = ? AND seq = ? AND attempts = ? - 1 AND state = 'queued'",
  );
  const attemptDeferred = connection.prepare(
    "UPDATE ledger SET state = 'attempting', attempts = ?, attempted_at = ?, due_at = NULL WHERE ord = ? AND seq = ? AND attempts = ? - 1 AND state = 'deferred' AND due_at <= ?",
  );
  const noteAttempt = connection.prepare('INSERT INTO attempts (at, ord, seq, attempt) VALUES (?, ?, ?, ?)');
  const settle = connection.prepare(
    "UPDATE ledger SET state = ?, settled_at = ?, due_at = ?, reply = ? WHERE ord = ? AND seq = ? AND attempts = ? AND state = 'attempting'",
  );
  const decide = connection.prepare(
    `INSERT INTO doubt_decisions (ord, seq, attempt, decision, reason, by, at)
     SELECT ord, seq, attempts, ?, ?, ?, ? FROM ledger WHERE ord = ? AND seq = ? AND state = 'in_doubt'`,
  );
  const requeue = connection.prepare(
    "UPDATE ledger SET state = 'queued', settled_at = NULL WHERE ord = ? AND seq = ? AND state = 'in_doubt'",
  );
  const cancelQueued = connection.prepare("UPDATE ledger SET state = 'cancelled', settled_at = ? WHERE ord = ? AND state = 'queued'");
  const cancelDeferred = connection.prepare(
    "UPDATE ledger SET state = 'cancelled', settled_at = ?, due_at = NULL WHERE ord = ? AND state = 'deferred'",
  );
  const interrupted = connection.prepare<[], number>('SELECT number FROM orders WHERE attempting > 0').pluck();
  const recover = connection.prepare(
    "UPDATE ledger SET state = 'in_doubt', settled_at = ?, reply = ? WHERE ord = ? AND state = 'attempting'",
  );

  const add = perState((state) => connection.prepare(`UPDATE orders SET ${state} = ${state} + ? WHERE number = ?`));
  const move = perState((from) =>
    perState((to) => connection.prepare(`UPDATE orders SET ${from} = ${from} - ?, ${to} = ${to} + ? WHERE number = ?`)),
  );
  const tally = perState((state) =>
    plotted.includes(state)
      ? connection.prepare(
          `INSERT INTO tallies (ord, second, ${state}) VALUES (?, ?, ?) ON CONFLICT (ord, second) DO UPDATE SET ${state} = ${state} + excluded.${state}`,
        )
      : null,
  );

  const numbers = new Map<string, number>();
  const orderNumber = (orderId: string): number => {
    let number = numbers.get(orderId);
    if (number === undefined) {
      number = findOrder.get(orderId)?.number;
      if (number === undefined) throw missing(orderId);
      numbers.set(orderId, number);
    }
    return number;
  };
  const unfinished = (orderId: string): { number: number; content: string; queued: number } => {
    const order = findAny.get(orderId);
    if (!order) throw missing(orderId);
    if (order.finished === 1) throw conflict('error.doneAlready');
    return order;
  };
  const moved = (order: number, from: RecipientState, to: RecipientState, count: number): void => {
    if (count > 0 && from !== to) move[from][to].run(count, count, order);
  };
  const tallied = (order: number, state: RecipientState, at: string, count: number): void => {
    if (count > 0) tally[state]?.run(order, Math.floor(Date.parse(at) / 1000), count);
  };
  const lost = (order: number, seq: number, text: TextId = 'error.ledgerMoved'): Error =>
    rowExists.get(order, seq) ? conflict(text) : missing(String(seq));

  return {
    forget: () => numbers.clear(),
    appliers: {
      'order.begin': ({ order }) => void beginOrder.run(order.id, order.messageId, order.state, JSON.stringify(order)),
      'order.rows': ({ orderId, rows }) => {
        const { number } = unfinished(orderId);
        for (const row of rows) addRow.run(number, row.seq, row.address, row.renderingId, row.mailId);
        add.queued.run(rows.length, number);
      },
      'order.finish': ({ orderId }) => {
        const { number, content, queued } = unfinished(orderId);
        if ((JSON.parse(content) as SendOrder).count !== queued) throw conflict('error.orderMoved');
        finishOrder.run(number);
      },
      'order.remove': ({ orderId }) => {
        const { number } = unfinished(orderId);
        removeRows.run(number);
        removeOrder.run(number);
      },
      'order.state': ({ orderId, from, set }) => {
        const stored = findOrder.get(orderId);
        if (!stored) throw missing(orderId);
        const order: SendOrder = JSON.parse(stored.content);
        if (!from.includes(order.state)) throw conflict('error.orderMoved');
        const next: SendOrder = { ...order, ...set };
        setOrder.run(next.state, JSON.stringify(next), stored.number);
      },
      'ledger.attempt': ({ orderId, seq, attempt, at }) => {
        const order = orderNumber(orderId);
        if (attemptQueued.run(attempt, at, order, seq, attempt).changes > 0) moved(order, 'queued', 'attempting', 1);
        else if (attemptDeferred.run(attempt, at, order, seq, attempt, at).changes > 0) moved(order, 'deferred', 'attempting', 1);
        else throw lost(order, seq);
        noteAttempt.run(at, order, seq, attempt);
      },
      'ledger.settle': ({ orderId, seq, attempt, state, at, dueAt, reply }) => {
        const order = orderNumber(orderId);
        const settledAt = state === 'queued' ? null : at;
        const due = state === 'deferred' ? (dueAt ?? at) : null;
        if (settle.run(state, settledAt, due, reply, order, seq, attempt).changes === 0) throw lost(order, seq);
        moved(order, 'attempting', state, 1);
        tallied(order, state, at, 1);
      },
      'doubt.decide': ({ orderId, seqs, decision, reason, by, at }) => {
        const order = orderNumber(orderId);
        for (const seq of seqs)
          if (decide.run(decision, reason, by, at, order, seq).changes === 0) throw lost(order, seq, 'dispatch.blocked.notInDoubt');
      },
      'ledger.requeue': ({ orderId, seqs }) => {
        const order = orderNumber(orderId);
        for (const seq of seqs) if (requeue.run(order, seq).changes === 0) throw lost(order, seq);
        moved(order, 'in_doubt', 'queued', seqs.length);
      },
      'ledger.cancelRest': ({ orderId, at }) => {
        const order = orderNumber(orderId);
        moved(order, 'queued', 'cancelled', cancelQueued.run(at, order).changes);
        moved(order, 'deferred', 'cancelled', cancelDeferred.run(at, order).changes);
      },
      'ledger.recover': ({ at, reply }) => {
        for (const order of interrupted.all()) {
          const count = recover.run(at, reply, order).changes;
          moved(order, 'attempting', 'in_doubt', count);
          tallied(order, 'in_doubt', at, count);
        }
      },
    },
  };
}

function perState<T>(make: (state: RecipientState) => T): Record<RecipientState, T> {
  return Object.fromEntries(recipientStates.map((state) => [state, make(state)])) as Record<RecipientState, T>;
}
