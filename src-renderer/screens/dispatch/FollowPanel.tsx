import { Link } from 'wouter';
import type { DispatchProgress } from '#shared/contract/dispatch.ts';
import type { SendOrder } from '#shared/domain/dispatch/order.ts';
import { useFormat, useTexts } from '../../i18n.tsx';
import { Section } from '../../kit/Section.tsx';
import { useCall } from '../../queries.ts';
import { ArchiveSection } from '../log/ArchiveSection.tsx';
import '../log/log.css';
import { logSentence } from '../log/sentences.ts';
import { useOpenMessage } from '../message-frame/message-context.ts';
import { OrderFacts } from './OrderFacts.tsx';
import { PacePanel } from './PacePanel.tsx';

/** Beside a send: its pace while it runs, what it was when it has ended, and what has happened. */
export function FollowPanel({ order, progress, ended }: { order: SendOrder; progress: DispatchProgress; ended: boolean }) {
  const t = useTexts();
  return (
    <>
      {ended ? (
        <Section title={t('plan.bound')}>
          <OrderFacts order={order} />
        </Section>
      ) : (
        <PacePanel order={order} progress={progress} />
      )}
      {ended && <ArchiveSection />}
      <SendEvents messageId={order.messageId} />
    </>
  );
}

function SendEvents({ messageId }: { messageId: string }) {
  const t = useTexts();
  const format = useFormat();
  const { people } = useOpenMessage();
  const names = {
    nameOf: (id: string | null) => people.find((person) => person.id === id)?.name ?? null,
    count: format.count,
    digest: format.digest,
  };
  const page = useCall('log.page', { messageId, offset: 0, limit: 40 }, { keep: true });
  const events = (page.data?.entries ?? []).filter((entry) => /^(order|doubt|list)\./.test(entry.type)).slice(0, 9);
  if (events.length === 0) return null;
  return (
    <Section title={t('sending.events')}>
      <ol className="events num">
        {events.map((entry) => (
          <li key={entry.seq}>
            <time dateTime={entry.at}>{format.time(entry.at)}</time>
            <span>{logSentence(entry, t, names)}</span>
          </li>
        ))}
      </ol>
      <Link href={`/messages/${messageId}/log`} className="dense">
        {t('sending.events.all')}
      </Link>
    </Section>
  );
}
