import type { StoreReader } from '#main/ports/store.ts';
import type { GlossaryTerm } from '#shared/domain/proofing/glossary/entry.ts';
import type { Connection } from '../connection.ts';

interface Kept {
  readonly id: string;
  readonly owner: string;
  readonly term: string;
  readonly changedAt: string;
  readonly changedBy: string;
}

export function glossaryReads(connection: Connection): Pick<StoreReader, 'glossaryTerms'> {
  const all = connection.prepare<[string], Kept>(
    'SELECT id, owner, term, changed_at AS changedAt, changed_by AS changedBy FROM glossary_terms WHERE owner = ? ORDER BY number',
  );
  return {
    glossaryTerms: (owner) => all.all(owner).map(({ term, ...kept }) => ({ ...kept, ...(JSON.parse(term) as GlossaryTerm) })),
  };
}
