import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalJson } from '../canonical-json.ts';
import { listDigest } from '../dispatch/list-digest.ts';
import { contentDigest, shortDigest } from './digest.ts';
import { sampleBrief } from './message.fixture.ts';

const input = {
  packId: 'sample',
  packVersion: '1',
  brief: sampleBrief,
  renderings: [
    { id: 'nb-en', languages: ['nb', 'en'] as const, html: '<p>å</p>', text: 'å' },
    { id: 'en', languages: ['en'] as const, html: '<p>a</p>', text: 'a' },
  ],
};
const digest = contentDigest(input);

describe('the content digest', () => {
  it('is 64 hex digits, and shown as two groups of four', () => {
    expect(digest).toMatch(/^[0-9a-f]{64}$/);
    expect(shortDigest('7f3a91c2ffff')).toBe('7F3A 91C2');
  });
  it('changes with every part that an approval is about', () => {
    const [first, second] = input.renderings;
    if (!first || !second) throw new Error('two renderings are needed');
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), (more) => {
        const brief = (change: Partial<typeof sampleBrief>) => ({ ...input, brief: { ...sampleBrief, ...change } });
        const variants = [
          { ...input, packId: `sample${more}` },
          { ...input, packVersion: `1${more}` },
          brief({ audience: { kind: 'all-staff' } }),
          brief({ audience: { kind: 'all-students', description: more } }),
          brief({ reason: `study${more}` }),
          brief({ reasonStatement: more }),
          brief({ sender: sampleBrief.sender + more }),
          brief({ from: sampleBrief.from + more }),
          brief({ replyTo: sampleBrief.replyTo + more }),
          brief({ subject: sampleBrief.subject + more }),
          { ...input, renderings: [{ ...first, id: first.id + more }, second] },
          { ...input, renderings: [{ ...first, html: first.html + more }, second] },
          { ...input, renderings: [{ ...first, text: first.text + more }, second] },
          { ...input, renderings: [first] },
          { ...input, renderings: [second, first] },
        ];
        expect(new Set([digest, ...variants.map(contentDigest)]).size).toBe(variants.length + 1);
      }),
      { numRuns: 50 },
    );
  });
  it('U41: does not change with the wanted time, nor with what only the assessment reads', () => {
    fc.assert(
      fc.property(fc.string(), (other) => {
        const brief = {
          ...sampleBrief,
          wantedAt: { local: '2027-01-01T08:00', zone: 'Europe/Oslo' },
          relevance: other,
          narrowerGroupsConsidered: other,
          webPage: other,
          replyToConfirmed: null,
        };
        expect(contentDigest({ ...input, brief })).toBe(digest);
      }),
    );
  });
  it('does not depend on the order in which fields were written', () => {
    const brief = Object.fromEntries(Object.entries(sampleBrief).reverse()) as unknown as typeof sampleBrief;
    expect(contentDigest({ ...input, brief })).toBe(digest);
  });
  it('tells composed and decomposed letters apart, because the mail sends them as they are', () => {
    expect(contentDigest({ ...input, brief: { ...sampleBrief, subject: 'a\u030a' } })).not.toBe(
      contentDigest({ ...input, brief: { ...sampleBrief, subject: 'å' } }),
    );
  });
});

it('canonical JSON reads back to the same value', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value)));
    }),
  );
});

describe('the list digest', () => {
  const rows = fc.array(fc.record({ address: fc.emailAddress(), renderingId: fc.constantFrom('nb-nn-en', 'nn-nb-en') }), {
    minLength: 1,
    maxLength: 30,
  });
  it('is the same in any order of the rows, and another with any other row', () => {
    fc.assert(
      fc.property(rows, fc.nat(), (list, pick) => {
        const index = pick % list.length;
        const moved = list.map((row, at) => (at === index ? { ...row, renderingId: 'en' } : row));
        expect(listDigest([...list].reverse())).toBe(listDigest(list));
        expect(listDigest(moved)).not.toBe(listDigest(list));
        expect(listDigest(list.slice(1))).not.toBe(listDigest(list));
      }),
    );
  });
});
