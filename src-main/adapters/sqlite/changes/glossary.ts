import type { Connection } from '../connection.ts';
import { type Appliers, missing } from './change.ts';

export function glossaryChanges(connection: Connection): Appliers<'term.put' | 'term.remove'> {
  const remove = connection.prepare('DELETE FROM glossary_terms WHERE id = ?');
  const put = connection.prepare('INSERT INTO glossary_terms (id, owner, term, changed_at, changed_by) VALUES (?, ?, ?, ?, ?)');
  return {
    // A new number for what is changed: the list's stamp must be another.
    'term.put': ({ term: { id, owner, changedAt, changedBy, ...term } }) => {
      remove.run(id);
      put.run(id, owner, JSON.stringify(term), changedAt, changedBy);
    },
    'term.remove': ({ id }) => {
      if (remove.run(id).changes === 0) throw missing(id);
    },
  };
}
