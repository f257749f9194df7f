import { useEffect } from 'react';
import { InlineError } from '../../kit/InlineError.tsx';
import { Loading } from '../../kit/Loading.tsx';
import { useProgress } from '../../progress.ts';
import { useCall } from '../../queries.ts';
import { useOpenMessage } from '../message-frame/message-context.ts';
import { FollowSend } from './FollowSend.tsx';
import { PlanSend } from './PlanSend.tsx';
import { PreparedSend } from './PreparedSend.tsx';
import './dispatch.css';

const approvedStages = new Set(['recipients', 'dispatch']);

/** The dispatch step: plan, confirm, follow. */
export default function DispatchScreen() {
  const { detail } = useOpenMessage();
  const orders = detail.orders.filter(({ order }) => order.kind === 'send').map(({ order }) => order);
  const order = orders.findLast((candidate) => candidate.startedAt !== null || candidate.state !== 'cancelled');
  return order ? <SendOrderScreen orderId={order.id} /> : <PlanSend message={detail} approved={approvedStages.has(detail.stage)} />;
}

function SendOrderScreen({ orderId }: { orderId: string }) {
  const { detail } = useOpenMessage();
  const dispatch = useCall('dispatch.get', { orderId }, { keep: true });
  const pushed = useProgress(orderId);
  const { refetch } = dispatch;
  // The plot's bars come with `dispatch.get`; each pushed progress is a reason to ask again.
  useEffect(() => {
    if (pushed) void refetch();
  }, [pushed, refetch]);
  if (dispatch.isError) return <InlineError error={dispatch.error} onRetry={() => void refetch()} />;
  if (!dispatch.data) return <Loading />;
  const { order, needsSecondPerson } = dispatch.data;
  const notUnderWay = order.startedAt === null && order.state !== 'paused';
  return notUnderWay ? (
    <PreparedSend message={detail} order={order} needsSecondPerson={needsSecondPerson} />
  ) : (
    <FollowSend dispatch={dispatch.data} />
  );
}
