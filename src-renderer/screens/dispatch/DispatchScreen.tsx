import { useEffect, useState } from 'react';
import { handsOver } from '#shared/domain/message/steps.ts';
import { InlineError } from '../../kit/InlineError.tsx';
import { Loading } from '../../kit/Loading.tsx';
import { useProgress } from '../../progress.ts';
import { useCall } from '../../queries.ts';
import { useOpenMessage } from '../message-frame/message-context.ts';
import { FollowSend } from './FollowSend.tsx';
import { FollowUpPlan } from './FollowUpPlan.tsx';
import { HandOverScreen } from './HandOverScreen.tsx';
import { PlanSend } from './PlanSend.tsx';
import { PreparedSend } from './PreparedSend.tsx';
import './dispatch.css';

/** The dispatch step: plan, confirm, follow, and plan again for those who have not got it. */
export default function DispatchScreen() {
  const { detail, pack } = useOpenMessage();
  const [asked, setAsked] = useState<string | null>(null);
  const [restOf, setRestOf] = useState<string | null>(null);
  const approved = detail.stage === 'recipients' || detail.stage === 'dispatch';
  const orders = detail.orders.filter(({ order }) => order.kind === 'send').map(({ order }) => order);
  const newest = orders.findLast((candidate) => candidate.startedAt !== null || candidate.state !== 'cancelled');
  const order = orders.find(({ id }) => id === asked) ?? newest;
  // A new order is what is shown, whatever was looked at before.
  const newestId = newest?.id;
  useEffect(() => {
    if (newestId !== undefined) setAsked(null);
  }, [newestId]);
  if (handsOver({ message: detail, pack })) return <HandOverScreen />;
  if (!order && detail.corrects) return <FollowUpPlan orderId={detail.corrects.orderId} approved={approved} />;
  if (!order) return <PlanSend message={detail} approved={approved} />;
  if (restOf === order.id) return <FollowUpPlan orderId={restOf} approved onLeave={() => setRestOf(null)} />;
  return <SendOrderScreen orderId={order.id} onShow={setAsked} onRest={() => setRestOf(order.id)} />;
}

interface SendOrderScreenProps {
  orderId: string;
  onShow: (orderId: string) => void;
  onRest: () => void;
}

function SendOrderScreen({ orderId, onShow, onRest }: SendOrderScreenProps) {
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
  const { order } = dispatch.data;
  const notUnderWay = order.startedAt === null && order.state !== 'paused';
  return notUnderWay ? (
    <PreparedSend message={detail} dispatch={dispatch.data} />
  ) : (
    <FollowSend dispatch={dispatch.data} onShow={onShow} onRest={onRest} />
  );
}
