import type { TextRef } from '#shared/texts/index.ts';
import { plainCell } from '../../formula-cell.ts';
import type { RegisterRules } from '../../policy/register.ts';
import { canonicalAddress } from '../address.ts';
import type { RegisterUnit } from '../channel.ts';
import { emptyFields } from '../edit.ts';
import { type ChannelFields, channelFieldsSchema, type FieldPath, partAt } from '../fields.ts';
import { isSame } from '../fold.ts';
import { isFilled } from '../parts.ts';
import { platformNamed } from '../platform.ts';
import { secretIn } from '../secrets.ts';
import { fromCell } from './cells.ts';
import type { ReadLayout } from './layouts.ts';

/** A value that fits nothing that is known; it is told, and never guessed at. */
export interface Unmatched {
  readonly field: string;
  readonly value: string;
}

export type ReadRow =
  | { readonly ok: true; readonly fields: ChannelFields; readonly unmatched: readonly Unmatched[]; readonly key: string | null }
  | { readonly ok: false; readonly name: string; readonly text: TextRef };

interface Known {
  readonly rules: Pick<RegisterRules, 'platforms' | 'languages'>;
  readonly units: readonly RegisterUnit[];
  /** YYYY-MM-DD. */
  readonly today: string;
}

const languageNames: Readonly<Record<string, string>> = {
  english: 'en',
  engelsk: 'en',
  engelska: 'en',
  norwegian: 'no',
  norsk: 'no',
  bokmål: 'nb',
  nynorsk: 'nn',
  swedish: 'sv',
  svenska: 'sv',
  svensk: 'sv',
  spanish: 'es',
  french: 'fr',
  german: 'de',
};

/** One row as a channel. Units and platforms are matched by their whole names, whatever their capitals; nothing is guessed. */
export function readRow(cells: readonly string[], { columns, layout }: ReadLayout, known: Known): ReadRow {
  const fields: Record<string, unknown> = { ...emptyFields };
  const unmatched: Unmatched[] = [];
  const miss = (field: string, value: string): void => void unmatched.push({ field, value });
  const put = (path: FieldPath, value: unknown): void => {
    const [id = '', part] = path.split('.');
    if (part === undefined) fields[id] = value;
    else fields[id] = { ...(fields[id] as object), [part]: value };
  };
  columns.forEach((column, index) => {
    const written = cells[index] ?? '';
    const cell = (layout === 'own' ? plainCell(written) : written).trim();
    if (column === null || cell === '') return;
    if (column === 'people') {
      const [first, second, ...others] = listed(cell);
      if (first) put('responsible.email', first);
      if (second) put('deputy.email', second);
      for (const other of others) miss('responsible', other);
      return;
    }
    if (column === 'unit' || column === 'responsibleUnit') {
      // Our own file names one unit, whatever its name holds.
      const [first = '', ...others] = column === 'unit' ? several(cell) : [cell];
      const unit = known.units.find(({ id, name }) => id === first || isSame(name, first));
      if (unit) put('responsibleUnit', unit.id);
      else miss('responsibleUnit', first);
      for (const other of others) miss('responsibleUnit', other);
      return;
    }
    if (column === 'platform') {
      const platform = platformNamed(cell, known.rules.platforms);
      put('platform', platform?.id ?? 'other');
      if (platform) return;
      put('platformOther', cell);
      miss('platform', cell);
      return;
    }
    if (column === 'languages') {
      const codes = listed(cell).flatMap((one) => {
        const code = languageNames[one.toLowerCase()] ?? one.toLowerCase();
        if (/^[a-z]{2,3}(-[a-z0-9]{2,8})*$/.test(code)) return [code];
        miss('languages', one);
        return [];
      });
      put('languages', codes);
      return;
    }
    const part = partAt(column);
    const value = part && fromCell(part, cell);
    const isAhead = part?.past === true && typeof value === 'string' && value > known.today;
    if (value === undefined || isAhead) miss(column, cell);
    else put(column, value);
  });
  const [name, url] = [String(fields.name), String(fields.addressUrl)];
  const refuse = (id: 'register.import.empty' | 'register.import.address' | 'register.import.bad' | 'register.import.secret'): ReadRow => ({
    ok: false,
    name: name || url,
    text: { id },
  });
  if (name === '' && url === '' && !isFilled(fields.handle)) return refuse('register.import.empty');
  const canonical = canonicalAddress(url, known.rules.platforms);
  if (url !== '' && !canonical) return refuse('register.import.address');
  if (name === '') put('name', String(fields.handle) || (canonical?.handle ?? url));
  if (fields.platform === '' && canonical?.platform) put('platform', canonical.platform);
  const read = channelFieldsSchema.safeParse(fields);
  if (!read.success) return refuse('register.import.bad');
  if (Object.entries(read.data).some(([id, value]) => secretIn(value, id) !== null)) return refuse('register.import.secret');
  return { ok: true, fields: read.data, unmatched, key: canonical?.key ?? null };
}

/** Values of one cell. Split by the signs alone: a pattern with space about them takes for ever over a cell of space. */
function several(cell: string, signs = /\|/): string[] {
  return cell
    .split(signs)
    .map((one) => one.trim())
    .filter(Boolean);
}
function listed(cell: string): string[] {
  return several(cell, /[|,;]/);
}
