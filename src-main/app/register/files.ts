import type { Params, Result } from '#shared/contract/index.ts';
import { AppError } from '#shared/domain/errors.ts';
import { legacyChannel } from '#shared/domain/register/channel.ts';
import { type ChannelFields, valueAt } from '#shared/domain/register/fields.ts';
import { debtOf } from '#shared/domain/register/guards.ts';
import { toCell } from '#shared/domain/register/import/cells.ts';
import { layoutOf, ownColumns, type ReadLayout } from '#shared/domain/register/import/layouts.ts';
import { readRow } from '#shared/domain/register/import/rows.ts';
import { mayManage } from '#shared/domain/register/rights.ts';
import { translator } from '#shared/texts/translate.ts';
import type { Change } from '../../ports/store.ts';
import type { Context, Handlers } from '../context.ts';
import { fileNameOf } from '../file-name.ts';
import { chosenLocale } from '../house/settings.ts';
import { saveFile } from '../save-file.ts';
import { byteOrderMark, csvLines, safeCell } from '../spreadsheet.ts';
import { channelsOf } from './list.ts';
import { rulesOf, todayAt, unitNames } from './shared.ts';
import { type RegisterWriting, requireOne, written } from './write.ts';

type FileMethods = `register.${'importPreview' | 'import' | 'export'}`;

/** Rows, and values that fit nothing, that are told one by one; letters of such a value. */
const shownRows = 1000;
const longestShown = 500;
const sampleRows = 20;
/** Channels that are written at once. */
const chunk = 200;
const mostChannels = 200_000;
/** Channels of an Excel file, which is made in memory, and letters of a cell in one. */
const mostInWorkbook = 20_000;
const mostInCell = 32_767;

interface Reading {
  readonly fileName: string;
  readonly layout: ReadLayout['layout'];
  readonly unknown: readonly string[];
  readonly added: readonly { readonly row: number; readonly fields: ChannelFields }[];
  readonly known: number;
  /** How many cannot be used, and the first of them. */
  readonly refusedCount: number;
  readonly refused: readonly { readonly row: number; readonly name: string; readonly text: { readonly id: string } }[];
  readonly unmatched: ReadonlyMap<string, { readonly field: string; readonly value: string; readonly rows: number }>;
  readonly rows: number;
}

