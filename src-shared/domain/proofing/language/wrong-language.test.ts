import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { languageModel } from '../../../../tests/kit/language-model.ts';
import type { LanguageCode } from '../../draft/document.ts';
import { docFromMarkdown } from '../../draft/markdown.ts';
import { segmentsOf } from '../../draft/segments.ts';
import { foreignStretches } from './wrong-language.ts';

const model = languageModel();

function sample(name: string, language: LanguageCode): string[] {
  const file = join(import.meta.dirname, '../../../../resources/samples/messages', name, `${language}.md`);
  return segmentsOf(docFromMarkdown(readFileSync(file, 'utf8'))).map(({ text }) => text);
}

describe('text in another language', () => {
  it('is found in the flawed sample alone: one sentence of a paragraph', () => {
    for (const language of ['nb', 'nn', 'en'] as const) {
      for (const name of ['exam', 'fire-drill']) expect(foreignStretches(model, language, sample(name, language))).toEqual([]);
    }
    expect(foreignStretches(model, 'nb', sample('fire-drill-flawed', 'nb'))).toEqual([]);
    expect(foreignStretches(model, 'nn', sample('fire-drill-flawed', 'nn'))).toEqual([]);
    expect(foreignStretches(model, 'en', sample('fire-drill-flawed', 'en'))).toEqual([
      expect.objectContaining({ text: 'Lenken virker ikke ennå, men den kommer snart.', language: 'nb' }),
    ]);
  });

  it.each([
    ['nn', 'nb'],
    ['nb', 'nn'],
    ['en', 'nn'],
    ['nb', 'en'],
  ] as const)('is every block of the pane where all of it was pasted: %s holds %s', (pane, pasted) => {
    const blocks = sample('fire-drill', pasted);
    const found = foreignStretches(model, pane, blocks);
    expect(new Set(found.map(({ language }) => language))).toEqual(new Set([pasted]));
    const long = blocks.flatMap((text, block) => (text.split(/\s+/).length >= 12 ? [block] : []));
    expect(found.map(({ block }) => block)).toEqual(expect.arrayContaining(long));
  });

  it('is a whole block among blocks in the right language', () => {
    const blocks = [
      ...sample('fire-drill', 'nn').slice(0, 3),
      'Eksamensdatoene blir publisert 15. september. Mer informasjon står på nettsidene.',
    ];
    expect(foreignStretches(model, 'nn', blocks)).toEqual([
      { block: 3, language: 'nb', from: 0, to: (blocks[3] ?? '').length, text: blocks[3] },
    ]);
  });

  it('is not what names, titles and short words look like', () => {
    const names = 'Members of the committee: Kari Nordmann, Ola Hansen, Per Olsen, Anne Berg, Liv Dahl.';
    const title = 'The Faculty of Law, which in Norwegian is called Det juridiske fakultet, moves to new buildings.';
    expect(foreignStretches(model, 'en', [names, title, 'Ikke bruk heisen.', 'Hilsen Eiendomsavdelingen'])).toEqual([]);
    expect(
      foreignStretches(model, 'nb', ['Kurset heter Introduction to Machine Learning for Social Scientists og starter i august.']),
    ).toEqual([]);
  });

  it('is not what a word of the other form of Norwegian makes of its sentence', () => {
    expect(foreignStretches(model, 'nb', ['Studentene møter i auditoriet.', 'Meld deg på, men ikkje seinere enn måndag.'])).toEqual([]);
    expect(foreignStretches(model, 'nn', ['Studentane møter i auditoriet. Meld deg på hvis du vil, seinast måndag.'])).toEqual([]);
  });

  it('points at what it names, whatever is written', () => {
    const piece = fc.constantFrom(
      'This is an English sentence that has enough words in it. ',
      'Dette er ei setning på nynorsk som ikkje er kort. ',
      '\u200f',
      '\ud83d',
      '🎓 ',
      '\n',
      'ok. ',
    );
    const block = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.array(piece, { maxLength: 6 }).map((pieces) => pieces.join('')),
    );
    fc.assert(
      fc.property(fc.array(block, { maxLength: 6 }), fc.constantFrom('nb', 'nn', 'en', 'sv'), (blocks, language) => {
        for (const found of foreignStretches(model, language, blocks)) {
          expect(blocks[found.block]?.slice(found.from, found.to)).toBe(found.text);
          expect(found.language).not.toBe(language);
          expect(found.text.trim()).toBe(found.text);
        }
      }),
      { numRuns: 60 },
    );
  });
});
