import type { Result } from '#shared/contract/index.ts';

/** A column of what falls due. Among everything that does, in the order of its days, it begins at `offset`. */
export interface DueSpan {
  /** `overdue`, a month (YYYY-MM), or `later`. */
  readonly key: string;
  readonly count: number;
  readonly offset: number;
}

/** Overdue first, then the months, and what is later than all of them. */
export function dueSpans({ overdue, months, later }: Pick<Result<'register.pictures'>, 'overdue' | 'months' | 'later'>): DueSpan[] {
  const counts = [
    { key: 'overdue', count: overdue },
    ...months.map(({ month, count }) => ({ key: month, count })),
    { key: 'later', count: later },
  ];
  let offset = 0;
  return counts.map(({ key, count }) => {
    const span = { key, count, offset };
    offset += count;
    return span;
  });
}
