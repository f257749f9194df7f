import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createBounceTimeline, timelineKinds } from './timeline.ts';

const start = '2026-08-24T06:00:00.000Z';
const after = (seconds: number): string => new Date(Date.parse(start) + seconds * 1000).toISOString();

describe('bounces over time', () => {
  it('are counted by kind from the start of the send, and what did not come back is not', () => {
    const timeline = createBounceTimeline(start);
    timeline.add('hard', after(10));
    timeline.add('hard', after(299));
    timeline.add('soft', after(300));
    timeline.add('arrived', after(10));
    timeline.add('waiting', null);
    timeline.add('uncertain', after(-500));
    expect(timeline.result()).toEqual({
      seconds: 300,
      lastAt: after(300),
      buckets: [
        { from: start, hard: 2, soft: 0, sender: 0, uncertain: 1 },
        { from: after(300), hard: 0, soft: 1, sender: 0, uncertain: 0 },
      ],
    });
    expect(createBounceTimeline(start).result()).toMatchObject({ buckets: [], lastAt: null });
  });

  it('stand in few buckets however long it takes, each of them once', () => {
    const moment = fc.tuple(fc.constantFrom(...timelineKinds), fc.integer({ min: 0, max: 60 * 604_800 - 1 }));
    fc.assert(
      fc.property(fc.array(moment, { maxLength: 200 }), (moments) => {
        const timeline = createBounceTimeline(start);
        for (const [kind, seconds] of moments) timeline.add(kind, after(seconds));
        const { buckets, seconds } = timeline.result();
        for (const kind of timelineKinds)
          expect(buckets.reduce((sum, bucket) => sum + bucket[kind], 0)).toBe(moments.filter(([one]) => one === kind).length);
        const numbers = buckets.map(({ from }) => (Date.parse(from) - Date.parse(start)) / 1000 / seconds);
        expect(numbers).toEqual([...new Set(numbers)].toSorted((a, b) => a - b));
        for (const number of numbers) expect(Number.isInteger(number) && number >= 0 && number < 60).toBe(true);
      }),
    );
  });
});
