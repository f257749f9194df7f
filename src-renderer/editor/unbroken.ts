import { Extension } from '@tiptap/core';
import type { Node as EditorNode } from '@tiptap/pm/model';
import { Plugin, PluginKey, type Transaction } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';
import { type Range, unbrokenRanges } from '../kit/unbroken.ts';

const key = new PluginKey<DecorationSet>('unbroken');

/** Keeps *kl. 10.15*, dates and telephone numbers on one line in the panes; the text itself is left as it is. */
export const Unbroken = Extension.create({
  name: 'unbroken',
  addProseMirrorPlugins() {
    const known = new WeakMap<EditorNode, Range[]>();
    const rangesOf = (node: EditorNode): Range[] => {
      const ranges = known.get(node) ?? unbrokenRanges(node.textBetween(0, node.content.size, '\n', '\ufffc'));
      known.set(node, ranges);
      return ranges;
    };
    const decorationsIn = (root: EditorNode, start: number, end: number): Decoration[] => {
      const decorations: Decoration[] = [];
      root.nodesBetween(start, end, (node, position) => {
        if (!node.isTextblock) return true;
        for (const { from, to } of rangesOf(node))
          decorations.push(Decoration.inline(position + 1 + from, position + 1 + to, { class: 'unbroken' }));
        return false;
      });
      return decorations;
    };
    const decorate = (root: EditorNode): DecorationSet => DecorationSet.create(root, decorationsIn(root, 0, root.content.size));
    /** The same after a change, with only the blocks looked at anew that it touched. */
    const following = (before: DecorationSet, transaction: Transaction): DecorationSet => {
      const { mapping, doc } = transaction;
      const changed = transaction.changedRange();
      if (!changed) return before;
      const [start, end] = [doc.resolve(changed.from), doc.resolve(changed.to)];
      const from = start.depth > 0 ? start.before(1) : changed.from;
      const to = end.depth > 0 ? end.after(1) : changed.to;
      const moved = before.map(mapping, doc);
      const stale = moved.find(from, to).filter((one) => one.from >= from && one.to <= to);
      return moved.remove(stale).add(doc, decorationsIn(doc, from, to));
    };
    return [
      new Plugin<DecorationSet>({
        key,
        state: {
          init: (_config, state) => decorate(state.doc),
          apply: (transaction, decorations) => (transaction.docChanged ? following(decorations, transaction) : decorations),
        },
        props: { decorations: (state) => key.getState(state) },
      }),
    ];
  },
});
