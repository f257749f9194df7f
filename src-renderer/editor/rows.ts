import { Extension } from '@tiptap/core';
import type { Node as EditorNode } from '@tiptap/pm/model';
import { type EditorState, Plugin, PluginKey, type Transaction } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';
import { isList } from './units.ts';

interface Placed {
  readonly rows: readonly number[];
  readonly decorations: DecorationSet;
}

const key = new PluginKey<Placed>('rows');

/** Puts every block on the row that the alignment gave it; the rows come by `placeRows`, in the units' order. */
export const Rows = Extension.create({
  name: 'rows',
  addProseMirrorPlugins() {
    return [
      new Plugin<Placed>({
        key,
        state: {
          init: () => ({ rows: [], decorations: DecorationSet.empty }),
          apply(transaction, placed, _before, after) {
            const rows = transaction.getMeta(key) as readonly number[] | undefined;
            if (rows) return { rows, decorations: DecorationSet.create(after.doc, rowDecorations(after.doc, rows)) };
            if (!transaction.docChanged) return placed;
            const moved = placed.decorations.map(transaction.mapping, transaction.doc);
            // A step that puts a block anew in its place, as undo does, takes its row from it.
            const lost = moved.find().length < placed.decorations.find().length;
            return {
              rows: placed.rows,
              decorations: lost ? DecorationSet.create(after.doc, rowDecorations(after.doc, placed.rows)) : moved,
            };
          },
        },
        props: { decorations: (state) => key.getState(state)?.decorations },
      }),
    ];
  },
});

/** The transaction that moves the units to these rows (numbered from 1, as grid lines are), or null where they stand there already. */
export function placeRows(state: EditorState, rows: readonly number[], force: boolean): Transaction | null {
  const now = key.getState(state)?.rows ?? [];
  if (!force && now.length === rows.length && now.every((row, index) => row === rows[index])) return null;
  return state.tr.setMeta(key, rows).setMeta('addToHistory', false);
}

/** A list has no box of its own: its items lie on the pane's rows. */
export function rowDecorations(root: EditorNode, rows: readonly number[]): Decoration[] {
  const decorations: Decoration[] = [];
  let unit = 0;
  const next = (): number => rows[unit++] ?? rows.at(-1) ?? 1;
  root.forEach((block, offset) => {
    if (!isList(block)) {
      decorations.push(Decoration.node(offset, offset + block.nodeSize, { style: `grid-row: ${next()}` }));
      return;
    }
    block.forEach((item, itemOffset) => {
      const from = offset + 1 + itemOffset;
      decorations.push(Decoration.node(from, from + item.nodeSize, { style: `grid-row: ${next()}` }));
    });
  });
  return decorations;
}
