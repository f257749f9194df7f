import { Search } from '@digdir/designsystemet-react';
import { TrashIcon } from '@navikt/aksel-icons';
import { useDeferredValue, useState } from 'react';
import type { Result } from '#shared/contract/index.ts';
import { call } from '../../bridge.ts';
import { useFormat, useTexts } from '../../i18n.tsx';
import { ActButton } from '../../kit/ActButton.tsx';
import { DialogAct } from '../../kit/DialogAct.tsx';
import { EmptyState } from '../../kit/EmptyState.tsx';
import { InlineError } from '../../kit/InlineError.tsx';
import { Loading } from '../../kit/Loading.tsx';
import { MailFrame } from '../../kit/MailFrame.tsx';
import { PagedList } from '../../kit/PagedList.tsx';
import { useShownColors } from '../../kit/shown-colors.ts';
import { ViewTabs } from '../../kit/Views.tsx';
import { useAct, useCall } from '../../queries.ts';
import { useHeldList } from './use-held-list.ts';
import './practice.css';

type Mail = Result<'practice.mails'>['mails'][number];

/** What the practice server has captured, and each mail as it arrived. */
export default function PracticeScreen() {
  const t = useTexts();
  const format = useFormat();
  const [search, setSearch] = useState('');
  const wanted = useDeferredValue(search.trim());
  const [chosen, setChosen] = useState<number | null>(null);
  const [emptying, setEmptying] = useState(false);
  const empty = useAct('practice.empty');
  const [pointed, setPointed] = useState(false);
  const [focused, setFocused] = useState(false);
  const { live: found, captured, list } = useHeldList(wanted, chosen !== null || pointed || focused);
  const { total, until } = list;
  return (
    <div className="practice">
      <div className="screen-head" data-region="header" tabIndex={-1}>
        <div>
          <h1>{t('practice.title')}</h1>
          <p className="sub num">{t('practice.count', { count: captured })}</p>
        </div>
        {captured > 0 && (
          <div className="acts">
            <ActButton variant="secondary" icon={<TrashIcon width={16} height={16} aria-hidden />} onAct={() => setEmptying(true)}>
              {t('practice.empty')}
            </ActButton>
          </div>
        )}
      </div>
      {found.isError && (
        <div style={{ padding: '0 24px' }}>
          <InlineError error={found.error} onRetry={() => void found.refetch()} />
        </div>
      )}
      {found.isPending && <Loading />}
      {found.data && captured === 0 && (
        <div style={{ padding: '0 24px' }}>
          <EmptyState title={t('practice.none')}>{t('practice.noneWhat')}</EmptyState>
        </div>
      )}
      {found.data && captured > 0 && (
        <div className="practice-panes">
          <div className="practice-list" data-region="work" tabIndex={-1}>
            <div className="practice-search">
              <Search>
                <Search.Input
                  aria-label={t('practice.search')}
                  placeholder={t('practice.search')}
                  value={search}
                  onChange={(event) => setSearch(event.target.value)}
                />
                <Search.Clear aria-label={t('messages.clearSearch')} onClick={() => setSearch('')} />
              </Search>
              <div className="practice-state">
                <p className="meta sub num" role="status">
                  {wanted ? t('messages.shown', { shown: format.count(total), count: format.count(captured) }) : t('practice.newestFirst')}
                </p>
                {list.newer > 0 && (
                  <ActButton variant="tertiary" size="small" onAct={list.show}>
                    {t('practice.newer', { count: list.newer })}
                  </ActButton>
                )}
              </div>
            </div>
            {total === 0 || until === null ? (
              <p className="sub" style={{ padding: 16 }}>
                {t('practice.noHit', { search: wanted })}
              </p>
            ) : (
              // biome-ignore lint/a11y/noStaticElementInteractions: only notes whether the list is in use
              <div
                className="practice-rows"
                onPointerEnter={() => setPointed(true)}
                onPointerLeave={() => setPointed(false)}
                onFocus={() => setFocused(true)}
                onBlur={() => setFocused(false)}
              >
                <PagedList
                  key={`${wanted} ${list.shows}`}
                  total={total}
                  rowHeight={52}
                  label={t('practice.title')}
                  page={(offset, limit) => (
                    <MailPage offset={offset} limit={limit} until={until} search={wanted} chosen={chosen} onChoose={setChosen} />
                  )}
                />
              </div>
            )}
          </div>
          <div className="practice-mail" data-region="panel" tabIndex={-1}>
            {chosen === null ? (
              <p className="sub" style={{ padding: 24 }}>
                {t('practice.choose')}
              </p>
            ) : (
              <ReadMail id={chosen} />
            )}
          </div>
        </div>
      )}
      <DialogAct
        open={emptying}
        title={t('practice.empty')}
        verb={t('practice.emptyVerb', { count: captured })}
        danger
        onAct={() => empty.mutateAsync({}).then(() => setChosen(null))}
        onClose={() => setEmptying(false)}
      >
        <p>{t('practice.emptyWhat', { count: captured })}</p>
      </DialogAct>
    </div>
  );
}

