// biome-ignore-all lint/a11y/useSemanticElements: rows are placed one by one, which table elements do not allow
// biome-ignore-all lint/a11y/useFocusableInteractive: rows and cells of a table are not pressed
// biome-ignore-all lint/a11y/useAriaPropsSupportedByRole: a table or a grid has a label, whichever it is
import { keepPreviousData, useQueries } from '@tanstack/react-query';
import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, type MouseEvent, type ReactNode, useEffect, useRef } from 'react';
import type { MethodName, Params, Result } from '#shared/contract/index.ts';
import { call } from '../bridge.ts';
import { InlineError } from './InlineError.tsx';
import { useRowKeys } from './use-row-keys.ts';
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
  columns: readonly {
    head: ReactNode;
    width: string;
    cell: (row: Row, index: number) => ReactNode;
    /** The rows stand in the order of this column. */
    sorted?: 'ascending' | 'descending' | undefined;
  }[];
  /** Pixels. */
  rowHeight: number;
  label: string;
  empty: ReactNode;
  /** Makes rows pressable. */
  onPick?: (row: Row) => void;
  isPicked?: (row: Row) => boolean;
  /** Makes it a grid: the arrows go from row to row, and Enter or a click opens one. Links in its cells stand outside the tab order. */
  onOpen?: (row: Row) => void;
  /** Told which rows are in view, counted from 1, of how many. */
  onRange?: (range: RowRange) => void;
}

export interface RowRange {
  readonly first: number;
  readonly last: number;
  readonly total: number;
}

const pageSize = 100;

/** A long table whose rows are fetched a page at a time as they come into view. It fills its place and scrolls inside it. */
export function PagedRows<M extends PagedMethod, Row>(props: PagedRowsProps<M, Row>) {
  const { method, params, rowsOf, columns, rowHeight, label, empty, onPick, isPicked, onOpen, onRange } = props;
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
  const keys = useRowKeys(scroller, {
    total,
    perPage: Math.max(1, Math.floor((virtual.scrollRect?.height ?? 0) / rowHeight) - 1),
    show: (index) => virtual.scrollToIndex(index),
    enabled: onOpen !== undefined,
  });
  const [from, to] = [Math.min((virtual.range?.startIndex ?? 0) + 1, total), Math.min((virtual.range?.endIndex ?? -1) + 1, total)];
  const tellRange = useRef(onRange);
  tellRange.current = onRange;
  useEffect(() => tellRange.current?.({ first: from, last: to, total }), [from, to, total]);
  if (first?.isError) return <InlineError error={first.error} onRetry={() => void first.refetch()} />;
  if (first?.data && total === 0) return <div className="paged-empty">{empty}</div>;
  const template = columns.map((column) => column.width).join(' ');
  return (
    <div className="paged-rows" role={onOpen ? 'grid' : 'table'} aria-label={label} aria-rowcount={total + 1}>
      <div role="rowgroup" className="heads">
        <div role="row" aria-rowindex={1} style={{ gridTemplateColumns: template }}>
          {columns.map((column, index) => (
            <span key={index} role="columnheader" aria-sort={column.sorted}>
              {column.head}
            </span>
          ))}
        </div>
      </div>
      <div
        className="scroller"
        ref={scroller}
        role="rowgroup"
        tabIndex={onOpen ? undefined : 0}
        aria-label={label}
        onKeyDown={keys.onKeyDown}
      >
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
                {...(onOpen
                  ? {
                      tabIndex: item.index === keys.active ? 0 : -1,
                      onFocus: () => keys.onFocus(item.index),
                      onClick: (event: MouseEvent<HTMLElement>) => row && !isOnControl(event) && onOpen(row),
                      onKeyDown: (event: KeyboardEvent) =>
                        row && event.key === 'Enter' && event.target === event.currentTarget && onOpen(row),
                    }
                  : {
                      onClick: row && onPick ? () => onPick(row) : undefined,
                      onKeyDown: row && onPick ? (event: KeyboardEvent) => event.key === 'Enter' && onPick(row) : undefined,
                      tabIndex: row && onPick ? 0 : undefined,
                    })}
              >
                {columns.map((column, index) => (
                  <span key={index} role={onOpen ? 'gridcell' : 'cell'}>
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

/** True for a press on a link or a button in a row, which does what it does itself. */
function isOnControl(event: MouseEvent<HTMLElement>): boolean {
  return event.target instanceof Element && event.target.closest('a, button') !== null;
}
