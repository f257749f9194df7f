import { Extension } from '@tiptap/core';
import type { Node as EditorNode } from '@tiptap/pm/model';
import { Plugin, PluginKey } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';
import { type Range, unbrokenRanges } from '../kit/unbroken.ts';

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
