import type { Caps } from '#shared/domain/dispatch/order.ts';
import { useCall } from '../../queries.ts';

/** How many, of an order those who are left, go to each domain that has caps of its own; empty until it is known. `from`: the list or the order; null where there is none. */
export function useDomainCounts(caps: Caps | null, from: { of: 'list' | 'order'; id: string } | null): ReadonlyMap<string, number> {
  const domains = (caps?.domains ?? []).map(({ domain }) => domain);
  const counted = useCall(
    'dispatch.domains',
    { of: from?.of ?? 'list', id: from?.id ?? '-', domains },
    { enabled: from !== null && domains.length > 0, keep: true },
  );
  return new Map(counted.data?.counts.map(({ domain, count }) => [domain, count]));
}
