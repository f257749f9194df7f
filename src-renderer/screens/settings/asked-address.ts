import { useSyncExternalStore } from 'react';

/**
 * The address that is looked up. It is kept here and not in the screen’s own address, which a browser writes into its
 * history: that would be a trace nobody could find again.
 */
let asked = '';
const listeners = new Set<() => void>();

export function askAbout(address: string): void {
  asked = address;
  for (const listener of listeners) listener();
}

export function useAskedAddress(): string {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => asked,
  );
}
