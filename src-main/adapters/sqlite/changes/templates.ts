import type { Connection } from '../connection.ts';
import { type Appliers, missing } from './change.ts';

export function templateChanges(connection: Connection): Appliers<'template.put' | 'template.remove' | 'template.putBack'> {
  const put = connection.prepare(
    `INSERT INTO templates (id, name, saved_at, saved_by, content) VALUES (?, ?, ?, ?, ?)
     ON CONFLICT (id) DO UPDATE SET name = excluded.name, saved_at = excluded.saved_at, saved_by = excluded.saved_by, content = excluded.content`,
  );
  const remove = connection.prepare('UPDATE templates SET removed_at = ? WHERE id = ? AND removed_at IS NULL');
  const putBack = connection.prepare('UPDATE templates SET removed_at = NULL WHERE id = ? AND removed_at IS NOT NULL');
  return {
    'template.put': ({ template: { id, name, savedAt, savedBy, brief, bodies } }) =>
      void put.run(id, name, savedAt, savedBy, JSON.stringify({ brief, bodies })),
    'template.remove': ({ id, at }) => {
      if (remove.run(at, id).changes === 0) throw missing(id);
    },
    'template.putBack': ({ id }) => {
      if (putBack.run(id).changes === 0) throw missing(id);
    },
  };
}
