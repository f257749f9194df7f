import { Button, Search, Table } from '@digdir/designsystemet-react';
import { useMemo, useState } from 'react';
import { useLocation } from 'wouter';
import { useFormat, useTexts } from '../../i18n.tsx';
import { ActsHeader } from '../../kit/ActsHeader.tsx';
import { EmptyState } from '../../kit/EmptyState.tsx';
import { InlineError } from '../../kit/InlineError.tsx';
import { Loading } from '../../kit/Loading.tsx';
import { StateTag } from '../../kit/StateTag.tsx';
import { useAct, useCall } from '../../queries.ts';
import { sortMessages } from '../messages/sorting.ts';

/** So many are shown at first; the search reaches all of them. */
const shownAtOnce = 50;

/** Every message that is here, the last changed first: one of them is copied into a new draft. */
export function EarlierMessages() {
  const t = useTexts();
  const format = useFormat();
  const [, go] = useLocation();
  const list = useCall('messages.list', {});
  const duplicate = useAct('messages.duplicate');
  const [search, setSearch] = useState('');
  const [most, setMost] = useState(shownAtOnce);
  const messages = list.data?.messages;
  const found = useMemo(() => sortMessages(messages ?? [], { search, by: 'updated', down: true }, t), [messages, search, t]);
  if (list.isError) return <InlineError error={list.error} onRetry={() => void list.refetch()} />;
  if (!messages) return <Loading />;
  if (messages.length === 0) return <EmptyState title={t('begin.noEarlier')}>{t('begin.noEarlierWhat')}</EmptyState>;
  return (
    <>
      <p className="sub begin-about">{t('begin.earlierWhat')}</p>
      <div className="begin-tools">
        <Search style={{ width: 300 }}>
          <Search.Input
            aria-label={t('messages.search')}
            placeholder={t('messages.search')}
            value={search}
            onChange={(event) => {
              setSearch(event.target.value);
              setMost(shownAtOnce);
            }}
          />
          <Search.Clear aria-label={t('messages.clearSearch')} onClick={() => setSearch('')} />
        </Search>
        <span className="meta sub num" role="status">
          {search ? t('messages.shown', { shown: found.length, count: messages.length }) : ''}
        </span>
      </div>
      {duplicate.isError && <InlineError error={duplicate.error} />}
      {found.length === 0 ? (
        <EmptyState title={t('messages.noHit', { search })} />
      ) : (
        <Table className="begin-table">
          <Table.Head>
            <Table.Row>
              <Table.HeaderCell>{t('messages.column.subject')}</Table.HeaderCell>
              <Table.HeaderCell className="sender">{t('messages.column.sender')}</Table.HeaderCell>
              <Table.HeaderCell className="state">{t('messages.column.stage')}</Table.HeaderCell>
              <Table.HeaderCell className="when">{t('messages.column.updated')}</Table.HeaderCell>
              <ActsHeader />
            </Table.Row>
          </Table.Head>
          <Table.Body>
            {found.slice(0, most).map(({ id, subject, sender, stage, updatedAt }) => {
              const title = subject || t('shell.noSubject');
              return (
                <Table.Row key={id}>
                  <Table.Cell className="name medium">{title}</Table.Cell>
                  <Table.Cell className="sender">{sender || '–'}</Table.Cell>
                  <Table.Cell className="state">
                    <StateTag stage={stage} />
                  </Table.Cell>
                  <Table.Cell className="when num dense sub">{format.instant(updatedAt, { bare: true })}</Table.Cell>
                  <Table.Cell className="right">
                    <Button
                      className="small"
                      variant="secondary"
                      aria-label={t('begin.useNamed', { name: title })}
                      aria-busy={duplicate.isPending && duplicate.variables.id === id ? true : undefined}
                      onClick={() => {
                        if (!duplicate.isPending) duplicate.mutate({ id }, { onSuccess: (made) => go(`/messages/${made.id}/draft`) });
                      }}
                    >
                      {t('begin.use')}
                    </Button>
                  </Table.Cell>
                </Table.Row>
              );
            })}
          </Table.Body>
        </Table>
      )}
      {found.length > most && (
        <p className="begin-more">
          <Button className="small" variant="tertiary" data-color="neutral" onClick={() => setMost(most + shownAtOnce)}>
            {t('begin.showMore', { count: Math.min(shownAtOnce, found.length - most) })}
          </Button>
        </p>
      )}
    </>
  );
}
