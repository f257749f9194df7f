// @vitest-environment jsdom
import { Editor } from '@tiptap/core';
import { redo, undo } from '@tiptap/pm/history';
import { TextSelection } from '@tiptap/pm/state';
import fc from 'fast-check';
import { afterEach, describe, expect, test } from 'vitest';
import type { Block, Doc } from '#shared/domain/draft/document.ts';
import { segmentsOf } from '#shared/domain/draft/segments.ts';
import { fromDoc, toDoc } from './doc.ts';
import { mendFound } from './found.ts';
import { type CheckedBlock, FoundMarks, markFound, standingAt, standingWords } from './found-words.ts';
import { mailExtensions } from './schema.ts';
import { selectNear } from './select.fixture.ts';
import { unitText } from './unit-text.ts';
import { unitsOf } from './units.ts';

Range.prototype.getClientRects = () => [] as unknown as DOMRectList;
Range.prototype.getBoundingClientRect = () => new DOMRect();

const p = (text: string): Block => ({ type: 'paragraph', ...(text ? { content: [{ type: 'text', text }] } : {}) });
const ul = (...items: Block[][]): Block => ({ type: 'bulletList', content: items.map((content) => ({ type: 'listItem', content })) });
const doc = (...content: Block[]): Doc => ({ type: 'doc', content });

const open: Editor[] = [];
afterEach(() => {
  for (const editor of open.splice(0)) editor.destroy();
});
function editorOf(body: Doc, onPoint: (key: string) => void = () => {}): Editor {
  const element = document.createElement('div');
  document.body.append(element);
  const editor = new Editor({
    element,
    injectCSS: false,
    extensions: [...mailExtensions(), FoundMarks.configure({ onPoint })],
    content: fromDoc(body),
  });
  open.push(editor);
  return editor;
}

/** An engine that knows every word but those that begin with f; what it answers holds for the text that it was asked about. */
function check(body: Doc): CheckedBlock[] {
  return segmentsOf(body).map(({ text }) => ({
    text,
    found: [...text.matchAll(/(?<![\p{L}\p{N}])f\p{L}*/gu)].map(({ index, 0: words }) => ({
      key: `${words}@${index}`,
      from: index,
      to: index + words.length,
      severity: 'warn',
      shape: 'wave',
    })),
  }));
}
const asked = (editor: Editor): CheckedBlock[] => check(toDoc(editor.getJSON()));
const answer = (editor: Editor, checked = asked(editor)): void => editor.view.dispatch(markFound(editor.state, checked, null));
const marked = (editor: Editor): string[] => [...editor.view.dom.querySelectorAll('.found')].map(({ textContent }) => textContent ?? '');

/** Every mark with its words: the key that it was given, without the offset, and what stands there. */
function standing(editor: Editor): { readonly named: string; readonly stands: string; readonly longer: boolean }[] {
  const { doc: root } = editor.state;
  const seen = new Map<string, { named: string; stands: string; longer: boolean }>();
  for (let position = 0; position <= root.content.size; position++)
    for (const { key, from, to } of standingAt(editor.state, position)) {
      const around = root.textBetween(Math.max(0, from - 1), Math.min(root.content.size, to + 1), '\n', '\n');
      seen.set(`${key}${from}`, {
        named: key.replace(/@\d+$/, ''),
        stands: root.textBetween(from, to, '|', '|'),
        longer:
          /^[\p{L}\p{N}][^\n]/u.test(around) &&
          root.resolve(from).parentOffset > 0 &&
          /^[\p{L}\p{N}]/u.test(root.textBetween(from - 1, from, '\n', '\n')),
      });
    }
  return [...seen.values()];
}

