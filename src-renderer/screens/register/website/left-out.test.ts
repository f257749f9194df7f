import { describe, expect, it } from 'vitest';
import { channelStates } from '#shared/domain/register/life-cycle.ts';
import { leftOutOf } from './left-out.ts';

describe('what the public list leaves out', () => {
  it('is every state but open, each once', () => {
    const left = leftOutOf(channelStates.map((value) => ({ value, count: 1 })));
    expect(left.flatMap(({ states }) => states).sort()).toEqual(channelStates.filter((state) => state !== 'open').sort());
    expect(left.reduce((sum, { count }) => sum + count, 0)).toBe(channelStates.length - 1);
  });

  it('is told by why, with how many, and nothing where there is none', () => {
    expect(
      leftOutOf([
        { value: 'open', count: 9 },
        { value: 'withdrawn', count: 1 },
        { value: 'decommissioned', count: 2 },
        { value: 'open-legacy', count: 4 },
      ]),
    ).toEqual([
      { why: 'unverified', states: ['open-legacy'], count: 4 },
      { why: 'ended', states: expect.arrayContaining(['decommissioned', 'withdrawn', 'rejected']), count: 3 },
    ]);
  });
});
