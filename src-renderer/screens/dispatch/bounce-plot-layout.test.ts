import fc from 'fast-check';
import { expect, test } from 'vitest';
import { layoutBouncePlot } from './bounce-plot-layout.ts';

const start = '2026-10-08T06:00:00.000Z';
const bucket = (number: number, hard: number, soft = 0) => ({
  from: new Date(Date.parse(start) + number * 300_000).toISOString(),
  hard,
  soft,
  sender: 0,
  uncertain: 0,
});

test('bars are as high as what they stand for, stack without gaps, and stay inside the plot', () => {
  const counts = fc.array(fc.tuple(fc.nat(500), fc.nat(500)), { minLength: 1, maxLength: 60 });
  fc.assert(
    fc.property(counts, fc.integer({ min: 320, max: 1600 }), (pairs, width) => {
      const buckets = pairs.map(([hard, soft], index) => bucket(index, hard, soft)).filter(({ hard, soft }) => hard + soft > 0);
      const layout = layoutBouncePlot({ seconds: 300, buckets }, start, width, 160);
      expect(layout.bars).toHaveLength(buckets.length);
      for (const [index, bar] of layout.bars.entries()) {
        expect(bar.total).toBe((buckets[index]?.hard ?? 0) + (buckets[index]?.soft ?? 0));
        expect(bar.x).toBeGreaterThanOrEqual(layout.left);
        expect(bar.x + bar.width).toBeLessThanOrEqual(layout.right + 1);
        let below = layout.bottom;
        for (const segment of bar.segments) {
          // One bounce among very many is still a line.
          expect(Math.abs(segment.y + segment.height - below)).toBeLessThanOrEqual(1.001);
          expect(segment.y).toBeGreaterThanOrEqual(0);
          below = segment.y;
        }
      }
      for (const { x } of layout.xTicks) expect(x).toBeLessThanOrEqual(layout.right);
      expect(new Set(layout.xTicks.map(({ at }) => at)).size).toBe(layout.xTicks.length);
      expect(layout.yTicks.every(({ value }) => Number.isInteger(value))).toBe(true);
    }),
  );
});

test('one bounce at the start has a plot with room after it', () => {
  const layout = layoutBouncePlot({ seconds: 300, buckets: [bucket(0, 1)] }, start, 1000, 160);
  expect(layout.bars).toHaveLength(1);
  expect(layout.bars[0]?.width).toBeLessThan(100);
  expect(layout.yTicks.map(({ value }) => value)).toEqual([0, 1]);
});
