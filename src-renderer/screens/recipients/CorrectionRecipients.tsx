import { Link } from 'wouter';
import type { MessageDetail } from '#shared/contract/messages.ts';
import { useFormat, useTexts } from '../../i18n.tsx';
import { InlineError } from '../../kit/InlineError.tsx';
import { Loading } from '../../kit/Loading.tsx';
import { FactList } from '../../kit/Section.tsx';
import { Work } from '../../kit/Work.tsx';
import { useCall } from '../../queries.ts';
import { useOpenMessage } from '../message-frame/message-context.ts';

/** Whom a correction is for: no list is taken in, the ledger of what it corrects says who they are. */
export function CorrectionRecipients({ corrects }: { corrects: NonNullable<MessageDetail['corrects']> }) {
  const t = useTexts();
  const format = useFormat();
  const { detail } = useOpenMessage();
  const from = useCall('dispatch.followUp', { messageId: detail.id, orderId: corrects.orderId }, { keep: true });
  if (from.isError) return <InlineError error={from.error} onRetry={() => void from.refetch()} />;
  if (!from.data) return <Loading />;
  const { groups, suppressed, reached, blocked } = from.data;
  return (
    <Work panelLabel={t('recipients.screen.account')}>
      <div className="work-scroll correction">
        <h2 className="subheading">{t('correction.recipients')}</h2>
        <p>{t('correction.recipients.about', { subject: corrects.subject })}</p>
        {blocked && <p role="status">{t(blocked)}</p>}
        <FactList
          facts={[
            [t('correction.accepted'), format.count(groups.accepted)],
            groups['in-doubt'] > 0 ? [t('correction.doubt'), format.count(groups['in-doubt'])] : null,
            suppressed > 0 ? [t('correction.suppressed'), format.count(suppressed)] : null,
            reached > 0 ? [t('correction.reached'), format.count(reached)] : null,
          ]}
        />
        <p>
          <Link href={`/messages/${corrects.messageId}/dispatch`}>{t('correction.of', { subject: corrects.subject })}</Link>
        </p>
      </div>
    </Work>
  );
}
