import { type BounceTimeline, timelineKinds } from '#shared/domain/bounces/timeline.ts';
import { useFormat, useTexts } from '../../i18n.tsx';
import { layoutBouncePlot } from './bounce-plot-layout.ts';
import { durationText } from './duration.ts';
import { PlotScale, usePlotWidth } from './plot-parts.tsx';

const height = 150;
const day = 86_400;

/** What came back since the send began, as stacked bars over time; beside them the numbers that they stand for. */
export function BouncePlot({ timeline, startedAt }: { timeline: BounceTimeline; startedAt: string }) {
  const t = useTexts();
  const format = useFormat();
  const { frame, width } = usePlotWidth(640, 280);
  const plot = layoutBouncePlot(timeline, startedAt, width, height);
  const sums = timelineKinds.map((kind) => ({ kind, count: timeline.buckets.reduce((sum, bucket) => sum + bucket[kind], 0) }));
  const shown = sums.filter(({ count }) => count > 0);
  const { lastAt } = timeline;
  const label = [
    t('outcomes.overTime'),
    ...shown.map(({ kind, count }) => `${t(`outcomes.class.${kind}`)}: ${format.count(count)}`),
    ...(lastAt === null ? [] : [t('outcomes.lastCame', { at: format.instant(lastAt) })]),
  ].join('. ');
  const tickText = (at: number): string => {
    const instant = new Date(at).toISOString();
    return timeline.seconds >= day ? format.day(instant.slice(0, 10), { weekday: false }) : format.instant(instant);
  };
  return (
    <div className="bounce-plot">
      <header className="row">
        <h3 className="push">{t('outcomes.overTime')}</h3>
        <span className="meta sub">{t('outcomes.overTimeBars', { time: t(durationText(timeline.seconds * 1000)) })}</span>
      </header>
      <div className="bounce-plot-body">
        <div ref={frame} className="plot-frame">
          <svg width={width} height={height} role="img" aria-label={label}>
            <PlotScale ticks={plot.yTicks} left={plot.left} right={plot.right} words={(value) => format.count(value)} />
            {plot.bars.map((bar) =>
              bar.segments.map((segment) => (
                <rect
                  key={`${bar.from} ${segment.kind}`}
                  className={`of-bounce-${segment.kind}`}
                  x={bar.x}
                  y={segment.y}
                  width={bar.width}
                  height={segment.height}
                />
              )),
            )}
            {plot.xTicks.map((tick, index) => (
              <text key={tick.at} x={tick.x} y={height - 5} textAnchor={index === 0 ? 'start' : 'middle'}>
                {tickText(tick.at)}
              </text>
            ))}
          </svg>
        </div>
        <dl className="bounce-numbers num">
          {shown.map(({ kind, count }) => (
            <div key={kind}>
              <dt>
                <span className={`swatch of-bounce-${kind}`} aria-hidden />
                {t(`outcomes.class.${kind}`)}
              </dt>
              <dd>{format.count(count)}</dd>
            </div>
          ))}
          {lastAt !== null && (
            <div className="sub">
              <dt>{t('outcomes.last')}</dt>
              <dd>{format.instant(lastAt)}</dd>
            </div>
          )}
        </dl>
      </div>
    </div>
  );
}
