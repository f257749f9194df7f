import { useEffect, useRef } from 'react';
import type { DispatchProgress } from '#shared/contract/dispatch.ts';
import type { SendOrder } from '#shared/domain/dispatch/order.ts';
import { useFormat, useTexts } from '../../i18n.tsx';
import { useAnnounce } from '../../kit/Announcer.tsx';
import { durationText } from './duration.ts';

/** Five figures and one bar: where every recipient is. */
export function Figures({ order, progress, now }: { order: SendOrder; progress: DispatchProgress; now: string }) {
  const t = useTexts();
  const format = useFormat();
  const { counts } = progress;
  const settled = counts.accepted + counts.refused + counts.in_doubt + counts.cancelled + counts.suppressed;
  const share = order.count === 0 ? 0 : settled / order.count;
  useAnnouncedProgress(share, counts.accepted);
  const waiting = counts.queued + counts.attempting;
  const figures = [
    ['deferred', t('sending.deferred'), counts.deferred],
    ['refused', t('sending.refused'), counts.refused],
    ['in_doubt', t('sending.inDoubt'), counts.in_doubt],
    counts.cancelled > 0
      ? (['cancelled', t('sending.cancelled'), counts.cancelled] as const)
      : (['queued', t('sending.queued'), waiting] as const),
    ...(counts.suppressed > 0 ? [['suppressed', t('sending.suppressed'), counts.suppressed] as const] : []),
  ] as const;
  return (
    <>
      <dl className="figures num">
        <div>
          <dt>
            <i className="swatch of-accepted" />
            {t('sending.accepted')}
          </dt>
          <dd>
            {format.count(counts.accepted)} <small>{t('sending.of', { count: order.count })}</small>
          </dd>
        </div>
        {figures.map(([state, label, value]) => (
          <div key={state}>
            <dt>
              <i className={`swatch of-${state}`} />
              {label}
            </dt>
            <dd>{format.count(value)}</dd>
          </div>
        ))}
      </dl>
      <div
        className="stacked-bar"
        role="progressbar"
        aria-label={t('sending.progress')}
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={Math.floor(share * 100)}
      >
        {(['accepted', 'deferred', 'refused', 'in_doubt', 'cancelled', 'suppressed'] as const).map(
          (state) =>
            counts[state] > 0 && (
              <i
                key={state}
                className={`of-${state}`}
                style={{ width: `max(2px, ${(counts[state] / Math.max(1, order.count)) * 100}%)` }}
              />
            ),
        )}
      </div>
      <p className="under-bar sub num">
        <span className="push">
          {timeWords(order, progress, now, t, format.moment)}
          {order.readers !== undefined && ` · ${t('namedList.count', { readers: order.readers })}`}
        </span>
        <span>{t('sending.acceptedIsNotDelivered')}</span>
      </p>
    </>
  );
}

function timeWords(
  order: SendOrder,
  progress: DispatchProgress,
  now: string,
  t: ReturnType<typeof useTexts>,
  moment: (instant: string) => string,
): string {
  if (order.finishedAt && order.startedAt) {
    return t('sending.doneIn', { time: t(durationText(Date.parse(order.finishedAt) - Date.parse(order.startedAt))) });
  }
  if (progress.state === 'scheduled' && progress.finishAt) return t('sending.waits.finish', { time: moment(progress.finishAt) });
  if (progress.state !== 'sending' || !progress.finishAt) return t('sending.notMoving');
  return t('sending.timeLeft', { time: t(durationText(Date.parse(progress.finishAt) - Date.parse(now))) });
}

/** Says every tenth part aloud, once. */
function useAnnouncedProgress(share: number, accepted: number): void {
  const t = useTexts();
  const announce = useAnnounce();
  const tenth = Math.floor(share * 10);
  const said = useRef(tenth);
  useEffect(() => {
    if (tenth <= said.current) return;
    said.current = tenth;
    announce(t('sending.progressAnnounced', { percent: tenth * 10, accepted }));
  }, [tenth, accepted, announce, t]);
}
