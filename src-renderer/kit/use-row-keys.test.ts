import { describe, expect, it } from 'vitest';
import { rowAfterKey } from './use-row-keys.ts';

describe('the keys of a long list', () => {
  const list = { total: 50, perPage: 10 };

  it.each([
    ['ArrowDown', 3, 4],
    ['ArrowUp', 3, 2],
    ['ArrowUp', 0, 0],
    ['ArrowDown', 49, 49],
    ['Home', 30, 0],
    ['End', 0, 49],
    ['PageDown', 45, 49],
    ['PageDown', 5, 15],
    ['PageUp', 5, 0],
    ['Enter', 5, null],
    ['a', 5, null],
  ])('%s from row %i leads to %s', (key, from, to) => {
    expect(rowAfterKey(key, from, list)).toBe(to);
  });

  it('lead nowhere where nothing is', () => {
    expect(rowAfterKey('End', 0, { total: 0, perPage: 1 })).toBeNull();
  });
});
