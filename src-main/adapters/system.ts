import { randomUUID } from 'node:crypto';
import type { Runtime } from '#main/ports/about.ts';
import type { Clock, Ids } from '#main/ports/surroundings.ts';

/**
 * The present: the machine's time, or one that started at `start` (ISO 8601 with a zone) and runs on from
 * there. A started clock only goes forward; the machine's follows what the machine is told.
 */
export function createClock(start?: string): Clock {
  const monotonic = (): number => performance.now();
  if (start === undefined) return { now: () => new Date().toISOString(), monotonic, after };
  const began = Date.parse(start);
  if (Number.isNaN(began)) throw new RangeError(`not an instant: ${start}`);
  const zero = monotonic();
  return { now: () => new Date(began + (monotonic() - zero)).toISOString(), monotonic, after };
}

/** Node's timers hold less than 25 days; a longer wait is several. */
const longestTimer = 2 ** 31 - 1;

function after(milliseconds: number, run: () => void): () => void {
  const waitFor = (rest: number): NodeJS.Timeout =>
    setTimeout(
      () => {
        if (rest > longestTimer) timer = waitFor(rest - longestTimer);
        else run();
      },
      Math.min(rest, longestTimer),
    );
  let timer = waitFor(milliseconds);
  return () => clearTimeout(timer);
}

export const ids: Ids = { next: () => randomUUID() };

/** What the program runs on. */
export function readRuntime(sqlite: string): Runtime {
  const { node, electron = null, chrome = null } = process.versions as typeof process.versions & { electron?: string; chrome?: string };
  return { node, electron, chromium: chrome, sqlite, system: `${process.platform} ${process.arch}` };
}
