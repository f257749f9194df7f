import type { ColumnMapping } from '#shared/domain/recipients/list.ts';

/** What a column of the file is read as. */
export const meanings = ['email', 'unit', 'language', 'unread'] as const;
export type Meaning = (typeof meanings)[number];

/** A mapping on its way: the address column may not be chosen yet. */
export type HalfMapping = Readonly<Partial<Record<keyof ColumnMapping, string>>>;

const read = ['email', 'unit', 'language'] as const;

export function meaningOf(mapping: HalfMapping, column: string): Meaning {
  return read.find((meaning) => mapping[meaning] === column) ?? 'unread';
}

/** Gives a column a meaning. A meaning has one column and a column one meaning: whoever had either before loses it. */
export function withMeaning(mapping: HalfMapping, column: string, meaning: Meaning): HalfMapping {
  const kept = read.filter((other) => other !== meaning && mapping[other] !== undefined && mapping[other] !== column);
  return Object.fromEntries([...kept.map((other) => [other, mapping[other]]), ...(meaning === 'unread' ? [] : [[meaning, column]])]);
}

/** The mapping that the file can be read with; null until a column holds the addresses. */
export function wholeMapping({ email, unit, language }: HalfMapping): ColumnMapping | null {
  if (email === undefined) return null;
  return { email, ...(unit !== undefined && { unit }), ...(language !== undefined && { language }) };
}

/** True when the file has every column that the mapping names. */
export function fitsColumns(mapping: HalfMapping, columns: readonly string[]): boolean {
  return read.every((meaning) => mapping[meaning] === undefined || columns.includes(mapping[meaning]));
}
