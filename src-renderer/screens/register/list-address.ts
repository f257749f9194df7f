import type { Params } from '#shared/contract/index.ts';
import { channelStates } from '#shared/domain/register/life-cycle.ts';

export type ListFilters = NonNullable<Params<'register.list'>['filters']>;

/** What each facet takes; where nothing is said, any value. A value stands once for each time it is chosen. */
const facets = {
  platform: null,
  unit: null,
  state: channelStates,
  due: ['overdue', 'soon', 'evaluation'],
  language: null,
  crisis: ['yes'],
} as const satisfies Record<keyof ListFilters, readonly string[] | null>;

/** The facets that the query of an address narrows the list to; what it says that no facet knows is passed over. */
export function filtersOf(query: string): ListFilters {
  const asked = new URLSearchParams(query);
  const filters = Object.entries(facets).flatMap(([facet, known]) => {
    const values = asked.getAll(facet).filter((value) => known === null || (known as readonly string[]).includes(value));
    return values.length > 0 ? [[facet, [...new Set(values)]]] : [];
  });
  return Object.fromEntries(filters) as ListFilters;
}

/** The address of the list, narrowed to these values. */
export function listAddress(filters: ListFilters): string {
  const query = new URLSearchParams();
  for (const facet of Object.keys(facets) as (keyof ListFilters)[]) for (const value of filters[facet] ?? []) query.append(facet, value);
  return query.size > 0 ? `/register?${query}` : '/register';
}
