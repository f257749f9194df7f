import { describe, expect, it } from 'vitest';
import { fittedSize } from './fit-window.ts';

const wanted = { width: 1440, height: 900 };

describe('the first size of the window', () => {
  it('is the wanted one where the screen has room', () => {
    expect(fittedSize(wanted, { width: 1920, height: 1040 })).toEqual(wanted);
  });

  it('is no wider and no higher than a small screen', () => {
    expect(fittedSize(wanted, { width: 1280, height: 1040 })).toEqual({ width: 1280, height: 900 });
    expect(fittedSize(wanted, { width: 1366, height: 728 })).toEqual({ width: 1366, height: 728 });
  });
});
