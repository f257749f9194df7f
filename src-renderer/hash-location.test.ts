import { describe, expect, it } from 'vitest';
import { partsOfHash } from './hash-location.ts';

describe('an address within the page', () => {
  it('is a path and a query, each without what stands between them', () => {
    expect(partsOfHash('#/register?state=open&unit=1')).toEqual({ path: '/register', query: 'state=open&unit=1' });
    expect(partsOfHash('#/register')).toEqual({ path: '/register', query: '' });
    expect(partsOfHash('')).toEqual({ path: '/', query: '' });
  });

  it('keeps a question mark that stands in the query', () => {
    expect(partsOfHash('#/a?b=c?d')).toEqual({ path: '/a', query: 'b=c?d' });
  });
});
