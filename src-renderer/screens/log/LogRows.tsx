import { Link } from 'wouter';
import type { LogEntry } from '#shared/domain/log/entry.ts';
import { useFormat, useTexts } from '../../i18n.tsx';
import { PagedList } from '../../kit/PagedList.tsx';
import { useCall } from '../../queries.ts';
import './log.css';
import { type LogNames, logSentence } from './sentences.ts';

/** The log as readable sentences, the newest first; only the pages in view are asked for. */
export function LogRows({ total, messageId }: { total: number; messageId?: string | undefined }) {
  const t = useTexts();
  return (
    <PagedList
      key={messageId ?? 'all'}
      total={total}
      rowHeight={36}
      label={t('shell.log')}
      page={(offset, limit) => <LogPage offset={offset} limit={limit} messageId={messageId} />}
    />
  );
}

function LogPage({ offset, limit, messageId }: { offset: number; limit: number; messageId?: string | undefined }) {
  const page = useCall('log.page', { offset, limit, ...(messageId ? { messageId } : {}) }, { keep: true });
  return (
    <ol className="log-page">
      {page.data?.entries.map((entry) => (
        <LogRow key={entry.seq} entry={entry} withMessage={messageId === undefined} />
      ))}
    </ol>
  );
}

function LogRow({ entry, withMessage }: { entry: LogEntry; withMessage: boolean }) {
  const t = useTexts();
  const format = useFormat();
  const names = useLogNames();
  const sentence = logSentence(entry, t, names);
  return (
    <li className={withMessage ? 'log-row with-message' : 'log-row'}>
      <time className="num sub dense" dateTime={entry.at}>
        {format.capital(format.instant(entry.at, { seconds: true }))}
      </time>
      <span className="ellipsis" title={sentence}>
        {sentence}
      </span>
      {withMessage && (
        <span className="ellipsis dense">
          {entry.messageId && names.subjectOf(entry.messageId) !== null && (
            <Link className="plain-link" href={`/messages/${entry.messageId}/log`}>
              {names.subjectOf(entry.messageId)}
            </Link>
          )}
          {entry.messageId && names.subjectOf(entry.messageId) === null && <span className="sub">{t('log.removedMessage')}</span>}
        </span>
      )}
      <span className="ellipsis dense sub">{entry.actor ? (names.nameOf(entry.actor) ?? '–') : t('log.bySystem')}</span>
      <span className="num meta sub log-number">{entry.seq}</span>
    </li>
  );
}

function useLogNames(): LogNames & { subjectOf: (messageId: string) => string | null } {
  const t = useTexts();
  const format = useFormat();
  const people = useCall('people.list', {});
  const messages = useCall('messages.list', {});
  return {
    nameOf: (personId) => people.data?.people.find(({ id }) => id === personId)?.name ?? null,
    digest: format.digest,
    subjectOf: (messageId) => {
      const message = messages.data?.messages.find(({ id }) => id === messageId);
      return message ? message.subject || t('shell.noSubject') : null;
    },
  };
}
