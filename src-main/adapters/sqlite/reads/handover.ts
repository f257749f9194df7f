import type { StoreReader } from '#main/ports/store.ts';
import type { Delivery } from '#shared/domain/form/delivery.ts';
import type { Connection } from '../connection.ts';

export function handOverReads(connection: Connection): Pick<StoreReader, 'deliveries' | 'handOvers' | 'takenIn'> {
  const deliveries = connection.prepare<[string], Delivery>(
    'SELECT version_id AS versionId, message_id AS messageId, at, by FROM applications WHERE message_id = ? ORDER BY at, rowid',
  );
  const all = connection.prepare<[], string>('SELECT content FROM handovers ORDER BY number').pluck();
  const ofMessage = connection.prepare<[string], string>('SELECT content FROM handovers WHERE message_id = ? ORDER BY number').pluck();
  const takenIn = connection.prepare<[string], string>('SELECT content FROM taken_in WHERE message_id = ?').pluck();
  return {
    deliveries: (messageId) => deliveries.all(messageId),
    handOvers: (messageId) => (messageId === undefined ? all.all() : ofMessage.all(messageId)).map((content) => JSON.parse(content)),
    takenIn: (messageId) => {
      const content = takenIn.get(messageId);
      return content === undefined ? null : JSON.parse(content);
    },
  };
}
