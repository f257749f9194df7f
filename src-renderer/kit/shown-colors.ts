import { useSyncExternalStore } from 'react';

function subscribe(changed: () => void): () => void {
  const observer = new MutationObserver(changed);
  observer.observe(document.documentElement, { attributeFilter: ['data-color-scheme'] });
  return () => observer.disconnect();
}

/** The colours that the interface is shown in now, where the person has left the choice to the machine too. */
export function useShownColors(): 'light' | 'dark' {
  return useSyncExternalStore(subscribe, () => (document.documentElement.dataset.colorScheme === 'dark' ? 'dark' : 'light'));
}
