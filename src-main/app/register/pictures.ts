import { nynorskShare } from '#shared/domain/register/language-share.ts';
import type { Context, Handlers } from '../context.ts';
import { countFacets } from './list.ts';
import { rulesOf, todayAt } from './shared.ts';

const shownMonths = 12;

/** What pictures of the register are drawn from. */
export function registerPictures(context: Context): Awaited<ReturnType<Handlers<'register.pictures'>['register.pictures']>> {
  const { read } = context.store;
  const today = todayAt(context);
  const overdue = countFacets(context, {}).due.find(({ value }) => value === 'overdue')?.count ?? 0;
  const counts = new Map(read.registerDueMonths().map(({ month, count }) => [month, count]));
  const first = today.slice(0, 7);
  const shown = Array.from({ length: shownMonths }, (_, index) => monthAfter(first, index));
  const sum = (of: (month: string) => boolean): number => [...counts].reduce((all, [month, count]) => (of(month) ? all + count : all), 0);
  // What was due earlier this month is overdue, and is counted there.
  const earlier = overdue - sum((month) => month < first);
  return {
    overdue,
    months: shown.map((month, index) => ({ month, count: (counts.get(month) ?? 0) - (index === 0 ? earlier : 0) })),
    later: sum((month) => month > (shown.at(-1) ?? first)),
    posts: read
      .registerPosts()
      .map(({ posts, ...row }) => ({ ...row, ...posts, nynorsk: nynorskShare(posts) }))
      .sort((a, b) => Number(b.nynorsk !== null) - Number(a.nynorsk !== null) || rank(a.nynorsk) - rank(b.nynorsk)),
  };

  /** Those that have too little of one form come first. */
  function rank(share: number | null): number {
    return share === null || rulesOf(context).leastShare === 0 ? 0 : Math.min(share, 1 - share);
  }
}

function monthAfter(month: string, months: number): string {
  const [year = 0, number = 1] = month.split('-').map(Number);
  return new Date(Date.UTC(year, number - 1 + months, 1)).toISOString().slice(0, 7);
}
