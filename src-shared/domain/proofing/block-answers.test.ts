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

  it('is dropped where the block has other words now, and in a language that is gone', () => {
    expect(found(doc('en xa', 'to xb'), doc('en xa!', 'to xb'))).toEqual([['xb', 1]]);
    expect(found(doc('xa'), doc(''))).toEqual([]);
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
