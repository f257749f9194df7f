import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placeWindow, type Rectangle } from './window-state.ts';

const main = { x: 0, y: 25, width: 1440, height: 875 };
const left = { x: -1920, y: 0, width: 1920, height: 1080 };

describe('where the window opens', () => {
  it('is where it stood, on whichever screen that is', () => {
    const saved = { x: -1800, y: 40, width: 1200, height: 900, maximised: false };
    expect(placeWindow(saved, [main, left])).toEqual(saved);
  });

  it('is where the system puts it, at its size, when that screen is gone', () => {
    expect(placeWindow({ x: -1800, y: 40, width: 1200, height: 800, maximised: true }, [main])).toEqual({
      width: 1200,
      height: 800,
      maximised: true,
    });
  });

  it('is at the usual size the first time, and never larger than the screen', () => {
    expect(placeWindow(null, [left])).toEqual({ width: 1440, height: 900, maximised: false });
    expect(placeWindow(null, [{ x: 0, y: 0, width: 1024, height: 700 }])).toEqual({ width: 1024, height: 700, maximised: false });
  });

  it('always leaves its head within reach', () => {
    const whole = fc.integer({ min: -6000, max: 6000 });
    const size = fc.integer({ min: 1, max: 8000 });
    const state = fc.record({ x: whole, y: whole, width: size, height: size, maximised: fc.boolean() });
    fc.assert(
      fc.property(state, fc.subarray([left, { x: 1440, y: -300, width: 2560, height: 1440 }]), (saved, others) => {
        const screens: Rectangle[] = [main, ...others];
        const { x, y, width, height } = placeWindow(saved, screens);
        expect(width).toBeGreaterThanOrEqual(480);
        expect(height).toBeGreaterThanOrEqual(400);
        if (x === undefined || y === undefined) return;
        const seen = screens.some(
          (screen) =>
            Math.min(x + width, screen.x + screen.width) - Math.max(x, screen.x) >= 100 &&
            y >= screen.y &&
            y <= screen.y + screen.height - 32,
        );
        expect(seen).toBe(true);
      }),
    );
  });
});
