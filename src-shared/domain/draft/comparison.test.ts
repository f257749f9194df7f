import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { doc, heading, link, paragraph, sampleBodies, sampleBrief, samplePack } from '../message/message.fixture.ts';
import { renderMessage } from '../message/render.ts';
import { type ComparedRow, compareBodies, countChanges } from './comparison.ts';
import type { Block, Doc } from './document.ts';
import { segmentsOf } from './segments.ts';

const list = (...items: string[]): Block => ({
  type: 'bulletList',
  content: items.map((item) => ({ type: 'listItem', content: [paragraph(item)] })),
});
const total = (rows: readonly ComparedRow[]) =>
  rows.reduce((sum, { cells }) => sum + Object.values(cells).reduce((own, cell) => own + (cell?.changes ?? 0), 0), 0);
const languages = ['nb', 'nn', 'en'] as const;

describe('a version beside the one before', () => {
  it('has no changes against itself, and none where there is nothing to compare with', () => {
    for (const before of [sampleBodies, structuredClone(sampleBodies), null]) {
      const rows = compareBodies(sampleBodies, before, languages);
      expect(rows.map(({ number, changed }) => [number, changed])).toEqual([
        [1, false],
        [2, false],
      ]);
      expect(total(rows)).toBe(0);
    }
  });
  it('shows a changed word in its row and language, and counts by language', () => {
    const before = {
      ...sampleBodies,
      nn: doc(
        heading(1, 'Meld deg til eksamen'),
        paragraph('Fristen er 2. september. Les meir på ', link('nettsidene om eksamen', 'https://www.uni.example/eksamen'), '.'),
      ),
    };
    const rows = compareBodies(sampleBodies, before, languages);
    expect(rows[1]?.cells.nn).toMatchObject({ state: 'changed', changes: 1, onlySetting: false });
    expect(rows[1]?.cells.nb?.state).toBe('same');
    expect(Object.fromEntries(countChanges(rows, languages))).toEqual({ nb: 0, nn: 1, en: 0 });
  });
  it('shows an address that changed under the same words', () => {
    const now = { nb: doc(paragraph('Les på ', link('nettsiden', 'https://www.uni.example/ovelse'), '.')) };
    const before = { nb: doc(paragraph('Les på ', link('nettsiden', 'https://www.uni.example/ovelser'), '.')) };
    expect(compareBodies(now, before, ['nb'])[0]?.cells.nb).toMatchObject({
      state: 'changed',
      changes: 1,
      links: { deleted: ['https://www.uni.example/ovelser'], inserted: ['https://www.uni.example/ovelse'] },
    });
  });
  it('shows a block that only is set in another way', () => {
    const now = { nb: doc(heading(2, 'Slik gjør du')) };
    const before = { nb: doc(paragraph('Slik gjør du')) };
    expect(compareBodies(now, before, ['nb'])[0]?.cells.nb).toMatchObject({ state: 'changed', onlySetting: true, changes: 1 });
  });
  it('keeps a removed block in the row where its other languages still stand', () => {
    const now = {
      nb: doc(heading(1, 'Tittel'), paragraph('Heisen er stengt.'), paragraph('Ring 22 00 01 00.')),
      nn: doc(heading(1, 'Tittel'), paragraph('Ring 22 00 01 00.')),
    };
    const before = { ...now, nn: doc(heading(1, 'Tittel'), paragraph('Heisen er stengd.'), paragraph('Ring 22 00 01 00.')) };
    const rows = compareBodies(now, before, ['nb', 'nn']);
    expect(rows.map(({ number }) => number)).toEqual([1, 2, 3]);
    expect(rows[1]?.cells.nn).toMatchObject({ state: 'removed', segment: { text: 'Heisen er stengd.' } });
  });
  it('puts what was removed in every language on a row of its own, without a number', () => {
    const now = { nb: doc(list('Én', 'To')), nn: doc(list('Ein', 'To')) };
    const before = { nb: doc(list('Én', 'Lenger borte', 'To')), nn: doc(list('Ein', 'Lengre borte', 'To')) };
    const rows = compareBodies(now, before, ['nb', 'nn']);
    expect(rows.map(({ number }) => number)).toEqual([1, null, 2]);
    expect(rows[1]?.cells).toMatchObject({ nb: { state: 'removed' }, nn: { state: 'removed' } });
  });
  it('shows a language that came or went as a whole', () => {
    const { en: _, ...norwegian } = sampleBodies;
    expect(compareBodies(sampleBodies, norwegian, languages).map(({ cells }) => cells.en?.state)).toEqual(['added', 'added']);
    expect(compareBodies(norwegian, sampleBodies, languages).map(({ cells }) => cells.en?.state)).toEqual(['removed', 'removed']);
  });

  // Short texts of few words, so that versions are often near each other.
  const words = fc.constantFrom('', 'Møt opp', 'Møt opp kl. 10.15', 'Møt opp kl. 10.45', 'Heisen er stengt', 'Ring oss', 'Ring oss nå');
  const inline = fc
    .tuple(words.filter(Boolean), fc.constantFrom(null, 'https://a.example', 'https://b.example'))
    .map(([own, href]) => (href ? link(own, href) : own));
  const leaf = fc.oneof(
    words.map((own) => paragraph(...(own ? [own] : []))),
    fc.array(inline, { maxLength: 2 }).map((own) => paragraph(...own)),
    words.filter(Boolean).map((own) => heading(2, own)),
    fc.constant<Block>({ type: 'horizontalRule' }),
  );
  const block = fc.oneof(
    leaf,
    fc
      .array(leaf, { minLength: 1, maxLength: 3 })
      .chain((items) =>
        fc.constantFrom<Block>(
          { type: 'bulletList', content: items.map((item) => ({ type: 'listItem', content: [item] })) },
          { type: 'orderedList', attrs: { start: items.length }, content: items.map((item) => ({ type: 'listItem', content: [item] })) },
          { type: 'blockquote', content: items },
        ),
      ),
  );
  const near = fc
    .tuple(fc.array(block, { maxLength: 5 }), fc.array(block, { maxLength: 5 }), fc.nat(5))
    .map(([one, other, shared]): [Doc, Doc] => [doc(...one), doc(...one.slice(0, shared), ...other.slice(shared))]);
  it('holds every block of both versions once', () => {
    fc.assert(
      fc.property(near, ([now, before]) => {
        const cells = compareBodies({ nb: now, en: doc(paragraph('x')) }, { nb: before }, ['nb', 'en']).flatMap(
          ({ cells: own }) => own.nb ?? [],
        );
        const text = (own: Doc) =>
          segmentsOf(own)
            .map(({ text: words }) => words.trim())
            .filter(Boolean);
        const seen = (...kinds: string[]) =>
          cells
            .map(({ pieces }) =>
              pieces
                .map(({ kind, text: part }) => (kinds.includes(kind) ? part : ''))
                .join('')
                .trim(),
            )
            .filter(Boolean);
        expect(seen('same', 'inserted')).toEqual(text(now));
        expect(seen('same', 'deleted')).toEqual(text(before));
      }),
      { numRuns: 300 },
    );
  });
  it('shows at least one change whenever the mail is another', () => {
    const mail = (nb: Doc) =>
      renderMessage({ brief: sampleBrief, bodies: { nb, en: sampleBodies.en }, languages: ['nb', 'en'], pack: samplePack })[0]?.html;
    fc.assert(
      fc.property(near, ([now, before]) => {
        fc.pre(mail(now) !== mail(before));
        expect(total(compareBodies({ nb: now, en: sampleBodies.en }, { nb: before, en: sampleBodies.en }, ['nb', 'en']))).toBeGreaterThan(
          0,
        );
      }),
      { numRuns: 300 },
    );
  });
});
