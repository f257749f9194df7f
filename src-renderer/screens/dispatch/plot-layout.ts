import { scaleLinear } from 'd3-scale';

/** One bar's share of a state, in pixels from the top. */
export interface Segment {
  readonly state: 'accepted' | 'deferred' | 'refused' | 'in_doubt';
  readonly y: number;
  readonly height: number;
}

export interface PlotInput {
  readonly buckets: readonly { from: string; accepted: number; deferred: number; refused: number; in_doubt: number }[];
  readonly bucketSeconds: number;
  /** Messages per second; null where there is no such cap. */
  readonly cap: number | null;
  readonly startedAt: string;
  readonly now: string;
  /** The expected end; null when nothing moves. */
  readonly finishAt: string | null;
  readonly ended: boolean;
  readonly width: number;
  readonly height: number;
}

export interface PlotLayout {
  readonly bars: readonly { from: string; x: number; width: number; segments: readonly Segment[]; total: number }[];
  readonly yTicks: readonly { y: number; value: number }[];
  readonly xTicks: readonly { x: number; at: number }[];
  readonly capY: number | null;
  readonly nowX: number;
  readonly left: number;
  readonly right: number;
  readonly bottom: number;
}

const order: readonly Segment['state'][] = ['accepted', 'deferred', 'refused', 'in_doubt'];
const margin = { left: 40, right: 12, top: 34, bottom: 22 };
const shortestSpan = { running: 60_000, ended: 10_000 };
const niceSteps = [5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600, 7200, 14_400, 21_600, 43_200, 86_400];

/** Places the replies per second as stacked bars on a time axis that has room for what is still to come. */
export function layoutPlot(input: PlotInput): PlotLayout {
  const start = Date.parse(input.startedAt);
  // The bars are the main process's, the clock is the window's: no bar stands in the time to come.
  const lastBar = input.buckets.at(-1)?.from;
  const counted = lastBar === undefined || input.ended ? 0 : Date.parse(lastBar) + input.bucketSeconds * 1000;
  const now = Math.max(Date.parse(input.now), counted);
  const end = Math.max(now, input.finishAt ? Date.parse(input.finishAt) : 0, start + shortestSpan[input.ended ? 'ended' : 'running']);
  const right = input.width - margin.right;
  const bottom = input.height - margin.bottom;
  const perSecond = (count: number): number => count / input.bucketSeconds;
  const totals = input.buckets.map((bucket) => perSecond(order.reduce((sum, state) => sum + bucket[state], 0)));
  const highest = Math.max(...totals, input.cap ?? 0, 1);

  const x = scaleLinear([start, start + (end - start) * 1.04], [margin.left, right]).clamp(true);
  const y = scaleLinear([0, highest * 1.04], [bottom, margin.top]);

  const bars = input.buckets.map((bucket, index) => {
    const from = Math.max(Date.parse(bucket.from), start);
    const left = x(from);
    const width = Math.max(1, x(Date.parse(bucket.from) + input.bucketSeconds * 1000) - left - 1);
    let below = 0;
    const segments: Segment[] = [];
    for (const state of order) {
      const value = perSecond(bucket[state]);
      if (value === 0) continue;
      const top = y(below + value);
      segments.push({ state, y: top, height: Math.max(1, y(below) - top) });
      below += value;
    }
    return { from: bucket.from, x: left, width, segments, total: totals[index] ?? 0 };
  });

  const step = (niceSteps.find((seconds) => (end - start) / 1000 / seconds <= 8) ?? 86_400) * 1000;
  const xTicks: { x: number; at: number }[] = [];
  for (let at = Math.ceil(start / step) * step; at <= end; at += step) if (x(at) < right - 16) xTicks.push({ x: x(at), at });

  return {
    bars,
    xTicks,
    yTicks: y.ticks(3).map((value) => ({ y: y(value), value })),
    capY: input.cap === null ? null : y(input.cap),
    nowX: x(now),
    left: margin.left,
    right,
    bottom,
  };
}
