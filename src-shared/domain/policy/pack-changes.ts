import { canonicalJson } from '../canonical-json.ts';
import { namedRules } from './match-rules.ts';
import type { Pack } from './pack.ts';

/** A value as JSON has it. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

/** One thing that differs between two packs. */
export interface PackChange {
  /** Where it stands: `footer` `nb`; `rules` and the rule's name (`match-rules.ts`) and `params` and `words`. */
  readonly path: readonly string[];
  /** Null where it was not there. */
  readonly before: Json;
  /** Null where it is no longer there. */
  readonly after: Json;
}

/** What a pack says of itself, and where it comes from: no difference between packs. */
const ownFields: readonly string[] = ['format', 'id', 'version', 'name', 'basedOn', 'readAgain', 'rules', 'rulesOff'];

/**
 * What `now` has that `before` had otherwise, in the order of the pack; a rule that is switched off or on is one change of `off`.
 * Rules have the names that they have in `against`.
 */
export function packChanges(before: Pack, now: Pack, against: Pack = before): PackChange[] {
  return compare([], packTree(before, against), packTree(now, against));
}

/**
 * A pack as named parts, so that what is the same can be found wherever it stands: things in lists go by their `id`, `code`
 * or `step`, rules by their name in the pack that it is held against.
 */
export function packTree(pack: Pack, against: Pack): Json {
  const { rules, rulesOff, ...rest } = pack;
  const plain = Object.fromEntries(Object.entries(rest).filter(([key]) => !ownFields.includes(key)));
  const byName = Object.fromEntries(namedRules(pack, against).map(({ name, rule, off }) => [name, { ...rule, off }]));
  return tree({ ...plain, rules: byName } as unknown as Json);
}

/** The field that tells the things of a list apart; null where they have none, or two share one. */
export function listKey(items: readonly Json[]): 'id' | 'code' | 'step' | null {
  for (const key of ['id', 'code', 'step'] as const) {
    const names = items.map((item) => (isParts(item) ? item[key] : undefined));
    if (items.length > 0 && names.every((name) => typeof name === 'string') && new Set(names).size === items.length) return key;
  }
  return null;
}

export function isParts(value: Json | undefined): value is { readonly [key: string]: Json } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function tree(value: Json): Json {
  if (Array.isArray(value)) {
    const items = value as readonly Json[];
    const key = listKey(items);
    if (!key) return items;
    return Object.fromEntries(items.map((item) => [String((item as Record<string, Json>)[key]), tree(item)]));
  }
  if (!isParts(value)) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, part]) => part !== undefined)
      .map(([name, part]) => [name, tree(part)]),
  );
}

function compare(path: readonly string[], before: Json | undefined, now: Json | undefined): PackChange[] {
  if (isParts(before) && isParts(now)) {
    return [...new Set([...Object.keys(now), ...Object.keys(before)])].flatMap((name) =>
      compare([...path, name], own(before, name), own(now, name)),
    );
  }
  if (canonicalJson(before ?? null) === canonicalJson(now ?? null)) return [];
  return [{ path, before: before ?? null, after: now ?? null }];
}

function own(parts: { readonly [key: string]: Json }, name: string): Json | undefined {
  return Object.hasOwn(parts, name) ? parts[name] : undefined;
}
