import type { RefObject } from 'react';
import type { NextAct } from '#shared/domain/message/next-act.ts';
import { useAct } from '../../queries.ts';
import { useOpenMessage } from './message-context.ts';

/** Does the message's next act: submits and pauses at once, and for every other act goes to where it is done. `reason`: why what the checks warn of is let stand. Rejects with what was answered. */
export function useDoAct(
  act: NextAct,
  flush: RefObject<(() => Promise<number>) | null>,
): { busy: boolean; doAct: (reason?: string) => Promise<void> } {
  const { detail, go } = useOpenMessage();
  const submit = useAct('messages.submit');
  const pause = useAct('dispatch.pause');
  const sending = detail.orders.findLast(({ order }) => order.kind === 'send' && order.state === 'sending')?.order ?? null;
  const doAct = async (reason?: string): Promise<void> => {
    if (act.act === 'submit') {
      const revision = flush.current ? await flush.current() : detail.revision;
      await submit.mutateAsync({ id: detail.id, revision, ...(reason !== undefined && { reason }) });
      go('approval');
    } else if (act.act === 'pause' && sending) await pause.mutateAsync({ orderId: sending.id });
    else go(act.step);
  };
  return { busy: submit.isPending || pause.isPending, doAct };
}
