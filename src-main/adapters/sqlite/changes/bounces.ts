import type { Connection } from '../connection.ts';
import { type Appliers, missing } from './change.ts';

/** What came back of a send. */
export function bounceChanges(connection: Connection): Appliers<'bounce.add'> {
  const place = connection
    .prepare<[string, number], number>(
      'SELECT ord FROM ledger WHERE ord = (SELECT number FROM orders WHERE id = ? AND finished = 1) AND seq = ?',
    )
    .pluck();
  const add = connection.prepare(
    `INSERT INTO bounces (ord, seq, kind, reason, status, reported_at, taken_at)
     SELECT @number, @seq, @kind, @reason, @status, @reportedAt, @at WHERE NOT EXISTS
     (SELECT 1 FROM bounces WHERE ord = @number AND seq = @seq AND kind = @kind AND reason = @reason AND status = @status)`,
  );
  return {
    'bounce.add': ({ bounce: { orderId, seq, kind, reason, status, reportedAt }, at }) => {
      const number = place.get(orderId, seq);
      if (number === undefined) throw missing(orderId);
      add.run({ number, seq, kind, reason, status: status ?? '', reportedAt, at });
    },
  };
}
