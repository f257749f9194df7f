import { useState } from 'react';
import type { DraftStore } from './store.ts';

/** Does something with the draft as it stands on the screen: saved first, and not at all where that fails. `error`: what stopped it. */
export function useSaveFirst(store: DraftStore): { error: unknown; run: (act: () => void) => void } {
  const [error, setError] = useState<unknown>(null);
  const run = async (act: () => void): Promise<void> => {
    setError(null);
    try {
      await store.saveFirst();
    } catch (failure) {
      setError(failure);
      return;
    }
    act();
  };
  return { error, run: (act) => void run(act) };
}
