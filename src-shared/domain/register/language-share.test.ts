import { expect, it } from 'vitest';
import type { BookEntry } from './books.ts';
import { countedPosts, isShort, nynorskShare } from './language-share.ts';

function count(from: string | null, to: string | null, nb: number | null, nn: number | null, en: number | null = null): BookEntry {
  return {
    id: `${to}${nb}`,
    channelId: 'c',
    book: 'languageCounts',
    number: 1,
    at: '',
    by: '',
    entry: { from, to, nb, nn, en },
    later: null,
  };
}

it('sums the counts of the year that the newest one ends, and no older ones', () => {
  expect(countedPosts([])).toBeNull();
  const posts = countedPosts([
    count('2024-01-01', '2024-06-30', 100, 0),
    count('2026-01-01', '2026-06-30', 60, 20, 5),
    count('2025-07-01', '2025-12-31', 30, null, 5),
  ]);
  expect(posts).toEqual({ nb: 90, nn: 20, en: 10 });
  expect(countedPosts([count(null, null, 3, 1)])).toEqual({ nb: 3, nn: 1, en: 0 });
});

it('gives the share of nynorsk among what is Norwegian, and none where nothing is', () => {
  expect(nynorskShare({ nb: 75, nn: 25 })).toBe(0.25);
  expect(nynorskShare({ nb: 0, nn: 0 })).toBeNull();
  expect(nynorskShare(null)).toBeNull();
});

it('is short where either form has less than its least share, and a law asks', () => {
  expect([0.24, 0.25, 0.75, 0.76].map((share) => isShort(share, 0.25))).toEqual([true, false, false, true]);
  expect(isShort(0.01, 0)).toBe(false);
  expect(isShort(null, 0.25)).toBe(false);
});
