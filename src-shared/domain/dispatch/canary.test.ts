import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canaryFor, canaryRows, heldByCanary, onlyRows, usualCanary } from './canary.ts';
import { said } from './said.ts';

const sizes = fc.integer({ min: 1, max: 500 }).chain((size) => fc.tuple(fc.constant(size), fc.integer({ min: size, max: 100_000 })));

describe('a canary', () => {
  it('is so many different rows of the order, from every part of it', () => {
    fc.assert(
      fc.property(sizes, ([size, count]) => {
        const rows = canaryRows(size, count);
        expect(rows).toHaveLength(size);
        expect(rows.every((row, place) => row >= 1 && row <= count && (place === 0 || row > (rows[place - 1] ?? 0)))).toBe(true);
        // Between two neighbours lies no more than a share of the order.
        expect(Math.max(...rows.map((row, place) => row - (rows[place - 1] ?? 0)))).toBeLessThanOrEqual(Math.ceil(count / size));
      }),
    );
  });
  it('is 20 of a long list and nobody of a short one, and never everybody', () => {
    expect([usualCanary(199), usualCanary(200), usualCanary(60_000)]).toEqual([0, 20, 20]);
    expect([canaryFor(0, 50), canaryFor(50, 50), canaryFor(49, 50)]).toEqual([undefined, undefined, { size: 49, released: null }]);
  });
  it('holds the others back until somebody has said go on', () => {
    const canary = { size: 2, released: null };
    const released = { size: 2, released: { by: 'kari', at: '2026-11-26T08:00:00.000Z' } };
    expect(onlyRows({ canary, count: 10, lifted: null })).toEqual([1, 6]);
    expect(onlyRows({ canary: released, count: 10, lifted: null })).toBeNull();
    expect(onlyRows({ canary, count: 10, lifted: { by: 'kari', at: '2026-11-26T08:00:00.000Z', reason: 'Brann' } })).toBeNull();
    expect(onlyRows({ count: 10, lifted: null })).toBeNull();
    const heldBecause = said({ id: 'dispatch.held.canary', params: { accepted: 2, refused: 0, deferred: 0, doubt: 0 } });
    expect(heldByCanary({ state: 'paused', heldBecause, canary })).toBe(true);
    expect(heldByCanary({ state: 'paused', heldBecause, canary: released })).toBe(false);
    expect(heldByCanary({ state: 'paused', heldBecause: '', canary })).toBe(false);
    expect(heldByCanary({ state: 'sending', heldBecause, canary })).toBe(false);
  });
});
