import { useMemo } from 'react';
import { Link } from 'wouter';
import { useHouse } from '../../house.tsx';
import { useFormat, useTexts } from '../../i18n.tsx';
import { EmptyState } from '../../kit/EmptyState.tsx';
import { InlineError } from '../../kit/InlineError.tsx';
import { Loading } from '../../kit/Loading.tsx';
import { RowGroup } from '../../kit/Rows.tsx';
import { useCall } from '../../queries.ts';
import { NewMessage } from '../begin/NewMessage.tsx';
import { DaysAhead } from './DaysAhead.tsx';
import { groupForHome } from './grouping.ts';
import { DoneRow, OthersRow, RunningRow, WaitingRow } from './HomeRows.tsx';
import { PackRows } from './PackRows.tsx';
import { PrivacyRows } from './PrivacyRows.tsx';
import { SafetyRows } from './SafetyRows.tsx';
import { WorkplaceNotices } from './WorkplaceNotices.tsx';
import './home.css';

/** What waits for me, what runs, what others owe, and what went out last; the days ahead at the right. */
export function HomeScreen() {
  const t = useTexts();
  const format = useFormat();
  const { me, pack } = useHouse();
  const list = useCall('messages.current', {});
  const groups = useMemo(() => (list.data && me && pack ? groupForHome(list.data.messages, me, pack) : null), [list.data, me, pack]);
  if (list.isError) {
    return (
      <div style={{ padding: 24 }}>
        <InlineError error={list.error} onRetry={() => void list.refetch()} />
      </div>
    );
  }
  return (
    <div className="home" data-region="work" tabIndex={-1}>
      <div className="home-lists">
        <div className="screen-head">
          <div>
            <h1>{format.capital(format.day(format.dayOf(format.now), { long: true }))}</h1>
            {groups && groups.forMe.length > 0 && <p className="sub">{t('shell.waiting', { count: groups.forMe.length })}</p>}
          </div>
          <div className="acts">
            {pack?.crisis && <Link href="/crisis">{t('crisis.title')}</Link>}
            <NewMessage />
          </div>
        </div>
        {groups && list.data ? (
          <div className="home-groups">
            <WorkplaceNotices />
            <SafetyRows />
            <PackRows />
            {groups.forMe.length === 0 && (
              <EmptyState title={t(list.data.total === 0 ? 'home.nothingYet' : 'home.nothingWaits')}>
                {t(list.data.total === 0 ? 'home.nothingYetWhat' : 'home.nothingWaitsWhat')}
              </EmptyState>
            )}
            <RowGroup title={t('home.forMe')} count={groups.forMe.length}>
              {groups.forMe.map((message) => (
                <WaitingRow key={message.id} message={message} />
              ))}
            </RowGroup>
            <RowGroup title={t('home.running')} count={groups.running.length}>
              {groups.running.map((message) => (
                <RunningRow key={message.id} message={message} />
              ))}
            </RowGroup>
            <RowGroup title={t('home.forOthers')} count={groups.forOthers.length}>
              {groups.forOthers.map((message) => (
                <OthersRow key={message.id} message={message} />
              ))}
            </RowGroup>
            <PrivacyRows />
            <RowGroup title={t('home.sent')} count={Math.min(5, groups.sent.length)}>
              {groups.sent.slice(0, 5).map((message) => (
                <DoneRow key={message.id} message={message} />
              ))}
            </RowGroup>
          </div>
        ) : (
          <Loading />
        )}
      </div>
      <aside className="home-side" aria-label={t('home.days')} data-region="panel" tabIndex={-1}>
        <DaysAhead messages={list.data?.messages ?? []} />
      </aside>
    </div>
  );
}
