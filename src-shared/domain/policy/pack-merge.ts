import { canonicalJson } from '../canonical-json.ts';
import { namedRules } from './match-rules.ts';
import { type Pack, type PackData, packFormat } from './pack.ts';
import { isParts, type Json, listKey, packTree } from './pack-changes.ts';

/** A copy with what its shipped pack has changed since, and where both had changed the same: the copy's own stands there. */
export interface MergedPack {
  readonly data: PackData;
  readonly both: readonly (readonly string[])[];
}

/**
 * Takes what the shipped pack has changed since `base` into a copy of it. What only one of the two has changed is as that one
 * has it; where both have, the copy's own stands and is named in `both`. What one has taken out is out, unless the other has
 * changed it.
 */
export function mergedPack(base: Pack, copy: Pack, shipped: Pack): MergedPack {
  const both: string[][] = [];
  const merged = merge([], packTree(base, base), packTree(copy, base), packTree(shipped, base), both) as { readonly [key: string]: Json };
  const { rules: _, rulesOff: __, ...own } = copy;
  const order = [...new Set([...namedRules(shipped, base), ...namedRules(copy, base)].map(({ name }) => name))];
  const parts = (merged.rules ?? {}) as { readonly [name: string]: Json };
  const rules = order.flatMap((name) => (isParts(parts[name]) ? [parts[name]] : []));
  const ofRules = (off: boolean) =>
    rules.filter((rule) => rule.off === off).map(({ off: ___, ...rule }) => rule) as unknown as NonNullable<PackData['rulesOff']>;
  const sections = Object.entries(merged).filter(([key]) => key !== 'rules');
  const data = {
    ...own,
    ...Object.fromEntries(sections.map(([key, value]) => [key, listed(value, [key], [shipped, copy, base])])),
    format: packFormat,
    basedOn: { id: shipped.id, version: shipped.version },
    rules: ofRules(false),
    ...(ofRules(true).length > 0 && { rulesOff: ofRules(true) }),
  } as unknown as Record<string, Json>;
  for (const key of Object.keys(data)) if (isSection(key, [base, copy, shipped]) && !Object.hasOwn(merged, key)) delete data[key];
  return { data: data as unknown as PackData, both };
}

const gone = undefined;

function merge(
  path: string[],
  base: Json | undefined,
  ours: Json | undefined,
  theirs: Json | undefined,
  both: string[][],
): Json | undefined {
  if (same(ours, theirs) || same(theirs, base)) return ours;
  if (same(ours, base)) return theirs;
  if (isParts(ours) && isParts(theirs)) {
    const before = isParts(base) ? base : {};
    const names = [...new Set([...Object.keys(theirs), ...Object.keys(ours)])];
    const entries = names.map((name): [string, Json | undefined] => [
      name,
      merge([...path, name], at(before, name), at(ours, name), at(theirs, name), both),
    ]);
    return Object.fromEntries(entries.filter((entry): entry is [string, Json] => entry[1] !== gone));
  }
  both.push(path);
  // What one has taken out and the other has changed is kept as it was changed.
  return ours ?? theirs;
}

/** Lists that became parts are lists again; which they were, and by which field their things go, the packs tell. */
function listed(value: Json, path: readonly string[], packs: readonly Pack[]): Json {
  if (!isParts(value)) return value;
  const lists = packs.map((pack) => follow(pack as unknown as Json, path)).filter((found) => Array.isArray(found)) as (readonly Json[])[];
  const parts = Object.entries(value).map(([name, part]): [string, Json] => [name, listed(part, [...path, name], packs)]);
  if (!lists.some((list) => listKey(list))) return Object.fromEntries(parts);
  // In the order of the lists: names that are numbers have none of their own.
  const order = lists.flatMap((list) => {
    const key = listKey(list);
    return key ? list.map((item) => String((item as { readonly [key: string]: Json })[key])) : [];
  });
  return parts.sort(([a], [b]) => order.indexOf(a) - order.indexOf(b)).map(([, part]) => part);
}

function follow(value: Json | undefined, [step, ...rest]: readonly string[]): Json | undefined {
  if (step === undefined || value === undefined) return value;
  if (Array.isArray(value)) {
    const items = value as readonly Json[];
    const key = listKey(items);
    return follow(key ? items.find((item) => isParts(item) && item[key] === step) : undefined, rest);
  }
  return isParts(value) ? follow(at(value, step), rest) : undefined;
}

function isSection(key: string, packs: readonly Pack[]): boolean {
  return packs.some((pack) => Object.hasOwn(packTree(pack, pack) as object, key)) && key !== 'rules';
}

function at(parts: { readonly [key: string]: Json }, name: string): Json | undefined {
  return Object.hasOwn(parts, name) ? parts[name] : undefined;
}

function same(a: Json | undefined, b: Json | undefined): boolean {
  if (a === undefined || b === undefined) return a === b;
  return canonicalJson(a) === canonicalJson(b);
}
