import type { Connection } from '../connection.ts';
import type { Appliers } from './change.ts';

/** What the database says of itself. */
export function identityChanges(connection: Connection): Appliers<'identity.set'> {
  const set = connection.prepare('INSERT OR REPLACE INTO identity (one, install, generation, origin, origin_at) VALUES (1, ?, ?, ?, ?)');
  return {
    'identity.set': ({ identity: { install, generation, origin, originAt } }) => void set.run(install, generation, origin, originAt),
  };
}
