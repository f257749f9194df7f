import type { DispatchProgress } from '#shared/contract/dispatch.ts';
import { heldByCanary } from '#shared/domain/dispatch/canary.ts';
import type { SendOrder } from '#shared/domain/dispatch/order.ts';
import { textSaid } from '#shared/domain/dispatch/said.ts';
import { useTexts } from '../../i18n.tsx';
import { StateIcon } from '../../kit/StateIcon.tsx';
import { shownReply } from './DoubtList.tsx';
import { heldRemedy } from './held.ts';

/** Why a send holds, how everyone stands, and what to do. Nothing where a person has paused it. */
export function HeldNotice({ order, counts }: { order: SendOrder; counts: DispatchProgress['counts'] }) {
  const t = useTexts();
  if (order.heldBecause === '' || order.state !== 'paused') return null;
  const remedy = heldRemedy(textSaid(order.heldBecause));
  const { accepted, in_doubt: doubt, queued, deferred } = counts;
  return (
    <div className="held" role="status">
      <StateIcon shape="waits" />
      <div>
        <h2 className="heading">{t('sending.held')}</h2>
        <p>{shownReply(order.heldBecause, t)}</p>
        {/* A canary's own words hold its counts. */}
        {!heldByCanary(order) && (
          <p>
            {t('sending.held.stands', { accepted, doubt, waiting: queued + deferred })}
            {remedy && ` ${t(remedy)}`}
          </p>
        )}
      </div>
    </div>
  );
}
