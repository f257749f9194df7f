/** Compares by the first number that differs, for sorting: below zero where `a` comes first. Lists of the same length. */
export function compareInOrder(a: readonly number[], b: readonly number[]): number {
  const index = a.findIndex((value, i) => value !== b[i]);
  return index === -1 ? 0 : (a[index] ?? 0) - (b[index] ?? 0);
}
