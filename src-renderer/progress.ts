import { useSyncExternalStore } from 'react';
import type { DispatchProgress } from '#shared/contract/dispatch.ts';

const latest = new Map<string, DispatchProgress>();
const listeners = new Set<() => void>();

/** Takes a pushed progress of a send order. */
export function noteProgress(progress: DispatchProgress): void {
  latest.set(progress.orderId, progress);
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** The last progress that was pushed for an order; null before the first. */
export function useProgress(orderId: string | null): DispatchProgress | null {
  return useSyncExternalStore(subscribe, () => (orderId ? (latest.get(orderId) ?? null) : null));
}
