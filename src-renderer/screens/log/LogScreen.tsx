import { Field, Label, Select } from '@digdir/designsystemet-react';
import { useEffect, useState } from 'react';
import { useTexts } from '../../i18n.tsx';
import { EmptyState } from '../../kit/EmptyState.tsx';
import { InlineError } from '../../kit/InlineError.tsx';
import { Loading } from '../../kit/Loading.tsx';
import { Section } from '../../kit/Section.tsx';
import { Work } from '../../kit/Work.tsx';
import { useCall } from '../../queries.ts';
import { ArchiveCheck } from './ArchiveCheck.tsx';
import { archiveCheckId, archivePart, focusArchiveCheck } from './archive-part.ts';
import { ChainCheck } from './ChainCheck.tsx';
import { LanguageTally } from './LanguageTally.tsx';
import { LogRows } from './LogRows.tsx';

/** Everything that has happened, one step a line, and whether the chain holds. `part`: what of it was gone to. */
export default function LogScreen({ part }: { part: string | undefined }) {
  const t = useTexts();
  useEffect(() => {
    if (part === archivePart) focusArchiveCheck();
  }, [part]);
  const [messageId, setMessageId] = useState('');
  const messages = useCall('messages.list', {});
  const first = useCall('log.page', { offset: 0, limit: 1, ...(messageId ? { messageId } : {}) }, { keep: true });
  const total = first.data?.total ?? 0;
  return (
    <Work
      panelLabel={t('log.chain')}
      panel={
        <>
          <Section title={t('log.chain')}>
            <ChainCheck />
          </Section>
          <LanguageTally />
          <Section title={t('archive.check')} id={archiveCheckId}>
            <ArchiveCheck />
          </Section>
        </>
      }
    >
      <div className="screen-head">
        <div>
          <h1>{t('shell.log')}</h1>
          {first.data && <p className="sub num">{t('log.count', { count: total })}</p>}
        </div>
        <Field className="log-filter">
          <Label className="ds-sr-only">{t('log.filter')}</Label>
          <Select value={messageId} onChange={(event) => setMessageId(event.target.value)}>
            <Select.Option value="">{t('log.allMessages')}</Select.Option>
            {messages.data?.messages.map((message) => (
              <Select.Option key={message.id} value={message.id}>
                {message.subject || t('shell.noSubject')}
              </Select.Option>
            ))}
          </Select>
        </Field>
      </div>
      {first.isError && (
        <div style={{ padding: '0 24px' }}>
          <InlineError error={first.error} onRetry={() => void first.refetch()} />
        </div>
      )}
      {first.isPending && <Loading />}
      {first.data && total === 0 && (
        <div style={{ padding: '0 24px' }}>
          <EmptyState title={t('log.none')}>{t('log.noneWhat')}</EmptyState>
        </div>
      )}
      {total > 0 && <LogRows total={total} messageId={messageId || undefined} />}
    </Work>
  );
}
