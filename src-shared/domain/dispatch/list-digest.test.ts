import fc from 'fast-check';
import { expect, test } from 'vitest';
import { listDigest, startListDigest } from './list-digest.ts';

const rows = fc.uniqueArray(
  fc.record({ address: fc.emailAddress().map((address) => address.toLowerCase()), renderingId: fc.constantFrom('nb-nn-en', 'nn-nb-en') }),
  { selector: ({ address }) => address, maxLength: 60 },
);

test('the order of the rows does not matter, their content does', () => {
  fc.assert(
    fc.property(rows, fc.nat(), (list, at) => {
      expect(listDigest(list.toReversed())).toBe(listDigest(list));
      const [one, ...rest] = list;
      if (!one) return;
      expect(listDigest(rest)).not.toBe(listDigest(list));
      const changed = list.with(at % list.length, { address: `${one.address}x`, renderingId: 'nb-nn-en' });
      expect(listDigest(changed)).not.toBe(listDigest(list));
    }),
  );
});

test('pages sorted by address give the same digest as the whole list', () => {
  fc.assert(
    fc.property(rows, fc.integer({ min: 1, max: 7 }), (list, size) => {
      const sorted = list.toSorted((a, b) => (a.address < b.address ? -1 : 1));
      const digest = startListDigest();
      for (let from = 0; from < sorted.length; from += size) digest.add(sorted.slice(from, from + size));
      expect(digest.end()).toBe(listDigest(list));
    }),
  );
});
