import { Button } from '@digdir/designsystemet-react';
import { useState } from 'react';
import type { LedgerRow } from '#shared/domain/dispatch/order.ts';
import { textSaid } from '#shared/domain/dispatch/said.ts';
import { useFormat, useTexts } from '../../i18n.tsx';
import { DialogAct } from '../../kit/DialogAct.tsx';
import { useAct, useCall } from '../../queries.ts';

/** Those whose mail may or may not have arrived: by name, with the evidence, and a person's decision about each. */
export function DoubtList({ orderId, count }: { orderId: string; count: number }) {
  const t = useTexts();
  const format = useFormat();
  const page = useCall('dispatch.rows', { orderId, state: 'in_doubt', offset: 0, limit: 100 }, { keep: true });
  const settle = useAct('dispatch.settleDoubt');
  const [asked, setAsked] = useState<{ row: LedgerRow; decision: 'leave' | 'send-again' } | null>(null);
  const rows = page.data?.rows ?? [];
  return (
    <section className="doubt" aria-labelledby="doubt-title">
      <header className="row gap-8">
        <h2 id="doubt-title" className="heading">
          {t('sending.doubt.title')}
        </h2>
        <span className="sub">{t('sending.doubt.about', { count })}</span>
      </header>
      <ul className="doubt-rows">
        {rows.map((row) => (
          <li key={row.seq}>
            <div>
              <span className="strong">{row.address}</span>
              <span className="meta sub num">
                {t('sending.doubt.attempt', { number: row.attempts, time: row.attemptedAt ? format.time(row.attemptedAt, true) : '' })}
              </span>
            </div>
            <div>
              <span>{shownReply(row.reply, t)}</span>
              <span className="mono sub">&lt;{row.mailId}&gt;</span>
            </div>
            <div className="row gap-4 acts">
              <Button className="small" variant="secondary" onClick={() => setAsked({ row, decision: 'leave' })}>
                {t('sending.doubt.leave')}
              </Button>
              <Button className="small" variant="tertiary" onClick={() => setAsked({ row, decision: 'send-again' })}>
                {t('sending.doubt.again')}
              </Button>
            </div>
          </li>
        ))}
      </ul>
      <DialogAct
        open={asked !== null}
        title={
          asked
            ? t(asked.decision === 'leave' ? 'sending.doubt.leaveTitle' : 'sending.doubt.againTitle', { address: asked.row.address })
            : ''
        }
        verb={t(asked?.decision === 'leave' ? 'sending.doubt.leave' : 'sending.doubt.againVerb')}
        danger={asked?.decision === 'send-again'}
        reasonLabel={t('sending.reason')}
        onAct={(reason) =>
          asked ? settle.mutateAsync({ orderId, seqs: [asked.row.seq], decision: asked.decision, reason }) : Promise.resolve()
        }
        onClose={() => setAsked(null)}
      >
        <p>{t(asked?.decision === 'leave' ? 'sending.doubt.leaveBody' : 'sending.doubt.againBody')}</p>
        <p className="sub">{t('sending.reasonIsKept')}</p>
      </DialogAct>
    </section>
  );
}

/** The relay's words as they are, our own in the reader's language. */
export function shownReply(reply: string, t: ReturnType<typeof useTexts>): string {
  const text = textSaid(reply);
  return text ? t(text) : reply;
}
