import { deleteByAfter } from './purge.ts';

/**
 * What a backup holds of people. `lists`: those whose addresses are there, with the day that each goes; `tests`: copies for tests, with the
 * instant that their sending ended, or that they were made. Null where it cannot be read.
 */
export interface Holding {
  readonly lists: readonly { readonly id: string; readonly deleteBy: string }[];
  readonly tests: readonly { readonly id: string; readonly endedAt: string }[];
}

/** How a list, or a copy for a test, stands in the present database; null where it is not known there. */
export type StandsHere = (kind: 'list' | 'test', id: string) => 'kept' | 'purged' | null;

/**
 * Must a backup go although no removal here reaches it? What the present database keeps takes its backups with it when it goes. But a
 * state that was replaced may have known lists that the present one never had: they go on the day that was set for them there. What was
 * removed here goes at once. A backup that cannot be read may hold anything, and stays as long as a list does after its send.
 */
export function isOutlived(
  backup: { readonly takenAt: string; readonly held: Holding | null },
  here: StandsHere,
  { today, zone }: { readonly today: string; readonly zone: string },
): boolean {
  const { takenAt, held } = backup;
  if (held === null) return deleteByAfter(takenAt, zone) <= today;
  const isDue = (stands: ReturnType<StandsHere>, day: string): boolean => stands === 'purged' || (stands === null && day <= today);
  return (
    held.lists.some(({ id, deleteBy }) => isDue(here('list', id), deleteBy)) ||
    held.tests.some(({ id, endedAt }) => isDue(here('test', id), deleteByAfter(endedAt, zone)))
  );
}
