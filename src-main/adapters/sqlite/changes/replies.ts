import type { Connection } from '../connection.ts';
import { type Appliers, conflict, missing } from './change.ts';

/** What goes out about decisions, and the mails that come back with answers. */
export function replyChanges(
  connection: Connection,
): Appliers<'letter.add' | 'letter.remove' | 'reply.keep' | 'reply.keys' | 'reply.remove' | 'reply.blank'> {
  const addLetter = connection.prepare(
    `INSERT INTO letters (id, message_id, version_id, purpose, about, person_id, way, at, by, mail_id, digest)
     VALUES (@id, @messageId, @versionId, @purpose, @about, @personId, @way, @at, @by, @mailId, @digest)`,
  );
  const removeLetter = connection.prepare('DELETE FROM letters WHERE id = ?');
  const keep = connection.prepare(
    `INSERT INTO replies (id, message_id, taken_at, taken_by, digest, mail_id, bytes, source, keys) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
     ON CONFLICT DO NOTHING`,
  );
  const setKeys = connection.prepare('UPDATE replies SET keys = ? WHERE id = ? AND removed_at IS NULL');
  const stands = connection.prepare('SELECT 1 FROM decisions WHERE reply_id = ?');
  const remove = connection.prepare('DELETE FROM replies WHERE id = ?');
  const blank = connection.prepare(
    "UPDATE replies SET source = NULL, mail_id = '', keys = '[]', removed_at = ? WHERE id = ? AND removed_at IS NULL",
  );

  return {
    'letter.add': ({ letter }) => void addLetter.run(letter),
    'letter.remove': ({ id }) => {
      if (removeLetter.run(id).changes === 0) throw missing(id);
    },
    'reply.keep': ({ reply: { id, messageId, takenAt, takenBy, digest, mailId, keys }, source }) => {
      const kept = keep.run(id, messageId, takenAt, takenBy, digest, mailId, source.byteLength, Buffer.from(source), JSON.stringify(keys));
      if (kept.changes === 0) throw conflict('error.doneAlready');
    },
    'reply.keys': ({ id, keys }) => {
      if (setKeys.run(JSON.stringify(keys), id).changes === 0) throw missing(id);
    },
    'reply.remove': ({ id }) => {
      if (stands.get(id)) throw conflict('error.doneAlready');
      if (remove.run(id).changes === 0) throw missing(id);
    },
    'reply.blank': ({ id, at }) => {
      if (blank.run(at, id).changes === 0) throw missing(id);
    },
  };
}
