import { Extension } from '@tiptap/core';
import { type EditorState, Plugin, PluginKey, type Transaction } from '@tiptap/pm/state';
import { Decoration, DecorationSet, type EditorView } from '@tiptap/pm/view';
import { unitText } from './unit-text.ts';
import { unitAt, unitsOf } from './units.ts';

/** Blocks by what they say, and the word that stands at each. */
export type BlockTags = ReadonlyMap<string, string>;

interface Options {
  /** Somebody pointed at the word of a block, by its number. */
  readonly onTag: (unit: number) => void;
}

/** The height of the line that the word stands on, in CSS pixels. */
const tagLine = 16;

/** Marks whole blocks of a pane. A mark follows its block while one writes in it, until the next answer. */
function blockMarks(name: string, className: string, attribute: string) {
  const key = new PluginKey<DecorationSet>(name);
  return {
    extension: Extension.create<Options>({
      name,
      addOptions: () => ({ onTag: () => {} }),
      addProseMirrorPlugins() {
        const { onTag } = this.options;
        return [
          new Plugin<DecorationSet>({
            key,
            state: {
              init: () => DecorationSet.empty,
              apply(transaction, before, _old, { doc }) {
                const tags = transaction.getMeta(key) as BlockTags | undefined;
                if (!tags) return transaction.docChanged ? before.map(transaction.mapping, doc) : before;
                if (tags.size === 0) return DecorationSet.empty;
                return DecorationSet.create(
                  doc,
                  unitsOf(doc).flatMap(({ node, from, to }) => {
                    const tag = tags.get(unitText(node).text);
                    return tag === undefined ? [] : [Decoration.node(from, to, { class: className, [attribute]: tag })];
                  }),
                );
              },
            },
            props: {
              decorations: (state) => key.getState(state),
              handleDOMEvents: {
                click: (view, event) => {
                  const unit = unitOfTag(view, event, className);
                  if (unit !== null) onTag(unit);
                  return false;
                },
              },
            },
          }),
        ];
      },
    }),
    /** The transaction that marks these blocks and no others; null where none is marked and none is to be. */
    mark: (state: EditorState, tags: BlockTags): Transaction | null =>
      tags.size === 0 && key.getState(state) === DecorationSet.empty ? null : state.tr.setMeta(key, tags).setMeta('addToHistory', false),
  };
}

/** The word is drawn by the style sheet, on a line of its own below the block's text. */
function unitOfTag(view: EditorView, { target, clientY }: MouseEvent, className: string): number | null {
  if (!(target instanceof HTMLElement)) return null;
  const block = target.closest<HTMLElement>(`.${className}`);
  if (!block || clientY < block.getBoundingClientRect().bottom - Number.parseFloat(getComputedStyle(block).paddingBottom) - tagLine)
    return null;
  return unitAt(view.state.doc, view.posAtDOM(block, 0));
}

/** Blocks that a machine drafted and nobody has read. */
export const draftMarks = blockMarks('draftMarks', 'machine-draft', 'data-draft');

/** Blocks whose source was changed since they were translated. */
export const staleMarks = blockMarks('staleMarks', 'stale-block', 'data-stale');
