import { useState } from 'react';
import { Link } from 'wouter';
import type { Result } from '#shared/contract/index.ts';
import { mayDispose, mayReadIncidents } from '#shared/domain/register/rights.ts';
import { useHouse } from '../../../house.tsx';
import { useFormat, useTexts } from '../../../i18n.tsx';
import { ActButton } from '../../../kit/ActButton.tsx';
import { DialogAct } from '../../../kit/DialogAct.tsx';
import { useAct, useCall } from '../../../queries.ts';
import './files.css';

type Row = Result<'register.disposals'>['rows'][number];

const mostShown = 5;
const longestReason = 1000;

/** Incidents whose day of disposal has come, for those who may read incidents; nothing where there are none. */
export function Disposals() {
  const t = useTexts();
  const format = useFormat();
  const { me } = useHouse();
  const due = useCall('register.disposals', {}, { enabled: mayReadIncidents(me) });
  const dispose = useAct('register.dispose');
  const [chosen, setChosen] = useState<Row | null>(null);
  const rows = due.data?.rows ?? [];
  if (me === null || rows.length === 0) return null;
  const wordsOf = ({ number, kind }: Row): string =>
    t('register.incidents.entry', { number, kind: kind === null ? '–' : t(`register.value.${kind}`) });
  return (
    <section className="register-due disposals" aria-labelledby="disposals">
      <header>
        <h2 id="disposals" className="heading">
          {t('register.dispose.title')}
        </h2>
        <span className="sub num">{format.count(rows.length)}</span>
      </header>
      <ul>
        {rows.slice(0, mostShown).map((row) => (
          <li key={row.entryId}>
            <Link href={`/register/${row.channelId}`} className="plain-link medium">
              {row.name}
            </Link>
            <span className="dense">{wordsOf(row)}</span>
            <span className="sub">{t('register.dispose.by', { day: format.day(row.disposeOn, { weekday: false }) })}</span>
            <ActButton
              size="small"
              variant="secondary"
              aria-label={t('register.dispose.actOn', { name: row.name, what: wordsOf(row) })}
              reason={mayDispose(me) ? undefined : t('register.notYours')}
              onAct={() => setChosen(row)}
            >
              {t('register.dispose.act')}
            </ActButton>
          </li>
        ))}
      </ul>
      <DialogAct
        open={chosen !== null}
        title={chosen ? `${chosen.name}. ${wordsOf(chosen)}` : ''}
        verb={t('register.dispose.confirm')}
        danger
        reasonLabel={t('register.dispose.reason')}
        reasonLimit={longestReason}
        onAct={async (reason) => {
          if (chosen) await dispose.mutateAsync({ id: chosen.channelId, entryId: chosen.entryId, reason });
        }}
        onClose={() => setChosen(null)}
      >
        <p>{t('register.dispose.what')}</p>
      </DialogAct>
    </section>
  );
}
