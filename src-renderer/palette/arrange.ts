import { ranked, searchWords } from '#shared/domain/search/rank.ts';
import { type Entry, type GroupName, groups } from './entry.ts';

export interface Group {
  readonly name: GroupName;
  readonly entries: readonly Entry[];
}

/** The groups that have something for the query, in their order, the nearest entry of each first. What cannot be done now has a group of its own. */
export function arrange(entries: readonly Entry[], query: string): Group[] {
  const words = searchWords(query);
  const searched = words.length > 0;
  const candidates = entries.filter(({ group, quiet, found }) => !found && (searched ? group !== 'recent' : !quiet));
  const fitting = ranked(candidates, words, ({ title, words: known = '', detail = '', reason = '' }) => [title, known, detail, reason]);
  const shown = searched ? [...fitting, ...entries.filter(({ found }) => found)] : fitting;
  const byGroup = Map.groupBy(shown, ({ group, reason }): GroupName => (reason === undefined ? group : 'blocked'));
  return groups.flatMap((name) => {
    const inGroup = byGroup.get(name);
    return inGroup ? [{ name, entries: inGroup }] : [];
  });
}

/** Where the choice stands at first: the first that can be done. */
export function firstChoice(entries: readonly Entry[]): number {
  return Math.max(
    0,
    entries.findIndex(({ reason }) => reason === undefined),
  );
}

/** The messages one was last at, the latest first, then those last changed; never the one that is open. `all`: the last changed first. */
export function recentOf<T extends { readonly id: string }>(
  opened: readonly string[],
  all: readonly T[],
  here: string | null,
  most: number,
): T[] {
  const wasAt = opened.flatMap((id) => all.filter((one) => one.id === id));
  return [...new Set([...wasAt, ...all])].filter(({ id }) => id !== here).slice(0, most);
}
