/** The most instants in any window of this length, both its ends included. */
export function mostInWindow(instants: readonly number[], length: number): number {
  const sorted = instants.toSorted((a, b) => a - b);
  let from = 0;
  let most = 0;
  for (const [to, instant] of sorted.entries()) {
    while ((sorted[from] ?? 0) < instant - length) from += 1;
    most = Math.max(most, to - from + 1);
  }
  return most;
}
