import { describe, expect, it } from 'vitest';
import { judgeClock } from './clock.ts';

const known = '2026-08-10T07:00:00.000Z';
const builtAt = '2026-06-01T00:00:00.000Z';
const at = (now: string, more: Partial<Parameters<typeof judgeClock>[0]> = {}) => judgeClock({ now, known, builtAt, ...more });

describe('the machine’s clock', () => {
  it('is believed where nothing speaks against it, also after months of absence', () => {
    expect(at('2026-08-10T07:00:01.000Z')).toBeNull();
    expect(at('2027-07-20T07:00:00.000Z')).toBeNull();
    expect(at('2020-01-01T00:00:00.000Z', { known: null, builtAt: null })).toBeNull();
  });

  it('may be set back by minutes without a word', () => {
    expect(at('2026-08-10T06:56:00.000Z')).toBeNull();
    expect(at('2026-08-10T06:54:00.000Z')).toEqual({ kind: 'behind', against: 'store', reference: known, by: 6 * 60_000 });
  });

  it.each([
    ['a year behind', '2025-08-10T07:00:00.000Z', 'behind', 'store', known],
    ['a year ahead', '2027-08-10T07:00:00.000Z', 'ahead', 'store', known],
  ])('is doubted when it is %s', (_, now, kind, against, reference) => {
    expect(at(now)).toMatchObject({ kind, against, reference });
  });

  it('is held against the build where nothing is written down yet', () => {
    expect(at('2026-05-31T12:00:00.000Z', { known: null })).toBeNull();
    expect(at('2025-08-10T07:00:00.000Z', { known: null })).toMatchObject({ kind: 'behind', against: 'build', reference: builtAt });
    expect(at('2027-08-10T07:00:00.000Z', { known: null })).toMatchObject({ kind: 'ahead', against: 'build' });
  });
});
