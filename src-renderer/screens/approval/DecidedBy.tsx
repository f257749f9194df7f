import type { Decision } from '#shared/domain/approval/decision.ts';
import { useTexts } from '../../i18n.tsx';
import { ActButton } from '../../kit/ActButton.tsx';
import { InlineError } from '../../kit/InlineError.tsx';
import { useAct, useCall } from '../../queries.ts';
import { useOpenMessage } from '../message-frame/message-context.ts';
import { NoticeLine } from './NoticeLine.tsx';

/** What a decision rests on where it came by mail, checked again with the keys that were kept; and whether the applicant was told. */
export function DecidedBy({ decision }: { decision: Decision }) {
  const t = useTexts();
  const { detail } = useOpenMessage();
  const post = useCall('approval.correspondence', { messageId: detail.id }, { keep: true });
  const check = useAct('approval.checkReply');
  const reply = post.data?.replies.find(({ decisionId }) => decisionId === decision.id);
  const notice = post.data?.notices.find(({ about }) => about === decision.id);
  return (
    <>
      {reply && (
        <span>
          {reply.removedAt !== null
            ? t('distance.reply.gone')
            : t('distance.reply.evidence', { standing: reply.standing.replace('-', '_'), domain: reply.signedBy ?? '–' })}{' '}
          {reply.removedAt === null && (
            <ActButton
              variant="tertiary"
              size="small"
              busy={check.isPending}
              onAct={() => check.mutate({ messageId: detail.id, replyId: reply.id })}
            >
              {t('distance.reply.again')}
            </ActButton>
          )}
        </span>
      )}
      {check.isError && <InlineError error={check.error} />}
      {notice && <NoticeLine notice={notice} applicant={post.data?.applicant ?? ''} />}
    </>
  );
}
