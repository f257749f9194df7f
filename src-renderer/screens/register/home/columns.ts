import type { Params } from '#shared/contract/index.ts';

export type Sort = Required<NonNullable<Params<'register.list'>['sort']>>;

/** What stands in the list beside the name, in its order. */
export const columnIds = [
  'platform',
  'unit',
  'state',
  'responsible',
  'due',
  'nynorsk',
  'handle',
  'addressUrl',
  'languages',
  'crisis',
  'changed',
] as const;
export type ColumnId = (typeof columnIds)[number];

/** The least width in pixels, and the share of what is left. */
export const columnWidths: Readonly<Record<ColumnId | 'name', readonly [least: number, share: number]>> = {
  name: [140, 2],
  platform: [84, 0.9],
  unit: [100, 2.3],
  state: [168, 0.2],
  responsible: [100, 1.7],
  due: [116, 0.5],
  nynorsk: [96, 0.2],
  handle: [100, 1.2],
  addressUrl: [140, 2],
  languages: [100, 1],
  crisis: [70, 0.3],
  changed: [104, 0.4],
};

/** By what of it the list is put in order; what is left out cannot be. */
export const columnSorts: Partial<Readonly<Record<ColumnId | 'name', Sort['by']>>> = {
  name: 'name',
  platform: 'platform',
  unit: 'unit',
  state: 'state',
  responsible: 'responsible',
  due: 'due',
  changed: 'changed',
};

/** The columns to begin with. `leastShare`: of each form of Norwegian; 0 where no law asks for one. */
export function usualColumns(leastShare: number): ColumnId[] {
  const usual: readonly ColumnId[] = ['platform', 'unit', 'state', 'responsible', 'due', 'nynorsk'];
  return usual.filter((column) => column !== 'nynorsk' || leastShare > 0);
}

/** The known ones of these, each once, in the order of the list; null stands for the usual. */
export function columnsOf(chosen: readonly string[] | null, leastShare: number): ColumnId[] {
  return chosen === null ? usualColumns(leastShare) : columnIds.filter((column) => chosen.includes(column));
}

/** In a narrow window: those of them that say most. */
export function narrowColumns(columns: readonly ColumnId[]): ColumnId[] {
  return columns.filter((column) => column === 'platform' || column === 'state' || column === 'due');
}
