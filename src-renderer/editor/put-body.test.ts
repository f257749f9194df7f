// @vitest-environment jsdom
import { Editor } from '@tiptap/core';
import { redo, undo } from '@tiptap/pm/history';
import { TextSelection } from '@tiptap/pm/state';
import fc from 'fast-check';
import { afterEach, describe, expect, test } from 'vitest';
import type { Block, Doc } from '#shared/domain/draft/document.ts';
import { draftMarks } from './block-marks.ts';
import { fromDoc, toDoc } from './doc.ts';
import { putBody } from './put-body.ts';
import { mailExtensions } from './schema.ts';

Range.prototype.getClientRects = () => [] as unknown as DOMRectList;
Range.prototype.getBoundingClientRect = () => new DOMRect();

const p = (text: string): Block => ({ type: 'paragraph', ...(text ? { content: [{ type: 'text', text }] } : {}) });
const ul = (...items: string[]): Block => ({
  type: 'bulletList',
  content: items.map((text) => ({ type: 'listItem', content: [p(text)] })),
});
const doc = (...content: Block[]): Doc => ({ type: 'doc', content });

const open: Editor[] = [];
afterEach(() => {
  for (const editor of open.splice(0)) editor.destroy();
});
function editorOf(body: Doc): Editor {
  const element = document.createElement('div');
  document.body.append(element);
  const editor = new Editor({ element, injectCSS: false, extensions: [...mailExtensions(), draftMarks.extension], content: fromDoc(body) });
  open.push(editor);
  return editor;
}
const now = (editor: Editor): Doc => toDoc(editor.getJSON());
const marked = (editor: Editor): (string | null)[] =>
  [...editor.view.dom.querySelectorAll('.machine-draft')].map((block) => block.textContent);

describe('a text that is put in a pane', () => {
  const before = doc(p('Ein'), p('To'), ul('Tre', 'Fire'));
  const after = doc(p('Ein'), p('To og eit halvt'), ul('Tre', 'Fire', 'Fem'));

  test('is one step of undo, and leaves the caret where it stands', () => {
    const editor = editorOf(before);
    editor.view.dispatch(editor.state.tr.setSelection(TextSelection.create(editor.state.doc, 3)));
    expect(putBody(editor, after)).toBe(true);
    expect(now(editor)).toEqual(after);
    expect(editor.state.selection.from).toBe(3);
    undo(editor.state, editor.view.dispatch);
    expect(now(editor)).toEqual(before);
    redo(editor.state, editor.view.dispatch);
    expect(now(editor)).toEqual(after);
    expect(putBody(editor, after)).toBe(false);
  });

  test('is that text, whatever stood before', () => {
    const text = fc.constantFrom('', 'a', 'aa', 'aaa', 'ab', 'Ein to');
    const block = fc.oneof(
      text.map(p),
      fc.array(text, { minLength: 1, maxLength: 3 }).map((items) => ul(...items)),
    );
    const body = fc.array(block, { minLength: 1, maxLength: 4 }).map((content) => doc(...content));
    fc.assert(
      fc.property(body, body, (one, other) => {
        const editor = editorOf(one);
        const stood = now(editor);
        putBody(editor, other);
        expect(now(editor)).toEqual(other);
        undo(editor.state, editor.view.dispatch);
        expect(now(editor)).toEqual(stood);
        editor.destroy();
      }),
      { numRuns: 60 },
    );
  });
});

describe('a block that a machine drafted', () => {
  test('is marked by what it says, and its mark goes with it while one writes in it', () => {
    const editor = editorOf(doc(p('Ein'), ul('To', 'Tre')));
    const mark = (...texts: string[]): void => {
      const transaction = draftMarks.mark(editor.state, new Map(texts.map((text) => [text, 'utkast'])));
      if (transaction) editor.view.dispatch(transaction);
    };
    mark('Ein', 'Tre');
    expect(marked(editor)).toEqual(['Ein', 'Tre']);
    expect(editor.view.dom.querySelector('.machine-draft')?.getAttribute('data-draft')).toBe('utkast');
    editor.view.dispatch(editor.state.tr.insertText('!', 4));
    expect(marked(editor)).toEqual(['Ein!', 'Tre']);
    mark('Tre');
    expect(marked(editor)).toEqual(['Tre']);
    mark();
    expect(marked(editor)).toEqual([]);
    expect(draftMarks.mark(editor.state, new Map())).toBeNull();
  });
});
