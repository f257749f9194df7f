import type { Pack } from '../policy/pack.ts';
import type { Rule } from '../policy/rule-kinds.ts';
import type { SendOrder } from './order.ts';

/** The rule that those who answer the reply list are told before a message goes out (U43); null where the pack has none. */
export function tellingRule(pack: Pick<Pack, 'rules'>): Rule | null {
  return pack.rules.find(({ kind }) => kind === 'reply-list-told') ?? null;
}

/** True where the order may not begin until somebody has said that those who answer have been told (U43). Test copies ask nobody. */
export function needsTelling(pack: Pick<Pack, 'rules'>, order: Pick<SendOrder, 'kind' | 'told' | 'startedAt'>): boolean {
  if (order.kind !== 'send' || order.told || order.startedAt !== null) return false;
  return tellingRule(pack)?.severity === 'block';
}
