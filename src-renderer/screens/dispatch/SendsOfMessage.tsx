import { useFormat, useTexts } from '../../i18n.tsx';
import { Section } from '../../kit/Section.tsx';
import { useOpenMessage } from '../message-frame/message-context.ts';

/** Every send of a message that has begun, where there are several: the way to an earlier one's ledger and doubts. */
export function SendsOfMessage({ shown, onShow }: { shown: string; onShow: (orderId: string) => void }) {
  const t = useTexts();
  const format = useFormat();
  const { detail } = useOpenMessage();
  const sends = detail.orders.filter(({ order }) => order.kind === 'send' && (order.startedAt !== null || order.state !== 'cancelled'));
  if (sends.length < 2) return null;
  return (
    <Section title={t('sends.title')}>
      <ul className="what-now">
        {sends.map(({ order, counts, undecided }) => {
          const when = format.capital(format.instant(order.startedAt ?? order.createdAt));
          const { accepted } = counts;
          return (
            <li key={order.id}>
              {order.id === shown ? (
                <span className="strong" aria-current="true">
                  {when}
                </span>
              ) : (
                <button type="button" className="link-button" onClick={() => onShow(order.id)}>
                  {when}
                </button>
              )}
              <span className="sub num">
                {undecided > 0
                  ? t('sends.doubt', { accepted, count: order.count, doubt: undecided })
                  : t('sends.counts', { accepted, count: order.count })}
              </span>
            </li>
          );
        })}
      </ul>
    </Section>
  );
}
