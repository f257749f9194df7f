import type { KeptPack, StoreReader } from '#main/ports/store.ts';
import type { Connection } from '../connection.ts';

export function packReads(connection: Connection): Pick<StoreReader, 'packVersions' | 'packYaml' | 'packUsed'> {
  const all = connection.prepare<[], Omit<KeptPack, 'own' | 'removed'> & { own: 0 | 1; removed: 0 | 1 }>(
    'SELECT id, version, digest, own, removed_at IS NOT NULL AS removed FROM packs ORDER BY number',
  );
  const yaml = connection.prepare<[string, string], string>('SELECT yaml FROM packs WHERE id = ? AND version = ?').pluck();
  const used = connection
    .prepare<[string, string], 0 | 1>(
      `SELECT EXISTS (SELECT 1 FROM drafts WHERE json_extract(head, '$.packId') = ?)
         OR EXISTS (SELECT 1 FROM versions WHERE json_extract(content, '$.packId') = ?)`,
    )
    .pluck();
  return {
    packVersions: () => all.all().map(({ own, removed, ...kept }) => ({ ...kept, own: own === 1, removed: removed === 1 })),
    packYaml: (id, version) => yaml.get(id, version) ?? null,
    packUsed: (id) => used.get(id, id) === 1,
  };
}
