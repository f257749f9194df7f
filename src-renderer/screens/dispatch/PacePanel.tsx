import type { DispatchProgress } from '#shared/contract/dispatch.ts';
import type { PaceLimit } from '#shared/domain/dispatch/limit.ts';
import type { SendOrder } from '#shared/domain/dispatch/order.ts';
import type { Translate } from '#shared/texts/translate.ts';
import { useFormat, useTexts } from '../../i18n.tsx';
import { domainWords } from '../../kit/pace-words.ts';
import { Section } from '../../kit/Section.tsx';

/** The pace beside its caps, and when the send stops by itself. */
export function PacePanel({ order, progress }: { order: SendOrder; progress: DispatchProgress }) {
  const t = useTexts();
  const format = useFormat();
  const { window, slowed, limit } = progress;
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
        {moving && (slowed || limit !== null) && <p className="sub">{limitWords(limit, slowed, t)}</p>}
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
        {order.caps.domains?.map((cap) => (
          <p key={cap.domain} className="sub dense">
            {domainWords(cap, t)}
          </p>
        ))}
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

/** What keeps the send from being faster, in a sentence. */
function limitWords(limit: PaceLimit | null, slowed: boolean, t: Translate): string {
  if (limit === null || limit.by === 'backOff') return slowed ? t('sending.slowed') : '';
  if (limit.by === 'domain') return t('pace.limit.domain', { domain: limit.domain ?? '' });
  return t(`pace.limit.${limit.by}`);
}
