import { useFormat, useTexts } from '../../i18n.tsx';
import { InlineError } from '../../kit/InlineError.tsx';
import { Loading } from '../../kit/Loading.tsx';
import { FactList, Section } from '../../kit/Section.tsx';
import { Work } from '../../kit/Work.tsx';
import { useCall } from '../../queries.ts';
import { useOpenMessage } from '../message-frame/message-context.ts';
import { ArchiveSection } from './ArchiveSection.tsx';
import { ChainCheck } from './ChainCheck.tsx';
import { LogRows } from './LogRows.tsx';

/** The seventh word: everything that has happened to this message. */
export default function MessageLog() {
  const t = useTexts();
  const format = useFormat();
  const { detail, nameOf } = useOpenMessage();
  const first = useCall('log.page', { messageId: detail.id, offset: 0, limit: 1 }, { keep: true });
  return (
    <Work
      panelLabel={t('log.thisMessage')}
      panel={
        <>
          <Section title={t('log.thisMessage')}>
            <FactList
              className="dense"
              facts={[
                [t('log.began'), `${format.capital(format.instant(detail.createdAt))}, ${nameOf(detail.createdBy)}`],
                [t('log.lastChanged'), `${format.capital(format.instant(detail.updatedAt))}, ${nameOf(detail.updatedBy)}`],
                [t('log.versions'), format.count(detail.versions.length)],
                [t('log.events'), format.count(first.data?.total ?? detail.events)],
              ]}
            />
          </Section>
          <ArchiveSection />
          <Section title={t('log.chain')}>
            <ChainCheck />
          </Section>
        </>
      }
    >
      {first.isError && (
        <div style={{ padding: 24 }}>
          <InlineError error={first.error} onRetry={() => void first.refetch()} />
        </div>
      )}
      {first.data ? <LogRows total={first.data.total} messageId={detail.id} /> : <Loading />}
    </Work>
  );
}
