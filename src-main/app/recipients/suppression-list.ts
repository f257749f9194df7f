import type { Params } from '#shared/contract/index.ts';
import { AppError } from '#shared/domain/errors.ts';
import { lacksHeader } from '#shared/domain/recipients/columns.ts';
import {
  type SuppressionAccount,
  type SuppressionColumns,
  suppressionCollector,
  suppressionColumns,
} from '#shared/domain/recipients/suppression-file.ts';
import { translator } from '#shared/texts/translate.ts';
import type { Change } from '../../ports/store.ts';
import { type Context, currentPack, type Handlers, logged, requireActor } from '../context.ts';
import { fileNameOf } from '../file-name.ts';
import { chosenLocale } from '../house/settings.ts';
import { saveFile } from '../save-file.ts';
import { byteOrderMark, csvLines } from '../spreadsheet.ts';
import { suppressedAddresses } from './suppressed-addresses.ts';

type Method = 'suppressions.previewImport' | 'suppressions.import' | 'suppressions.export';

/** Suppressions that are written together, each batch with its entry in the log. */
const batch = 1000;
const sampleRows = 20;
/** A list of more than these is no list of people who want to be left alone. */
const mostFresh = 50_000;

/** The list of suppressed addresses as a file, in and out. */
export function createSuppressionListHandlers(context: Context): Handlers<Method> {
  const { store } = context;
  return {
    'suppressions.previewImport': async (params) => {
      const { fileName, columns, account } = await readFile(context, params);
      const { fresh, invalid, ...counts } = account;
      return {
        ...counts,
        fileName,
        columns: { ...columns },
        fresh: fresh.length,
        sample: fresh.slice(0, sampleRows),
        invalid: [...invalid],
      };
    },

    'suppressions.import': async (params) => {
      const actor = requireActor(context);
      const { account } = await readFile(context, params);
      const { fresh, already, duplicates, invalidCount } = account;
      const at = context.clock.now();
      for (let from = 0; from < fresh.length; from += batch) {
        const some = fresh.slice(from, from + batch);
        await store.write([
          ...some.flatMap(({ address, reason, since }): Change[] => [
            { do: 'suppression.put', suppression: { address, reason, since, by: actor.id, salt: context.ids.next() } },
            // From now on, also in a send that is under way.
            { do: 'ledger.suppress', address, kinds: ['send'], at },
          ]),
          logged(context, 'suppressions.imported', null, { count: some.length, already, invalid: invalidCount }, actor.id),
        ]);
      }
      context.emit('changed', { about: 'recipients', messageId: null });
      context.emit('changed', { about: 'dispatch', messageId: null });
      return { added: fresh.length, already, duplicates, invalidCount };
    },

    'suppressions.export': async ({ to }) => {
      const t = translator(chosenLocale(store.read));
      const people = new Map(store.read.people().map(({ id, name }) => [id, name]));
      const rows = store.read.suppressions();
      const header = [t('settings.address'), t('settings.reason'), t('suppressionList.since'), t('suppressionList.by')];
      const lines = rows.map(({ address, reason, since, by }) => [address, reason, since, people.get(by) ?? '']);
      const wanted = { name: `${t('suppressionList.fileName')}.csv`, to, kind: 'suppressions', facts: { count: rows.length } };
      return { path: await saveFile(context, wanted, () => byteOrderMark + csvLines([header, ...lines])), rows: rows.length };
    },
  };
}

async function readFile(
  context: Context,
  { file, encoding, separator, reason = '' }: Params<'suppressions.previewImport'>,
): Promise<{ fileName: string; columns: SuppressionColumns; account: SuppressionAccount }> {
  const { clock, host, tables } = context;
  const path = host.resolveFile(file);
  const suppressed = suppressedAddresses(context);
  let found: { columns: SuppressionColumns; collector: ReturnType<typeof suppressionCollector> } | null = null;
  const tell = (value: number, done: boolean): void => context.emit('work', { work: 'import', messageId: null, value, done });
  try {
    await tables.read(path, { encoding, separator }, (rows, progress, { columns }) => {
      if (!found) {
        if (lacksHeader(columns)) throw new AppError('invalid', 'recipients.file.noHeader');
        const mapping = suppressionColumns(columns, rows.slice(0, 500));
        if (!mapping) throw new AppError('invalid', 'suppressionList.noAddresses');
        const options = { columns, mapping, reason, suppressed, now: clock.now(), zone: currentPack(context).zone };
        found = { columns: mapping, collector: suppressionCollector(options) };
      }
      found.collector.take(rows);
      tell(progress, false);
    });
  } finally {
    tell(1, true);
  }
  const read = found as { columns: SuppressionColumns; collector: ReturnType<typeof suppressionCollector> } | null;
  if (!read) throw new AppError('invalid', 'suppressionList.noAddresses');
  const account = read.collector.result();
  if (account.fresh.length > mostFresh) throw new AppError('invalid', 'suppressionList.tooMany', { limit: mostFresh });
  return { fileName: fileNameOf(path), columns: read.columns, account };
}
