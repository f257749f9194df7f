import type { KeptReply, StoreReader } from '#main/ports/store.ts';
import type { Letter } from '#shared/domain/approval/letter.ts';
import type { Connection } from '../connection.ts';

type ReplyRow = Omit<KeptReply, 'keys'> & { keys: string };

const letterColumns =
  'id, message_id AS messageId, version_id AS versionId, purpose, about, person_id AS personId, way, at, by, mail_id AS mailId, digest';
const replyColumns =
  'id, message_id AS messageId, taken_at AS takenAt, taken_by AS takenBy, digest, mail_id AS mailId, bytes, keys, removed_at AS removedAt';

/** What went out about decisions, and the mails that came back with answers. */
export function replyReads(connection: Connection): Pick<StoreReader, 'letters' | 'replies' | 'replySource'> {
  const letters = connection.prepare<[string], Letter>(`SELECT ${letterColumns} FROM letters WHERE message_id = ? ORDER BY number`);
  const replies = connection.prepare<[], ReplyRow>(`SELECT ${replyColumns} FROM replies ORDER BY number`);
  const messageReplies = connection.prepare<[string], ReplyRow>(`SELECT ${replyColumns} FROM replies WHERE message_id = ? ORDER BY number`);
  const source = connection.prepare<[string], Uint8Array | null>('SELECT source FROM replies WHERE id = ?').pluck();
  const whole = ({ keys, ...row }: ReplyRow): KeptReply => ({ ...row, keys: JSON.parse(keys) });

  return {
    letters: (messageId) => letters.all(messageId),
    replies: (messageId) => (messageId === undefined ? replies.all() : messageReplies.all(messageId)).map(whole),
    replySource: (id) => source.get(id) ?? null,
  };
}
