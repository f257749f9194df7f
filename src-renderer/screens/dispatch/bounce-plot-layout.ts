import { scaleLinear } from 'd3-scale';
import { type BounceTimeline, type TimelineKind, timelineKinds } from '#shared/domain/bounces/timeline.ts';

export interface BouncePlotLayout {
  readonly bars: readonly {
    readonly from: string;
    readonly x: number;
    readonly width: number;
    readonly total: number;
    readonly segments: readonly { readonly kind: TimelineKind; readonly y: number; readonly height: number }[];
  }[];
  readonly yTicks: readonly { readonly y: number; readonly value: number }[];
  readonly xTicks: readonly { readonly x: number; readonly at: number }[];
  readonly left: number;
  readonly right: number;
  readonly bottom: number;
}

const margin = { left: 40, right: 12, top: 12, bottom: 22 };
/** Of a time axis that is empty but for its beginning. */
const fewestBuckets = 12;
/** Pixels that a tick's words need. */
const tickRoom = 96;

/** Places what came back per bucket as stacked bars, from the start of the send to the last of it. */
export function layoutBouncePlot(
  timeline: Pick<BounceTimeline, 'seconds' | 'buckets'>,
  startedAt: string,
  width: number,
  height: number,
): BouncePlotLayout {
  const start = Date.parse(startedAt);
  const each = timeline.seconds * 1000;
  const last = timeline.buckets.at(-1);
  const end = Math.max(last ? Date.parse(last.from) + each : start, start + fewestBuckets * each);
  const right = width - margin.right;
  const bottom = height - margin.bottom;
  const totals = timeline.buckets.map((bucket) => timelineKinds.reduce((sum, kind) => sum + bucket[kind], 0));
  const highest = Math.max(...totals, 1);
  const x = scaleLinear([start, end], [margin.left, right]).clamp(true);
  const y = scaleLinear([0, highest * 1.04], [bottom, margin.top]);

  const bars = timeline.buckets.map((bucket, index) => {
    const left = x(Date.parse(bucket.from));
    let below = 0;
    const segments = timelineKinds.flatMap((kind) => {
      const count = bucket[kind];
      if (count === 0) return [];
      const top = y(below + count);
      const segment = { kind, y: top, height: Math.max(1, y(below) - top) };
      below += count;
      return [segment];
    });
    return {
      from: bucket.from,
      x: left,
      width: Math.max(1, x(Date.parse(bucket.from) + each) - left - 1),
      total: totals[index] ?? 0,
      segments,
    };
  });

  // Ticks stand where buckets begin, as many as there is room for.
  const buckets = Math.round((end - start) / each);
  const step = Math.max(1, Math.ceil(buckets / Math.max(1, Math.floor((right - margin.left) / tickRoom))));
  const xTicks: { x: number; at: number }[] = [];
  for (let number = 0; number < buckets; number += step) {
    const at = start + number * each;
    if (x(at) <= right - tickRoom / 2) xTicks.push({ x: x(at), at });
  }
  return {
    bars,
    xTicks,
    // Whole numbers: there is no half a bounce.
    yTicks: y
      .ticks(3)
      .filter((value) => Number.isInteger(value))
      .map((value) => ({ y: y(value), value })),
    left: margin.left,
    right,
    bottom,
  };
}
