import type { Secrets } from '../ports/host.ts';

/** Secrets of a host without a store for them: they are asked for again next time. */
export function memorySecrets(): Secrets {
  const kept = new Map<string, string>();
  return {
    persistent: false,
    get: async (name) => kept.get(name) ?? null,
    set: async (name, value) => {
      if (value === null) kept.delete(name);
      else kept.set(name, value);
    },
  };
}
