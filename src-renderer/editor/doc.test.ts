import { getSchema } from '@tiptap/core';
import { Node as EditorNode } from '@tiptap/pm/model';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { docArbitrary } from '#shared/domain/draft/document.arbitrary.ts';
import { type Doc, docText } from '#shared/domain/draft/document.ts';
import { docReader, fromDoc, toDoc } from './doc.ts';
import { isAllowedHref } from './links.ts';
import { mailExtensions } from './schema.ts';

const schema = getSchema(mailExtensions());
const inEditor = (doc: Doc) => EditorNode.fromJSON(schema, fromDoc(doc));
const words = (doc: Doc) => docText(doc).replace(/\s+/g, '\n').trim();

describe('the stored document and the editor’s', () => {
  test('what a mail can carry goes both ways unchanged', () => {
    const doc: Doc = {
      type: 'doc',
      content: [
        { type: 'heading', attrs: { level: 1 }, content: [{ type: 'text', text: 'Tittel' }] },
        {
          type: 'paragraph',
          content: [
            { type: 'text', text: 'fet', marks: [{ type: 'bold' }] },
            { type: 'hardBreak' },
            { type: 'text', text: 'lenke', marks: [{ type: 'link', attrs: { href: 'https://uni.example' } }] },
            { type: 'text', text: 'kursiv', marks: [{ type: 'italic' }] },
          ],
        },
        {
          type: 'orderedList',
          attrs: { start: 3 },
          content: [{ type: 'listItem', content: [{ type: 'paragraph', content: [{ type: 'text', text: 'tre' }] }] }],
        },
        { type: 'bulletList', content: [{ type: 'listItem', content: [{ type: 'paragraph' }] }] },
        { type: 'blockquote', content: [{ type: 'paragraph', content: [{ type: 'text', text: 'sitat' }] }] },
        { type: 'horizontalRule' },
      ],
    };
    expect(toDoc(inEditor(doc).toJSON())).toEqual(doc);
  });

  test('any document keeps its words and shape, and comes back the same the second time', () => {
    fc.assert(
      fc.property(docArbitrary, (doc) => {
        const node = inEditor(doc);
        node.check();
        const stored = toDoc(node.toJSON());
        expect(words(stored)).toBe(words(doc));
        expect(toDoc(inEditor(stored).toJSON())).toEqual(stored);
      }),
    );
  });

  test('attributes that are not ours do not get in', () => {
    const json = {
      type: 'doc',
      content: [
        {
          type: 'paragraph',
          attrs: { class: 'x', textAlign: 'left' },
          content: [
            {
              type: 'text',
              text: 'a',
              marks: [{ type: 'underline' }, { type: 'link', attrs: { href: 'https://a.example', target: '_blank', rel: 'x' } }],
            },
          ],
        },
      ],
    };
    expect(toDoc(json)).toEqual({
      type: 'doc',
      content: [
        { type: 'paragraph', content: [{ type: 'text', text: 'a', marks: [{ type: 'link', attrs: { href: 'https://a.example' } }] }] },
      ],
    });
  });

  test('a block that was not touched is the same object at the next reading', () => {
    const read = docReader();
    const before = inEditor({
      type: 'doc',
      content: [
        { type: 'paragraph', content: [{ type: 'text', text: 'en' }] },
        { type: 'paragraph', content: [{ type: 'text', text: 'to' }] },
      ],
    });
    const first = read(before);
    const after = before.replace(1, 3, before.slice(5, 7));
    const second = read(after);
    expect(second.content[1]).toBe(first.content[1]);
    expect(docText(second)).toBe('to\n\nto');
  });
});

describe('links in a mail', () => {
  test.each(['https://uni.example', 'http://uni.example/a?b', 'mailto:a@uni.example', 'tel:+4722855050'])('%s may be a link', (href) =>
    expect(isAllowedHref(href)).toBe(true),
  );
  test.each([
    'javascript:alert(1)',
    ' javascript:alert(1)',
    'data:text/html,x',
    'file:///etc/passwd',
    'ftp://a',
    '#a',
    '',
    'https://',
    'JAVASCRIPT:x',
  ])('%s may not', (href) => expect(isAllowedHref(href)).toBe(false));
});
