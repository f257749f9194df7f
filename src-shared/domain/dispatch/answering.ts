import type { Pack } from '../policy/pack.ts';
import type { Rule } from '../policy/rule-kinds.ts';
import type { SendOrder } from './order.ts';
import { isOpen } from './order-states.ts';

type Ended = Pick<SendOrder, 'kind' | 'state' | 'startedAt' | 'answered'>;

/**
 * The rule by which somebody follows the inquiries up until they are answered (U44), from when a send has ended until a person says that
 * they are; null where nothing is open. Test copies bring no inquiries, nor does a send that never began.
 */
export function ruleToAnswer(pack: Pick<Pack, 'rules'>, order: Ended): Rule | null {
  if (order.kind !== 'send' || order.startedAt === null || isOpen(order.state) || order.answered) return null;
  return pack.rules.find(({ kind }) => kind === 'replies-answered') ?? null;
}
