import { Temporal } from 'temporal-polyfill';
import type { TableFacts } from '#main/ports/tables.ts';
import type { Params, Result } from '#shared/contract/index.ts';
import { type AudienceKind, reachesStudents } from '#shared/domain/draft/brief.ts';
import type { Draft } from '#shared/domain/draft/draft.ts';
import { AppError } from '#shared/domain/errors.ts';
import type { Collected } from '#shared/domain/recipients/collect.ts';
import type { ColumnMapping, Recipient, RecipientList } from '#shared/domain/recipients/list.ts';
import { populationFits } from '#shared/domain/recipients/population.ts';
import { selectionFault } from '#shared/domain/recipients/selection-brief.ts';
import { type Context, logged, requireActor, requirePack } from '../context.ts';
import { isUrgentMessage } from '../urgent.ts';
import { readRecipients } from './reading.ts';

/** Rows per write: other writes get in between. */
const rowsPerWrite = 2000;

/**
 * Takes a list in: a stream from file to store, so that other work goes on. The list is invisible until it is whole;
 * what an error or a kill leaves behind is removed, now or at the next start. The log gets counts, never an address.
 */
export async function importList(context: Context, params: Params<'recipients.import'>): Promise<Result<'recipients.import'>> {
  const actor = requireActor(context);
  const draft = requireDraft(context, params.messageId);
  requireFit(draft, params.population);
  requireFuture(context, draft, params.deleteBy);
  const { selection = [] } = params;
  const disagrees = selectionFault(requirePack(context, draft.packId), draft, selection);
  if (disagrees) throw new AppError('blocked', disagrees.id, disagrees.params);

  const id = context.ids.next();
  // Where life and health depend on the message, a leader may let the suppressed have it (dispatch.md).
  const keepsSuppressed = isUrgentMessage(context, draft);
  const describe = (fileName: string, facts: TableFacts, mapping: ColumnMapping, collected: Collected | null): RecipientList => ({
    id,
    messageId: params.messageId,
    fileName,
    importedAt: context.clock.now(),
    importedBy: actor.id,
    mapping,
    encoding: facts.encoding,
    separator: facts.separator,
    source: params.source,
    basis: params.basis,
    deleteBy: params.deleteBy,
    rows: collected?.rows ?? 0,
    count: collected?.valid ?? 0,
    duplicates: collected?.duplicates ?? 0,
    invalid: collected?.invalidCount ?? 0,
    suppressed: collected?.suppressed ?? 0,
    ...(selection.length > 0 && { selection, unselected: collected?.unselected ?? 0 }),
    ...(keepsSuppressed && { keepsSuppressed }),
    outside: collected?.outside ?? 0,
    groups: collected?.groups ?? {},
    population: params.population,
    followsSend: params.followsSend ?? false,
    erased: 0,
    purged: null,
  });

  let begun = false;
  const take = async (recipients: Recipient[], mapping: ColumnMapping, facts: TableFacts): Promise<void> => {
    if (!begun) await context.store.write([{ do: 'list.begin', list: describe('', facts, mapping, null) }]);
    begun = true;
    for (let from = 0; from < recipients.length; from += rowsPerWrite) {
      await context.store.write([{ do: 'list.rows', listId: id, rows: recipients.slice(from, from + rowsPerWrite) }]);
    }
  };

  try {
    const { fileName, facts, mapping, collected } = await readRecipients(context, { ...params, keepsSuppressed }, params.messageId, take);
    if (!mapping) throw new AppError('invalid', 'recipients.noEmailColumn');
    if (collected.valid === 0)
      throw new AppError('blocked', collected.unselected > 0 ? 'recipients.selection.nobody' : 'recipients.nobodyLeft');
    const list = describe(fileName, facts, mapping, collected);
    const { rows, count, duplicates, invalid, suppressed, outside, population, deleteBy } = list;
    await context.store.write([
      { do: 'list.finish', list },
      logged(
        context,
        'list.imported',
        params.messageId,
        {
          list: id,
          rows,
          count,
          duplicates,
          invalid,
          suppressed,
          ...(selection.length > 0 && { conditions: selection.length, unselected: collected.unselected }),
          keepsSuppressed,
          outside,
          population,
          deleteBy,
        },
        actor.id,
      ),
    ]);
    context.emit('changed', { about: 'recipients', messageId: params.messageId });
    return { list };
  } catch (error) {
    if (begun) await context.store.write([{ do: 'list.remove', listId: id }]).catch(() => undefined);
    throw error;
  }
}

export function requireDraft(context: Context, messageId: string): Draft {
  const draft = context.store.read.draft(messageId);
  if (!draft) throw new AppError('not-found', 'error.notFound', { what: messageId });
  return draft;
}

export function requireFit(draft: Draft, population: RecipientList['population']): void {
  const { audience } = draft.brief;
  if (populationFits(audience, population)) return;
  const kind: AudienceKind = audience?.kind ?? 'all-staff';
  throw new AppError('blocked', 'recipients.wrongPopulation', { audience: reachesStudents(kind) ? 'students' : 'staff', population });
}

/** A list that is due for deletion on the day it comes is a slip of the finger. "Today" is the institution's. */
export function requireFuture(context: Context, draft: Draft, deleteBy: string): void {
  const today = Temporal.Instant.from(context.clock.now()).toZonedDateTimeISO(requirePack(context, draft.packId).zone).toPlainDate();
  if (Temporal.PlainDate.compare(Temporal.PlainDate.from(deleteBy), today) <= 0)
    throw new AppError('blocked', 'recipients.deleteByPast', { date: deleteBy });
}
