// @vitest-environment jsdom
import { readdirSync, readFileSync } from 'node:fs';
import { getSchema } from '@tiptap/core';
import { DOMParser as EditorParser } from '@tiptap/pm/model';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Block, Inline, ListItem } from '#shared/domain/draft/document.ts';
import { toDoc } from '../doc.ts';
import { mailExtensions } from '../schema.ts';
import { cleanPaste } from './clean.ts';

const fixtures = `${import.meta.dirname}/fixtures/`;
const schema = getSchema(mailExtensions());

function pasted(html: string) {
  const root = new window.DOMParser().parseFromString(cleanPaste(html), 'text/html').body;
  return toDoc(EditorParser.fromSchema(schema).parse(root).toJSON());
}

/** `~` is a hard space, `⏎` a line break; marks as in Markdown. */
function words(inlines: readonly Inline[] | undefined): string {
  return (inlines ?? [])
    .map((node) => {
      if (node.type === 'hardBreak') return '⏎';
      let text = node.text.replaceAll('\u00a0', '~');
      for (const mark of node.marks ?? [])
        text = mark.type === 'bold' ? `**${text}**` : mark.type === 'italic' ? `_${text}_` : `[${text}](${mark.attrs.href})`;
      return text;
    })
    .join('');
}

function outline(blocks: readonly (Block | ListItem)[], indent = ''): string {
  const names = { bulletList: 'ul', orderedList: 'ol', listItem: 'li', blockquote: 'quote' } as const;
  return blocks
    .map((block) => {
      if (block.type === 'paragraph') return `${indent}p ${words(block.content)}\n`;
      if (block.type === 'heading') return `${indent}h${block.attrs.level} ${words(block.content)}\n`;
      if (block.type === 'horizontalRule') return `${indent}hr\n`;
      return `${indent}${names[block.type]}\n${outline(block.content, `${indent}  `)}`;
    })
    .join('');
}

describe('what is pasted comes in clean', () => {
  const programs = readdirSync(fixtures)
    .filter((name) => name.endsWith('.html'))
    .map((name) => name.replace('.html', ''));
  test.each(programs.filter((name) => name !== 'hostile'))('from %s', (program) => {
    const expected = readFileSync(`${fixtures}${program}.outline`, 'utf8');
    expect(outline(pasted(readFileSync(`${fixtures}${program}.html`, 'utf8')).content)).toBe(expected);
  });

  test('a hostile page leaves words and one safe link', () => {
    const html = readFileSync(`${fixtures}hostile.html`, 'utf8');
    const text = outline(pasted(html).content);
    expect(text).toContain(readFileSync(`${fixtures}hostile.outline`, 'utf8').trim());
    expect(text).toContain('[trygg](https://www.uni.example)');
    expect(cleanPaste(html)).not.toMatch(/script|alert|onerror|onclick|style|evil|iframe|<img|<form|<svg/i);
  });

  test('what is cleaned is clean: a second time changes nothing', () => {
    for (const program of programs) {
      const once = cleanPaste(readFileSync(`${fixtures}${program}.html`, 'utf8'));
      expect(cleanPaste(once)).toBe(once);
    }
  });

  test('whatever markup comes, only our elements leave, and only safe addresses', () => {
    const piece = fc.constantFrom(
      '<p>',
      '</p>',
      '<ul>',
      '<li>',
      '</li>',
      '</ul>',
      '<div>',
      '</div>',
      '<br>',
      '<b style="font-weight:normal">',
      '</b>',
      '<a href="javascript:x">',
      '<a href="https://uni.example">',
      '</a>',
      '<td>',
      '<table>',
      '<tr>',
      '</table>',
      '<p style="mso-list:l0 level2 lfo1">',
      '<h5>',
      '</h5>',
      '<o:p>',
      '<!--[if x]>',
      '<![endif]-->',
      '<blockquote>',
      '</blockquote>',
      'ord',
      ' ',
      '<hr>',
      '<span style="font-style:italic">',
      '</span>',
      '<script>',
      '<svg>',
      '<ol start="3">',
      '</ol>',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        const root = new window.DOMParser().parseFromString(cleanPaste(pieces.join('')), 'text/html').body;
        for (const element of root.querySelectorAll('*')) {
          expect(element.tagName).toMatch(/^(P|H[123]|UL|OL|LI|BLOCKQUOTE|HR|BR|A|STRONG|EM)$/);
          for (const name of element.getAttributeNames()) expect(['href', 'start']).toContain(name);
          if (element.hasAttribute('href')) expect(element.getAttribute('href')).toMatch(/^(https?:\/\/|mailto:|tel:)/);
        }
      }),
    );
  });
});

/** How many lists and quotes stand in each other. */
function depthOf(block: Block | ListItem): number {
  if (!('content' in block) || block.type === 'paragraph' || block.type === 'heading') return 0;
  const inside = Math.max(0, ...block.content.map((inner) => depthOf(inner as Block)));
  return block.type === 'listItem' ? inside : inside + 1;
}

describe('lists and quotes without end', () => {
  const nested = (levels: number, open: string, close: string) => `${open.repeat(levels)}<p>innerst</p>${close.repeat(levels)}`;
  test.each([
    ['quotes', nested(300, '<blockquote>', '</blockquote>')],
    ['lists', nested(150, '<ul><li><p>punkt</p>', '</li></ul>')],
    ['what claims to come from our own panes', `<div data-pm-slice="1 1 []">${nested(300, '<blockquote>', '</blockquote>')}</div>`],
  ])('%s come in as deep as anyone writes, with their words', (_what, html) => {
    const doc = pasted(html);
    expect(Math.max(...doc.content.map(depthOf))).toBe(8);
    expect(JSON.stringify(doc)).toContain('innerst');
  });

  test('what people write stays as it is', () => {
    const doc = pasted(nested(4, '<ul><li><p>punkt</p>', '</li></ul>'));
    expect(Math.max(...doc.content.map(depthOf))).toBe(4);
  });
});
