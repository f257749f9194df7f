import { useCallback } from 'react';
import { useAnnounce } from './Announcer.tsx';

/** Puts plain text on the clipboard and says so. Rejects (`copy.refused`) where the clipboard did not take it. */
export function useCopy(): (text: string, said: string) => Promise<void> {
  const announce = useAnnounce();
  return useCallback(
    async (text, said) => {
      try {
        await navigator.clipboard.writeText(text);
      } catch {
        throw new Error('copy.refused');
      }
      announce(said);
    },
    [announce],
  );
}
