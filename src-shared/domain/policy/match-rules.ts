import { canonicalJson } from '../canonical-json.ts';
import type { Pack } from './pack.ts';
import type { Rule } from './rule-kinds.ts';

/** A rule of a pack with a name that stays the same when the rule is moved, changed or switched off. */
export interface NamedRule {
  readonly name: string;
  readonly rule: Rule;
  readonly off: boolean;
}

type Rules = Pick<Pack, 'rules' | 'rulesOff'>;

/** Every rule of a pack, those that are switched off last. */
export function allRules({ rules, rulesOff = [] }: Rules): { readonly rule: Rule; readonly off: boolean }[] {
  return [...rules.map((rule) => ({ rule, off: false })), ...rulesOff.map((rule) => ({ rule, off: true }))];
}

/**
 * Names the rules of a pack by those of the pack that it is held against: an id can be used by several rules (U12 stands
 * twice), so id and kind make the name, with a number. Alike rules of one id find each other first, then those that ask the
 * same with another limit; a rule that has no counterpart gets a name of its own.
 */
export function namedRules(pack: Rules, against: Rules = pack): NamedRule[] {
  const others = named(allRules(against));
  const own = allRules(pack);
  const names = new Map<number, string>();
  const taken = new Set<string>();
  const alike: readonly ((a: Rule, b: Rule) => boolean)[] = [
    (a, b) => same(a, b),
    (a, b) => a.kind === b.kind && same(a.params, b.params),
    (a, b) => a.kind === b.kind && same(audiencesOf(a), audiencesOf(b)) && a.severity === b.severity,
    (a, b) => a.kind === b.kind && same(audiencesOf(a), audiencesOf(b)),
    (a, b) => a.kind === b.kind && a.severity === b.severity,
    (a, b) => a.kind === b.kind,
  ];
  for (const isAlike of alike) {
    own.forEach(({ rule }, index) => {
      if (names.has(index)) return;
      const other = others.find(({ name, rule: candidate }) => !taken.has(name) && candidate.id === rule.id && isAlike(rule, candidate));
      if (!other) return;
      names.set(index, other.name);
      taken.add(other.name);
    });
  }
  let more = 0;
  return own.map((one, index) => ({ ...one, name: names.get(index) ?? `${one.rule.id} ${one.rule.kind} +${++more}` }));
}

function named(rules: ReturnType<typeof allRules>): NamedRule[] {
  const count = new Map<string, number>();
  return rules.map((one) => {
    const base = `${one.rule.id} ${one.rule.kind}`;
    const number = (count.get(base) ?? 0) + 1;
    count.set(base, number);
    return { ...one, name: `${base} ${number}` };
  });
}

function audiencesOf({ params }: Rule): unknown {
  return 'audiences' in params ? params.audiences : null;
}

function same(a: unknown, b: unknown): boolean {
  return canonicalJson(a ?? null) === canonicalJson(b ?? null);
}
