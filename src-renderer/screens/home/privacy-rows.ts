import { Temporal } from 'temporal-polyfill';
import type { KeptList } from '#shared/contract/privacy.ts';

/** How long before its day a list stands on home, and how long after it has gone by itself; days. */
const shownFor = 7;

/** Days from one day to another, both `YYYY-MM-DD`; negative where the other lies before. */
export function daysBetween(from: string, to: string): number {
  return Temporal.PlainDate.from(from).until(Temporal.PlainDate.from(to), { largestUnit: 'days' }).days;
}

/** The lists that home tells of on a day: those that go shortly or wait, and those that went by themselves lately; the next first. */
export function privacyRowsOf(lists: readonly KeptList[], today: string): KeptList[] {
  return lists
    .filter(({ list, state }) => {
      if (list.purged) return list.purged.because === 'date' && daysBetween(list.purged.at.slice(0, 10), today) < shownFor;
      return state !== 'kept' || daysBetween(today, list.deleteBy) <= shownFor;
    })
    .toSorted((a, b) => (place(a) < place(b) ? -1 : 1));
}

function place({ list, state }: KeptList): string {
  return `${state === 'purged' ? 1 : 0} ${list.deleteBy}`;
}
