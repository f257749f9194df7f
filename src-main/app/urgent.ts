import { isUrgent } from '#shared/domain/dispatch/confirm.ts';
import type { Draft } from '#shared/domain/draft/draft.ts';
import { type Context, requirePack } from './context.ts';

/** True where life and health depend on a message, by its pack's word about its reason. */
export function isUrgentMessage(context: Context, { packId, brief }: Pick<Draft, 'packId' | 'brief'>): boolean {
  return isUrgent(requirePack(context, packId), brief.reason);
}
