import { describe, expect, it } from 'vitest';
import type { KeptList } from '#shared/contract/privacy.ts';
import { privacyRowsOf } from './privacy-rows.ts';

const kept = (id: string, deleteBy: string, more: Partial<KeptList> = {}, purgedAt?: string): KeptList =>
  ({
    state: 'kept',
    ...more,
    list: { id, deleteBy, purged: purgedAt ? { at: purgedAt, by: null, because: 'date' } : null },
  }) as KeptList;

describe('home tells of lists', () => {
  it('that go within a week, that wait, and that went by themselves in the last week; the next first', () => {
    const lists = [
      kept('far', '2026-12-09'),
      kept('in a week', '2026-12-08'),
      kept('waits', '2026-11-20', { state: 'waits' }),
      kept('due', '2026-12-01', { state: 'due' }),
      kept('gone', '2026-11-30', { state: 'purged' }, '2026-11-30T08:00:00.000Z'),
      kept('gone long ago', '2026-11-01', { state: 'purged' }, '2026-11-01T08:00:00.000Z'),
    ];
    expect(privacyRowsOf(lists, '2026-12-01').map(({ list }) => list.id)).toEqual(['waits', 'due', 'in a week', 'gone']);
  });
});
