import type { StoreReader } from '#main/ports/store.ts';
import type { KeptBounce } from '#shared/domain/bounces/suggest.ts';
import type { Connection } from '../connection.ts';

/** What came back, beside the address that the ledger still has. */
export function bounceReads(connection: Connection): Pick<StoreReader, 'bounces'> {
  const columns = `SELECT orders.id AS orderId, b.seq, l.address, b.kind, b.reason, nullif(b.status, '') AS status, b.reported_at AS reportedAt
     FROM bounces b JOIN orders ON orders.number = b.ord JOIN ledger l ON l.ord = b.ord AND l.seq = b.seq`;
  const all = connection.prepare<[], KeptBounce>(`${columns} ORDER BY b.number`);
  const ofOrder = connection.prepare<[string], KeptBounce>(`${columns} WHERE orders.id = ? ORDER BY b.seq, b.number`);
  return { bounces: (orderId) => (orderId === undefined ? all.all() : ofOrder.all(orderId)) };
}
