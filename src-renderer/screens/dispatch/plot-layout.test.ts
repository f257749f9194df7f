import fc from 'fast-check';
import { expect, test } from 'vitest';
import { layoutPlot } from './plot-layout.ts';

const base = {
  bucketSeconds: 5,
  cap: 10,
  startedAt: '2026-10-08T06:00:00.000Z',
  now: '2026-10-08T06:02:00.000Z',
  finishAt: null,
  ended: false,
  width: 1000,
  height: 250,
};
const bucket = (second: number, accepted: number, deferred = 0, refused = 0) => ({
  from: new Date(Date.parse(base.startedAt) + second * 1000).toISOString(),
  accepted,
  deferred,
  refused,
  in_doubt: 0,
});

test('a bar at the cap reaches exactly the cap line', () => {
  const layout = layoutPlot({ ...base, buckets: [bucket(0, 50)] });
  expect(layout.bars[0]?.segments[0]?.y).toBeCloseTo(layout.capY ?? -1, 6);
});

test('bars stand in order of time, stack without gaps, and stay inside the plot', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.nat(400), fc.nat(50), fc.nat(50)), { minLength: 1, maxLength: 60 }), (counts) => {
      const buckets = counts.map(([accepted, deferred, refused], index) => bucket(index * 5, accepted, deferred, refused));
      const layout = layoutPlot({ ...base, buckets, now: new Date(Date.parse(base.startedAt) + counts.length * 5000).toISOString() });
      for (const [index, bar] of layout.bars.entries()) {
        expect(bar.x).toBeGreaterThanOrEqual(layout.left);
        expect(bar.x + bar.width).toBeLessThanOrEqual(layout.right + 1);
        if (index > 0) expect(bar.x).toBeGreaterThanOrEqual(layout.bars[index - 1]?.x ?? 0);
        for (const segment of bar.segments) {
          expect(segment.y).toBeGreaterThanOrEqual(0);
          expect(segment.y + segment.height).toBeLessThanOrEqual(layout.bottom + 1.001 * bar.segments.length);
        }
      }
    }),
  );
});

test('the axis has few enough labels to read, however long the send takes', () => {
  for (const hours of [0.01, 0.5, 3, 12, 47]) {
    const finishAt = new Date(Date.parse(base.startedAt) + hours * 3_600_000).toISOString();
    const layout = layoutPlot({ ...base, buckets: [], finishAt });
    expect(layout.xTicks.length).toBeLessThanOrEqual(9);
    expect(layout.xTicks.length).toBeGreaterThanOrEqual(2);
  }
});

test('a send that goes on has no bar after now, however slow the clock of the window is', () => {
  const layout = layoutPlot({ ...base, now: base.startedAt, buckets: [bucket(0, 20), bucket(5, 50)] });
  for (const bar of layout.bars) expect(bar.x + bar.width).toBeLessThanOrEqual(layout.nowX);
});

test('without a cap there is no cap line', () => {
  expect(layoutPlot({ ...base, cap: null, buckets: [bucket(0, 50)] }).capY).toBeNull();
});
