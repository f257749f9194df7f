import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { proofText, wordsToAsk } from './proof-text.ts';
import { wordsOf } from './tokens.ts';

describe('proofreading of one text', () => {
  it('names every unknown word where it stands, and no other', () => {
    const verdict = (_: string, word: string) => (word === 'feill' ? 'unknown' : word === 'nettverkstilgang' ? 'compound' : 'ok');
    const findings = proofText('En feill, og nettverkstilgang. Feil feill-', 'nb', { verdict: verdict as never });
    expect(findings).toMatchObject([
      { rule: 'spelling', severity: 'warn', words: 'feill', place: { in: 'body', language: 'nb', from: 3, to: 8 } },
    ]);
  });

  it('says nothing of words that could not be asked about', () => {
    expect(proofText('feill', 'nb', { verdict: () => undefined })).toEqual([]);
  });

  it('asks for every word once, and points at the words that it names, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        const asked = new Set(wordsToAsk(text));
        const findings = proofText(text, 'nn', {
          verdict: (_, word) => {
            return asked.has(word) ? 'unknown' : undefined;
          },
        });
        const inText = findings.filter(({ place }) => place.from !== undefined);
        expect(inText.map(({ place }) => text.slice(place.from, place.to))).toEqual(inText.map(({ words }) => words));
        // A word of the other form is told of as such.
        const told = findings.filter(({ rule }) => rule === 'spelling' || rule === 'wrong-written-form');
        expect(told).toHaveLength(wordsOf(text).length);
      }),
      { numRuns: 100 },
    );
  });
});
