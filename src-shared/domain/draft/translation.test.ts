import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { docArbitrary } from './document.arbitrary.ts';
import { type Block, type Doc, docText, type Inline } from './document.ts';
import { matchTranslation, type TranslatedUnit, unitsOf, withTranslation } from './translation.ts';

const inline = (text: string): Inline[] => [{ type: 'text', text }];
const paragraph = (text: string): Block => ({ type: 'paragraph', content: inline(text) });
const heading = (text: string): Block => ({ type: 'heading', attrs: { level: 1 }, content: inline(text) });
const list = (...items: string[]): Block => ({
  type: 'bulletList',
  content: items.map((text) => ({ type: 'listItem', content: [paragraph(text)] })),
});
const doc = (...content: Block[]): Doc => ({ type: 'doc', content });
const source = doc(heading('Meld deg'), paragraph('Fristen er 1. september.'), list('Logg inn.', 'Velg emne.'), paragraph('Hilsen oss'));
const came = (changed: Partial<Record<number, Partial<TranslatedUnit>>> = {}): TranslatedUnit[] =>
  ['Register', 'The deadline is 1 September.', 'Log in.', 'Choose a course.', 'Regards'].map((text, index) => ({
    number: index + 1,
    source: unitsOf(source)[index]?.text ?? '',
    content: inline(text),
    ...changed[index + 1],
  }));
const all = (match: ReturnType<typeof matchTranslation>) =>
  new Map(match.matches.flatMap(({ unit, came: line }) => (line ? [[unit.number, line] as const] : [])));

describe('a translation that came back', () => {
  it('stands in the source’s form where the language was empty', () => {
    const match = matchTranslation(source, undefined, came());
    expect(match.orphans).toEqual([]);
    expect(withTranslation(source, undefined, all(match))).toEqual(
      doc(heading('Register'), paragraph('The deadline is 1 September.'), list('Log in.', 'Choose a course.'), paragraph('Regards')),
    );
  });

  it('changes only the lines that are taken', () => {
    const target = doc(heading('Sign up'), paragraph('The deadline is 1 October.'), list('Log in.', 'Pick a course.'), paragraph('Yours'));
    const match = matchTranslation(source, target, came());
    expect(match.matches[1]?.now).toEqual(inline('The deadline is 1 October.'));
    expect(withTranslation(source, target, new Map([[2, inline('The deadline is 1 September.')]]))).toEqual(
      doc(heading('Sign up'), paragraph('The deadline is 1 September.'), list('Log in.', 'Pick a course.'), paragraph('Yours')),
    );
    expect(withTranslation(source, target, new Map())).toEqual(target);
  });

  it('is matched by its words where numbers were lost or moved, and says where the source has changed since', () => {
    const moved = came({ 1: { number: null }, 2: { number: 5 }, 3: { source: 'Logg inn i det gamle systemet.' } });
    const match = matchTranslation(source, undefined, moved);
    expect(match.matches.map(({ came: line }) => line && line[0]?.type === 'text' && line[0].text)).toEqual([
      'Register',
      'The deadline is 1 September.',
      'Log in.',
      'Choose a course.',
      'Regards',
    ]);
    expect(match.matches.map(({ sourceWas }) => sourceWas)).toEqual([null, null, 'Logg inn i det gamle systemet.', null, null]);
  });

  it('that lacks a line, or has one that nobody asked for, says so', () => {
    const [first, ...rest] = came();
    const extra = { number: 99, source: 'Borte.', content: inline('Gone.') };
    const match = matchTranslation(source, undefined, [...rest, extra]);
    expect(first).toBeDefined();
    expect(match.matches[0]?.came).toBeNull();
    expect(match.orphans).toEqual([extra]);
  });

  it('whole and untouched gives the source’s own form back, whatever the text', () => {
    fc.assert(
      fc.property(docArbitrary, (any) => {
        const units = unitsOf(any);
        const match = matchTranslation(
          any,
          any,
          units.map(({ number, text, content }) => ({ number, source: text, content })),
        );
        expect(match.orphans).toEqual([]);
        expect(match.matches).toHaveLength(units.length);
        const result = withTranslation(any, undefined, new Map(units.map(({ number, content }) => [number, content])));
        expect(unitsOf(result).map(({ text }) => text)).toEqual(units.map(({ text }) => text));
      }),
      { numRuns: 50 },
    );
  });

  it('of which nothing is taken leaves every word of the target', () => {
    fc.assert(
      fc.property(docArbitrary, docArbitrary, (one, other) => {
        const lines = (text: Doc) => unitsOf(text).map(({ text: line }) => line);
        expect(lines(withTranslation(one, other, new Map()))).toEqual(lines(other));
        expect(docText(withTranslation(one, other, new Map())).length).toBeLessThanOrEqual(docText(other).length + 2);
      }),
      { numRuns: 50 },
    );
  });
});
