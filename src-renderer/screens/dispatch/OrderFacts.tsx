import type { SendOrder } from '#shared/domain/dispatch/order.ts';
import { useFormat, useTexts } from '../../i18n.tsx';
import { FactList } from '../../kit/Section.tsx';
import { useOpenMessage } from '../message-frame/message-context.ts';

/** What a send order binds, and who has put their name to it. */
export function OrderFacts({ order }: { order: SendOrder }) {
  const t = useTexts();
  const format = useFormat();
  const { detail, nameOf } = useOpenMessage();
  const wanted = detail.brief.wantedAt;
  const by = (person: string | null, at: string): string => `${nameOf(person)}, ${format.instant(at)}`;
  return (
    <FactList
      facts={[
        [t('plan.bound.recipients'), format.count(order.count)],
        [t('plan.bound.content'), format.digest(order.contentDigest)],
        [t('plan.bound.list'), format.digest(order.listDigest)],
        wanted && [t('plan.bound.wanted'), format.wall(wanted)],
        order.startedAt ? null : [t('plan.bound.start'), order.startAt ? format.wall(order.startAt) : t('plan.bound.start.now')],
        order.departureReason ? [t('plan.bound.departure'), order.departureReason] : null,
        [t('plan.bound.preparedBy'), by(order.createdBy, order.createdAt)],
        order.confirmedAt ? [t('plan.bound.confirmedBy'), by(order.confirmedBy, order.confirmedAt)] : null,
        order.startedAt ? [t('plan.bound.startedBy'), by(order.startedBy, order.startedAt)] : null,
        order.finishedAt ? [t('plan.bound.ended'), format.instant(order.finishedAt)] : null,
      ]}
    />
  );
}
