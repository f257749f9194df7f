import { type Condition, foldValue, holds } from '#shared/domain/recipients/selection.ts';

/**
 * The condition after a value of the column is ticked or unticked; null when none is left. Unticking a code that another covers lets go
 * of covering: those that were ticked beside it stand, one by one.
 */
export function toggled(
  { column, inFile, below }: { readonly column: string; readonly inFile: readonly string[]; readonly below: boolean },
  condition: Condition | null,
  value: string,
): Condition | null {
  if (!condition) return { column, values: [value], ...(below && { below: true }) };
  if (!holds(condition, value)) return { ...condition, values: [...condition.values, value] };
  const without = { ...condition, values: condition.values.filter((one) => foldValue(one) !== foldValue(value)) };
  if (without.values.length === 0 || holds(without, value) || !keepsRest(condition, without, inFile, value))
    return apart(condition, inFile, value);
  return without;
}

/** Is everything else that was ticked still so? */
function keepsRest(before: Condition, after: Condition, inFile: readonly string[], value: string): boolean {
  return inFile.every((one) => foldValue(one) === foldValue(value) || holds(before, one) === holds(after, one));
}

function apart(condition: Condition, inFile: readonly string[], value: string): Condition | null {
  const rest = inFile.filter((one) => foldValue(one) !== foldValue(value) && holds(condition, one));
  return rest.length > 0 ? { column: condition.column, values: rest } : null;
}
