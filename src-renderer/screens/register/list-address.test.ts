import { describe, expect, it } from 'vitest';
import { filtersOf, listAddress } from './list-address.ts';

describe('the address of the list of channels', () => {
  it('holds what the list is narrowed to', () => {
    const filters = { platform: ['x', 'facebook'], unit: ['id & more', ''], state: ['open-legacy' as const], due: ['overdue' as const] };
    const address = listAddress(filters);
    expect(address).toBe('/register?platform=x&platform=facebook&unit=id+%26+more&unit=&state=open-legacy&due=overdue');
    expect(filtersOf(address.slice(address.indexOf('?') + 1))).toEqual(filters);
    expect(listAddress({})).toBe('/register');
    expect(listAddress({ state: [] })).toBe('/register');
  });

  it('passes over what no facet knows, and what is said twice', () => {
    expect(filtersOf('state=closed&state=open&state=open&due=never&page=2')).toEqual({ state: ['open'] });
    expect(filtersOf('')).toEqual({});
  });
});
