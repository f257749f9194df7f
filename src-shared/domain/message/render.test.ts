// @vitest-environment jsdom
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bodiesArbitrary } from '../draft/document.arbitrary.ts';
import type { Block, Bodies, ListItem } from '../draft/document.ts';
import { cleanText } from './inline-runs.ts';
import { mailLanguages } from './languages.ts';
import { doc, heading, link, paragraph, sampleBodies, sampleBrief, samplePack } from './message.fixture.ts';
import { kilobytes, renderMessage } from './render.ts';
import type { Rendering } from './version.ts';

const render = (bodies: Bodies, pack = samplePack): Rendering[] =>
  renderMessage({ brief: sampleBrief, bodies, languages: mailLanguages(pack, 'all-students', bodies), pack });
const only = (bodies: Bodies): Rendering => {
  const [rendering] = render(bodies);
  if (!rendering) throw new Error('nothing was rendered');
  return rendering;
};
const page = (html: string): Document => new DOMParser().parseFromString(html, 'text/html');
const visibleText = (html: string): string => (page(html).body.textContent ?? '').replace(/\s+/g, ' ').trim();
const allowedTags = new Set([
  'HTML',
  'HEAD',
  'META',
  'BODY',
  'DIV',
  'P',
  'A',
  'H1',
  'H2',
  'H3',
  'UL',
  'OL',
  'LI',
  'BLOCKQUOTE',
  'HR',
  'BR',
  'STRONG',
  'EM',
]);
const allowedAttributes = new Set(['lang', 'dir', 'style', 'href', 'id', 'name', 'start', 'charset', 'content']);

describe('the orderings of the languages', () => {
  it('puts bokmål first, offers nynorsk first when both are written, and English is always last (U36)', () => {
    expect(render(sampleBodies).map(({ id }) => id)).toEqual(['nb-nn-en', 'nn-nb-en']);
  });
  it('gives one ordering when only one Norwegian form is written', () => {
    expect(render({ nn: sampleBodies.nn, en: sampleBodies.en }).map(({ id }) => id)).toEqual(['nn-en']);
  });
  it('gives none when nothing is written', () => {
    expect(render({})).toEqual([]);
    expect(render({ nb: doc({ type: 'paragraph' }) })).toEqual([]);
  });
  it('leaves out no written language, even one that the pack does not open for the audience', () => {
    expect(mailLanguages(samplePack, 'all-staff', sampleBodies)).toEqual(['nb', 'nn', 'en']);
  });
});

