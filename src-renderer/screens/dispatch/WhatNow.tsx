import { Link, useLocation } from 'wouter';
import type { DispatchProgress } from '#shared/contract/dispatch.ts';
import type { SendOrder } from '#shared/domain/dispatch/order.ts';
import { useTexts } from '../../i18n.tsx';
import { InlineError } from '../../kit/InlineError.tsx';
import { Section } from '../../kit/Section.tsx';
import { useAct, useCall } from '../../queries.ts';
import { useOpenMessage } from '../message-frame/message-context.ts';

/** The states in which a send stands still: only then can anything be built from its ledger. */
const atRest: ReadonlySet<SendOrder['state']> = new Set(['finished', 'cancelled', 'stopped', 'paused']);

interface WhatNowProps {
  order: SendOrder;
  counts: DispatchProgress['counts'];
  /** Plans a send to those who have not got it. */
  onRest: () => void;
}

/** What makes sense when a send has ended or stands still: a line for each kind of people, with the act that is theirs. */
export function WhatNow({ order, counts, onRest }: WhatNowProps) {
  const t = useTexts();
  const { detail } = useOpenMessage();
  const shown = atRest.has(order.state) && order.startedAt !== null && !order.purged;
  const followUp = useCall('dispatch.followUp', { messageId: detail.id, orderId: order.id }, { enabled: shown, keep: true });
  const correct = useAct('messages.correct');
  const [, go] = useLocation();
  if (order.purged && order.startedAt !== null)
    return (
      <Section title={t('next.title')}>
        <p className="sub">{t('next.purged')}</p>
      </Section>
    );
  if (!shown) return null;
  if (followUp.isError) return <InlineError error={followUp.error} onRetry={() => void followUp.refetch()} />;
  if (!followUp.data) return null;
  const { groups, reached } = followUp.data;
  const undecided = detail.orders.find((one) => one.order.id === order.id)?.undecided ?? 0;
  // Whoever has the text has it, whichever send brought it.
  const have = detail.orders
    .filter((one) => one.order.kind === 'send' && one.order.contentDigest === order.contentDigest)
    .reduce((sum, one) => sum + one.counts.accepted, 0);
  const begin = (): void => correct.mutate({ orderId: order.id }, { onSuccess: ({ id }) => go(`/messages/${id}/draft`) });
  const waiting = counts.queued + counts.deferred;
  const doubt = groups['in-doubt'];
  const without = groups.waiting + groups.cancelled + groups['put-off'] + groups.refused;
  return (
    <Section title={t('next.title')}>
      <ul className="what-now">
        {waiting > 0 && (
          <li>
            <span className="strong">{t('next.waiting', { count: waiting })}</span>
            <span className="sub">{t('next.waiting.what')}</span>
          </li>
        )}
        {undecided > 0 && (
          <li>
            <span className="strong">{t('next.doubt', { count: undecided })}</span>
            <span className="sub">{t('next.doubt.what')}</span>
          </li>
        )}
        {without + doubt > 0 ? (
          <li>
            <span className="strong">{t('next.rest', { count: without, doubt })}</span>
            <span className="sub">{t('next.rest.what')}</span>
            <button type="button" className="link-button" onClick={onRest}>
              {t('next.rest.act')}
            </button>
          </li>
        ) : (
          <li className="sub">{reached > 0 ? t('next.reached') : t('next.done', { suppressed: counts.suppressed })}</li>
        )}
        {have > 0 && (
          <li>
            <span className="strong">
              {order.readers === undefined ? t('next.correct', { count: have }) : t('namedList.count', { readers: order.readers })}
            </span>
            <span className="sub">{t('next.correct.what')}</span>
            {detail.corrections.map(({ id, subject }) => (
              <Link key={id} href={`/messages/${id}`}>
                {t('next.correction', { subject })}
              </Link>
            ))}
            <button type="button" className="link-button" aria-busy={correct.isPending} onClick={begin}>
              {t('next.correct.act')}
            </button>
            {correct.isError && <InlineError error={correct.error} />}
          </li>
        )}
      </ul>
    </Section>
  );
}
