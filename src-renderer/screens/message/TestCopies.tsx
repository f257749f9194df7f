import { Link } from 'wouter';
import type { LedgerRow, RecipientState, SendOrder } from '#shared/domain/dispatch/order.ts';
import { useHouse } from '../../house.tsx';
import { useFormat, useTexts } from '../../i18n.tsx';
import { Section } from '../../kit/Section.tsx';
import { StateIcon, type StateShape } from '../../kit/StateIcon.tsx';
import { useCall } from '../../queries.ts';
import { useOpenMessage } from '../message-frame/message-context.ts';

const shapes: Readonly<Record<RecipientState, StateShape>> = {
  queued: 'waits',
  attempting: 'waits',
  accepted: 'done',
  deferred: 'waits',
  refused: 'stops',
  in_doubt: 'doubt',
  cancelled: 'fell',
  suppressed: 'fell',
};

/** The newest test copies with what the server said about each. */
export function TestCopies() {
  const t = useTexts();
  const { practice } = useHouse();
  const { detail } = useOpenMessage();
  const orders = detail.orders
    .filter(({ order }) => order.kind === 'test')
    .map(({ order }) => order)
    .reverse();
  return (
    <Section title={t('message.screen.tests')}>
      {orders.length === 0 && <p className="dense sub">{t('message.screen.tests.none')}</p>}
      <ul className="test-copies">
        {orders.slice(0, 6).map((order) => (
          <CopiesOf key={order.id} order={order} />
        ))}
      </ul>
      {practice && orders.length > 0 && (
        <Link href="/practice" className="dense">
          {t('message.screen.tests.practice')}
        </Link>
      )}
    </Section>
  );
}

function CopiesOf({ order }: { order: SendOrder }) {
  const rows = useCall('dispatch.rows', { orderId: order.id, offset: 0, limit: 20 }, { keep: true });
  return (
    <>
      {rows.data?.rows.map((row) => (
        <Copy key={row.seq} row={row} order={order} />
      ))}
    </>
  );
}

function Copy({ row, order }: { row: LedgerRow; order: SendOrder }) {
  const t = useTexts();
  const format = useFormat();
  const { people, detail } = useOpenMessage();
  const person = people.find(({ email }) => email.toLowerCase() === row.address.toLowerCase());
  const version = detail.versions.find(({ id }) => id === order.versionId);
  const at = row.settledAt ?? row.attemptedAt ?? order.createdAt;
  return (
    <li title={row.reply || undefined}>
      <StateIcon shape={shapes[row.state]} size={16} />
      <span className="push ellipsis" title={row.address}>
        {person?.name ?? row.address}
      </span>
      <span className="meta sub num nowrap">
        {t('message.screen.tests.state', { state: row.state })}{' '}
        {format.dayOf(at) === format.dayOf(format.now) ? format.time(at) : format.instant(at)}
        {version && version.id !== detail.version?.id && ` · ${t('message.screen.tests.ofVersion', { number: version.number })}`}
      </span>
    </li>
  );
}
