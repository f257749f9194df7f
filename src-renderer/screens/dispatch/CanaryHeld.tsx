import { Link } from 'wouter';
import type { DispatchProgress } from '#shared/contract/dispatch.ts';
import type { SendOrder } from '#shared/domain/dispatch/order.ts';
import { useHouse } from '../../house.tsx';
import { useTexts } from '../../i18n.tsx';
import { StateIcon, type StateShape } from '../../kit/StateIcon.tsx';
import { useCall } from '../../queries.ts';

/** What is known of the first few, for the one who lets the send go on to the others. */
export function CanaryHeld({ order, counts }: { order: SendOrder; counts: DispatchProgress['counts'] }) {
  const t = useTexts();
  const { practice } = useHouse();
  const returned = useCall('bounces.ofOrder', { orderId: order.id }).data?.bounces.length;
  const current = useCall('messages.current', {}).data?.messages;
  const size = order.canary?.size ?? 0;
  const others = size - counts.accepted;
  const running = current?.filter(({ stage, orderId }) => stage === 'sending' && orderId !== order.id).length;
  const mark = (isWell: boolean): StateShape => (isWell ? 'done' : 'warns');
  return (
    <section className="before-release" aria-labelledby="before-release">
      <h2 id="before-release" className="heading">
        {t('canary.before')}
      </h2>
      <ul>
        <li>
          <StateIcon shape={mark(others <= 0)} />
          {t('canary.before.accepted', { accepted: counts.accepted, size, others })}
        </li>
        {returned !== undefined && (
          <li>
            <StateIcon shape={mark(returned === 0)} />
            {t('canary.before.returned', { count: returned })}
          </li>
        )}
        {running !== undefined && (
          <li>
            <StateIcon shape={mark(running === 0)} />
            {t('canary.before.alone', { count: running })}
          </li>
        )}
        <li>
          <StateIcon shape="later" />
          <span>
            {t('canary.before.read')} {practice && <Link href="/practice">{t('canary.before.readAct')}</Link>}
          </span>
        </li>
      </ul>
    </section>
  );
}
