import type { DispatchProgress } from '#shared/contract/dispatch.ts';
import type { SendOrder } from '#shared/domain/dispatch/order.ts';
import { useFormat, useTexts } from '../../i18n.tsx';
import { Section } from '../../kit/Section.tsx';
import { useCall } from '../../queries.ts';
import { logSentence } from '../log/sentences.ts';
import { useOpenMessage } from '../message-frame/message-context.ts';

/** The pace beside its caps, when the send stops by itself, and what has happened. */
export function PacePanel({ order, progress }: { order: SendOrder; progress: DispatchProgress }) {
  const t = useTexts();
  const format = useFormat();
  const { window, rate } = progress;
  const caps: [label: string, value: number, cap: number | null][] = [
    [t('sending.perSecond'), window.second, order.caps.perSecond],
    [t('sending.perMinute'), window.minute, order.caps.perMinute],
    [t('sending.perHour'), window.hour, order.caps.perHour],
    [t('sending.perDay'), window.day, order.caps.perDay],
    [t('sending.connections'), window.connections, order.caps.connections],
  ];
  return (
    <>
      <Section>
        <h2 className="meta sub">{t('sending.pace')}</h2>
        <p className="key-figure num">
          {format.decimal(rate)} <small>{t('sending.perSecondUnit')}</small>
        </p>
        <ul className="caps num">
          {caps.map(([label, value, cap]) => (
            <li key={label}>
              <span>{label}</span>
              <span className="sub">
                <b>{format.count(value)}</b> {cap === null ? t('sending.noCap') : t('sending.of', { count: cap })}
              </span>
              <span className="track" aria-hidden="true">
                <i style={{ width: `${cap === null ? 0 : Math.min(100, (value / cap) * 100)}%` }} />
              </span>
            </li>
          ))}
        </ul>
      </Section>
      <Section title={t('sending.stopsItself')}>
        <ul className="plain-list">
          <li>{t('sending.stopsWhen.relay')}</li>
          <li>{t('sending.stopsWhen.disk')}</li>
        </ul>
      </Section>
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
    </Section>
  );
}
