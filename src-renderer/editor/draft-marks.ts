import { Extension } from '@tiptap/core';
import { type EditorState, Plugin, PluginKey, type Transaction } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';
import { unitText } from './unit-text.ts';
import { unitsOf } from './units.ts';

/** The blocks that a machine drafted and nobody has read, by what they say; and the word that stands at them. */
interface Told {
  readonly texts: ReadonlySet<string>;
  readonly tag: string;
}

const key = new PluginKey<DecorationSet>('draft marks');

/** Shows in a pane which blocks a machine drafted. A mark follows its block while one writes in it, until the next answer. */
export const DraftMarks = Extension.create({
  name: 'draftMarks',
  addProseMirrorPlugins() {
    return [
      new Plugin<DecorationSet>({
        key,
        state: {
          init: () => DecorationSet.empty,
          apply(transaction, before, _old, { doc }) {
            const told = transaction.getMeta(key) as Told | undefined;
            if (!told) return transaction.docChanged ? before.map(transaction.mapping, doc) : before;
            if (told.texts.size === 0) return DecorationSet.empty;
            return DecorationSet.create(
              doc,
              unitsOf(doc)
                .filter(({ node }) => told.texts.has(unitText(node).text))
                .map(({ from, to }) => Decoration.node(from, to, { class: 'machine-draft', 'data-draft': told.tag })),
            );
          },
        },
        props: { decorations: (state) => key.getState(state) },
      }),
    ];
  },
});

/** The transaction that marks the unread drafts of a pane; null where none is marked and none is to be. */
export function markDrafts(state: EditorState, texts: ReadonlySet<string>, tag: string): Transaction | null {
  if (texts.size === 0 && key.getState(state) === DecorationSet.empty) return null;
  return state.tr.setMeta(key, { texts, tag } satisfies Told).setMeta('addToHistory', false);
}
