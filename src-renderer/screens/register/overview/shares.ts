/** The shares of a whole in percent, as they are written: whole numbers that add up to 100, by the largest remainders. All 0 of nothing. */
export function wholePercents(counts: readonly number[]): number[] {
  const sum = counts.reduce((all, count) => all + count, 0);
  if (sum === 0) return counts.map(() => 0);
  const exact = counts.map((count) => (100 * count) / sum);
  const floors = exact.map(Math.floor);
  const missing = 100 - floors.reduce((all, one) => all + one, 0);
  const byRemainder = exact.map((value, index) => ({ index, rest: value - Math.floor(value) })).sort((a, b) => b.rest - a.rest);
  for (const { index } of byRemainder.slice(0, missing)) floors[index] = (floors[index] ?? 0) + 1;
  return floors;
}
