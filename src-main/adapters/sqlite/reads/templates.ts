import type { StoreReader } from '#main/ports/store.ts';
import type { Template } from '#shared/domain/draft/template.ts';
import type { Connection } from '../connection.ts';

export function templateReads(connection: Connection): Pick<StoreReader, 'templates'> {
  const all = connection.prepare<[], Pick<Template, 'id' | 'name' | 'savedAt' | 'savedBy'> & { content: string }>(
    'SELECT id, name, saved_at AS savedAt, saved_by AS savedBy, content FROM templates WHERE removed_at IS NULL ORDER BY number',
  );
  return { templates: () => all.all().map(({ content, ...head }): Template => ({ ...head, ...JSON.parse(content) })) };
}
