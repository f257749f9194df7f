// @vitest-environment jsdom
import { Editor } from '@tiptap/core';
import { undo } from '@tiptap/pm/history';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Doc } from '#shared/domain/draft/document.ts';
import { unbrokenRanges } from '../kit/unbroken.ts';
import { fromDoc } from './doc.ts';
import { mailExtensions } from './schema.ts';
import { selectNear } from './select.fixture.ts';
import { Unbroken } from './unbroken.ts';

Range.prototype.getClientRects = () => [] as unknown as DOMRectList;
Range.prototype.getBoundingClientRect = () => new DOMRect();

const body: Doc = {
  type: 'doc',
  content: [
    { type: 'paragraph', content: [{ type: 'text', text: 'Møt opp kl. 10.15 den 4. mai.' }] },
    {
      type: 'bulletList',
      content: [{ type: 'listItem', content: [{ type: 'paragraph', content: [{ type: 'text', text: 'Ring 22 85 50 50.' }] }] }],
    },
    { type: 'paragraph', content: [{ type: 'text', text: 'Det koster 850 kroner.' }] },
  ],
};

test('what stays on one line is what a fresh look at the text finds, whatever is done to it', () => {
  const step = fc.oneof(
    fc.record({ do: fc.constant('type' as const), at: fc.nat(), text: fc.constantFrom(' ', '1', 'kl. 9.30', ' mai', 'x', '. ') }),
    fc.record({ do: fc.constant('delete' as const), at: fc.nat(), size: fc.integer({ min: 1, max: 40 }) }),
    fc.record({ do: fc.constant('split' as const), at: fc.nat() }),
    fc.record({ do: fc.constant('join' as const), at: fc.nat() }),
    fc.record({ do: fc.constant('list' as const), at: fc.nat() }),
    fc.constant({ do: 'undo' as const }),
  );
  fc.assert(
    fc.property(fc.array(step, { minLength: 1, maxLength: 20 }), (steps) => {
      const element = document.createElement('div');
      document.body.append(element);
      const editor = new Editor({ element, injectCSS: false, extensions: [...mailExtensions(), Unbroken], content: fromDoc(body) });
      const { view } = editor;
      for (const one of steps) {
        if ('at' in one) selectNear(view, one);
        if (one.do === 'type') view.dispatch(view.state.tr.insertText(one.text));
        else if (one.do === 'delete') view.dispatch(view.state.tr.deleteSelection());
        else if (one.do === 'split') editor.commands.splitBlock();
        else if (one.do === 'join') editor.commands.joinBackward();
        else if (one.do === 'list') editor.commands.toggleBulletList();
        else undo(view.state, view.dispatch);
        const wanted: string[] = [];
        view.state.doc.descendants((node) => {
          if (!node.isTextblock) return true;
          const text = node.textBetween(0, node.content.size, '\n', '\ufffc');
          wanted.push(...unbrokenRanges(text).map(({ from, to }) => text.slice(from, to)));
          return false;
        });
        const shown = [...view.dom.querySelectorAll('.unbroken')].map(({ textContent }) => textContent);
        expect(shown).toEqual(wanted);
      }
      editor.destroy();
      element.remove();
    }),
    { numRuns: 60 },
  );
});
