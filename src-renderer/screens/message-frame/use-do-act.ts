import type { NextAct } from '#shared/domain/message/next-act.ts';
import { useAct } from '../../queries.ts';
import { useOpenMessage } from './message-context.ts';

/** Does the message's next act: submits and pauses at once, and for every other act goes to where it is done. Rejects with what was answered. */
export function useDoAct(act: NextAct): { busy: boolean; doAct: () => Promise<void> } {
  const { detail, go, submission } = useOpenMessage();
  const pause = useAct('dispatch.pause');
  const sending = detail.orders.findLast(({ order }) => order.kind === 'send' && order.state === 'sending')?.order ?? null;
  const doAct = async (): Promise<void> => {
    if (act.act === 'submit') await submission.submit();
    else if (act.act === 'pause' && sending) await pause.mutateAsync({ orderId: sending.id });
    else go(act.step);
  };
  return { busy: submission.busy || pause.isPending, doAct };
}
