import { useState, useSyncExternalStore } from 'react';

/** True while the window is narrower than so many pixels. */
export function useNarrow(width: number): boolean {
  const [query] = useState(() => window.matchMedia(`(max-width: ${width - 0.1}px)`));
  return useSyncExternalStore(
    (listener) => {
      query.addEventListener('change', listener);
      return () => query.removeEventListener('change', listener);
    },
    () => query.matches,
  );
}
