import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { proofBlocks, proofText, wordsToAsk } from './proof-text.ts';
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

  it('has offsets in the text where paragraphs begin further on, and rows where blocks have them', () => {
    const ok = { verdict: () => 'ok' as const };
    const text = 'Møt opp.\n\nDu må må søke.\n \nSe  her.';
    expect(proofText(text, 'nb', ok).map(({ rule, place, words }) => [rule, place.from, words])).toEqual([
      ['doubled-word', 13, 'må må'],
      ['spaces', 29, '  '],
    ]);
    expect(
      proofBlocks(
        [
          { text: 'Møt.', row: 2 },
          { text: 'Du må må.', row: 5 },
        ],
        'nb',
        ok,
      ),
    ).toMatchObject([{ rule: 'doubled-word', place: { row: 5, from: 3, to: 8 } }]);
  });

  it('goes by the measures, the severities and the form of the house', () => {
    const ok = { verdict: () => 'ok' as const };
    const text = 'Me møter i auditoriet måndag, og me ventar på på svar.';
    const found = (knowledge: object) => proofText(text, 'nn', { ...ok, ...knowledge }).map(({ rule, severity }) => `${rule} ${severity}`);
    expect(found({})).toEqual([]);
    expect(found({ measures: { sentenceWords: 9 } })).toEqual(['long-sentence hint']);
    expect(found({ measures: { sentenceWords: 9 }, severities: { 'long-sentence': 'warn' } })).toEqual(['long-sentence warn']);
    expect(found({ measures: { sentenceWords: 9 }, severities: { 'long-sentence': 'off' } })).toEqual([]);
    expect(found({ houseForm: { nn: { we: 'vi' } } })).toEqual(['house-form hint', 'house-form hint']);
  });
});
