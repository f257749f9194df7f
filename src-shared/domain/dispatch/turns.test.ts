import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createTurns } from './turns.ts';

const all = () => true;

describe('turns', () => {
  it('follow the list within a group, and go round between the groups', () => {
    const turns = createTurns(6, 2);
    for (const [index, group] of [0, 0, 0, 0, 1, 1].entries()) turns.add(index + 1, group);
    const taken = [1, 2, 3, 4, 5, 6].map(() => turns.take(0, all));
    expect(taken).toEqual([1, 5, 2, 6, 3, 4]);
    expect(turns.take(0, all)).toBeNull();
    expect(turns.inHand).toBe(6);
  });

  it('pass a group by that is not free, and come back to where it was', () => {
    const turns = createTurns(4, 2);
    for (const [index, group] of [1, 1, 0, 0].entries()) turns.add(index + 1, group);
    expect([turns.take(0, (group) => group === 0), turns.take(0, (group) => group === 0)]).toEqual([3, 4]);
    expect(turns.take(0, (group) => group === 0)).toBeNull();
    expect(turns.ready(0)).toEqual([1]);
    expect(turns.take(0, all)).toBe(1);
  });

  it('wait for the instant that a row was put off to', () => {
    const turns = createTurns(3, 1);
    turns.add(1, 0, 500);
    turns.add(2, 0, 100);
    turns.add(3, 0);
    expect(turns.nextDue).toBe(100);
    expect([turns.take(99, all), turns.take(99, all), turns.take(100, all)]).toEqual([3, null, 2]);
    turns.putBack(2, 0, 300);
    expect([turns.take(299, all), turns.take(300, all), turns.take(499, all), turns.take(500, all)]).toEqual([null, 2, null, 1]);
  });

  it('know no row beyond the list', () => {
    expect(() => createTurns(3, 1).add(4, 0)).toThrow(RangeError);
    expect(() => createTurns(3, 1).add(1, 1)).toThrow(RangeError);
  });

  it('hand every row out in the order of its group, never one twice, whatever comes and goes', () => {
    const count = 12;
    const step = fc.oneof(
      fc.record({ does: fc.constant('add' as const), seq: fc.integer({ min: 1, max: count }), wait: fc.integer({ min: 0, max: 20 }) }),
      fc.record({ does: fc.constant('take' as const), free: fc.subarray([0, 1, 2]) }),
      fc.record({ does: fc.constantFrom('putBack' as const, 'over' as const), at: fc.nat(), wait: fc.integer({ min: 0, max: 20 }) }),
      fc.record({ does: fc.constant('pass' as const), time: fc.integer({ min: 1, max: 10 }) }),
    );
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(0, 1, 2), { minLength: count, maxLength: count }),
        fc.array(step, { maxLength: 60 }),
        (of, steps) => {
          const turns = createTurns(count, 3);
          const group = (seq: number) => of[seq - 1] ?? 0;
          const waits = new Map<number, number>();
          const hands = new Set<number>();
          let now = 0;
          for (const one of steps) {
            if (one.does === 'pass') now += one.time;
            else if (one.does === 'add') {
              if (!hands.has(one.seq) && !waits.has(one.seq)) waits.set(one.seq, now + one.wait);
              turns.add(one.seq, group(one.seq), one.wait === 0 ? undefined : now + one.wait);
            } else if (one.does === 'take') {
              const seq = turns.take(now, (candidate) => one.free.includes(candidate));
              const may = [...waits].filter(([each, due]) => due <= now && one.free.includes(group(each))).map(([each]) => each);
              if (seq === null) expect(may).toEqual([]);
              else {
                expect(Math.min(...may.filter((each) => group(each) === group(seq)))).toBe(seq);
                waits.delete(seq);
                hands.add(seq);
              }
            } else {
              const seq = [...hands][one.at % Math.max(1, hands.size)];
              if (seq === undefined) continue;
              hands.delete(seq);
              if (one.does === 'over') turns.over(seq);
              else {
                waits.set(seq, now + one.wait);
                turns.putBack(seq, group(seq), one.wait === 0 ? undefined : now + one.wait);
              }
            }
            expect(turns.inHand).toBe(hands.size);
            for (const each of [0, 1, 2]) expect(turns.left(each)).toBe([...waits.keys()].filter((seq) => group(seq) === each).length);
            const ready = new Set([...waits].filter(([, due]) => due <= now).map(([seq]) => group(seq)));
            expect(new Set(turns.ready(now))).toEqual(ready);
          }
        },
      ),
      { numRuns: 300 },
    );
  });
});
