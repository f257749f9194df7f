import { useInfiniteQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { LedgerRow } from '#shared/domain/dispatch/order.ts';
import { call } from '../../bridge.ts';

const pageSize = 100;
/** The most that the contract gives in one page. */
const largestPage = 500;

export interface Doubt {
  /** How many there are; the rows are those that are read. */
  readonly total: number;
  readonly rows: readonly LedgerRow[];
  readonly error: unknown;
  /** Reads the next page; null when all are read. */
  readonly more: (() => void) | null;
}

/** Those in doubt whom a person has left, or whom nobody has decided about. `count`, all in doubt, tells when to read again. */
export function useDoubt(orderId: string, left: boolean, count: number): Doubt {
  const { data, error, hasNextPage, fetchNextPage, refetch } = useInfiniteQuery({
    queryKey: ['dispatch.rows', { orderId, left }, 'pages'],
    queryFn: ({ pageParam }) => call('dispatch.rows', { orderId, left, offset: pageParam, limit: pageSize }),
    initialPageParam: 0,
    getNextPageParam: ({ total, rows }, pages) => {
      const read = pages.reduce((sum, page) => sum + page.rows.length, 0);
      return rows.length > 0 && read < total ? read : undefined;
    },
  });
  const pages = data?.pages ?? [];
  const total = pages.at(-1)?.total ?? 0;
  useEffect(() => {
    if (count > 0) void refetch();
  }, [count, refetch]);
  return { total, rows: pages.flatMap(({ rows }) => rows), error, more: hasNextPage ? () => void fetchNextPage() : null };
}

/** Everyone in doubt whom nobody has decided about now, by number. */
export async function undecidedSeqs(orderId: string): Promise<number[]> {
  const seqs: number[] = [];
  for (;;) {
    const { total, rows } = await call('dispatch.rows', { orderId, left: false, offset: seqs.length, limit: largestPage });
    seqs.push(...rows.map(({ seq }) => seq));
    if (rows.length === 0 || seqs.length >= total) return seqs;
  }
}
