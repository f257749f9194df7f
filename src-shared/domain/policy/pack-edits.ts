import { canonicalJson } from '../canonical-json.ts';
import type { Severity } from '../checks/finding.ts';
import { namedRules } from './match-rules.ts';
import { type Pack, type PackData, packFormat } from './pack.ts';
import { isParts, type Json } from './pack-changes.ts';
import { type FieldPath, packFields } from './pack-fields.ts';
import type { Rule } from './rule-kinds.ts';

/** One change that a person makes to a copy. Indexes are those of the pack that it is made to. */
export type PackEdit =
  | { readonly do: 'set'; readonly path: FieldPath; readonly value: string | number }
  | { readonly do: 'severity'; readonly rule: number; readonly severity: Severity }
  | { readonly do: 'off'; readonly rule: number }
  /** `rule` counts among those that are switched off. `base` has the order in which it takes its place. */
  | { readonly do: 'on'; readonly rule: number };

/**
 * A pack with one change, as its file would have it; null where there is nothing such to change. Whether what comes out is a
 * pack is for the schema to say. `base` is the pack that it was made from, if that is known: a rule that is switched on again
 * takes the place that it has there.
 */
export function editedPack(data: PackData, pack: Pack, edit: PackEdit, base: Pack | null = null): PackData | null {
  switch (edit.do) {
    case 'set': {
      const field = packFields(pack).find(({ path }) => canonicalJson(path) === canonicalJson(edit.path));
      if (!field || (field.kind === 'number') !== (typeof edit.value === 'number')) return null;
      const changed = setAt(data as unknown as Json, edit.path, edit.value) as unknown as PackData;
      return edit.path.join('.') === 'openingLine.text' ? withOpeningLine(changed, pack, String(edit.value)) : changed;
    }
    case 'severity':
      if (!pack.rules[edit.rule]) return null;
      return setAt(data as unknown as Json, ['rules', edit.rule, 'severity'], edit.severity) as unknown as PackData;
    case 'off': {
      const rule = data.rules[edit.rule];
      if (!rule) return null;
      return { ...data, rules: data.rules.filter((_, index) => index !== edit.rule), rulesOff: [...(data.rulesOff ?? []), rule] };
    }
    case 'on': {
      const { rulesOff = [], ...rest } = data;
      const rule = rulesOff[edit.rule];
      if (!rule) return null;
      const left = rulesOff.filter((_, index) => index !== edit.rule);
      const at = placeOf(pack, edit.rule, base);
      return { ...rest, rules: [...data.rules.slice(0, at), rule, ...data.rules.slice(at)], ...(left.length > 0 && { rulesOff: left }) };
    }
  }
}

/** A copy of a pack: everything the same, under a name of its own, and with where it comes from. */
export function copiedPack(data: PackData, { id, name, from }: { id: string; name: string; from: Pack }): PackData {
  const { format: _, id: __, version: ___, name: ____, basedOn: _____, ...content } = data;
  // The copy of a copy is the institution's own too: it is held against what was shipped.
  const basedOn = from.basedOn ?? { id: from.id, version: from.version };
  return { format: packFormat, id, version: '1', name, basedOn, ...content };
}

/** The rule that asks for the first line, and the line itself, are one decision (U36). */
function withOpeningLine(data: PackData, { openingLine }: Pack, text: string): PackData {
  const follows = (rule: Rule): Rule =>
    rule.kind === 'opening-line' && rule.params.text === openingLine.text ? { ...rule, params: { ...rule.params, text } } : rule;
  return {
    ...data,
    rules: (data.rules as Rule[]).map(follows),
    ...(data.rulesOff && { rulesOff: (data.rulesOff as Rule[]).map(follows) }),
  };
}

/** After the nearest rule that stands before it in the base; at the end where nothing says. */
function placeOf(pack: Pack, off: number, base: Pack | null): number {
  if (!base) return pack.rules.length;
  const named = namedRules(pack, base);
  const name = named[pack.rules.length + off]?.name;
  const order = namedRules(base).map((rule) => rule.name);
  const own = order.indexOf(name ?? '');
  if (own === -1) return pack.rules.length;
  for (let before = own - 1; before >= 0; before--) {
    const at = named.findIndex((rule) => !rule.off && rule.name === order[before]);
    if (at !== -1) return at + 1;
  }
  return 0;
}

function setAt(value: Json, [step, ...rest]: FieldPath, to: Json): Json {
  if (step === undefined) return to;
  if (Array.isArray(value) && typeof step === 'number')
    return value.map((item: Json, index) => (index === step ? setAt(item, rest, to) : item));
  if (!isParts(value)) return value;
  return { ...value, [step]: setAt(value[step] ?? null, rest, to) };
}
