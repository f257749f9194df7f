import type { Part, Parts } from '../parts.ts';

const entrySign = '|';
const partSign = ';';

/** What a cell says of a part; undefined where it is none of its values. */
export function fromCell(part: Part, cell: string): unknown {
  const read = (value: unknown): unknown => (part.schema.safeParse(value).success ? value : undefined);
  switch (part.kind) {
    case 'count':
    case 'amount': {
      const number = Number(cell.replace(',', '.'));
      return Number.isFinite(number) ? read(number) : undefined;
    }
    case 'tick':
      return /^(yes|true|1|ja)$/i.test(cell) ? true : /^(no|false|0|nei|nej)$/i.test(cell) ? false : undefined;
    case 'date':
      return read(asIsoDay(cell));
    case 'choices':
    case 'codes':
    case 'lines':
      return read(pieces(cell, entrySign).map(plain));
    case 'list': {
      const entries = pieces(cell, entrySign).map((entry) => entryFrom(part.parts ?? {}, entry));
      return entries.includes(undefined) ? undefined : read(entries);
    }
    default:
      return read(cell);
  }
}

/**
 * A part's value as a cell that `fromCell` reads again: several values with `|` between them, the parts of an entry with `;`. Line breaks
 * are one kind, and signs that no spreadsheet file can hold are left out.
 */
export function toCell(value: unknown): string {
  if (value === null || value === undefined || value === false) return '';
  if (value === true) return 'yes';
  if (Array.isArray(value)) return value.map(asEntry).join(` ${entrySign} `);
  return fit(String(value));
}

function asEntry(value: unknown): string {
  if (typeof value !== 'object' || value === null) return guarded(fit(String(value)));
  const parts = Object.values(value).map((part) => guarded(fit(String(part ?? ''))));
  return parts.slice(0, parts.findLastIndex((part) => part !== '') + 1).join(`${partSign} `);
}

function entryFrom(parts: Parts, entry: string): Readonly<Record<string, string>> | undefined {
  const names = Object.keys(parts);
  const told = pieces(entry, partSign, true).map(plain);
  return told.length > names.length ? undefined : Object.fromEntries(names.map((name, index) => [name, told[index] ?? '']));
}

/** The pieces between a sign that is not guarded. Empty ones are left out, where their place says nothing. */
function pieces(text: string, sign: string, placed = false): string[] {
  const found = [''];
  for (let at = 0; at < text.length; at += 1) {
    const letter = text[at] ?? '';
    if (letter === sign) found.push('');
    else if (letter === '\\') {
      found[found.length - 1] += letter + (text[at + 1] ?? '');
      at += 1;
    } else found[found.length - 1] += letter;
  }
  const trimmed = found.map((piece) => piece.trim());
  return placed ? trimmed : trimmed.filter(Boolean);
}

function guarded(text: string): string {
  return text.replace(/[\\|;]/g, '\\$&');
}
function plain(text: string): string {
  return text.replace(/\\([\\|;])/g, '$1');
}

/** A day as spreadsheets in the Nordic countries write it, too. */
function asIsoDay(cell: string): string {
  const [, day = '', month = '', year = ''] = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(cell) ?? [];
  return year === '' ? cell : `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}

function fit(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/[^\P{Cc}\n\t]|[\ufffe\uffff]/gu, '')
    .toWellFormed();
}
