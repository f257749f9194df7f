import { useInfiniteQuery } from '@tanstack/react-query';
import type { Result } from '#shared/contract/index.ts';
import { call } from '../../bridge.ts';

const pageSize = 100;
/** The most that the contract gives in one page. */
const largestPage = 500;

type Page = Result<'dispatch.suppressed'>;

/** The suppressed recipients of a send, as far as they are read, and what leaders have decided about them. */
export interface Suppressed extends Page {
  /** Reads the next page; null when all are read. */
  readonly more: (() => void) | null;
}

export function useSuppressed(orderId: string): { readonly data: Suppressed | null; readonly error: Error | null; retry(): void } {
  const { data, error, hasNextPage, fetchNextPage, refetch } = useInfiniteQuery({
    queryKey: ['dispatch.suppressed', { orderId }, 'pages'],
    queryFn: ({ pageParam }) => call('dispatch.suppressed', { orderId, offset: pageParam, limit: pageSize }),
    initialPageParam: 0,
    getNextPageParam: ({ total, rows }, pages) => {
      const read = pages.reduce((sum, page) => sum + page.rows.length, 0);
      return rows.length > 0 && read < total ? read : undefined;
    },
  });
  const newest = data?.pages.at(-1);
  const more = hasNextPage ? () => void fetchNextPage() : null;
  return {
    data: newest ? { ...newest, rows: data?.pages.flatMap(({ rows }) => rows) ?? [], more } : null,
    error,
    retry: () => void refetch(),
  };
}

/** Everyone who is suppressed in the send now, by number. */
export async function suppressedSeqs(orderId: string): Promise<number[]> {
  const seqs: number[] = [];
  for (;;) {
    const { total, rows } = await call('dispatch.suppressed', { orderId, offset: seqs.length, limit: largestPage });
    seqs.push(...rows.map(({ seq }) => seq));
    if (rows.length === 0 || seqs.length >= total) return seqs;
  }
}