function MailPage({
  offset,
  limit,
  until,
  search,
  chosen,
  onChoose,
}: {
  offset: number;
  limit: number;
  until: number;
  search: string;
  chosen: number | null;
  onChoose: (id: number) => void;
}) {
  const page = useCall('practice.mails', { offset, limit, until, ...(search ? { search } : {}) }, { keep: true });
  return page.data?.mails.map((mail) => <MailRow key={mail.id} mail={mail} chosen={mail.id === chosen} onChoose={onChoose} />);
}

function MailRow({ mail, chosen, onChoose }: { mail: Mail; chosen: boolean; onChoose: (id: number) => void }) {
  const format = useFormat();
  return (
    <button type="button" className="practice-row" aria-current={chosen || undefined} onClick={() => onChoose(mail.id)}>
      <span className="medium ellipsis" title={mail.to}>
        {mail.to}
      </span>
      <span className="dense sub ellipsis">{mail.subject}</span>
      <span className="meta sub num">{format.capital(format.instant(mail.at, { seconds: true }))}</span>
    </button>
  );
}

function ReadMail({ id }: { id: number }) {
  const t = useTexts();
  const format = useFormat();
  const mail = useCall('practice.mail', { id }, { keep: true });
  const [view, setView] = useState<'html' | 'text' | 'source'>('html');
  const colors = useShownColors();
  const [address, setAddress] = useState<string | null>(null);
  const [failure, setFailure] = useState<unknown>(null);
  const follow = (href: string): void => {
    setFailure(null);
    if (/^(https|mailto):/i.test(href)) call('system.openLink', { url: href }).catch(setFailure);
    else setAddress(t('message.screen.linkInert', { address: href }));
  };
  if (mail.isError) {
    return (
      <div style={{ padding: 24 }}>
        <InlineError error={mail.error} onRetry={() => void mail.refetch()} />
      </div>
    );
  }
  if (!mail.data) return <Loading />;
  const { subject, from, to, at, html, text, source } = mail.data;
  return (
    <>
      <header className="practice-head">
        <h2>{subject}</h2>
        <p className="dense sub num">{t('practice.fromTo', { from, to, when: format.instant(at, { seconds: true }) })}</p>
      </header>
      <ViewTabs
        className="practice-views"
        views={[
          { value: 'html', label: 'HTML' },
          { value: 'text', label: t('practice.text') },
          { value: 'source', label: t('practice.source') },
        ]}
        value={view}
        onChange={setView}
      >
        {view === 'html' && (
          <>
            {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a long mail must scroll by keyboard */}
            <div className="work-scroll practice-stage" tabIndex={0} key={id}>
              {failure !== null && <InlineError error={failure} />}
              <MailFrame html={html} width="wide" color={colors} lang={t.locale} onAddress={setAddress} onFollow={follow} />
            </div>
            <p className="foot practice-address meta sub">
              <span className="ellipsis">{address}</span>
            </p>
          </>
        )}
        {view !== 'html' && (
          // biome-ignore lint/a11y/noNoninteractiveTabindex: long text must scroll by keyboard
          <pre className={view === 'source' ? 'practice-text mono' : 'practice-text'} tabIndex={0}>
            {view === 'text' ? text : source}
          </pre>
        )}
      </ViewTabs>
    </>
  );
}
