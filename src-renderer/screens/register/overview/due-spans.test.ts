import { describe, expect, it } from 'vitest';
import { dueSpans } from './due-spans.ts';

describe('the columns of what falls due', () => {
  it('are the overdue, the months and what is later, each after all before it', () => {
    const months = [
      { month: '2026-08', count: 2 },
      { month: '2026-09', count: 0 },
      { month: '2026-10', count: 5 },
    ];
    expect(dueSpans({ overdue: 3, months, later: 4 })).toEqual([
      { key: 'overdue', count: 3, offset: 0 },
      { key: '2026-08', count: 2, offset: 3 },
      { key: '2026-09', count: 0, offset: 5 },
      { key: '2026-10', count: 5, offset: 5 },
      { key: 'later', count: 4, offset: 10 },
    ]);
  });
});
