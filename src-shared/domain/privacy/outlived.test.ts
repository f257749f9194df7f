import { describe, expect, it } from 'vitest';
import { type Holding, isOutlived, type StandsHere } from './outlived.ts';

const day = { today: '2026-11-01', zone: 'Europe/Oslo' };
const takenAt = '2026-07-01T08:00:00.000Z';
const list = (deleteBy: string): Holding => ({ lists: [{ id: 'l', deleteBy }], tests: [] });
const test = (endedAt: string): Holding => ({ lists: [], tests: [{ id: 't', endedAt }] });
const here =
  (stands: ReturnType<StandsHere>): StandsHere =>
  () =>
    stands;

describe('a backup goes by its own dates', () => {
  it.each([
    ['a list that only it knows, on its day', list('2026-11-01'), null, true],
    ['a list that only it knows, before its day', list('2026-11-02'), null, false],
    ['a list that is kept here: its own purge takes the backup', list('2026-11-01'), 'kept', false],
    ['a list that was removed here, whatever its day', list('2027-01-01'), 'purged', true],
    ['copies for a test that only it knows, after ninety days', test('2026-08-03T08:00:00.000Z'), null, true],
    ['copies for a test that only it knows, before that', test('2026-08-04T08:00:00.000Z'), null, false],
    ['nobody at all', { lists: [], tests: [] }, null, false],
  ] as const)('%s', (_what, held, stands, goes) => {
    expect(isOutlived({ takenAt, held }, here(stands), day)).toBe(goes);
  });

  it('one that cannot be read stays ninety days', () => {
    expect(isOutlived({ takenAt: '2026-08-03T08:00:00.000Z', held: null }, here(null), day)).toBe(true);
    expect(isOutlived({ takenAt: '2026-08-04T08:00:00.000Z', held: null }, here(null), day)).toBe(false);
  });
});
