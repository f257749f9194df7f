import type { Result } from '#shared/contract/index.ts';
import { useAct } from '../../queries.ts';
import { ReplyWord } from './ReplyWord.tsx';

interface TellRepliesProps {
  orderId: string;
  telling: Result<'dispatch.get'>['telling'];
}

/** Before it begins: those who answer the reply list are to know of the send, and somebody says that they do (U43). */
export function TellReplies({ orderId, telling }: TellRepliesProps) {
  const tell = useAct('dispatch.tell');
  if (!telling) return null;
  const say = (then: () => void): void => tell.mutate({ orderId }, { onSuccess: then });
  return <ReplyWord of="telling" list={telling} act={tell} onSay={say} className="bound" />;
}
