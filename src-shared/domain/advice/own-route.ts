import type { Brief } from '../draft/brief.ts';
import { bodyOf } from '../policy/bodies.ts';
import type { Pack } from '../policy/pack.ts';
import type { RuleOf } from '../policy/rule-kinds.ts';
import type { RecipientList } from '../recipients/list.ts';
import { liesIn } from '../recipients/place-code.ts';
import type { KeptAdvice } from './kept.ts';

type Advised = { readonly advice?: Pick<KeptAdvice, 'answer'> | null | undefined };

/** What of a message says which way it goes. */
export type OnRoute = Advised & { readonly brief: Pick<Brief, 'body'> };

/** The rule by which the unit sends this message itself, as its advice says (U03, U05, U06); null on every other way. */
export function ownRoute({ rules }: Pick<Pack, 'rules'>, { advice }: Advised): RuleOf<'own-route'> | null {
  if (!advice) return null;
  return (
    rules.find((rule): rule is RuleOf<'own-route'> => rule.kind === 'own-route' && rule.params.answers.includes(advice.answer)) ?? null
  );
}

/**
 * The pack as it holds for a message: without the rules and the steps that fall away on its way (U03, U05, U06) or for the body that it
 * goes out for (U28), whose own rule its yes is asked for by (N37, N39).
 */
export function packOnRoute<P extends Pick<Pack, 'rules' | 'path' | 'bodies'>>(pack: P, message: OnRoute): P {
  const body = bodyOf(pack, message.brief.body);
  const skips = new Set([...(ownRoute(pack, message)?.params.skips ?? []), ...(body?.exemption?.skips ?? [])]);
  if (skips.size === 0 && !body?.approvalRule) return pack;
  return {
    ...pack,
    rules: pack.rules.filter(({ id }) => !skips.has(id)),
    path: pack.path
      .filter(({ rule }) => !skips.has(rule))
      .map((step) => (step.step === 'approval' && body?.approvalRule ? { ...step, rule: body.approvalRule } : step)),
  };
}

/**
 * How many of a list do not belong to these units; one closes the route (U03). A unit's code covers the codes below it (`liesIn`).
 * A mailing list of the unit's own counts as the unit.
 */
export function foreignCount(
  { groups, count, named }: Pick<RecipientList, 'groups' | 'count' | 'named'>,
  units: readonly string[],
): number {
  if (named) return 0;
  const own = Object.entries(groups).reduce((sum, [unit, members]) => (units.some((own) => liesIn(unit, own)) ? sum + members : sum), 0);
  return Math.max(0, count - own);
}
