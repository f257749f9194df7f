import type { Result } from '#shared/contract/index.ts';
import { useAct } from '../../queries.ts';
import { ReplyWord } from './ReplyWord.tsx';

interface AnswerRepliesProps {
  orderId: string;
  answering: Result<'dispatch.get'>['answering'];
}

/** After a send: who asked shall have an answer, and the follow-up stays open until somebody says that they have (U44). */
export function AnswerReplies({ orderId, answering }: AnswerRepliesProps) {
  const done = useAct('dispatch.answered');
  if (!answering) return null;
  return <ReplyWord of="answering" list={answering} act={done} onSay={(then) => done.mutate({ orderId }, { onSuccess: then })} />;
}
