import { useSyncExternalStore } from 'react';
import type { EventData } from '#shared/contract/index.ts';
import { onPushed } from './bridge.ts';

type Work = EventData<'work'>['work'];

const underWay = new Map<string, number>();
const listeners = new Set<() => void>();
const keyOf = (work: Work, messageId: string | null): string => `${work} ${messageId ?? ''}`;

// Heard from the start: a screen that is opened in the middle of long work knows how far it has come.
onPushed((pushed) => {
  if (pushed.event !== 'work') return;
  const { work, messageId, value, done } = pushed.data;
  if (done) underWay.delete(keyOf(work, messageId));
  else underWay.set(keyOf(work, messageId), value);
  for (const listener of listeners) listener();
});

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** How far long work has come, 0 to 1, whoever began it; null while none is under way. `messageId`: the message that it is for. */
export function useWork(work: Work, messageId: string | null = null): number | null {
  return useSyncExternalStore(subscribe, () => underWay.get(keyOf(work, messageId)) ?? null);
}
