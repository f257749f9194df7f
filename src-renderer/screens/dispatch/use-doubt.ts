import { useEffect } from 'react';
import type { Result } from '#shared/contract/index.ts';
import type { LedgerRow } from '#shared/domain/dispatch/order.ts';
import { call } from '../../bridge.ts';
import { everySeq, usePages } from './use-pages.ts';

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
  const { newest, rows, error, more, refetch } = usePages<LedgerRow, Result<'dispatch.rows'>>(
    ['dispatch.rows', { orderId, left }],
    (page) => call('dispatch.rows', { orderId, left, ...page }),
  );
  useEffect(() => {
    if (count > 0) void refetch();
  }, [count, refetch]);
  return { total: newest?.total ?? 0, rows, error, more };
}

/** Everyone in doubt whom nobody has decided about now, by number. */
export function undecidedSeqs(orderId: string): Promise<number[]> {
  return everySeq((page) => call('dispatch.rows', { orderId, left: false, ...page }));
}