describe('a unit and its segment', () => {
  test('have the same text, and every part of it is where the ranges say', () => {
    const body = doc(
      p('Først'),
      {
        type: 'paragraph',
        content: [{ type: 'text', text: 'én' }, { type: 'hardBreak' }, { type: 'text', text: 'to 😀 tre', marks: [{ type: 'bold' }] }],
      },
      ul([p('a'), ul([p('indre')], [p('til')])], [p('b'), p('bb')]),
      { type: 'blockquote', content: [p('q'), { type: 'horizontalRule' }, p('r')] },
      { type: 'horizontalRule' },
      p(''),
    );
    const editor = editorOf(body);
    const units = unitsOf(editor.state.doc);
    expect(units.map(({ node }) => unitText(node).text)).toEqual(segmentsOf(body).map(({ text }) => text));
    answer(
      editor,
      segmentsOf(body).map(({ text }) => ({ text, found: [{ key: 'k', from: 0, to: text.length, severity: 'hint', shape: 'dots' }] })),
    );
    expect(marked(editor).filter(Boolean).join(' ')).toBe('Først én to 😀 tre a indre til b bb q r');
  });
});

describe('marks of found words', () => {
  test('name their words, whatever is typed, pasted, split, joined and undone while answers are under way', () => {
    const step = fc.oneof(
      fc.record({
        do: fc.constant('type' as const),
        at: fc.nat(),
        text: fc.constantFrom('f', 'a', ' ', '.', 'feil', ' feil ', 'f\u0301', '😀'),
      }),
      fc.record({ do: fc.constant('delete' as const), at: fc.nat(), size: fc.integer({ min: 1, max: 9 }) }),
      fc.record({ do: fc.constant('split' as const), at: fc.nat() }),
      fc.record({ do: fc.constant('join' as const), at: fc.nat() }),
      fc.record({
        do: fc.constant('paste' as const),
        at: fc.nat(),
        html: fc.constantFrom('<p>ny feil</p><p>fler</p>', '<ul><li>feil</li></ul>', 'feil', '<b>fe</b>il'),
      }),
      fc.record({ do: fc.constant('bold' as const), at: fc.nat(), size: fc.integer({ min: 1, max: 9 }) }),
      fc.constant({ do: 'undo' as const }),
      fc.constant({ do: 'redo' as const }),
      fc.constant({ do: 'ask' as const }),
      fc.constant({ do: 'answer' as const }),
    );
    fc.assert(
      fc.property(fc.array(step, { minLength: 1, maxLength: 25 }), (steps) => {
        const editor = editorOf(doc(p('Dette er feil og flott.'), p('feil'), ul([p('fire ord her')], [p('feil, fint')])));
        const { view } = editor;
        let underWay: CheckedBlock[] | null = null;
        answer(editor);
        for (const one of steps) {
          if ('at' in one) selectNear(view, one);
          if (one.do === 'type') view.dispatch(view.state.tr.insertText(one.text));
          else if (one.do === 'delete') view.dispatch(view.state.tr.deleteSelection());
          else if (one.do === 'split') editor.commands.splitBlock();
          else if (one.do === 'join') editor.commands.joinBackward();
          else if (one.do === 'paste') view.pasteHTML(one.html, new Event('paste') as ClipboardEvent);
          else if (one.do === 'bold') editor.commands.toggleBold();
          else if (one.do === 'undo') undo(view.state, view.dispatch);
          else if (one.do === 'redo') redo(view.state, view.dispatch);
          else if (one.do === 'ask') underWay = asked(editor);
          else if (underWay) answer(editor, underWay);
          for (const { named, stands, longer } of standing(editor)) {
            expect(stands).toBe(named);
            expect(longer).toBe(false);
          }
        }
        // At rest everything that is found is marked, once.
        answer(editor);
        view.dispatch(view.state.tr.setSelection(TextSelection.atStart(view.state.doc)));
        const wanted = asked(editor).flatMap(({ text, found }) => found.map(({ from, to }) => text.slice(from, to)));
        expect(
          standing(editor)
            .map(({ stands }) => stands)
            .sort(),
        ).toEqual(wanted.sort());
        editor.destroy();
      }),
      { numRuns: 40 },
    );
  });

  test('are not put on a block that was changed after it was asked about; the others get theirs', () => {
    const editor = editorOf(doc(p('en feil'), p('to feil')));
    const early = asked(editor);
    editor.commands.insertContentAt(1, 'Også ');
    answer(editor, early);
    expect(marked(editor)).toEqual(['feil']);
    expect(editor.view.dom.querySelectorAll('p')[1]?.querySelector('.found')).not.toBeNull();
  });

  test('are never on the word that is being written, and come when one leaves it', () => {
    const editor = editorOf(doc(p('Ord ')));
    editor.commands.setTextSelection(5);
    editor.view.dispatch(editor.state.tr.insertText('feil'));
    answer(editor);
    expect(marked(editor)).toEqual([]);
    expect(standingWords(editor.state, 'feil@4')).not.toBeNull();
    editor.view.dispatch(editor.state.tr.insertText(' '));
    expect(marked(editor)).toEqual(['feil']);
    // Reading past it is not writing it.
    editor.commands.setTextSelection(7);
    expect(marked(editor)).toEqual(['feil']);
    editor.view.dispatch(editor.state.tr.insertText('x'));
    expect(marked(editor)).toEqual([]);
  });

  test('leave the drawn words of other blocks as they are', () => {
    const editor = editorOf(doc(p('en feil'), p('to feil')));
    answer(editor);
    const [, other] = editor.view.dom.querySelectorAll('.found');
    editor.commands.insertContentAt(1, 'feil og ');
    answer(editor);
    expect(editor.view.dom.querySelectorAll('.found')[2]).toBe(other);
  });

  test('an editor knows nothing of another one’s', () => {
    const [one, other] = [editorOf(doc(p('feil'))), editorOf(doc(p('feil')))];
    answer(one);
    expect(marked(one)).toEqual(['feil']);
    expect(marked(other)).toEqual([]);
  });
});

