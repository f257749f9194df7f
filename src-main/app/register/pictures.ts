import { nynorskShare } from '#shared/domain/register/language-share.ts';
import type { Context, Handlers } from '../context.ts';
import { rulesOf, todayAt } from './shared.ts';

const shownMonths = 12;

/** What pictures of the register are drawn from. */
export function registerPictures(context: Context): Awaited<ReturnType<Handlers<'register.pictures'>['register.pictures']>> {
  const { read } = context.store;
  const today = todayAt(context);
  const counts = new Map(read.registerDueMonths(today).map(({ month, count }) => [month, count]));
  const first = today.slice(0, 7);
  const shown = Array.from({ length: shownMonths }, (_, index) => monthAfter(first, index));
  const last = shown.at(-1) ?? first;
  return {
    overdue: counts.get('') ?? 0,
    months: shown.map((month) => ({ month, count: counts.get(month) ?? 0 })),
    later: [...counts].reduce((all, [month, count]) => (month > last ? all + count : all), 0),
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
