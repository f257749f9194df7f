import type { Params, Result } from '#shared/contract/index.ts';
import type { Bodies } from '#shared/domain/draft/document.ts';
import type { Draft } from '#shared/domain/draft/draft.ts';
import { earlierSources } from '#shared/domain/draft/earlier-source.ts';
import type { StoreReader } from '../../ports/store.ts';
import { history, requireVersion } from './history.ts';

/** What blocks of a draft were translated from, as far as the draft or one of its versions still says that. */
export function translatedFrom(
  read: StoreReader,
  draft: Draft,
  blocks: Params<'messages.translatedFrom'>['blocks'],
): Result<'messages.translatedFrom'> {
  const found = earlierSources(draft.translated ?? [], blocks, writtenSoFar(read, draft));
  return { blocks: found.map((one) => ({ ...one, sources: [...one.sources] })) };
}

/** The draft, and then its versions, the newest first. */
function* writtenSoFar(read: StoreReader, draft: Draft): Generator<Bodies> {
  yield draft.bodies;
  for (const { id } of history(read, draft.id)) yield requireVersion(read, draft.id, id).version.bodies;
}