describe('a finding that is put right', () => {
  test('is one step of undo, in the letters that the words had, apart from what was typed before and after', () => {
    const editor = editorOf(
      doc({
        type: 'paragraph',
        content: [
          { type: 'text', text: 'Ny ' },
          { type: 'text', text: 'feil', marks: [{ type: 'bold' }] },
          { type: 'text', text: ' her' },
        ],
      }),
    );
    editor.view.dispatch(editor.state.tr.insertText('Helt ', 1));
    answer(editor);
    expect(mendFound(editor, 'feil@8', { text: 'rett' })).toBe(true);
    editor.view.dispatch(editor.state.tr.insertText('ere'));
    expect(editor.getHTML()).toBe('<p>Helt Ny <strong>rettere</strong> her</p>');
    const back = (): string => {
      undo(editor.state, editor.view.dispatch);
      return editor.getText();
    };
    expect([back(), back(), back()]).toEqual(['Helt Ny rett her', 'Helt Ny feil her', 'Ny feil her']);
    expect(mendFound(editor, 'gone', { text: 'rett' })).toBe(false);
  });

  test.each([
    ['a visible address', 'https://a.no/f', 'https://a.no/f', undefined, 'https://b.no/g', '<a href="https://b.no/g">https://b.no/g</a>'],
    ['a hidden address', 'flott', 'https://a.no/f', 'https://a.no/f', 'https://b.no/g', '<a href="https://b.no/g">flott</a>'],
    ['an e-mail address', 'f@a.no', 'mailto:f@a.no', undefined, 'g@a.no', '<a href="mailto:g@a.no">g@a.no</a>'],
    ['a telephone number', '22 85 66 66', 'tel:+4722856666', undefined, '22 85 66 67', '<a href="tel:+4722856667">22 85 66 67</a>'],
  ])('leads where it says: %s', (_what, words, href, target, text, html) => {
    const editor = editorOf(
      doc({ type: 'paragraph', content: [{ type: 'text', text: words, marks: [{ type: 'link', attrs: { href } }] }] }),
    );
    answer(editor, [{ text: words, found: [{ key: 'k', from: 0, to: words.length, severity: 'block', shape: 'line' }] }]);
    mendFound(editor, 'k', { text, target });
    expect(editor.getHTML()).toBe(`<p>${html}</p>`);
  });
});
