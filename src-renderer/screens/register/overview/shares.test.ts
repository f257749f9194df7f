import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wholePercents } from './shares.ts';

describe('shares in whole percent', () => {
  it('add up to 100, whatever is counted, and none is a whole percent off', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(10_000), { minLength: 1, maxLength: 5 }), (counts) => {
        const sum = counts.reduce((all, count) => all + count, 0);
        fc.pre(sum > 0);
        const shares = wholePercents(counts);
        expect(shares.reduce((all, share) => all + share, 0)).toBe(100);
        for (const [index, share] of shares.entries()) expect(Math.abs(share - (100 * (counts[index] ?? 0)) / sum)).toBeLessThan(1);
      }),
    );
  });

  it('are nothing of nothing, and thirds make a hundred', () => {
    expect(wholePercents([0, 0, 0])).toEqual([0, 0, 0]);
    expect(wholePercents([1, 1, 1])).toEqual([34, 33, 33]);
  });
});
