import { ruleToTell } from '#shared/domain/dispatch/telling.ts';
import { AppError } from '#shared/domain/errors.ts';
import { missingInForm } from '#shared/domain/form/fields.ts';
import { type HandOver, type HandOverFacts, handOverThatCounts } from '#shared/domain/handover/handover.ts';
import type { FrozenVersion } from '#shared/domain/message/version.ts';
import type { Pack } from '#shared/domain/policy/pack.ts';
import type { Rule } from '#shared/domain/policy/rule-kinds.ts';
import type { RecipientList } from '#shared/domain/recipients/list.ts';
import type { TextRef } from '#shared/texts/index.ts';
import { requirePlanReady } from '../channels/plan.ts';
import { type Context, requirePack } from '../context.ts';
import { approvedVersion } from '../dispatch/approved.ts';
import { requirePresentRules } from '../dispatch/present-rules.ts';

/** Where a message stands on its way to those who send. */
export interface Situation {
  readonly pack: Pack;
  readonly version: FrozenVersion | null;
  /** Why there is nothing to hand over; null when there is. */
  readonly because: TextRef | null;
  readonly handOver: HandOver | null;
  /** The rule by which somebody must be told first, while nobody has (U43). */
  readonly telling: Rule | null;
  readonly facts: HandOverFacts;
  /** The newest list that still holds addresses. */
  readonly list: RecipientList | null;
}

/** Errors: `not-found`. */
export function handOverSituation(context: Context, messageId: string): Situation {
  const { read } = context.store;
  const draft = read.draft(messageId);
  if (!draft) throw new AppError('not-found', 'error.notFound', { what: messageId });
  const version = read.versions(messageId).at(-1) ?? null;
  const pack = requirePack(context, version?.packId ?? draft.packId);
  const because = pack.deliveryMode === 'direct' ? ({ id: 'handover.direct' } as const) : whatIsMissing(context, messageId, pack);
  const handOver = handOverThatCounts(read.handOvers(messageId), version?.id ?? null);
  const rule = ruleToTell(pack, { kind: 'send', startedAt: null });
  const telling = handOver?.told ? null : rule;
  return {
    pack,
    version,
    because,
    handOver,
    telling,
    facts: { approved: because === null, needsTelling: telling !== null },
    list: read.lists(messageId).findLast(({ purged }) => purged === null) ?? null,
  };
}

/** What stands in the way of handing over: an approval, or a field that the pack's rules ask for. */
function whatIsMissing(context: Context, messageId: string, pack: Pack): TextRef | null {
  let version: FrozenVersion;
  try {
    version = approvedVersion(context, messageId);
    requirePresentRules(context, version);
    requirePlanReady(context, messageId);
  } catch (error) {
    if (error instanceof AppError) return error.text;
    throw error;
  }
  const missing = missingInForm(version, pack);
  return missing.length > 0 ? { id: 'handover.missing', params: { rules: missing.join(', ') } } : null;
}
