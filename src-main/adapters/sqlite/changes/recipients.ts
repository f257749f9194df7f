import type { Connection } from '../connection.ts';
import { type Appliers, conflict, missing } from './change.ts';

/** Lists with their addresses, and suppressions. */
export function recipientChanges(
  connection: Connection,
): Appliers<'list.begin' | 'list.rows' | 'list.finish' | 'list.remove' | 'suppression.put' | 'suppression.remove'> {
  const begin = connection.prepare('INSERT INTO lists (id, message_id, finished, stored, content) VALUES (?, ?, 0, 0, ?)');
  const find = connection.prepare<[string], { number: number; finished: number; stored: number }>(
    'SELECT number, finished, stored FROM lists WHERE id = ?',
  );
  const addRow = connection.prepare(
    'INSERT INTO list_rows (list, position, address, unit, language, suppressed) VALUES (?, ?, ?, ?, ?, ?)',
  );
  const setStored = connection.prepare('UPDATE lists SET stored = ? WHERE number = ?');
  const finish = connection.prepare('UPDATE lists SET finished = 1, content = ? WHERE number = ?');
  const remove = connection.prepare('DELETE FROM lists WHERE number = ?');
  const suppress = connection.prepare(
    'INSERT INTO suppressions (address, reason, since, by, salt) VALUES (?, ?, ?, ?, ?) ON CONFLICT (address) DO UPDATE SET reason = excluded.reason, since = excluded.since, by = excluded.by, salt = excluded.salt',
  );
  const release = connection.prepare('DELETE FROM suppressions WHERE address = ?');

  const unfinished = (listId: string): { number: number; stored: number } => {
    const list = find.get(listId);
    if (!list) throw missing(listId);
    if (list.finished === 1) throw conflict('error.doneAlready');
    return list;
  };

  return {
    'list.begin': ({ list }) => void begin.run(list.id, list.messageId, JSON.stringify(list)),
    'list.rows': ({ listId, rows }) => {
      const list = unfinished(listId);
      let position = list.stored;
      for (const row of rows) addRow.run(list.number, ++position, row.address, row.unit, row.language, row.suppressed ? 1 : 0);
      setStored.run(position, list.number);
    },
    'list.finish': ({ list }) => void finish.run(JSON.stringify(list), unfinished(list.id).number),
    'list.remove': ({ listId }) => {
      const list = find.get(listId);
      if (!list) throw missing(listId);
      remove.run(list.number);
    },
    'suppression.put': ({ suppression: { address, reason, since, by, salt } }) => void suppress.run(address, reason, since, by, salt),
    'suppression.remove': ({ address }) => {
      if (release.run(address).changes === 0) throw missing('address');
    },
  };
}
