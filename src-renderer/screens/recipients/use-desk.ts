import { useSyncExternalStore } from 'react';
import { call, fileHandle, onPushed } from '../../bridge.ts';
import { createDesks, type Desk } from './import-desk.ts';

/** The desks of this window. */
export const desks = createDesks({
  fileHandle,
  preview: (params) => call('recipients.preview', params),
  takeIn: (params) => call('recipients.import', params),
});

const work = new Map<string | null, number>();
const listeners = new Set<() => void>();
onPushed((pushed) => {
  if (pushed.event !== 'work' || pushed.data.work !== 'import') return;
  const { messageId, value, done } = pushed.data;
  if (done) work.delete(messageId);
  else work.set(messageId, value);
  for (const listener of listeners) listener();
});

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function useDesk(messageId: string): Desk {
  return useSyncExternalStore(desks.subscribe, () => desks.get(messageId));
}

/** How far a list is taken in for a message, 0-1, whoever began it; for null how far a file is read. Null when nothing goes on. */
export function useWork(messageId: string | null): number | null {
  return useSyncExternalStore(subscribe, () => work.get(messageId) ?? null);
}
