import { describe, expect, it } from 'vitest';
import { chosenCount, facetGroups } from './facet-groups.ts';

const none = { platform: [], unit: [], state: [], due: [], language: [], crisis: [] };

describe('the facets of the list', () => {
  it('put what runs first, with the overdue evaluations among it', () => {
    const counts = {
      ...none,
      state: [
        { value: 'decommissioned', count: 9 },
        { value: 'handover', count: 1 },
        { value: 'open', count: 5 },
      ],
      due: [
        { value: 'overdue', count: 3 },
        { value: 'soon', count: 0 },
        { value: 'evaluation', count: 2 },
      ],
    };
    const groups = facetGroups(counts, {});
    expect(groups.map(({ group, values }) => [group, values.map(({ facet, value }) => `${facet}:${value}`)])).toEqual([
      ['state', ['state:open', 'due:evaluation', 'state:handover', 'state:decommissioned']],
      ['due', ['due:overdue']],
    ]);
  });

  it('keep what is chosen, also where it shows nothing any more, so that it can be taken away', () => {
    const filters = { language: ['sv'], platform: ['x'], crisis: ['yes' as const] };
    const groups = facetGroups({ ...none, platform: [{ value: 'x', count: 0 }], crisis: [{ value: 'yes', count: 0 }] }, filters);
    expect(groups.map(({ group, values }) => [group, values.map(({ value, count }) => [value, count])])).toEqual([
      ['platform', [['x', 0]]],
      ['language', [['sv', 0]]],
      ['crisis', [['yes', 0]]],
    ]);
    expect(chosenCount(filters)).toBe(3);
    expect(chosenCount({})).toBe(0);
  });
});
