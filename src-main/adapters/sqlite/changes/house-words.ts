import type { Connection } from '../connection.ts';
import { type Appliers, missing } from './change.ts';

export function houseWordChanges(connection: Connection): Appliers<'word.put' | 'word.remove'> {
  const put = connection.prepare(
    'INSERT INTO house_words (scope, owner, word, added_at, added_by) VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING',
  );
  const remove = connection.prepare('DELETE FROM house_words WHERE scope = ? AND owner = ? AND word = ?');
  return {
    'word.put': ({ word: { scope, owner, word, addedAt, addedBy } }) => void put.run(scope, owner, word, addedAt, addedBy),
    'word.remove': ({ scope, owner, word }) => {
      if (remove.run(scope, owner, word).changes === 0) throw missing(word);
    },
  };
}
