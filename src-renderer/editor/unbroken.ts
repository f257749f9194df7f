import { Extension } from '@tiptap/core';
import type { Node as EditorNode } from '@tiptap/pm/model';
import { Plugin, PluginKey } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';

const month = '(?:jan|feb|mar|apr|ma[iy]|jun|jul|aug|sep|o[kc]t|nov|de[sc])\\p{L}*\\.?';
const together = new RegExp(
  [
    'kl\\. \\d{1,2}(?:[.:]\\d\\d)?', // a time of day
    `\\d{1,2}\\.? ${month}`, // a date
    '\\+?\\d{2,3}(?: \\d{2,3}){1,4}(?!\\d)', // a telephone number
    '\\d[\\d.,]* (?:kroner|kr|%)',
  ].join('|'),
  'giu',
);

interface Range {
  readonly from: number;
  readonly to: number;
}

/** Where in a text a line must not break: times, dates, telephone numbers. Offsets count characters. */
export function unbrokenRanges(text: string): Range[] {
  return [...text.matchAll(together)].map((match) => ({ from: match.index, to: match.index + match[0].length }));
}

const key = new PluginKey<DecorationSet>('unbroken');

/** Keeps *kl. 10.15*, dates and telephone numbers on one line in the panes; the text itself is left as it is. */
export const Unbroken = Extension.create({
  name: 'unbroken',
  addProseMirrorPlugins() {
    const known = new WeakMap<EditorNode, Range[]>();
    const decorate = (root: EditorNode): DecorationSet => {
      const decorations: Decoration[] = [];
      root.descendants((node, position) => {
        if (!node.isTextblock) return true;
        const ranges = known.get(node) ?? unbrokenRanges(node.textBetween(0, node.content.size, '\n', '\ufffc'));
        known.set(node, ranges);
        for (const { from, to } of ranges)
          decorations.push(Decoration.inline(position + 1 + from, position + 1 + to, { class: 'unbroken' }));
        return false;
      });
      return DecorationSet.create(root, decorations);
    };
    return [
      new Plugin<DecorationSet>({
        key,
        state: {
          init: (_config, state) => decorate(state.doc),
          apply: (transaction, decorations) => (transaction.docChanged ? decorate(transaction.doc) : decorations),
        },
        props: { decorations: (state) => key.getState(state) },
      }),
    ];
  },
});
