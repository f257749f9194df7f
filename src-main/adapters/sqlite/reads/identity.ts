import type { StoreReader } from '#main/ports/store.ts';
import type { Identity } from '#shared/domain/safety/identity.ts';
import type { Connection } from '../connection.ts';

/** What the database says of itself, and what happened in it. */
export function identityReads(connection: Connection): Pick<StoreReader, 'identity' | 'span'> {
  const identity = connection.prepare<[], Identity>('SELECT install, generation, origin, origin_at AS originAt FROM identity');
  // Backups are no change: else each would be the reason for the next one.
  const begunAt = connection.prepare<[], string | null>('SELECT at FROM log ORDER BY seq LIMIT 1').pluck();
  const changedAt = connection
    .prepare<[], string | null>(
      `SELECT max(at) FROM (
         SELECT max(updated_at) AS at FROM drafts
         UNION ALL SELECT * FROM (SELECT at FROM log WHERE type NOT LIKE 'backup.%' ORDER BY seq DESC LIMIT 1))`,
    )
    .pluck();
  return {
    identity: () => identity.get() ?? null,
    span: () => ({ begunAt: begunAt.get() ?? null, changedAt: changedAt.get() ?? null }),
  };
}
