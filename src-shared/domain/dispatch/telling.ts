import type { Pack } from '../policy/pack.ts';
import type { Rule } from '../policy/rule-kinds.ts';
import type { SendOrder } from './order.ts';

type Untold = Pick<SendOrder, 'kind' | 'told' | 'startedAt'>;

/**
 * The rule by which the order may not begin until somebody has said that those who answer the reply list have been told (U43);
 * null where nobody needs to, or has. Test copies ask nobody.
 */
export function ruleToTell(pack: Pick<Pack, 'rules'>, order: Untold): Rule | null {
  if (order.kind !== 'send' || order.told || order.startedAt !== null) return null;
  return pack.rules.find(({ kind, severity }) => kind === 'reply-list-told' && severity === 'block') ?? null;
}

/** True where there is such a rule. */
export function needsTelling(pack: Pick<Pack, 'rules'>, order: Untold): boolean {
  return ruleToTell(pack, order) !== null;
}
