import type { RegisterRules } from '../policy/register.ts';
import { isHttps } from './address.ts';
import { type ChannelFields, type FieldPath, valueAt } from './fields.ts';
import { missing, shownInMedium } from './guards.ts';
import { isFilled } from './parts.ts';

type Rules = Pick<RegisterRules, 'platforms' | 'requirements' | 'guards'>;

/** What no channel in use can be without, having passed every guard: its fields, and the rules that ask for them (null: the program's own care). */
export function lackingInUse(fields: ChannelFields, rules: Rules): { readonly field: FieldPath; readonly rule: string | null }[] {
  const ruleOf = (id: string): string | null => rules.guards.find(({ guard }) => guard === id)?.rule ?? null;
  return [
    ...missing(fields, rules, { upTo: 'open' }).flatMap(({ field, rule, severity }) =>
      severity === 'block' && field !== null ? [{ field, rule }] : [],
    ),
    ...shownInMedium.filter((path) => !isFilled(valueAt(fields, path))).map((field) => ({ field, rule: ruleOf('policy-shown') })),
    ...(isHttps(fields.addressUrl) ? [] : [{ field: 'addressUrl', rule: ruleOf('address-https') }]),
  ];
}
