/** The places of what the others have not, each counted as often as it stands. */
export function placesWithout(own: readonly string[], others: readonly string[]): number[] {
  const left = new Map<string, number>();
  for (const one of others) left.set(one, (left.get(one) ?? 0) + 1);
  return own.flatMap((one, index) => {
    const count = left.get(one) ?? 0;
    left.set(one, count - 1);
    return count <= 0 ? [index] : [];
  });
}
