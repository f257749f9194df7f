import { useSyncExternalStore } from 'react';

type Values = Readonly<Record<string, unknown>>;

/** What is written in forms and not saved, by the form; kept while the window is open, so that looking elsewhere loses nothing. */
const written = new Map<string, Values>();
const listeners = new Set<() => void>();

/** Keeps what is written in a form; null forgets it. */
export function keepDraft(form: string, values: Values | null): void {
  if (values === null) written.delete(form);
  else written.set(form, values);
  for (const listener of listeners) listener();
}

/** What is written in a form and not saved; null for nothing. */
export function useDraft(form: string): Values | null {
  return useSyncExternalStore(subscribe, () => written.get(form) ?? null);
}

/** The forms with something unsaved whose names begin like this, joined by blanks. */
export function useDrafts(prefix: string): string {
  return useSyncExternalStore(subscribe, () =>
    [...written.keys()]
      .filter((form) => form.startsWith(prefix))
      .sort()
      .join(' '),
  );
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
