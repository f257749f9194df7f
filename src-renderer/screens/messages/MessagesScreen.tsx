import { Button, Search, Table } from '@digdir/designsystemet-react';
import { FilesIcon, TrashIcon } from '@navikt/aksel-icons';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useMemo, useRef, useState } from 'react';
import { Link, useLocation } from 'wouter';
import type { MessageSummary } from '#shared/contract/messages.ts';
import { useFormat, useTexts } from '../../i18n.tsx';
import { ActsHeader } from '../../kit/ActsHeader.tsx';
import { EmptyState } from '../../kit/EmptyState.tsx';
import { InlineError } from '../../kit/InlineError.tsx';
import { Loading } from '../../kit/Loading.tsx';
import { StateTag } from '../../kit/StateTag.tsx';
import { useOfferUndo } from '../../kit/Undo.tsx';
import { useAct, useCall } from '../../queries.ts';
import { NewMessage } from '../begin/NewMessage.tsx';
import './messages.css';
import { IconButton } from '../../kit/IconButton.tsx';
import { type SortBy, sortMessages } from './sorting.ts';

const columns = ['subject', 'sender', 'audience', 'stage', 'when', 'updated'] as const satisfies readonly SortBy[];
const rowHeight = 36;

/** Every message: find, sort, open, begin, copy, remove. */
export default function MessagesScreen() {
  const t = useTexts();
  const list = useCall('messages.list', {});
  const [search, setSearch] = useState('');
  const [sort, setSort] = useState<{ by: SortBy; down: boolean }>({ by: 'updated', down: true });
  const remove = useAct('messages.remove');
  const putBack = useAct('messages.putBack');
  const offerUndo = useOfferUndo();
  const duplicate = useAct('messages.duplicate');
  const [, go] = useLocation();
  const messages = list.data?.messages;
  const shown = useMemo(() => sortMessages(messages ?? [], { search, ...sort }, t), [messages, search, sort, t]);
  const removeDraft = ({ id, subject }: MessageSummary): void =>
    remove.mutate(
      { id },
      {
        onSuccess: () =>
          offerUndo({ done: t('messages.removed', { subject: subject || t('shell.noSubject') }), undo: () => putBack.mutateAsync({ id }) }),
      },
    );
  return (
    <div className="col" style={{ flex: 1, minHeight: 0 }} data-region="work" tabIndex={-1}>
      <div className="screen-head">
        <div>
          <h1>{t('shell.messages')}</h1>
          {messages && <p className="sub">{t('messages.count', { count: messages.length })}</p>}
        </div>
        <div className="acts">
          <NewMessage />
        </div>
      </div>
      {list.isError && (
        <div style={{ padding: '0 24px' }}>
          <InlineError error={list.error} onRetry={() => void list.refetch()} />
        </div>
      )}
      {[remove, duplicate].map(
        (act, index) =>
          act.isError && (
            <div style={{ padding: '0 24px' }} key={index}>
              <InlineError error={act.error} />
            </div>
          ),
      )}
      {list.isPending && <Loading />}
      {messages && messages.length === 0 && (
        <div style={{ padding: '0 24px' }}>
          <EmptyState title={t('messages.none')}>{t('messages.noneWhat')}</EmptyState>
        </div>
      )}
      {messages && messages.length > 0 && (
        <>
          <div className="messages-tools">
            <Search style={{ width: 300 }}>
              <Search.Input
                aria-label={t('messages.search')}
                placeholder={t('messages.search')}
                value={search}
                onChange={(event) => setSearch(event.target.value)}
              />
              <Search.Clear aria-label={t('messages.clearSearch')} onClick={() => setSearch('')} />
            </Search>
            <span className="meta sub num" role="status">
              {search ? t('messages.shown', { shown: shown.length, count: messages.length }) : ''}
            </span>
          </div>
          {shown.length === 0 ? (
            <div style={{ padding: '0 24px' }}>
              <EmptyState
                title={t('messages.noHit', { search })}
                act={
                  <Button variant="secondary" onClick={() => setSearch('')}>
                    {t('messages.showAll')}
                  </Button>
                }
              />
            </div>
          ) : (
            <MessageTable
              messages={shown}
              sort={sort}
              onSort={(by) => setSort((before) => ({ by, down: before.by === by ? !before.down : by === 'updated' || by === 'when' }))}
              onCopy={({ id }) => duplicate.mutate({ id }, { onSuccess: (made) => go(`/messages/${made.id}/draft`) })}
              onRemove={removeDraft}
            />
          )}
        </>
      )}
    </div>
  );
}

