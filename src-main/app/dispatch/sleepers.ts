import type { Clock } from '../../ports/surroundings.ts';

/** Waits that end when something changes: whoever sleeps here looks again at what they waited for. */
export interface Sleepers {
  /** Until something changes, at most so many milliseconds (and no longer than a minute: the machine may have slept). */
  sleep(milliseconds: number): Promise<void>;
  /** For a wait elsewhere that has to end once `over`: called when something changes and that is so. */
  leaving(over: () => boolean): { onLeave(leave: () => void): void; done(): void };
  wakeAll(): void;
}

const longestSleep = 60_000;

export function createSleepers(clock: Pick<Clock, 'after'>): Sleepers {
  const sleepers = new Set<() => void>();
  return {
    sleep: (milliseconds) =>
      new Promise<void>((resolve) => {
        const wake = () => {
          sleepers.delete(wake);
          cancel();
          resolve();
        };
        const cancel = clock.after(Math.min(milliseconds, longestSleep), wake);
        sleepers.add(wake);
      }),
    leaving(over) {
      let wake: (() => void) | null = null;
      return {
        onLeave(leave) {
          wake = () => {
            if (over()) leave();
          };
          sleepers.add(wake);
        },
        done() {
          if (wake) sleepers.delete(wake);
        },
      };
    },
    wakeAll() {
      for (const wake of [...sleepers]) wake();
    },
  };
}
