import type { Params, Result } from '#shared/contract/index.ts';
import { AppError } from '#shared/domain/errors.ts';
import { collector } from '#shared/domain/recipients/collect.ts';
import type { RecipientList } from '#shared/domain/recipients/list.ts';
import { type Context, logged, requireActor } from '../context.ts';
import { requireDraft, requireFit, requireFuture } from './import.ts';
import { ownDomains } from './reading.ts';
import { suppressedAddresses } from './suppressed-addresses.ts';

const column = 'address';

/**
 * Takes a mailing list's own address as the one recipient: it is sent to once, and whoever runs the list sends it on. How
 * many it reaches is what somebody has said. Errors: `blocked` for a list of everyone in a unit, who the unit sends to
 * itself (U05), for an address that cannot be used or is suppressed, and as for any list.
 */
export async function nameList(context: Context, params: Params<'recipients.nameList'>): Promise<Result<'recipients.nameList'>> {
  const { store, clock, ids } = context;
  const actor = requireActor(context);
  const draft = requireDraft(context, params.messageId);
  requireFit(draft, params.population);
  requireFuture(context, draft, params.deleteBy);
  if (params.coversUnit) throw new AppError('blocked', 'namedList.ownUnit', { who: params.answersFor });

  const mapping = { email: column };
  const suppressed = suppressedAddresses(context);
  const account = collector({ columns: [column], mapping, institutionDomains: ownDomains(context), suppressed });
  const rows = account.take([[params.address]]);
  const { outside, valid, ...counted } = account.result();
  if (counted.invalidCount > 0) throw new AppError('blocked', 'namedList.badAddress', { address: params.address });
  if (counted.suppressed > 0) throw new AppError('blocked', 'namedList.suppressed', { address: params.address });

  const list: RecipientList = {
    id: ids.next(),
    messageId: params.messageId,
    fileName: rows[0]?.address ?? '',
    importedAt: clock.now(),
    importedBy: actor.id,
    mapping,
    encoding: '',
    separator: '',
    source: params.answersFor,
    basis: params.basis,
    deleteBy: params.deleteBy,
    rows: 1,
    count: valid,
    duplicates: 0,
    invalid: 0,
    suppressed: 0,
    outside,
    groups: {},
    population: params.population,
    followsSend: params.followsSend ?? false,
    named: { readers: params.readers },
    erased: 0,
    purged: null,
  };
  const { readers, population, deleteBy } = params;
  await store.write([
    { do: 'list.begin', list },
    { do: 'list.rows', listId: list.id, rows },
    { do: 'list.finish', list },
    logged(context, 'list.named', params.messageId, { list: list.id, count: valid, readers, outside, population, deleteBy }, actor.id),
  ]);
  context.emit('changed', { about: 'recipients', messageId: params.messageId });
  return { list };
}
