import type { Result } from '#shared/contract/index.ts';
import { type ChannelState, channelStates } from '#shared/domain/register/life-cycle.ts';
import type { ListFilters } from '../list-address.ts';

type Facet = keyof ListFilters;

/** A value of a facet, and how many channels it would show. */
export interface FacetValue {
  readonly facet: Facet;
  readonly value: string;
  readonly count: number;
}

const order: readonly Facet[] = ['state', 'platform', 'due', 'unit', 'language', 'crisis'];
/** What runs first, then what is on its way, then the rest. */
const statesFirst: readonly ChannelState[] = [
  'open',
  'handover',
  'suspended',
  'registered',
  'approved',
  'anchored',
  'draft',
  'open-legacy',
];
const states: readonly string[] = [...statesFirst, ...channelStates.filter((state) => !statesFirst.includes(state))];

/**
 * The facets in their order, each with the values that show something or are chosen. An overdue evaluation stands with the states, after
 * the open ones that it is found among, though it is none.
 */
export function facetGroups(
  counts: Result<'register.facets'>,
  filters: ListFilters,
): { readonly group: Facet; readonly values: FacetValue[] }[] {
  const valuesOf = (facet: Facet): FacetValue[] => {
    const chosen = (filters[facet] ?? []) as readonly string[];
    const missing = chosen.filter((value) => !counts[facet].some((one) => one.value === value));
    return [...counts[facet], ...missing.map((value) => ({ value, count: 0 }))]
      .filter(({ value, count }) => count > 0 || chosen.includes(value))
      .map((one) => ({ facet, ...one }));
  };
  const due = valuesOf('due');
  const evaluation = due.filter(({ value }) => value === 'evaluation');
  return order
    .map((group) => {
      if (group === 'due') return { group, values: due.filter(({ value }) => value !== 'evaluation') };
      const values = valuesOf(group);
      if (group !== 'state') return { group, values };
      const sorted = values.sort((a, b) => states.indexOf(a.value) - states.indexOf(b.value));
      const open = sorted.filter(({ value }) => value === 'open');
      return { group, values: [...open, ...evaluation, ...sorted.filter((one) => !open.includes(one))] };
    })
    .filter(({ values }) => values.length > 0);
}

/** How many values are chosen. */
export function chosenCount(filters: ListFilters): number {
  return Object.values(filters).reduce((sum, values) => sum + values.length, 0);
}
