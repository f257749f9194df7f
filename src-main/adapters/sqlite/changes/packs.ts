import type { Connection } from '../connection.ts';
import { type Appliers, missing } from './change.ts';

export function packChanges(connection: Connection): Appliers<'pack.keep' | 'pack.remove'> {
  const keep = connection.prepare(
    `INSERT INTO packs (id, version, digest, own, kept_at, yaml) VALUES (?, ?, ?, ?, ?, ?)
     ON CONFLICT (id, version) DO UPDATE SET removed_at = NULL`,
  );
  const remove = connection.prepare('UPDATE packs SET removed_at = ? WHERE id = ? AND own = 1 AND removed_at IS NULL');
  return {
    'pack.keep': ({ pack: { id, version, digest, own }, yaml, at }) => void keep.run(id, version, digest, own ? 1 : 0, at, yaml),
    'pack.remove': ({ id, at }) => {
      if (remove.run(at, id).changes === 0) throw missing(id);
    },
  };
}
