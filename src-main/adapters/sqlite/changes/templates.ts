import { freeName } from '#shared/domain/draft/template.ts';
import type { Connection } from '../connection.ts';
import { type Appliers, missing } from './change.ts';

export function templateChanges(connection: Connection): Appliers<'template.put' | 'template.remove' | 'template.putBack'> {
  const put = connection.prepare(
    `INSERT INTO templates (id, name, saved_at, saved_by, content) VALUES (?, ?, ?, ?, ?)
     ON CONFLICT (id) DO UPDATE SET name = excluded.name, saved_at = excluded.saved_at, saved_by = excluded.saved_by, content = excluded.content`,
  );
  const remove = connection.prepare('UPDATE templates SET removed_at = ? WHERE id = ? AND removed_at IS NULL');
  const removedName = connection.prepare<[string], string>('SELECT name FROM templates WHERE id = ? AND removed_at IS NOT NULL').pluck();
  const standingNames = connection.prepare<[], string>('SELECT name FROM templates WHERE removed_at IS NULL').pluck();
  const putBack = connection.prepare('UPDATE templates SET removed_at = NULL, name = ? WHERE id = ?');
  return {
    'template.put': ({ template: { id, name, savedAt, savedBy, brief, bodies } }) =>
      void put.run(id, name, savedAt, savedBy, JSON.stringify({ brief, bodies })),
    'template.remove': ({ id, at }) => {
      if (remove.run(at, id).changes === 0) throw missing(id);
    },
    'template.putBack': ({ id }) => {
      const name = removedName.get(id);
      if (name === undefined) throw missing(id);
      // Another may have got its name meanwhile.
      putBack.run(freeName(name, standingNames.all()), id);
    },
  };
}
