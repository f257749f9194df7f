import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Block, Doc } from '../draft/document.ts';
import { type BlockAnswer, inRows, textsOf } from './block-answers.ts';
import type { ProofFinding } from './finding.ts';

const p = (text: string): Block => ({ type: 'paragraph', ...(text && { content: [{ type: 'text', text }] }) });
const doc = (...texts: string[]): Doc => ({ type: 'doc', content: texts.map(p) });

/** Everything that begins with x is found, in the block that it stands in. */
function answerTo(body: Doc): BlockAnswer {
  const texts = textsOf(body);
  const findings = texts.flatMap((text, row) =>
    [...text.matchAll(/x\w*/g)].map(
      ({ 0: words, index }): ProofFinding => ({
        rule: 'spelling',
        severity: 'warn',
        place: { in: 'body', language: 'nb', row, from: index, to: index + words.length },
        source: '',
        text: { id: 'proof.stale' },
        words,
        suggestions: [],
      }),
    ),
  );
  return { texts, findings };
}
const found = (answered: Doc, now: Doc, en?: Doc) =>
  inRows(new Map([['nb', answerTo(answered)]]), { nb: now, ...(en && { en }) }, ['nb', 'en']).map(({ words, place }) => [words, place.row]);
const places = (answered: Doc, now: Doc) =>
  inRows(new Map([['nb', answerTo(answered)]]), { nb: now }, ['nb']).map(({ words, place }) => `${words} ${place.row} ${place.from}`);

describe('what engines found, in the rows', () => {
  it('goes with its block, wherever that stands now', () => {
    const body = doc('en xa', 'to', 'tre xb');
    expect(found(body, body)).toEqual([
      ['xa', 0],
      ['xb', 2],
    ]);
    expect(found(body, doc('ny', 'en xa', 'tre xb'))).toEqual([
      ['xa', 1],
      ['xb', 2],
    ]);
  });

  it('stays in a block that is changed elsewhere, where its words stand now', () => {
    expect(found(doc('en xa', 'to xb'), doc('en xa!', 'to xb'))).toEqual([
      ['xa', 0],
      ['xb', 1],
    ]);
    expect(places(doc('en xa og xb her'), doc('en xa og så xb her'))).toEqual(['xa 0 3', 'xb 0 12']);
    expect(places(doc('en xa og xb her'), doc('en xa', 'og xb her'))).toEqual(['xa 0 3', 'xb 1 3']);
    expect(places(doc('en xa', 'og xb her'), doc('en xa og xb her'))).toEqual(['xa 0 3', 'xb 0 9']);
  });

  it('is dropped where its words are others now or are written on, and in a language that is gone', () => {
    expect(found(doc('en xa', 'to xb'), doc('en xab', 'to xb'))).toEqual([['xb', 1]]);
    expect(found(doc('en xa og'), doc('en xå og'))).toEqual([]);
    expect(found(doc('en xa og'), doc('en yxa og'))).toEqual([]);
    expect(found(doc('xa'), doc(''))).toEqual([]);
  });

  it('never points at other words, and never says the same twice', () => {
    const words = fc.array(fc.constantFrom('x', 'xa', 'xb', 'en', 'to', ' ', '. ', 'å'), { maxLength: 8 }).map((parts) => parts.join(''));
    const texts = fc.array(words, { maxLength: 5 }).map((all) => doc(...all));
    fc.assert(
      fc.property(texts, texts, (before, after) => {
        const told = inRows(new Map([['nb', answerTo(before)]]), { nb: after }, ['nb']);
        const standing = textsOf(after);
        for (const { place, words } of told) expect(standing[place.row ?? -1]?.slice(place.from, place.to)).toBe(words);
        const keys = told.map(({ place }) => `${place.row} ${place.from}`);
        expect(new Set(keys).size).toBe(keys.length);
      }),
      { numRuns: 200 },
    );
  });

  it('tells blocks with the same words apart by their order', () => {
    expect(found(doc('xa', 'xa'), doc('xa', 'b', 'xa'))).toEqual([
      ['xa', 0],
      ['xa', 2],
    ]);
    expect(found(doc('xa'), doc('xa', 'xa'))).toEqual([['xa', 0]]);
  });

  it('keeps what is about the whole language', () => {
    const whole = { ...answerTo(doc('xa')).findings[0], place: { in: 'body', language: 'nb' } } as ProofFinding;
    expect(inRows(new Map([['nb', { texts: ['gone'], findings: [whole] }]]), { nb: doc('new') }, ['nb'])).toEqual([whole]);
  });
});
