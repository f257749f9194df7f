import type { Params } from '#shared/contract/index.ts';
import { AppError } from '#shared/domain/errors.ts';
import { familyOf } from '#shared/domain/policy/pack-version.ts';
import { asGlossaryTerm, faultOf, type GlossaryTerm, mostTerms, type OwnTerm, termKey } from '#shared/domain/proofing/glossary/entry.ts';
import {
  type ColumnMeaning,
  firstTerm,
  type TermFileAccount,
  termCollector,
  termFileColumns,
  termFileRows,
} from '#shared/domain/proofing/glossary/term-file.ts';
import { translator } from '#shared/texts/translate.ts';
import type { Change } from '../../ports/store.ts';
import { type Context, currentPack, type Handlers, logged, requireActor, requirePack } from '../context.ts';
import { fileNameOf } from '../file-name.ts';
import { chosenLocale } from '../house/settings.ts';
import { saveFile } from '../save-file.ts';
import { createSerially } from '../serially.ts';
import { byteOrderMark, csvLines } from '../spreadsheet.ts';
import { forgetGlossaries, heldAt } from './house-glossary.ts';

type GlossaryMethods = `glossary.${'list' | 'save' | 'remove' | 'importPreview' | 'import' | 'export'}`;

const sampleRows = 20;

/** The terms of the house: what people add to those of its rules, and take out again. */
export function createGlossaryHandlers(context: Context): Handlers<GlossaryMethods> {
  const { store, clock, ids } = context;
  /** A term is new until the one before has been written. */
  const serially = createSerially();
  const changing = <T>(work: () => Promise<T>): Promise<T> => serially('terms', work);
  const owner = (): string => familyOf(currentPack(context));
  const ownTerms = (): OwnTerm[] => store.read.glossaryTerms(owner());
  const changed = (): void => {
    forgetGlossaries(context);
    context.emit('changed', { about: 'dictionary', messageId: null });
  };
  const put = (id: string, term: GlossaryTerm, by: string): Change => ({
    do: 'term.put',
    term: { ...term, id, owner: owner(), changedAt: clock.now(), changedBy: by },
  });

  return {
    'glossary.list': ({ packId }) => ({
      entries: heldAt(context, packId === undefined ? currentPack(context) : requirePack(context, packId)) as never,
    }),

    'glossary.save': ({ id: known, term: written }) =>
      changing(async () => {
        const actor = requireActor(context);
        const term = asGlossaryTerm(written as GlossaryTerm);
        const wrong = faultOf(term);
        if (wrong) throw new AppError('invalid', 'glossary.refused', { fault: wrong.fault.replaceAll('-', '_'), words: wrong.words });
        const own = ownTerms();
        if (known !== undefined && !own.some(({ id }) => id === known)) throw new AppError('not-found', 'glossary.gone');
        const same = own.find((other) => other.id !== known && termKey(other) === termKey(term));
        if (same) throw new AppError('conflict', 'glossary.twice', { term: firstTerm(same) });
        if (known === undefined && own.length >= mostTerms) throw new AppError('invalid', 'glossary.tooMany', { most: mostTerms });
        const id = known ?? ids.next();
        const how = known === undefined ? 'added' : 'changed';
        await store.write([put(id, term, actor.id), logged(context, 'term.saved', null, { how }, actor.id)]);
        changed();
        return { id };
      }),

    'glossary.remove': ({ id }) =>
      changing(async () => {
        const actor = requireActor(context);
        if (!ownTerms().some((term) => term.id === id)) throw new AppError('not-found', 'glossary.gone');
        await store.write([{ do: 'term.remove', id }, logged(context, 'term.removed', null, {}, actor.id)]);
        changed();
        return { done: true };
      }),

    'glossary.importPreview': async (params) => {
      const { fileName, unknown, account } = await readFile(params);
      const { added, changed: other, ...counts } = account;
      const sample = [
        ...added.map((term) => ({ how: 'added' as const, term })),
        ...other.map(({ term }) => ({ how: 'changed' as const, term })),
      ].slice(0, sampleRows);
      return {
        rows: counts.rows,
        same: counts.same,
        refusedCount: counts.refusedCount,
        refused: [...counts.refused],
        fileName,
        unknown,
        added: added.length,
        changed: other.length,
        sample: sample as never,
      };
    },

    'glossary.import': (params) =>
      changing(async () => {
        const actor = requireActor(context);
        const { account } = await readFile(params);
        const { added, changed: other, same, refusedCount } = account;
        if (added.length + other.length > 0) {
          await store.write([
            ...added.map((term) => put(ids.next(), term, actor.id)),
            ...other.map(({ id, term }) => put(id, term, actor.id)),
            logged(context, 'terms.taken-in', null, { added: added.length, changed: other.length, refused: refusedCount }, actor.id),
          ]);
          changed();
        }
        return { added: added.length, changed: other.length, same, refusedCount };
      }),

    'glossary.export': async ({ to }) => {
      const t = translator(chosenLocale(store.read));
      const own = ownTerms().toSorted((a, b) => firstTerm(a).localeCompare(firstTerm(b), 'nb') || (a.id < b.id ? -1 : 1));
      const rows = termFileRows(own, {
        heading: (language, column) => t('glossary.file.heading', { language, column }),
        entryHeading: (column) => t(`glossary.file.${column}`),
        value: (column, value) => t('glossary.file.value', { column, value }),
      });
      const wanted = { name: `${t('glossary.fileName')}.csv`, to, kind: 'terms', facts: { count: own.length } };
      return { path: await saveFile(context, wanted, () => byteOrderMark + csvLines(rows)), terms: own.length };
    },
  };

  async function readFile({
    file,
    encoding,
    separator,
  }: Params<'glossary.importPreview'>): Promise<{ fileName: string; unknown: string[]; account: TermFileAccount }> {
    const path = context.host.resolveFile(file);
    const own = ownTerms();
    let found: { meanings: readonly (ColumnMeaning | null)[]; collector: ReturnType<typeof termCollector> } | null = null;
    let unknown: string[] = [];
    const tell = (value: number, done: boolean): void => context.emit('work', { work: 'import', messageId: null, value, done });
    try {
      await context.tables.read(path, { encoding, separator }, (rows, progress, { columns }) => {
        if (!found) {
          const meanings = termFileColumns(columns);
          if (!meanings) throw new AppError('invalid', 'glossary.file.noTerms');
          unknown = columns.filter((_, index) => !meanings[index]);
          found = { meanings, collector: termCollector(meanings, own) };
        }
        found.collector.take(rows);
        tell(progress, false);
      });
    } finally {
      tell(1, true);
    }
    const read = found as { collector: ReturnType<typeof termCollector> } | null;
    if (!read) throw new AppError('invalid', 'glossary.file.noTerms');
    const account = read.collector.result();
    if (own.length + account.added.length > mostTerms) throw new AppError('invalid', 'glossary.tooMany', { most: mostTerms });
    return { fileName: fileNameOf(path), unknown, account };
  }
}
