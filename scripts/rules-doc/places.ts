import type { Pack } from '#shared/domain/policy/pack.ts';

/** Where a rule stands in a pack, and how gravely it speaks there. */
export interface RulePlace {
  /** A rule kind, or the part of the pack that names the rule. */
  readonly where: string;
  readonly severity: string;
}

/**
 * Every place of every rule id in a pack: a rule of its own, a step of the way to a yes, or a part (body, contact, channel, advice,
 * crisis, register) that says by which rule it stands there. That something is exempt from a rule is no place.
 */
export function placesOf(pack: Pack): Map<string, RulePlace[]> {
  const places = new Map<string, RulePlace[]>();
  const put = (id: string, where: string, severity = ''): void => {
    const known = places.get(id) ?? [];
    if (!known.some((one) => one.where === where && one.severity === severity)) places.set(id, [...known, { where, severity }]);
  };
  for (const { id, kind, severity } of pack.rules) put(id, kind, severity);
  for (const { step, rule } of pack.path) put(rule, `step: ${step}`, 'block');
  for (const { rule, field, severity } of pack.register?.requirements ?? []) if (rule) put(rule, `register: ${field}`, severity);
  for (const { rule, guard, severity } of pack.register?.guards ?? []) if (rule !== null) put(rule, `register: ${guard}`, severity);
  for (const part of ['due', 'books'] as const)
    for (const rule of Object.values(pack.register?.[part] ?? {})) put(rule, `register: ${part}`);
  for (const [part, content] of Object.entries(pack.register ?? {})) {
    if (part === 'requirements' || part === 'guards') continue;
    for (const id of namedIn(content)) put(id, `register: ${part}`);
  }
  for (const [part, content] of Object.entries(pack)) {
    if (part === 'rules' || part === 'path' || part === 'register') continue;
    for (const id of namedIn(content)) put(id, part);
  }
  return places;
}

/** The ids under `rule` and `rules` anywhere in a part of a pack, and under `id` where a list is of rules that the program keeps. */
function namedIn(content: unknown): string[] {
  if (Array.isArray(content)) return content.flatMap(namedIn);
  if (typeof content !== 'object' || content === null) return [];
  return Object.entries(content).flatMap(([key, value]) => {
    if (/^(rule|approvalRule|contactsRule)$/.test(key) && typeof value === 'string') return [value];
    if (key === 'rules' && Array.isArray(value)) return value.filter((id): id is string => typeof id === 'string');
    if (key === 'skips') return [];
    return namedIn(value);
  });
}
