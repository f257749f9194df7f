import { useInfiniteQuery } from '@tanstack/react-query';

const pageSize = 100;
/** The most that the contract gives in one page. */
const largestPage = 500;

interface Page<Row> {
  readonly total: number;
  readonly rows: readonly Row[];
}
type Ask<P> = (page: { readonly offset: number; readonly limit: number }) => Promise<P>;

/** Rows that are read a page at a time. */
export interface Pages<P, Row> {
  /** The page that was read last; null before the first. */
  readonly newest: P | null;
  /** All that are read. */
  readonly rows: readonly Row[];
  readonly error: Error | null;
  /** Reads the next page; null when all are read. */
  readonly more: (() => void) | null;
  refetch(): Promise<unknown>;
}

/** `key`: under which the pages are kept; it begins with the method that `ask` calls. */
export function usePages<Row, P extends Page<Row>>(key: readonly [string, object], ask: Ask<P>): Pages<P, Row> {
  const { data, error, hasNextPage, fetchNextPage, refetch } = useInfiniteQuery({
    queryKey: [...key, 'pages'],
    queryFn: ({ pageParam }) => ask({ offset: pageParam, limit: pageSize }),
    initialPageParam: 0,
    getNextPageParam: ({ total, rows }, pages) => {
      const read = pages.reduce((sum, page) => sum + page.rows.length, 0);
      return rows.length > 0 && read < total ? read : undefined;
    },
  });
  const pages = data?.pages ?? [];
  return {
    newest: pages.at(-1) ?? null,
    rows: pages.flatMap(({ rows }) => rows),
    error,
    more: hasNextPage ? () => void fetchNextPage() : null,
    refetch,
  };
}

/** The numbers of all rows that there are now. */
export async function everySeq(ask: Ask<Page<{ readonly seq: number }>>): Promise<number[]> {
  const seqs: number[] = [];
  for (;;) {
    const { total, rows } = await ask({ offset: seqs.length, limit: largestPage });
    seqs.push(...rows.map(({ seq }) => seq));
    if (rows.length === 0 || seqs.length >= total) return seqs;
  }
}
