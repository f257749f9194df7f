import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkParity } from '../proofing/parity/parity.ts';
import { alignBodies, panesOf } from './alignment.ts';
import { bodiesArbitrary } from './document.arbitrary.ts';
import type { Bodies, LanguageCode } from './document.ts';
import { counterparts, linksInRow, withLink, withoutLink } from './linking.ts';
import { type BlockLink, linksAfterEdit, standingLinks } from './links.ts';
import { markOf } from './mark.ts';
import { docFromMarkdown } from './markdown.ts';
import { hasText, segmentsOf } from './segments.ts';

const order = ['nb', 'nn', 'en'] as const;
const text = (...blocks: string[]) => docFromMarkdown(blocks.join('\n\n'));
const short = 'Kort.';
const long = 'Ei lang setning, som seier noko heilt anna: 1, 2 og 3. Ho har fleire delar. Og ein til!';
const heading = '## Slik gjør du';
const bodies: Bodies = { nb: text('Hei til alle.', heading, 'Ha det bra.'), nn: text('Hei til alle.', long, 'Ha det bra.') };
const pair = [
  { language: 'nb', text: 'Slik gjør du' },
  { language: 'nn', text: long },
] as const;
const linked = (links: readonly BlockLink[] | string): readonly BlockLink[] => (typeof links === 'string' ? [] : links);
const rowsOf = (all: Bodies, links: readonly BlockLink[]) =>
  panesOf(all, order, links).rows.map(({ cells }) => order.map((language) => cells[language]?.text ?? null).slice(0, 2));

describe('two blocks that a person puts in one row', () => {
  it('stand there, whatever they say, and are offered to one another before', () => {
    const { rows } = panesOf(bodies, order);
    expect(rows).toHaveLength(4);
    const lone = rows.findIndex(({ cells }) => cells.nn?.text === long);
    const other = rows.findIndex(({ cells }) => cells.nb?.text === 'Slik gjør du');
    expect(counterparts(rows, 'nn', other)).toEqual([lone]);
    expect(counterparts(rows, 'nb', lone)).toEqual([other]);
    expect(counterparts(rows, 'en', lone)).toEqual([]);
    const links = linked(withLink([], bodies, order, pair));
    expect(rowsOf(bodies, links)).toEqual([
      ['Hei til alle.', 'Hei til alle.'],
      ['Slik gjør du', long],
      ['Ha det bra.', 'Ha det bra.'],
    ]);
    expect(withoutLink(links, [pair[1], pair[0]])).toEqual([]);
    expect(withoutLink([], pair)).toBeNull();
  });

  it('are refused where one is gone, stands twice, or the order of another link forbids it', () => {
    expect(withLink([], bodies, order, [pair[0], { language: 'nn', text: 'Nei.' }])).toBe('gone');
    expect(withLink([], bodies, order, [pair[0], { language: 'nb', text: 'Hei til alle.' }])).toBe('gone');
    const twice = { ...bodies, nb: text('Hei.', 'Hei.') };
    expect(withLink([], twice, order, [{ language: 'nb', text: 'Hei.' }, pair[1]])).toBe('twice');
    const crossing = { nb: text('Ett her.', 'To der.'), nn: text('Fyrst dette.', 'Så det andre.') };
    const first = linked(
      withLink([], crossing, order, [
        { language: 'nb', text: 'Ett her.' },
        { language: 'nn', text: 'Så det andre.' },
      ]),
    );
    expect(first).toHaveLength(1);
    expect(
      withLink(first, crossing, order, [
        { language: 'nb', text: 'To der.' },
        { language: 'nn', text: 'Fyrst dette.' },
      ]),
    ).toBe('crosses');
  });

  it('stay there while one is edited in its place, and again after an undo; not when it is split or gone', () => {
    const links = linked(withLink([], bodies, order, pair));
    const edited = { ...bodies, nn: text('Hei til alle.', short, 'Ha det bra.') };
    const after = linksAfterEdit(links, bodies, edited);
    expect(standingLinks(after, edited)).toEqual([
      [
        { language: 'nb', block: markOf('Slik gjør du') },
        { language: 'nn', block: markOf(short) },
      ],
    ]);
    expect(standingLinks(linksAfterEdit(after, edited, bodies), bodies)).toEqual(links);
    const split = { ...bodies, nn: text('Hei til alle.', 'Ei lang setning.', 'Og ein til!', 'Ha det bra.') };
    expect(standingLinks(linksAfterEdit(links, bodies, split), split)).toEqual([]);
    expect(linksAfterEdit(links, bodies, { nb: bodies.nb })).toBe(links);
  });

  it('never put blocks out of order, or lose one; what is held is in one row, and findings point at the words that they name', () => {
    fc.assert(
      fc.property(bodiesArbitrary, fc.array(fc.tuple(fc.nat(), fc.nat(), fc.nat(), fc.nat()), { maxLength: 4 }), (all, picks) => {
        let links: readonly BlockLink[] = [];
        const pick = (language: LanguageCode | undefined, at: number) => {
          const texts = language ? segmentsOf(all[language]).filter(hasText) : [];
          return language && texts.length > 0 ? { language, text: texts[at % texts.length]?.text ?? '' } : null;
        };
        for (const [from, at, to, other] of picks) {
          const [a, b] = [pick(order[from % 3], at), pick(order[to % 3], other)];
          if (!a || !b) continue;
          const next = withLink(links, all, order, [a, b]);
          if (typeof next === 'string') continue;
          links = next;
          expect(panesOf(all, order, links).rows.some((row) => linksInRow([next.at(-1) as BlockLink], row).length > 0)).toBe(true);
        }
        const rows = alignBodies(all, order, links);
        for (const language of order) expect(rows.flatMap(({ cells }) => cells[language] ?? [])).toEqual(segmentsOf(all[language]));
        const panes = panesOf(all, order, links);
        for (const { place, words } of checkParity({ bodies: all, languages: order, wanted: '2026-10-14', linked: links })) {
          if (place.row === undefined || place.from === undefined) continue;
          expect(panes.rows[place.row]?.cells[place.language]?.text.slice(place.from, place.to)).toBe(words);
        }
      }),
      { numRuns: 100 },
    );
  });
});