function MessageTable({
  messages,
  sort,
  onSort,
  onCopy,
  onRemove,
}: {
  messages: readonly MessageSummary[];
  sort: { by: SortBy; down: boolean };
  onSort: (by: SortBy) => void;
  onCopy: (message: MessageSummary) => void;
  onRemove: (message: MessageSummary) => void;
}) {
  const t = useTexts();
  const format = useFormat();
  const scroll = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({
    count: messages.length,
    getScrollElement: () => scroll.current,
    estimateSize: () => rowHeight,
    overscan: 20,
  });
  const items = virtual.getVirtualItems();
  const before = items[0]?.start ?? 0;
  const after = virtual.getTotalSize() - (items.at(-1)?.end ?? 0);
  return (
    <div className="work-scroll messages-table" ref={scroll}>
      <Table aria-rowcount={messages.length} hover>
        <Table.Head>
          <Table.Row>
            {columns.map((by) => (
              <Table.HeaderCell
                key={by}
                sort={sort.by === by ? (sort.down ? 'descending' : 'ascending') : 'none'}
                onClick={() => onSort(by)}
              >
                {t(`messages.column.${by}`)}
              </Table.HeaderCell>
            ))}
            <ActsHeader />
          </Table.Row>
        </Table.Head>
        <Table.Body>
          {before > 0 && <tr style={{ height: before }} />}
          {items.map((item) => {
            const message = messages[item.index];
            if (!message) return null;
            const subject = message.subject || t('shell.noSubject');
            return (
              <Table.Row key={message.id} aria-rowindex={item.index + 1}>
                <Table.Cell className="message-subject">
                  <Link href={`/messages/${message.id}`} className="medium plain-link">
                    {subject}
                  </Link>
                </Table.Cell>
                <Table.Cell>{message.sender || '–'}</Table.Cell>
                <Table.Cell className="num">
                  {message.count !== null
                    ? t('shell.recipients', { count: message.count })
                    : message.audience
                      ? t(`shell.audience.${message.audience}`)
                      : '–'}
                </Table.Cell>
                <Table.Cell>
                  <StateTag stage={message.stage} />
                </Table.Cell>
                <Table.Cell className="num dense">
                  {message.finishedAt
                    ? format.instant(message.finishedAt, { bare: true })
                    : message.stage === 'sending'
                      ? t('home.now')
                      : message.wantedAt
                        ? t('home.wanted', { when: format.wall(message.wantedAt, { bare: true }) })
                        : '–'}
                </Table.Cell>
                <Table.Cell className="num dense sub">{format.instant(message.updatedAt, { bare: true })}</Table.Cell>
                <Table.Cell className="right">
                  <span className="row row-acts">
                    <IconButton label={t('begin.copyNamed', { subject })} tooltip onClick={() => onCopy(message)}>
                      <FilesIcon width={18} height={18} aria-hidden />
                    </IconButton>
                    {message.stage === 'draft' && message.version === null && (
                      <IconButton label={t('messages.remove', { subject })} tooltip onClick={() => onRemove(message)}>
                        <TrashIcon width={18} height={18} aria-hidden />
                      </IconButton>
                    )}
                  </span>
                </Table.Cell>
              </Table.Row>
            );
          })}
          {after > 0 && <tr style={{ height: after }} />}
        </Table.Body>
      </Table>
    </div>
  );
}
