import type { StoreReader } from '#main/ports/store.ts';
import type { Connection } from '../connection.ts';

export function channelReads(connection: Connection): Pick<StoreReader, 'planItems'> {
  const ofMessage = connection.prepare<[string], string>('SELECT content FROM channel_items WHERE message_id = ? ORDER BY number').pluck();
  return { planItems: (messageId) => ofMessage.all(messageId).map((content) => JSON.parse(content)) };
}
