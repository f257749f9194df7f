import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { z } from 'zod';

export interface Rectangle {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

const whole = z.number().int();
const windowState = z.object({ x: whole, y: whole, width: whole.positive(), height: whole.positive(), maximised: z.boolean() });
/** Where the window stood, in device-independent pixels; the size is the one it has when it is not maximised. */
export type WindowState = z.infer<typeof windowState>;

export const smallest = { width: 480, height: 400 };
const usual = { width: 1440, height: 900 };
/** As much of the window's head must be on a screen for a person to take hold of it. */
const grip = { width: 160, height: 32 };

/**
 * Where the window opens: where it stood, made no larger than its screen; at the usual size, and wherever the system
 * puts it, when it was never open or its screen is gone. `screens` are work areas, the main one first.
 */
export function placeWindow(
  saved: WindowState | null,
  screens: readonly Rectangle[],
): { readonly width: number; readonly height: number; readonly x?: number; readonly y?: number; readonly maximised: boolean } {
  for (const screen of screens) {
    if (saved === null) break;
    const window = { ...saved, ...fitted(saved, screen) };
    if (canBeHeld(window, screen)) return { ...window, y: Math.max(window.y, screen.y) };
  }
  return { ...fitted(saved ?? usual, screens[0] ?? usual), maximised: saved?.maximised ?? false };
}

function fitted(size: { width: number; height: number }, screen: { width: number; height: number }) {
  return {
    width: Math.max(smallest.width, Math.min(size.width, screen.width)),
    height: Math.max(smallest.height, Math.min(size.height, screen.height)),
  };
}

function canBeHeld(window: Rectangle, screen: Rectangle): boolean {
  const across = Math.min(window.x + window.width, screen.x + screen.width) - Math.max(window.x, screen.x);
  const below = screen.y + screen.height - window.y;
  return across >= grip.width && below >= grip.height && window.y >= screen.y - grip.height;
}

/** What was kept; null when there is nothing, or nothing that can be read. */
export function readWindowState(path: string): WindowState | null {
  try {
    return windowState.safeParse(JSON.parse(readFileSync(path, 'utf8'))).data ?? null;
  } catch {
    return null;
  }
}

/** Keeps it, whole or not at all. A disk that refuses costs no more than the place of a window. */
export function writeWindowState(path: string, state: WindowState): void {
  try {
    writeFileSync(`${path}.new`, JSON.stringify(state), { mode: 0o600 });
    renameSync(`${path}.new`, path);
  } catch {
    // The window opens at its usual place next time.
  }
}
