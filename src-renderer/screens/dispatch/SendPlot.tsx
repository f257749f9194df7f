import type { SendOrder } from '#shared/domain/dispatch/order.ts';
import { useFormat, useTexts } from '../../i18n.tsx';
import { durationText } from './duration.ts';
import { layoutPlot, type PlotInput } from './plot-layout.ts';
import { PlotScale, usePlotWidth } from './plot-parts.tsx';

interface SendPlotProps {
  order: SendOrder;
  buckets: PlotInput['buckets'];
  bucketSeconds: number;
  now: string;
  finishAt: string | null;
}

const height = 236;

/** Replies per second as stacked bars under the cap. What it shows is also said in words. */
export function SendPlot({ order, buckets, bucketSeconds, now, finishAt }: SendPlotProps) {
  const t = useTexts();
  const format = useFormat();
  const { frame, width } = usePlotWidth(1000, 320);
  const ended = order.finishedAt !== null;
  const plot = layoutPlot({
    buckets,
    bucketSeconds,
    cap: order.caps.perSecond,
    startedAt: order.startedAt ?? order.createdAt,
    now: ended ? (order.finishedAt ?? now) : now,
    finishAt: ended ? null : finishAt,
    ended,
    width,
    height,
  });
  const sum = (state: 'accepted' | 'deferred' | 'refused'): number => buckets.reduce((total, bucket) => total + bucket[state], 0);
  const label = t('sending.plotLabel', {
    highest: format.decimal(Math.max(0, ...plot.bars.map((bar) => bar.total))),
    accepted: sum('accepted'),
    deferred: sum('deferred'),
    refused: sum('refused'),
  });
  return (
    <section className="send-plot">
      <header className="row">
        <h2 className="heading push">{t('sending.plot')}</h2>
        <span className="meta sub">{t('sending.plotBars', { time: t(durationText(bucketSeconds * 1000)) })}</span>
      </header>
      <div ref={frame} className="plot-frame">
        <svg width={width} height={height} role="img" aria-label={label}>
          <PlotScale ticks={plot.yTicks} left={plot.left} right={plot.right} words={(value) => format.decimal(value)} />
          {plot.bars.map((bar) =>
            bar.segments.map((segment) => (
              <rect
                key={`${bar.from} ${segment.state}`}
                className={`of-${segment.state}`}
                x={bar.x}
                y={segment.y}
                width={bar.width}
                height={segment.height}
              />
            )),
          )}
          {!ended && order.startedAt !== null && (
            <g>
              <line className="now-line" x1={plot.nowX} x2={plot.nowX} y1={10} y2={plot.bottom} />
              <text className="note" x={plot.nowX + 6} y={18}>
                {t('sending.now')}
              </text>
            </g>
          )}
          {plot.capY !== null && order.caps.perSecond !== null && (
            <g>
              <line className="cap-line" x1={plot.left} x2={plot.right} y1={plot.capY} y2={plot.capY} />
              <text x={plot.right} y={plot.capY - 6} textAnchor="end">
                {t('sending.cap', { count: order.caps.perSecond })}
              </text>
            </g>
          )}
          {plot.xTicks.map((tick) => (
            <text key={tick.at} x={tick.x} y={height - 5} textAnchor="middle">
              {format.time(new Date(tick.at).toISOString(), bucketSeconds < 10)}
            </text>
          ))}
        </svg>
        {buckets.length === 0 && <p className="plot-empty sub">{t('sending.plotEmpty')}</p>}
      </div>
    </section>
  );
}
