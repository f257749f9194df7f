import { useVirtualizer } from '@tanstack/react-virtual';
import { type ReactNode, useRef } from 'react';

interface PagedListProps {
  total: number;
  /** Pixels; every row has the same. */
  rowHeight: number;
  pageSize?: number;
  /** What the list is, for screen readers. */
  label: string;
  /** The rows from `offset`; a page is asked for when it comes near the view. */
  page: (offset: number, limit: number) => ReactNode;
}

/** A long list that only asks for the pages in view. */
export function PagedList({ total, rowHeight, pageSize = 50, label, page }: PagedListProps) {
  const scroll = useRef<HTMLElement>(null);
  const virtual = useVirtualizer({
    count: Math.ceil(total / pageSize),
    getScrollElement: () => scroll.current,
    estimateSize: (index) => Math.min(pageSize, total - index * pageSize) * rowHeight,
    overscan: 1,
  });
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling list must be reachable by keyboard
    <section className="work-scroll paged-list" ref={scroll} aria-label={label} tabIndex={0}>
      <div style={{ height: virtual.getTotalSize(), position: 'relative' }}>
        {virtual.getVirtualItems().map((item) => (
          <div key={item.key} style={{ position: 'absolute', inset: `${item.start}px 0 auto`, height: item.size }}>
            {page(item.index * pageSize, pageSize)}
          </div>
        ))}
      </div>
    </section>
  );
}
