import { setFlagsFromString } from 'node:v8';

/**
 * V8 as `thrifty` in scripts/setup.mjs starts it, for an engine that is already running: the old generation grows by
 * a fifth at a time; threads that start later have a small young generation, and that of this thread stays as small
 * as it is. Without this, several times what is in use piles up in a long send.
 */
export const sparing = ['--heap-growing-percent=20', '--max-semi-space-size=4', '--semi-space-growth-factor=1'] as const;

/** Lets V8 use memory sparingly from now on. Call it first of all. */
export function useMemorySparingly(): void {
  for (const flag of sparing) setFlagsFromString(flag);
}
