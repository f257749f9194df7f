import { Search } from '@digdir/designsystemet-react';
import { useDeferredValue, useState } from 'react';
import type { LedgerRow, OrderCounts, RecipientState, SendOrder } from '#shared/domain/dispatch/order.ts';
import { recipientStateTexts } from '#shared/domain/dispatch/recipient-state-texts.ts';
import { useFormat, useTexts } from '../../i18n.tsx';
import { PagedRows } from '../../kit/PagedRows.tsx';
import { PurgedNote } from '../../kit/PurgedNote.tsx';
import { ViewToggle } from '../../kit/Views.tsx';
import { shownReply } from './DoubtList.tsx';

/** Every recipient of an order with what became of them, by outcome and by address. */
export function LedgerTable({ order, counts }: { order: SendOrder; counts: OrderCounts }) {
  const orderId = order.id;
  const t = useTexts();
  const format = useFormat();
  const [state, setState] = useState<RecipientState | 'all'>('all');
  const [typed, setTyped] = useState('');
  const search = useDeferredValue(typed.trim());
  const states = (['accepted', 'deferred', 'refused', 'in_doubt', 'queued', 'cancelled', 'suppressed'] as const).filter(
    (candidate) => counts[candidate] > 0,
  );
  return (
    <section className="ledger" aria-label={t('sending.rows')}>
      <header className="row gap-12">
        <h2 className="heading push">{t('sending.rows')}</h2>
        {states.length > 1 && (
          <ViewToggle
            label={t('sending.rows.state')}
            value={state}
            onChange={setState}
            views={[
              { value: 'all', label: t('sending.rows.all') },
              ...states.map((value) => ({ value, label: `${t(recipientStateTexts[value])} ${format.count(counts[value])}` })),
            ]}
          />
        )}
        <Search className="find-address">
          <Search.Input
            aria-label={t('sending.rows.search')}
            placeholder={t('sending.rows.search')}
            value={typed}
            onChange={(event) => setTyped(event.target.value)}
          />
          <Search.Clear />
        </Search>
      </header>
      {order.purged && <PurgedNote purged={order.purged} />}
      <PagedRows<'dispatch.rows', LedgerRow>
        method="dispatch.rows"
        params={{ orderId, ...(state === 'all' ? {} : { state }), ...(search ? { search } : {}) }}
        rowsOf={(page) => page.rows}
        rowHeight={32}
        label={t('sending.rows')}
        empty={t('sending.rows.none')}
        columns={[
          {
            head: t('sending.rows.address'),
            width: 'minmax(0, 2fr)',
            cell: (row) => row.address || <span className="sub">{t('privacy.erasedRow')}</span>,
          },
          {
            head: t('sending.rows.state'),
            width: '158px',
            cell: (row) => (
              <span className="row gap-8">
                <i className={`swatch of-${row.state}`} />
                {t(recipientStateTexts[row.state])}
              </span>
            ),
          },
          {
            head: t('sending.rows.when'),
            width: '68px',
            cell: (row) => (row.settledAt ? <span className="num">{format.time(row.settledAt, true)}</span> : ''),
          },
          {
            head: t('sending.rows.reply'),
            width: 'minmax(0, 2.4fr)',
            cell: (row) => <span className="sub">{shownReply(row.reply, t)}</span>,
          },
        ]}
      />
    </section>
  );
}
