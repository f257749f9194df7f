import type { Pack } from './pack.ts';

/** How many rules a pack has: those of its messages, and those that only its register keeps. */
export function ruleCount({ rules, register }: Pick<Pack, 'rules' | 'register'>): number {
  const known = new Set(rules.map(({ id }) => id));
  const kept = register
    ? [...register.requirements, ...register.guards]
        .flatMap(({ rule }) => rule ?? [])
        .concat(Object.values(register.due), Object.values(register.books))
    : [];
  return rules.length + new Set(kept.filter((id) => !known.has(id))).size;
}
