import type { Connection } from '../connection.ts';
import { type Appliers, missing } from './change.ts';

export function channelChanges(connection: Connection): Appliers<'channel.put' | 'channel.remove'> {
  const put = connection.prepare(
    `INSERT INTO channel_items (id, message_id, content) VALUES (?, ?, ?)
     ON CONFLICT (id) DO UPDATE SET content = excluded.content`,
  );
  const draftExists = connection.prepare('SELECT 1 FROM standing_drafts WHERE id = ?');
  const remove = connection.prepare('DELETE FROM channel_items WHERE id = ?');
  return {
    'channel.put': ({ item }) => {
      if (!draftExists.get(item.messageId)) throw missing(item.messageId);
      put.run(item.id, item.messageId, JSON.stringify(item));
    },
    'channel.remove': ({ id }) => {
      if (remove.run(id).changes === 0) throw missing(id);
    },
  };
}
