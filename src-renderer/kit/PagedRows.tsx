// biome-ignore-all lint/a11y/useSemanticElements: rows are placed one by one, which table elements do not allow
// biome-ignore-all lint/a11y/useFocusableInteractive: rows and cells of a table are not pressed
import { keepPreviousData, useQueries } from '@tanstack/react-query';
import { useVirtualizer } from '@tanstack/react-virtual';
import { type ReactNode, useRef } from 'react';
import type { MethodName, Params, Result } from '#shared/contract/index.ts';
import { call } from '../bridge.ts';
import { InlineError } from './InlineError.tsx';
import './paged-rows.css';

type PagedMethod = {
  [M in MethodName]: 'offset' | 'limit' extends keyof Params<M> ? M : never;
}[MethodName];

interface PagedRowsProps<M extends PagedMethod, Row> {
  method: M;
  /** Everything but the page. */
  params: Omit<Params<M>, 'offset' | 'limit'>;
  rowsOf: (page: Result<M>) => readonly Row[];
  /** The column heads, and one row's cells in the same columns. */
  columns: readonly { head: ReactNode; width: string; cell: (row: Row, index: number) => ReactNode }[];
  /** Pixels. */
  rowHeight: number;
  label: string;
  empty: ReactNode;
  /** Makes rows pressable. */
  onPick?: (row: Row) => void;
  isPicked?: (row: Row) => boolean;
}

const pageSize = 100;

/** A long table whose rows are fetched a page at a time as they come into view. It fills its place and scrolls inside it. */
export function PagedRows<M extends PagedMethod, Row>(props: PagedRowsProps<M, Row>) {
  const { method, params, rowsOf, columns, rowHeight, label, empty, onPick, isPicked } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const pageAt = (page: number) => ({
    queryKey: [method, { ...params, offset: page * pageSize, limit: pageSize }],
    queryFn: () => call(method, { ...params, offset: page * pageSize, limit: pageSize } as Params<M>),
    placeholderData: keepPreviousData as never,
  });
  const first = useQueries({ queries: [pageAt(0)] })[0];
  const total = (first?.data as { total: number } | undefined)?.total ?? 0;
  const virtual = useVirtualizer({ count: total, getScrollElement: () => scroller.current, estimateSize: () => rowHeight, overscan: 12 });
  const items = virtual.getVirtualItems();
  const wanted = [...new Set(items.map((item) => Math.floor(item.index / pageSize)))];
  const pages = useQueries({ queries: wanted.map(pageAt) });
  const rowAt = (index: number): Row | undefined => {
    const page = Math.floor(index / pageSize);
    const data = pages[wanted.indexOf(page)]?.data as Result<M> | undefined;
    return data && rowsOf(data)[index % pageSize];
  };
  if (first?.isError) return <InlineError error={first.error} onRetry={() => void first.refetch()} />;
  if (first?.data && total === 0) return <div className="paged-empty">{empty}</div>;
  const template = columns.map((column) => column.width).join(' ');
  return (
    <div className="paged-rows" role="table" aria-label={label} aria-rowcount={total + 1}>
      <div role="rowgroup" className="heads">
        <div role="row" aria-rowindex={1} style={{ gridTemplateColumns: template }}>
          {columns.map((column, index) => (
            <span key={index} role="columnheader">
              {column.head}
            </span>
          ))}
        </div>
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard */}
      <div className="scroller" ref={scroller} role="rowgroup" tabIndex={0} aria-label={label}>
        <div role="presentation" style={{ height: virtual.getTotalSize(), position: 'relative' }}>
          {items.map((item) => {
            const row = rowAt(item.index);
            return (
              <div
                key={item.key}
                role="row"
                aria-rowindex={item.index + 2}
                className={row && isPicked?.(row) ? 'picked' : undefined}
                style={{ gridTemplateColumns: template, height: rowHeight, transform: `translateY(${item.start}px)` }}
                onClick={row && onPick ? () => onPick(row) : undefined}
                onKeyDown={row && onPick ? (event) => event.key === 'Enter' && onPick(row) : undefined}
                tabIndex={row && onPick ? 0 : undefined}
              >
                {columns.map((column, index) => (
                  <span key={index} role="cell">
                    {row ? column.cell(row, item.index) : ''}
                  </span>
                ))}
              </div>
            );
          })}
        </div>
      </div>
    </div>
  );
}
