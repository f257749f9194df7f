import type { Result } from '#shared/contract/index.ts';
import { call } from '../../bridge.ts';
import { everySeq, usePages } from './use-pages.ts';

type Page = Result<'dispatch.suppressed'>;

/** The suppressed recipients of a send, as far as they are read, and what leaders have decided about them. */
export interface Suppressed extends Page {
  /** Reads the next page; null when all are read. */
  readonly more: (() => void) | null;
}

export function useSuppressed(orderId: string): { readonly data: Suppressed | null; readonly error: Error | null; retry(): void } {
  const { newest, rows, error, more, refetch } = usePages<Page['rows'][number], Page>(['dispatch.suppressed', { orderId }], (page) =>
    call('dispatch.suppressed', { orderId, ...page }),
  );
  return { data: newest && { ...newest, rows: [...rows], more }, error, retry: () => void refetch() };
}

/** Everyone who is suppressed in the send now, by number. */
export function suppressedSeqs(orderId: string): Promise<number[]> {
  return everySeq((page) => call('dispatch.suppressed', { orderId, ...page }));
}
