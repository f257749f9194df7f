import type { DispatchProgress } from '#shared/contract/dispatch.ts';
import type { SendOrder } from '#shared/domain/dispatch/order.ts';
import { useFormat, useTexts } from '../../i18n.tsx';
import { Section } from '../../kit/Section.tsx';

/** The pace beside its caps, and when the send stops by itself. */
export function PacePanel({ order, progress }: { order: SendOrder; progress: DispatchProgress }) {
  const t = useTexts();
  const format = useFormat();
  const { window, slowed } = progress;
  // The last seconds before a pause say nothing about now.
  const moving = order.state === 'sending';
  const caps: [label: string, value: number, cap: number | null][] = [
    [t('sending.perSecond'), moving ? window.second : 0, order.caps.perSecond],
    [t('sending.perMinute'), window.minute, order.caps.perMinute],
    [t('sending.perHour'), window.hour, order.caps.perHour],
    [t('sending.perDay'), window.day, order.caps.perDay],
    [t('sending.connections'), moving ? window.connections : 0, order.caps.connections],
  ];
  return (
    <>
      <Section>
        <h2 className="meta sub">{t('sending.pace')}</h2>
        <p className="key-figure num">
          {format.decimal(moving ? progress.rate : 0)} <small>{t('sending.perSecondUnit')}</small>
        </p>
        {slowed && moving && <p className="sub">{t('sending.slowed')}</p>}
        <ul className="caps num">
          {caps.map(([label, value, cap]) => (
            <li key={label}>
              <span>{label}</span>
              <span className="sub">
                <b>{format.count(value)}</b> {cap === null ? t('sending.noCap') : t('sending.of', { count: cap })}
              </span>
              {cap !== null && (
                <span className="track" aria-hidden="true">
                  <i style={{ width: `${Math.min(100, (value / cap) * 100)}%` }} />
                </span>
              )}
            </li>
          ))}
        </ul>
      </Section>
      <Section title={t('sending.stopsItself')}>
        <ul className="plain-list">
          <li>{t('sending.stopsWhen.relay')}</li>
          <li>{t('sending.stopsWhen.refusals')}</li>
          <li>{t('sending.stopsWhen.disk')}</li>
        </ul>
      </Section>
    </>
  );
}
