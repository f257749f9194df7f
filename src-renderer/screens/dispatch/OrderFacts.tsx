import { Link } from 'wouter';
import type { Canary } from '#shared/domain/dispatch/canary.ts';
import { leastDuration } from '#shared/domain/dispatch/estimate.ts';
import { domainParts, wholeFinish } from '#shared/domain/dispatch/finish.ts';
import type { BuiltFrom } from '#shared/domain/dispatch/follow-up.ts';
import { hoursWords } from '#shared/domain/dispatch/hours-words.ts';
import type { SendOrder } from '#shared/domain/dispatch/order.ts';
import { capsInForce, goesAt, windowInForce } from '#shared/domain/dispatch/order-hours.ts';
import { useFormat, useTexts } from '../../i18n.tsx';
import { domainWords, paceWords } from '../../kit/pace-words.ts';
import { FactList } from '../../kit/Section.tsx';
import { useOpenMessage } from '../message-frame/message-context.ts';
import { durationText } from './duration.ts';
import { useDomainCounts } from './use-domain-counts.ts';

/** What a send order binds, and who has put their name to it. */
export function OrderFacts({ order }: { order: SendOrder }) {
  const t = useTexts();
  const format = useFormat();
  const { detail, nameOf } = useOpenMessage();
  const wanted = detail.brief.wantedAt;
  const byDomain = useDomainCounts(order.startedAt ? null : order.caps, { of: 'order', id: order.id });
  const takes = leastDuration(order.count, capsInForce(order), byDomain);
  const source = detail.orders.find(({ order: { id } }) => id === order.builtFrom?.orderId)?.order;
  const corrected = order.builtFrom?.purpose === 'correction' ? detail.corrects : null;
  const builtFromWords = ({ groups }: BuiltFrom): string => {
    const said = groups.map((group) => t(`followUp.said.${group}`)).join(', ');
    if (corrected) return t('followUp.said.correction', { subject: corrected.subject, groups: said });
    return t('followUp.said', { when: source?.startedAt ? format.instant(source.startedAt) : '–', groups: said });
  };
  const starts = goesAt(order, Date.parse(format.now));
  const canaryWords = ({ size, released }: Canary): string =>
    released ? t('canary.released', { size, name: nameOf(released.by), when: format.instant(released.at) }) : t('canary.first', { size });
  const finish = wholeFinish(
    { from: starts, count: order.count, caps: capsInForce(order), window: windowInForce(order) },
    domainParts(order.caps, byDomain),
  );
  const by = (person: string | null, at: string): string => `${nameOf(person)}, ${format.instant(at)}`;
  return (
    <FactList
      facts={[
        detail.version && [t('plan.bound.subject'), detail.version.subject],
        [
          t('plan.bound.content'),
          <>
            {format.digest(order.contentDigest)} · <Link href={`/messages/${detail.id}/message`}>{t('plan.bound.read')}</Link>
          </>,
        ],
        [
          t('plan.bound.recipients'),
          order.readers === undefined ? format.count(order.count) : t('namedList.count', { readers: order.readers }),
        ],
        order.builtFrom ? [t('plan.bound.builtFrom'), builtFromWords(order.builtFrom)] : null,
        [t('plan.bound.list'), format.digest(order.listDigest)],
        wanted && [t('plan.bound.wanted'), format.capital(format.wall(wanted))],
        [t('sending.pace'), paceWords(order.caps, t)],
        [t('plan.bound.hours'), windowInForce(order) && order.window ? hoursWords(order.window, t) : t('hours.any')],
        order.told ? [t('telling.told'), by(order.told.by, order.told.at)] : null,
        order.answered ? [t('answering.done'), by(order.answered.by, order.answered.at)] : null,
        order.canary ? [t('canary.title'), canaryWords(order.canary)] : null,
        order.caps.domains
          ? [
              t('pace.domains'),
              <ul key="domains" className="plain-list">
                {order.caps.domains.map((cap) => (
                  <li key={cap.domain}>{domainWords(cap, t)}</li>
                ))}
              </ul>,
            ]
          : null,
        !order.startedAt && takes !== null && takes > 0 ? [t('plan.takes'), t('plan.estimate', { time: t(durationText(takes)) })] : null,
        order.startedAt
          ? null
          : [
              t('plan.bound.start'),
              starts > Date.parse(format.now) ? format.capital(format.moment(new Date(starts).toISOString())) : t('plan.bound.start.now'),
            ],
        !order.startedAt && order.window
          ? [t('plan.finish'), t('plan.finish.about', { time: format.moment(new Date(finish).toISOString()) })]
          : null,
        order.departureReason ? [t('plan.bound.departure'), order.departureReason] : null,
        [t('plan.bound.preparedBy'), by(order.createdBy, order.createdAt)],
        order.confirmedAt ? [t('plan.bound.confirmedBy'), by(order.confirmedBy, order.confirmedAt)] : null,
        order.lifted ? [t('plan.bound.lifted'), `${by(order.lifted.by, order.lifted.at)}: ${order.lifted.reason}`] : null,
        order.startedAt ? [t('plan.bound.startedBy'), by(order.startedBy, order.startedAt)] : null,
        order.finishedAt ? [t('plan.bound.ended'), format.capital(format.instant(order.finishedAt))] : null,
      ]}
    />
  );
}