describe('the HTML part', () => {
  const { html } = only(sampleBodies);
  it('U36: begins with the opening line, a link to an anchor that carries id and name', () => {
    expect(visibleText(html).startsWith('For English, please scroll down.')).toBe(true);
    expect(html).toContain('<p lang="en"><a href="#english">For English, please scroll down.</a></p>');
    expect(html).toContain('<div lang="en" dir="ltr"><a id="english" name="english"></a>');
  });
  it('U36: says the opening line without a link when there is no English to go to', () => {
    const mail = only({ nb: sampleBodies.nb });
    expect(mail.html).toContain('<p lang="en">For English, please scroll down.</p>');
    expect(mail.text.startsWith('For English, please scroll down.\n')).toBe(true);
  });
  it('marks the language of the page and of every part', () => {
    const read = page(html);
    expect(read.documentElement.lang).toBe('nb');
    expect([...read.querySelectorAll('div[lang]')].map((part) => [part.getAttribute('lang'), part.getAttribute('dir')])).toEqual([
      ['nb', 'ltr'],
      ['nn', 'ltr'],
      ['en', 'ltr'],
    ]);
  });
  it('names the sender in the footer of each language', () => {
    expect(visibleText(html)).toContain('Sendt av Studieavdelingen til alle studenter.');
    expect(visibleText(html)).toContain('Send av Studieavdelingen til alle studentar.');
    expect(visibleText(html)).toContain('Sent by Studieavdelingen to all students.');
  });
  it('fetches nothing, sets no colour on text, and divides the languages by a rule', () => {
    expect(html).not.toMatch(/<img|<link|<style|<script|url\(/i);
    expect(html).not.toMatch(/[;"]color:/);
    expect(page(html).querySelectorAll('hr')).toHaveLength(2);
  });
  it('keeps bold and italic inside one link', () => {
    const mail = only({
      nb: doc({
        type: 'paragraph',
        content: [
          link('les ', 'https://a.example/'),
          { type: 'text', text: 'alt', marks: [{ type: 'bold' }, { type: 'link', attrs: { href: 'https://a.example/' } }] },
        ],
      }),
    });
    expect(mail.html).toContain('<a href="https://a.example/">les <strong>alt</strong></a>');
    expect(mail.text).toContain('les alt: https://a.example/\n');
  });
});

describe('the text part', () => {
  it('reads as a letter', () => {
    const nb = doc(
      heading(1, 'Meld deg til eksamen'),
      paragraph('Fristen for å melde seg til høstens eksamener er tirsdag 1. september 2026 kl. 23.59. Du melder deg i Studentweb.'),
      heading(2, 'Dette må du gjøre'),
      {
        type: 'orderedList',
        content: [
          item(paragraph('Logg inn i ', link('Studentweb', 'https://studentweb.uni.example'), ' og kontroller at emnene dine er riktige.')),
          item(paragraph('Betal semesteravgiften.')),
        ],
      },
      {
        type: 'bulletList',
        content: [item(paragraph('ett'), { type: 'bulletList', content: [item(paragraph('inni'))] }), item(paragraph('to'))],
      },
      { type: 'blockquote', content: [paragraph('Sitat'), paragraph('igjen')] },
      paragraph(
        'Skriv til ',
        link('svar@uni.example', 'mailto:svar@uni.example'),
        ' eller ',
        link('ring oss', 'tel:+4722000100'),
        ', se ',
        link('https://www.uni.example', 'https://www.uni.example'),
        '.',
      ),
    );
    const mail = only({ nb, en: doc(paragraph('Hello')) });
    expect(mail.text).toBe(`For English, please scroll down.

Meld deg til eksamen
====================

Fristen for å melde seg til høstens eksamener er tirsdag 1. september
2026 kl. 23.59. Du melder deg i Studentweb.

Dette må du gjøre
-----------------

1. Logg inn i Studentweb: https://studentweb.uni.example og kontroller
   at emnene dine er riktige.
2. Betal semesteravgiften.

- ett
  - inni
- to

> Sitat
>
> igjen

Skriv til svar@uni.example eller ring oss: +4722000100, se
https://www.uni.example.

Sendt av Studieavdelingen til alle studenter.


===== English ==========================================================


Hello

Sent by Studieavdelingen to all students.
`);
  });
  it('does not break an address longer than a line', () => {
    const long = `https://www.uni.example/${'a'.repeat(120)}`;
    expect(only({ nb: doc(paragraph('Se ', link('siden', long), ' nå')) }).text).toContain(`\n${long}\nnå\n`);
  });
});

describe('any message', () => {
  const given = fc.record({ bodies: bodiesArbitrary, sender: fc.string({ unit: 'binary', maxLength: 20 }) });
  const rendered = ({ bodies, sender }: { bodies: Bodies; sender: string }) => {
    const input = {
      brief: { ...sampleBrief, sender },
      bodies,
      languages: mailLanguages(samplePack, 'all-students', bodies),
      pack: samplePack,
    };
    return { once: renderMessage(input), again: renderMessage(structuredClone(input)) };
  };
  it('renders to the same bytes each time, in HTML of known elements, attributes and safe links only', () => {
    fc.assert(
      fc.property(given, (input) => {
        const { once, again } = rendered(input);
        expect(again).toEqual(once);
        for (const { html } of once) {
          const elements = [...page(html).querySelectorAll('*')];
          expect(elements.map(({ tagName }) => tagName).filter((tag) => !allowedTags.has(tag))).toEqual([]);
          expect(elements.flatMap((element) => element.getAttributeNames()).filter((name) => !allowedAttributes.has(name))).toEqual([]);
          const links = elements.flatMap((element) => element.getAttribute('href') ?? []);
          expect(links.filter((href) => !/^(https?:\/\/|mailto:|tel:|#english$)/i.test(href))).toEqual([]);
          expect(html.replace(/<!--\[if mso\]>.*?<!\[endif\]-->/gs, '')).not.toMatch(/<(?!\/?[a-z]|!DOCTYPE)/);
          expect(visibleText(html).startsWith('For English, please scroll down.')).toBe(true);
        }
      }),
      { numRuns: 60 },
    );
  });
  it('says every text in both parts, in order, and the text part begins with the opening line', () => {
    fc.assert(
      fc.property(given, (input) => {
        for (const { languages, html, text } of rendered(input).once) {
          expect(text.startsWith('For English, please scroll down.\n')).toBe(true);
          const words = languages.flatMap((language) => (input.bodies[language]?.content ?? []).flatMap(blockWords));
          for (const part of [text, page(html).body.textContent ?? '']) {
            let at = 0;
            const lost = words.find((word) => {
              const found = part.indexOf(word, at);
              at = found + word.length;
              return found < 0;
            });
            expect(lost).toBeUndefined();
          }
        }
      }),
      { numRuns: 60 },
    );
  });
});

it('counts kilobytes of UTF-8', () => {
  expect(kilobytes('å'.repeat(512))).toBe(1);
});

function item(...content: Block[]): ListItem {
  return { type: 'listItem', content };
}
function blockWords(block: Block | ListItem): string[] {
  if (block.type === 'horizontalRule') return [];
  if (block.type === 'paragraph' || block.type === 'heading') {
    return (block.content ?? []).flatMap((node) =>
      node.type === 'text'
        ? cleanText(node.text)
            .split(/\s/)
            .filter((word) => word !== '')
        : [],
    );
  }
  return block.content.flatMap(blockWords);
}
