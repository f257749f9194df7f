import type { PackDifference, PackRow } from '#shared/contract/packs.ts';
import { namedRules } from '#shared/domain/policy/match-rules.ts';
import type { Pack } from '#shared/domain/policy/pack.ts';
import { type PackChange, packChanges } from '#shared/domain/policy/pack-changes.ts';
import { mergedPack } from '#shared/domain/policy/pack-merge.ts';
import { packReview } from '#shared/domain/policy/pack-review.ts';
import { ruleCount } from '#shared/domain/policy/rule-count.ts';
import { dayAt } from '#shared/domain/privacy/purge.ts';
import { translator } from '#shared/texts/translate.ts';
import { type Context, settingKeys } from '../context.ts';
import { chosenLocale } from '../house/settings.ts';

/** What a list says of a pack. */
export function packRowOf(context: Context, pack: Pack): PackRow {
  const { packs, store, clock } = context;
  const words = translator(chosenLocale(store.read));
  const broken = packs.broken().find(({ id, inUse }) => id === pack.id && inUse !== null);
  return {
    id: pack.id,
    version: pack.version,
    name: pack.name ?? null,
    institution: pack.institution,
    shipped: isShipped(context, pack.id),
    chosen: store.read.setting(settingKeys.packId) === pack.id,
    basedOn: pack.basedOn ?? null,
    newerBase: newerBase(context, pack)?.version ?? null,
    rules: ruleCount(pack),
    off: pack.rulesOff?.length ?? 0,
    review: packReview(pack, dayAt(clock.now(), pack.zone)),
    broken: broken ? { file: broken.file, mistakes: broken.mistakes.map((mistake) => words(mistake)) } : null,
  };
}

export function isShipped({ packs }: Context, id: string): boolean {
  return packs.shipped.some(({ pack }) => pack.id === id);
}

/** The shipped pack of a copy as it is now, where that is another version than the copy was made from. */
export function newerBase({ packs }: Context, { basedOn }: Pack): Pack | null {
  const present = packs.shipped.find(({ pack }) => pack.id === basedOn?.id)?.pack;
  return present && basedOn && present.version !== basedOn.version ? present : null;
}

/** What a copy has otherwise than the shipped pack, and what that has changed since. */
export function differenceOf(context: Context, pack: Pack) {
  if (!pack.basedOn) return null;
  const base = context.packs.baseOf(pack);
  const newer = newerBase(context, pack);
  if (!base) {
    return newer && { baseKnown: false, ours: told(packChanges(newer, pack), newer, pack), theirs: [], both: [] };
  }
  return {
    baseKnown: true,
    ours: told(packChanges(base, pack), base, pack),
    theirs: newer ? told(packChanges(base, newer), base, newer) : [],
    both: newer ? mergedPack(base, pack, newer).both.map((path) => [...path]) : [],
  };
}

/** Changes with the rule that they are about: as it is, or as it was where it is gone. */
function told(changes: readonly PackChange[], before: Pack, now: Pack): PackDifference[] {
  const rules = new Map([...namedRules(before), ...namedRules(now, before)].map(({ name, rule }) => [name, rule]));
  return changes.map(({ path, before: was, after }) => ({
    path: [...path],
    before: was,
    after,
    rule: path[0] === 'rules' ? (rules.get(path[1] ?? '') ?? null) : null,
  }));
}
