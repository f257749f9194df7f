import type { StoreReader } from '#main/ports/store.ts';
import type { HouseWord } from '#shared/domain/proofing/house-words.ts';
import type { Connection } from '../connection.ts';

export function houseWordReads(connection: Connection): Pick<StoreReader, 'houseWords'> {
  const all = connection.prepare<[string, string], HouseWord>(
    'SELECT scope, owner, word, added_at AS addedAt, added_by AS addedBy FROM house_words WHERE scope = ? AND owner = ? ORDER BY number',
  );
  return { houseWords: (scope, owner) => all.all(scope, owner) };
}
