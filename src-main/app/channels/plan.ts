import { withWebPage } from '#shared/domain/channels/item.ts';
import { checkPlan, type PlanFinding, whenSent } from '#shared/domain/channels/plan.ts';
import type { PlanSubject } from '#shared/domain/channels/plan-rules.ts';
import { AppError } from '#shared/domain/errors.ts';
import { translator } from '#shared/texts/translate.ts';
import { type Context, requirePack } from '../context.ts';
import { chosenLocale } from '../house/settings.ts';

/** A message's plan with what its rules look at. Errors: `not-found`. */
export function requirePlan(context: Context, messageId: string): PlanSubject {
  const draft = context.store.read.draft(messageId);
  if (!draft) throw new AppError('not-found', 'error.notFound', { what: messageId });
  const pack = requirePack(context, draft.packId);
  return {
    items: withWebPage(context.store.read.planItems(messageId), draft, pack),
    brief: draft.brief,
    pack,
    crisis: context.store.read.openCrisis()?.caseId ?? null,
  };
}

/** What blocks a submission: what the pack asks of the plan as a whole. A place of its own that is not ready stops only itself. */
export function planStopsSubmission(context: Context, messageId: string): PlanFinding[] {
  return checkPlan(requirePlan(context, messageId)).filter(({ itemId, severity }) => itemId === null && severity === 'block');
}

/** Before a message goes out by mail: whatever it is to point to is there first, and its own place in the plan is ready (N22, N23). Else `blocked`. */
export function requirePlanReady(context: Context, messageId: string): void {
  const plan = requirePlan(context, messageId);
  const [stop] = whenSent(plan, context.clock.now()).filter(({ severity }) => severity === 'block');
  if (!stop) return;
  const words = translator(chosenLocale(context.store.read))(stop.text);
  const place = plan.items.find(({ id }) => id === stop.itemId)?.title;
  const first = place === undefined ? words : `${place}: ${words}`;
  throw new AppError('blocked', 'channels.blocked.send', { first, rule: stop.rule });
}
