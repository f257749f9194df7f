import type { RecipientState, SendOrder } from '#shared/domain/dispatch/order.ts';
import { type OrderKind, recipientStates } from '#shared/domain/dispatch/order.ts';
import type { TextId } from '#shared/texts/index.ts';
import type { Connection } from '../connection.ts';
import { type Appliers, conflict, missing } from './change.ts';

type Plotted = 'accepted' | 'deferred' | 'refused' | 'in_doubt';
const plotted: readonly RecipientState[] = ['accepted', 'deferred', 'refused', 'in_doubt'] satisfies readonly Plotted[];

/** The states of rows that may still be sent to. */
const openStates = ['queued', 'deferred', 'attempting'] as const satisfies readonly RecipientState[];

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
    | 'ledger.override'
    | 'ledger.over'
    | 'ledger.cancelRest'
    | 'ledger.suppress'
    | 'ledger.recover'
    | 'ledger.doubtRest'
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
  const isWaiting = connection.prepare('SELECT 1 FROM orders WHERE number = ? AND queued + attempting + deferred > 0');
  const requeue = connection.prepare(
    "UPDATE ledger SET state = 'queued', settled_at = NULL WHERE ord = ? AND seq = ? AND state = 'in_doubt' AND address <> ''",
  );
  const isErased = connection.prepare("SELECT 1 FROM ledger WHERE ord = ? AND seq = ? AND address = ''");
  const isSuppressed = connection.prepare(
    `SELECT 1 FROM ledger JOIN suppressions ON suppressions.address = lower(ledger.address) WHERE ord = ? AND seq = ?
     AND NOT EXISTS (SELECT 1 FROM overrides o WHERE o.ord = ledger.ord AND o.seq = ledger.seq AND o.over = 0)`,
  );
  const letGo = connection.prepare(
    "UPDATE ledger SET state = 'queued', settled_at = NULL WHERE ord = ? AND seq = ? AND state = 'suppressed' AND address <> ''",
  );
  const noteOverride = connection.prepare('INSERT INTO overrides (ord, seq, reason, by, at) VALUES (?, ?, ?, ?, ?)');
  const endOverride = connection.prepare('UPDATE overrides SET over = 1 WHERE ord = ? AND seq = ? AND over = 0');
  const letGoAnywhere = connection.prepare<[string], { ord: number; seq: number; kind: OrderKind }>(
    `SELECT o.ord, o.seq, content ->> '$.kind' AS kind FROM ledger l JOIN overrides o ON o.ord = l.ord AND o.seq = l.seq AND o.over = 0
     JOIN orders ON orders.number = l.ord WHERE l.address = ? COLLATE NOCASE AND l.address <> ''`,
  );
  const isPurged = connection.prepare("SELECT 1 FROM lists WHERE id = ? AND content ->> '$.purged' IS NOT NULL");
  const anySuppression = connection.prepare('SELECT 1 FROM suppressions LIMIT 1');
  const suppressQueued = connection.prepare(
    `UPDATE ledger SET state = 'suppressed', settled_at = ? WHERE ord = ? AND state = 'queued'
     AND EXISTS (SELECT 1 FROM suppressions WHERE suppressions.address = lower(ledger.address))`,
  );
  const waitingAnywhere = connection.prepare<[string], { ord: number; seq: number; state: 'queued' | 'deferred'; kind: OrderKind }>(
    `SELECT ord, seq, ledger.state, content ->> '$.kind' AS kind FROM ledger JOIN orders ON number = ord
     WHERE address = ? COLLATE NOCASE AND address <> '' AND ledger.state IN ('queued', 'deferred')`,
  );
  const suppressRow = connection.prepare("UPDATE ledger SET state = 'suppressed', settled_at = ?, due_at = NULL WHERE ord = ? AND seq = ?");
  const cancelQueued = connection.prepare("UPDATE ledger SET state = 'cancelled', settled_at = ? WHERE ord = ? AND state = 'queued'");
  const cancelDeferred = connection.prepare(
    "UPDATE ledger SET state = 'cancelled', settled_at = ?, due_at = NULL WHERE ord = ? AND state = 'deferred'",
  );
  const interrupted = connection.prepare<[], number>('SELECT number FROM orders WHERE attempting > 0').pluck();
  const recover = connection.prepare(
    "UPDATE ledger SET state = 'in_doubt', settled_at = ?, reply = ? WHERE ord = ? AND state = 'attempting'",
  );

  const doubt = (from: RecipientState) =>
    connection.prepare(
      `UPDATE ledger SET state = 'in_doubt', settled_at = ?, due_at = NULL, reply = ? WHERE ord = ? AND state = '${from}'`,
    );
  const overNow = connection.prepare(
    `INSERT OR REPLACE INTO doubts_over (ord, seq, until)
     SELECT ord, seq, max(number) FROM doubt_decisions WHERE ord = ? AND EXISTS (
       SELECT 1 FROM ledger WHERE ledger.ord = doubt_decisions.ord AND ledger.seq = doubt_decisions.seq AND ledger.state IN ('${openStates.join("', '")}'))
     GROUP BY ord, seq`,
  );
  const doubtOpen = openStates.map((from) => ({ from, doubt: doubt(from) }));
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

  const known = new Map<string, { readonly number: number; readonly kind: OrderKind }>();
  const orderOf = (orderId: string): { readonly number: number; readonly kind: OrderKind } => {
    let order = known.get(orderId);
    if (order === undefined) {
      const found = findOrder.get(orderId);
      if (found === undefined) throw missing(orderId);
      order = { number: found.number, kind: (JSON.parse(found.content) as SendOrder).kind };
      known.set(orderId, order);
    }
    return order;
  };
  const orderNumber = (orderId: string): number => orderOf(orderId).number;
  /** Copies for a test go to named people, whatever else they shall not get. */
  const unwanted = (orderId: string, seq: number): boolean => {
    const { number, kind } = orderOf(orderId);
    return kind === 'send' && isSuppressed.get(number, seq) !== undefined;
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
    forget: () => known.clear(),
    appliers: {
      'order.begin': ({ order }) => void beginOrder.run(order.id, order.messageId, order.state, JSON.stringify(order)),
      'order.rows': ({ orderId, rows }) => {
        const { number } = unfinished(orderId);
        for (const row of rows) addRow.run(number, row.seq, row.address, row.renderingId, row.mailId);
        add.queued.run(rows.length, number);
      },
      'order.finish': ({ orderId }) => {
        const { number, content, queued } = unfinished(orderId);
        const { count, kind, createdAt, listId } = JSON.parse(content) as SendOrder;
        if (count !== queued) throw conflict('error.orderMoved');
        // Its list may have been purged while the rows came in: nobody would remove them any more.
        if (isPurged.get(listId)) throw conflict('dispatch.blocked.purgedList');
        finishOrder.run(number);
        // Somebody may have been suppressed while the rows came in.
        if (kind === 'send' && anySuppression.get()) moved(number, 'queued', 'suppressed', suppressQueued.run(createdAt, number).changes);
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
      'ledger.settle': ({ orderId, seq, attempt, state: wanted, at, dueAt, reply }) => {
        const order = orderNumber(orderId);
        const waits = wanted === 'queued' || wanted === 'deferred';
        const state = waits && unwanted(orderId, seq) ? 'suppressed' : wanted;
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
        for (const seq of seqs) {
          if (unwanted(orderId, seq)) throw conflict('dispatch.blocked.suppressed');
          if (isErased.get(order, seq)) throw conflict('dispatch.blocked.erased');
          if (requeue.run(order, seq).changes === 0) throw lost(order, seq);
        }
        moved(order, 'in_doubt', 'queued', seqs.length);
      },
      'ledger.override': ({ orderId, seqs, reason, by, at }) => {
        const order = orderNumber(orderId);
        for (const seq of seqs) {
          if (isErased.get(order, seq)) throw conflict('dispatch.blocked.erased');
          if (letGo.run(order, seq).changes === 0) throw lost(order, seq, 'dispatch.blocked.notSuppressed');
          endOverride.run(order, seq);
          noteOverride.run(order, seq, reason, by, at);
        }
        moved(order, 'suppressed', 'queued', seqs.length);
      },
      'ledger.over': ({ orderId }) => {
        if (isWaiting.get(orderNumber(orderId))) throw conflict('error.ledgerMoved');
      },
      'ledger.cancelRest': ({ orderId, at }) => {
        const order = orderNumber(orderId);
        moved(order, 'queued', 'cancelled', cancelQueued.run(at, order).changes);
        moved(order, 'deferred', 'cancelled', cancelDeferred.run(at, order).changes);
      },
      'ledger.suppress': ({ address, kinds, at }) => {
        for (const { ord, seq, kind } of letGoAnywhere.all(address)) if (kinds.includes(kind)) endOverride.run(ord, seq);
        for (const { ord, seq, state, kind } of waitingAnywhere.all(address)) {
          if (kinds.includes(kind)) moved(ord, state, 'suppressed', suppressRow.run(at, ord, seq).changes);
        }
      },
      'ledger.doubtRest': ({ orderId, at, reply }) => {
        const order = orderNumber(orderId);
        overNow.run(order);
        for (const { from, doubt } of doubtOpen) {
          const count = doubt.run(at, reply, order).changes;
          moved(order, from, 'in_doubt', count);
          tallied(order, 'in_doubt', at, count);
        }
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
