import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { doc as docShape } from '#shared/contract/shapes.ts';
import { docLinks, docText } from './document.ts';
import { docFromMarkdown } from './markdown.ts';

const first = (markdown: string) => docFromMarkdown(markdown).content[0];
const text = (value: string, ...marks: object[]) => ({ type: 'text', text: value, ...(marks.length > 0 ? { marks } : {}) });
const paragraph = (...content: object[]) => ({ type: 'paragraph', ...(content.length > 0 ? { content } : {}) });

describe('Markdown as a document', () => {
  it('reads the exam message as it is written', () => {
    const { content } = docFromMarkdown(readFileSync(join(import.meta.dirname, '../../../resources/samples/messages/exam/nb.md'), 'utf8'));
    expect(content.map(({ type }) => type)).toEqual(['heading', 'paragraph', 'heading', 'orderedList', 'paragraph', 'paragraph']);
    expect(content[0]).toEqual({ type: 'heading', attrs: { level: 1 }, content: [text('Meld deg til eksamen innen 1. september')] });
    expect(docLinks({ type: 'doc', content })).toEqual([
      'https://studentweb.uni.example',
      'https://www.uni.example/studier/eksamen',
      'mailto:eksamen-svar@lister.uni.example',
    ]);
  });

  it.each([
    ['a soft line break is a space', 'Hei\ndu', paragraph(text('Hei du'))],
    ['a hard line break stays', 'Hei\\\ndu', paragraph(text('Hei'), { type: 'hardBreak' }, text('du'))],
    ['bold and italic', '**Hei** *du*', paragraph(text('Hei', { type: 'bold' }), text(' '), text('du', { type: 'italic' }))],
    ['a heading below level 3', '##### Hei', { type: 'heading', attrs: { level: 3 }, content: [text('Hei')] }],
    [
      'a list that starts at 3',
      '3. Hei',
      { type: 'orderedList', attrs: { start: 3 }, content: [{ type: 'listItem', content: [paragraph(text('Hei'))] }] },
    ],
    ['a list from 1', '1. Hei', { type: 'orderedList', content: [{ type: 'listItem', content: [paragraph(text('Hei'))] }] }],
    ['an empty item', '-', { type: 'bulletList', content: [{ type: 'listItem', content: [paragraph()] }] }],
    ['a quote', '> Hei', { type: 'blockquote', content: [paragraph(text('Hei'))] }],
    ['a rule', '***', { type: 'horizontalRule' }],
    [
      'a link by reference',
      '[Hei][a]\n\n[a]: https://uni.example',
      paragraph(text('Hei', { type: 'link', attrs: { href: 'https://uni.example' } })),
    ],
    ['an image as its description', '![Kart](kart.png)', paragraph(text('Kart'))],
    ['code as its text', 'Skriv `avslutt`', paragraph(text('Skriv avslutt'))],
    ['a block of code as its lines', '```\na\nb\n```', paragraph(text('a'), { type: 'hardBreak' }, text('b'))],
    ['HTML as its text', '<div onclick="x">Hei</div>', paragraph(text('Hei'))],
    ['HTML in a line', 'Hei <b>du</b><br>der', paragraph(text('Hei du'), { type: 'hardBreak' }, text('der'))],
    ['a script as nothing', '<script>alert(1)</script>', paragraph()],
    ['nothing', '', paragraph()],
  ])('%s', (_, markdown, block) => {
    expect(first(markdown)).toEqual(block);
  });

  it.each(['javascript:alert(1)', 'data:text/html,x', 'file:///etc/passwd', '/relative', '#anchor', 'ftp://uni.example'])(
    '%s is no link',
    (href) => {
      expect(first(`[Hei](${href})`)).toEqual(paragraph(text('Hei')));
    },
  );

  it('gives what the contract takes, whatever comes in', () => {
    const nasty = fc.array(
      fc.oneof(fc.string(), fc.constantFrom('> ', '- ', '1. ', '# ', '\n', '\n\n', '**', '[a](b)', '![', '`', '<b>', '    ', '---')),
      { maxLength: 60 },
    );
    fc.assert(
      fc.property(nasty, (parts) => {
        const read = docFromMarkdown(parts.join(''));
        expect(docShape.parse(read)).toEqual(read);
      }),
    );
  });

  it('keeps the text of lists and quotes however deep they stand, at a depth that can be shown', () => {
    const read = docFromMarkdown(`${'> '.repeat(200)}innerst`);
    expect(docText(read)).toBe('innerst');
    expect(JSON.stringify(read).split('blockquote').length - 1).toBeLessThan(10);
  });
});
