import type { RecipientList } from '../recipients/list.ts';

/** Groups that are smaller than this can point at one person; they are counted together when the addresses go. */
const smallestGroup = 5;

/**
 * What stays of a list's groups when its addresses go: the sums. Small groups, and names that hold an address because a
 * column was mapped to that, become one.
 */
export function groupsWithoutPeople(groups: RecipientList['groups'], rest: string): RecipientList['groups'] {
  const kept: Record<string, number> = {};
  for (const [name, count] of Object.entries(groups)) {
    const safe = count >= smallestGroup && !name.includes('@') ? name : rest;
    kept[safe] = (kept[safe] ?? 0) + count;
  }
  return kept;
}