/** Files of channels: in, with a dry run first, and out. */
export function createRegisterFiles(context: Context, { changing, write }: RegisterWriting): Handlers<FileMethods> {
  const { store, clock, ids } = context;
  const debt = (fields: ChannelFields): number => debtOf({ fields }, rulesOf(context)).length;

  return {
    'register.importPreview': async (asked) => {
      const read = await readFile(asked);
      return {
        fileName: read.fileName,
        layout: read.layout,
        rows: read.rows,
        added: read.added.length,
        known: read.known,
        refusedCount: read.refusedCount,
        unknown: [...read.unknown],
        unmatched: [...read.unmatched.values()],
        refused: [...read.refused] as Result<'register.importPreview'>['refused'],
        sample: read.added.slice(0, sampleRows).map(({ row, fields }) => ({
          row,
          name: fields.name,
          platform: fields.platform,
          addressUrl: fields.addressUrl,
          debt: debt(fields),
        })),
      };
    },

    'register.import': (asked) =>
      changing(async () => {
        const actor = requireOne(context, mayManage);
        const { fileName, added, known, refusedCount, rows } = await readFile(asked);
        const at = clock.now();
        for (let first = 0; first < added.length; first += chunk) {
          const channels = added
            .slice(first, first + chunk)
            .map(({ row, fields }) => legacyChannel({ id: ids.next(), fields, at, by: actor.id, file: fileName, row }));
          await store.write(channels.flatMap((channel): Change[] => written(context, null, channel, actor.id, [])));
        }
        await write([], 'register.taken-in', { added: added.length, refused: refusedCount }, actor.id);
        return { rows, added: added.length, known, refusedCount };
      }),

    'register.export': async ({ query = '', filters = {}, sort, as = 'csv', to }) => {
      const t = translator(chosenLocale(store.read));
      const units = unitNames(context);
      const lines: string[][] = [['id', 'state', ...ownColumns]];
      for (const { id, state, fields } of channelsOf(context, { query, filters, sort })) {
        const cell = (path: string): string => {
          const value = valueAt(fields, path);
          return path === 'responsibleUnit' ? (units.get(String(value)) ?? '') : toCell(value);
        };
        lines.push([id, state, ...ownColumns.map(cell)]);
      }
      const channels = lines.length - 1;
      if (as === 'xlsx') refuseForExcel(lines);
      const made = () =>
        as === 'csv' ? byteOrderMark + csvLines(lines) : context.tables.workbook(safeRows(lines), t('register.fileName'));
      const wanted = { name: `${t('register.fileName')}.${as}`, to, kind: 'register', facts: { count: channels } };
      return { path: await saveFile(context, wanted, made), channels };
    },
  };

  async function readFile({ file, encoding, separator }: Params<'register.importPreview'>): Promise<Reading> {
    const path = context.host.resolveFile(file);
    const known = { rules: rulesOf(context), units: store.read.registerUnits(), today: todayAt(context) };
    const added: { row: number; fields: ChannelFields }[] = [];
    const refused: { row: number; name: string; text: { id: string } }[] = [];
    const unmatched = new Map<string, { field: string; value: string; rows: number }>();
    const keys = new Set<string>();
    const found = { layout: null as ReadLayout | null, unknown: [] as string[], rows: 0, known: 0, refusedCount: 0 };
    const tell = (value: number, done: boolean): void => context.emit('work', { work: 'import', messageId: null, value, done });
    try {
      await context.tables.read(path, { encoding, separator }, (rows, progress, { columns }) => {
        found.layout ??= layoutOf(columns);
        const { layout } = found;
        if (!layout) throw new AppError('invalid', 'register.import.layout');
        found.unknown = columns.filter((_, index) => layout.columns[index] === null);
        for (const cells of rows) {
          found.rows += 1;
          const row = readRow(cells, layout, known);
          if (!row.ok) {
            found.refusedCount += 1;
            if (refused.length < shownRows) refused.push({ row: found.rows, name: row.name, text: row.text });
            continue;
          }
          for (const { field, value } of row.unmatched) {
            const key = `${field}\n${value}`;
            const before = unmatched.get(key);
            if (before || unmatched.size < shownRows)
              unmatched.set(key, { field, value: value.slice(0, longestShown), rows: (before?.rows ?? 0) + 1 });
          }
          const isKnown = row.key !== null && (keys.has(row.key) || store.read.registerTaken('address', row.key, '', '') !== null);
          if (isKnown) found.known += 1;
          else added.push({ row: found.rows, fields: row.fields });
          if (row.key !== null) keys.add(row.key);
        }
        if (added.length > mostChannels) throw new AppError('invalid', 'register.import.tooMany', { most: mostChannels });
        tell(progress, false);
      });
    } finally {
      tell(1, true);
    }
    if (!found.layout) throw new AppError('invalid', 'register.import.layout');
    const fileName = fileNameOf(path);
    return { ...found, layout: found.layout.layout, fileName, added, refused, unmatched };
  }
}

/** What Excel cannot hold is told before anything is written. */
function refuseForExcel(lines: readonly (readonly string[])[]): void {
  if (lines.length - 1 > mostInWorkbook) throw new AppError('invalid', 'register.export.tooMany', { most: mostInWorkbook });
  const name = ownColumns.indexOf('name') + 2;
  const long = lines.find((line) => line.some((cell) => cell.length >= mostInCell));
  if (long) throw new AppError('invalid', 'register.export.tooLong', { name: long[name] ?? '' });
}

function safeRows(lines: readonly (readonly string[])[]): string[][] {
  return lines.map((line) => line.map(safeCell));
}
