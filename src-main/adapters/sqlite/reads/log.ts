import type { StoreReader } from '#main/ports/store.ts';
import { type ChainHead, emptyChain } from '#shared/domain/log/chain.ts';
import type { LogEntry } from '#shared/domain/log/entry.ts';
import type { Connection } from '../connection.ts';

type StoredEntry = Omit<LogEntry, 'facts'> & { facts: string };

const columns = 'seq, at, actor, type, message_id AS messageId, facts, previous, hash';

/** The log. */
export function logReads(connection: Connection): Pick<StoreReader, 'logCount' | 'logHead' | 'log' | 'logFrom'> {
  const head = connection.prepare<[], ChainHead>('SELECT seq, hash FROM log_head');
  const last = connection.prepare<[], number>('SELECT coalesce(max(seq), 0) FROM log').pluck();
  const messageCount = connection.prepare<[string], number>('SELECT count(*) FROM log WHERE message_id = ?').pluck();
  // Numbers run without gaps, so a page is found without counting.
  const page = connection.prepare<[number, number], StoredEntry>(`SELECT ${columns} FROM log WHERE seq <= ? ORDER BY seq DESC LIMIT ?`);
  const messagePage = connection.prepare<[string, number, number], StoredEntry>(
    `SELECT ${columns} FROM log WHERE message_id = ? ORDER BY seq DESC LIMIT ? OFFSET ?`,
  );
  const from = connection.prepare<[number, number], StoredEntry>(`SELECT ${columns} FROM log WHERE seq >= ? ORDER BY seq LIMIT ?`);

  const parse = (row: StoredEntry): LogEntry => ({ ...row, facts: JSON.parse(row.facts) });
  const count = (): number => last.get() ?? 0;
  return {
    logCount: (messageId) => (messageId === undefined ? count() : (messageCount.get(messageId) ?? 0)),
    logHead: () => head.get() ?? emptyChain,
    log: ({ offset, limit, messageId }) =>
      (messageId === undefined ? page.all(count() - offset, limit) : messagePage.all(messageId, limit, offset)).map(parse),
    logFrom: (seq, limit) => from.all(seq, limit).map(parse),
  };
}
