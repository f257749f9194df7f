// @vitest-environment jsdom
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bodiesArbitrary } from '../draft/document.arbitrary.ts';
import { type LanguageCode, writtenLanguages } from '../draft/document.ts';
import { doc, heading, link, paragraph, sampleBodies } from './message.fixture.ts';
import { richText } from './rich-text.ts';

const all: readonly LanguageCode[] = ['nb', 'nn', 'sv', 'en'];
const parsed = (html: string): Document => new DOMParser().parseFromString(html, 'text/html');

describe('a text for the clipboard', () => {
  it('keeps headings, lists, links and emphasis, and brings no looks of its own', () => {
    const body = doc(
      heading(1, 'Frist & vilkår'),
      paragraph('Les ', link('mer', 'https://www.uni.example/a?b=1&c=2'), '.'),
      { type: 'orderedList', attrs: { start: 3 }, content: [{ type: 'listItem', content: [paragraph('Betal')] }] },
      { type: 'paragraph', content: [{ type: 'text', text: 'Husk', marks: [{ type: 'bold' }, { type: 'italic' }] }] },
    );
    expect(richText({ nb: body }, all)).toEqual({
      html: [
        '<div lang="nb" dir="ltr">',
        '<h1>Frist &amp; vilkår</h1>',
        '<p>Les <a href="https://www.uni.example/a?b=1&amp;c=2">mer</a>.</p>',
        '<ol start="3">\n<li>Betal</li>\n</ol>',
        '<p><strong><em>Husk</em></strong></p>',
        '</div>',
      ].join('\n'),
      text: 'Frist & vilkår\n==============\n\nLes mer: https://www.uni.example/a?b=1&c=2.\n\n3. Betal\n\nHusk\n',
    });
  });

  it('breaks no paragraph into lines', () => {
    const long = 'ord '.repeat(60).trim();
    expect(richText({ en: doc(paragraph(long)) }, ['en'])?.text).toBe(`${long}\n`);
  });

  it('of several languages says which is which, in the order asked for', () => {
    const rich = richText(sampleBodies, ['nb', 'nn', 'en']);
    expect([...parsed(rich?.html ?? '').querySelectorAll('div')].map(({ lang }) => lang)).toEqual(['nb', 'nn', 'en']);
    expect(rich?.text.match(/^===== .+ =====$/gm)).toEqual(['===== Nynorsk =====', '===== English =====']);
  });

  it('is none where nothing is written', () => {
    expect(richText({}, all)).toBeNull();
    expect(richText({ nb: doc(paragraph('')) }, all)).toBeNull();
  });

  it('holds known elements and safe addresses only, whatever is written', () => {
    const known =
      /^<(?:\/?(?:div|p|h[1-3]|ul|ol|li|blockquote|strong|em|a)|hr|br|div lang="[a-z]{2}" dir="ltr"|ol start="-?\d+"|a href="(?:https?:\/\/|mailto:|tel:)[^"<>]*")>$/i;
    fc.assert(
      fc.property(bodiesArbitrary, (bodies) => {
        const rich = richText(bodies, all);
        expect(rich === null).toBe(writtenLanguages(bodies, all).length === 0);
        for (const [tag] of (rich?.html ?? '').matchAll(/<[^>]*>/g)) expect(tag).toMatch(known);
        // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
        expect(rich?.text ?? '').not.toMatch(/[\u0000-\u0009\u000b-\u001f]/);
      }),
      { numRuns: 50 },
    );
  });
});
