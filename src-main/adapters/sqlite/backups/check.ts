import { createLedgerDigest } from '#shared/domain/dispatch/ledger-digest.ts';
import { type LedgerRow, recipientStates } from '#shared/domain/dispatch/order.ts';
import { checkChain, emptyChain } from '#shared/domain/log/chain.ts';
import type { LogEntry } from '#shared/domain/log/entry.ts';
import { type CheckedPart, type CheckReport, checkedParts } from '#shared/domain/safety/comparison.ts';
import type { Connection } from '../connection.ts';
import { logReads } from '../reads/log.ts';

const chunk = 5000;
/** The most faults that are counted in one part: past that the number says nothing more. */
const most = 100;

type Look = (connection: Connection, onProgress: (share: number) => void) => number;

/** Faults a part; each look says how far it has come, from 0 to 1. */
const looks: Readonly<Record<CheckedPart, Look>> = {
  file: (connection) => faultsOf(connection, 'integrity_check'),
  links: (connection) => Math.min(most, (connection.pragma('foreign_key_check') as unknown[]).length),
  log: checkLog,
  counts: checkCounts,
  digests: checkDigests,
};
const quickParts: readonly CheckedPart[] = ['file', 'counts'];
/** About how long each takes, of one. */
const weights: Readonly<Record<CheckedPart, number>> = { file: 0.4, links: 0.15, log: 0.2, counts: 0.1, digests: 0.15 };

/**
 * Checks a database that is only read. Quick: its pages and the orders' counters; full: indexes, links, the log's chain and the
 * ledgers' digests too. A part that cannot even be read is broken.
 */
export function checkDatabase(connection: Connection, full: boolean, onProgress: (share: number) => void): CheckReport {
  let done = 0;
  const all = checkedParts.reduce((sum, part) => sum + (full || quickParts.includes(part) ? weights[part] : 0), 0);
  const parts = checkedParts.map((part): CheckReport['parts'][number] => {
    if (!full && !quickParts.includes(part)) return { part, state: 'unchecked', faults: 0 };
    const look: Look = part === 'file' && !full ? () => faultsOf(connection, 'quick_check') : looks[part];
    // Each part looks at one instant: a send may go on meanwhile.
    const atOnce = connection.transaction(() => look(connection, (share) => onProgress((done + share * weights[part]) / all)));
    const faults = tried(atOnce);
    done += weights[part];
    onProgress(done / all);
    return { part, state: faults === 0 ? 'whole' : 'broken', faults };
  });
  return { parts, ok: parts.every(({ state }) => state !== 'broken') };
}

function tried(look: () => number): number {
  try {
    return look();
  } catch {
    return 1;
  }
}

function faultsOf(connection: Connection, pragma: 'quick_check' | 'integrity_check'): number {
  const rows = connection.pragma(`${pragma}(${most})`) as object[];
  return rows.filter((row) => !Object.values(row).includes('ok')).length;
}

function checkLog(connection: Connection, onProgress: (share: number) => void): number {
  const read = logReads(connection);
  const last = read.logHead();
  let head = emptyChain;
  for (;;) {
    const entries: LogEntry[] = read.logFrom(head.seq + 1, chunk);
    const check = checkChain(head, entries);
    if (check.brokenAt !== null) return 1;
    head = check.head;
    onProgress(last.seq === 0 ? 1 : Math.min(1, head.seq / last.seq));
    if (entries.length < chunk) return head.seq === last.seq && head.hash === last.hash ? 0 : 1;
  }
}

interface OrderRow {
  readonly number: number;
  readonly id: string;
  readonly state: string;
}

function checkCounts(connection: Connection, onProgress: (share: number) => void): number {
  const orders = connection
    .prepare<[], OrderRow & Record<string, number>>(`SELECT number, id, state, ${recipientStates.join(', ')} FROM orders`)
    .all();
  const rows = connection.prepare<[number], { state: string; count: number }>(
    'SELECT state, count(*) AS count FROM ledger WHERE ord = ? GROUP BY state',
  );
  let faults = 0;
  for (const [index, order] of orders.entries()) {
    const counted = new Map(rows.all(order.number).map(({ state, count }) => [state, count]));
    if (recipientStates.some((state) => order[state] !== (counted.get(state) ?? 0))) faults += 1;
    onProgress((index + 1) / orders.length);
  }
  return faults;
}

/** A finished ledger must have the digest that the log says it finished with. */
function checkDigests(connection: Connection, onProgress: (share: number) => void): number {
  const finished = connection.prepare<[], OrderRow>("SELECT number, id, state FROM orders WHERE state = 'finished'").all();
  const told = connection.prepare<[], { id: string; digest: string | null }>(
    `SELECT json_extract(facts, '$.orderId') AS id, json_extract(facts, '$.ledgerDigest') AS digest FROM log WHERE type = 'order.finished' ORDER BY seq`,
  );
  const digests = new Map(told.all().map(({ id, digest }) => [id, digest]));
  const rows = connection.prepare<[number], LedgerRow>(
    'SELECT seq, mail_id AS mailId, state, attempts, settled_at AS settledAt FROM ledger WHERE ord = ? ORDER BY seq',
  );
  let faults = 0;
  for (const [index, order] of finished.entries()) {
    const expected = digests.get(order.id);
    if (expected) {
      const digest = createLedgerDigest();
      for (const row of rows.iterate(order.number)) digest.add([row]);
      if (digest.hex() !== expected) faults += 1;
    }
    onProgress((index + 1) / finished.length);
  }
  return faults;
}
