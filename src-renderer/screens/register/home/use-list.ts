import { useDeferredValue, useMemo, useState } from 'react';
import { useLocation, useSearch } from 'wouter';
import type { RegisterView } from '#shared/contract/register-documents.ts';
import { useAct, useCall } from '../../../queries.ts';
import { filtersOf, type ListFilters, listAddress } from '../list-address.ts';
import { useRegisterRules } from '../words.ts';
import { type ColumnId, columnsOf, type Sort } from './columns.ts';

export interface ShownList {
  readonly written: string;
  /** What is searched for: a moment after it was written. */
  readonly query: string;
  readonly filters: ListFilters;
  readonly sort: Sort;
  readonly columns: readonly ColumnId[];
  /** All of it, as it is kept by a name. */
  readonly view: RegisterView;
  readonly write: (query: string) => void;
  readonly narrow: (filters: ListFilters) => void;
  readonly order: (sort: Sort) => void;
  /** Null: the usual ones. Remembered for each person. */
  readonly choose: (columns: readonly ColumnId[] | null) => void;
  readonly show: (view: RegisterView) => void;
}

/** What the list of channels is searched for and narrowed to, its order, and its columns. */
export function useList(): ShownList {
  const [, go] = useLocation();
  const { leastShare } = useRegisterRules();
  const look = useCall('register.look', {});
  const keep = useAct('register.keepLook');
  const [written, setWritten] = useState('');
  const query = useDeferredValue(written);
  const narrowedTo = useSearch();
  const filters = useMemo(() => filtersOf(narrowedTo), [narrowedTo]);
  const [sort, setSort] = useState<Sort>({ by: 'name', descending: false });
  // What was chosen just now holds before it is remembered.
  const [chosen, setChosen] = useState<readonly string[] | null | undefined>(undefined);
  const kept = chosen === undefined ? (look.data?.columns ?? null) : chosen;
  const columns = useMemo(() => columnsOf(kept, leastShare), [kept, leastShare]);
  const narrow = (wanted: ListFilters): void => go(listAddress(wanted), { replace: true });
  const choose = (wanted: readonly string[] | null): void => {
    setChosen(wanted);
    keep.mutate({ columns: wanted === null ? null : [...wanted] });
  };
  return {
    written,
    query,
    filters,
    sort,
    columns,
    view: { query, filters, sort, columns: [...columns] },
    write: setWritten,
    narrow,
    order: setSort,
    choose,
    show: (view) => {
      setWritten(view.query ?? '');
      narrow(view.filters ?? {});
      setSort(view.sort);
      choose(view.columns);
    },
  };
}
