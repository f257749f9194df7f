import { type KeyboardEvent, type RefObject, useEffect, useRef, useState } from 'react';

interface RowKeysOptions {
  readonly total: number;
  /** Rows that Page Up and Page Down go over. */
  readonly perPage: number;
  /** Brings a row into view, so that it is drawn. */
  readonly show: (index: number) => void;
  readonly enabled: boolean;
}

/** Where a key leads from a row (from 0) among so many; null for a key that leads nowhere. */
export function rowAfterKey(key: string, index: number, { total, perPage }: Pick<RowKeysOptions, 'total' | 'perPage'>): number | null {
  const last = total - 1;
  const steps: Readonly<Record<string, number>> = {
    ArrowDown: index + 1,
    ArrowUp: index - 1,
    PageDown: index + perPage,
    PageUp: index - perPage,
    Home: 0,
    End: last,
  };
  const to = steps[key];
  return to === undefined || last < 0 ? null : Math.max(0, Math.min(last, to));
}

/** One row of a long list is in the tab order, and the arrows, Home, End and the pages go to others, which are drawn when they come into view. */
export function useRowKeys(scroller: RefObject<HTMLElement | null>, { total, perPage, show, enabled }: RowKeysOptions) {
  const [at, setAt] = useState(0);
  const wanted = useRef<number | null>(null);
  const active = Math.max(0, Math.min(at, total - 1));
  // A row that is far away is drawn a moment after it is scrolled to.
  useEffect(() => {
    if (wanted.current === null) return;
    const row = scroller.current?.querySelector<HTMLElement>(`[aria-rowindex="${wanted.current + 2}"]`);
    if (!row) return;
    wanted.current = null;
    row.focus({ preventScroll: true });
  });
  return {
    active,
    onFocus: (index: number): void => setAt(index),
    onKeyDown: (event: KeyboardEvent): void => {
      if (!enabled || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
      const next = rowAfterKey(event.key, active, { total, perPage });
      if (next === null) return;
      event.preventDefault();
      wanted.current = next;
      setAt(next);
      show(next);
    },
  };
}
