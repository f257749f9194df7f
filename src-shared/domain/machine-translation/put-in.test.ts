import { describe, expect, it } from 'vitest';
import { docText, emptyDoc } from '../draft/document.ts';
import { docFromMarkdown } from '../draft/markdown.ts';
import { type DraftedLine, putIn } from './put-in.ts';

const doc = (...paragraphs: readonly string[]) => docFromMarkdown(paragraphs.join('\n\n'));
const source = doc('# Øvelsen', 'Vi vet ikke hvem som kommer.', 'Ta med 3 studentkort.');
const lines: readonly DraftedLine[] = [
  { number: 1, source: 'Øvelsen', content: [{ type: 'text', text: 'Øvinga' }] },
  { number: 2, source: 'Vi vet ikke hvem som kommer.', content: [{ type: 'text', text: 'Vi veit ikkje kven som kjem.' }] },
];

describe('a draft that comes', () => {
  it('fills a pane where nothing is written, and what is lacking', () => {
    for (const target of [undefined, emptyDoc]) {
      const { body, put, changed } = putIn({ source, target }, { source, target }, lines);
      expect([docText(body), put, changed]).toEqual(['Øvinga\n\nVi veit ikkje kven som kjem.', 2, 0]);
    }
    const target = doc('# Øving', 'Ta med 3 studentkort, ver så snill.');
    expect(docText(putIn({ source, target }, { source, target }, lines.slice(1)).body)).toBe(
      'Øving\n\nVi veit ikkje kven som kjem.\n\nTa med 3 studentkort, ver så snill.',
    );
  });

  it('does not go over what was written in its place meanwhile', () => {
    const target = doc('# Øving', 'Vi veit ikkje.');
    const written = doc('# Øving', 'Vi veit ikkje kven.');
    const { body, put, changed } = putIn({ source, target }, { source, target: written }, lines.slice(1));
    expect([body, put, changed]).toEqual([written, 0, 1]);
    const begun = doc('# Mitt eige');
    expect(docText(putIn({ source, target: undefined }, { source, target: begun }, lines).body)).toContain('Mitt eige');
  });

  it('is not of a source that says something else now, and finds its line where others have come', () => {
    const edited = doc('# Øvelsen', 'Vi vet ikke hvor mange som kommer.', 'Ta med 3 studentkort.');
    expect(putIn({ source, target: undefined }, { source: edited, target: undefined }, lines)).toMatchObject({ put: 1, changed: 1 });
    const longer = doc('# Øvelsen', 'Dette er nytt.', 'Vi vet ikke hvem som kommer.', 'Ta med 3 studentkort.');
    expect(docText(putIn({ source, target: undefined }, { source: longer, target: undefined }, lines).body)).toBe(
      'Øvinga\n\nVi veit ikkje kven som kjem.',
    );
  });
});
