import { describe, expect, test } from 'vitest';
import type { Block, Bodies } from '#shared/domain/draft/document.ts';
import { counterpartsIn, layoutOf, nameOf, sameLayout } from './layout.ts';

const languages = ['nb', 'nn', 'en'] as const;
const p = (text: string): Block => ({ type: 'paragraph', content: [{ type: 'text', text }] });
const h = (text: string): Block => ({ type: 'heading', attrs: { level: 2 }, content: [{ type: 'text', text }] });
const doc = (...content: Block[]) => ({ type: 'doc', content }) as const;
const layout = (bodies: Bodies) => layoutOf(bodies, languages, []);

describe('what makes a layout another', () => {
  /** A heading in bokmål and a paragraph in nynorsk, each in a row of its own. */
  const apart = (words: string): Bodies => ({
    nb: doc(p('Hei til alle.'), h('Slik gjør du'), p('Ha det bra.')),
    nn: doc(p('Hei til alle.'), p(words), p('Ha det bra.')),
  });
  const long = 'Ei lang setning, som seier noko heilt anna: 1, 2 og 3. Ho har fleire delar. Og ein til!';
  const namedIn = (bodies: Bodies) => counterpartsIn(layout(bodies), 'nn', 1).map(({ text }) => text);

  test('a block that could belong to another row is known by its name: where that is another, so is the layout', () => {
    const [short, longer] = ['Fire og tjue teikn, 2024', 'Fire og tjue teikn, 2024!'];
    expect(short).toHaveLength(24);
    expect(namedIn(apart(short))).toEqual([short]);
    expect(namedIn(apart(longer))).toEqual(['Fire og tjue teikn, 202…']);
    expect(sameLayout(layout(apart(short)), layout(apart(longer)))).toBe(false);
  });

  test('what does not change its name does not change the layout', () => {
    expect(namedIn(apart(long))).toEqual([nameOf(long)]);
    expect(sameLayout(layout(apart(long)), layout(apart(`${long} Meir.`)))).toBe(true);
    expect(sameLayout(layout(apart(long)), layout(apart(long.replace('lang ', 'lang  '))))).toBe(true);
  });

  test('a language where nothing is written lacks nothing: words that are typed beside it leave the layout as it is', () => {
    const bodies = (words: string): Bodies => ({ nb: doc(h('Øvelse'), p(words)), nn: doc(h('Øving'), p('Alle skal ut.')) });
    expect(layout(bodies('Alle')).empty).toEqual(['en']);
    expect(sameLayout(layout(bodies('Alle')), layout(bodies('Alle skal')))).toBe(true);
  });
});
