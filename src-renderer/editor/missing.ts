import type { JSONContent } from '@tiptap/core';
import type { Node as EditorNode } from '@tiptap/pm/model';
import type { Segment } from '#shared/domain/draft/alignment.ts';
import { isEmptyDoc } from '#shared/domain/draft/document.ts';
import { toDoc } from './doc.ts';
import { unitsOf } from './units.ts';

/** Where a block that is lacking shall be written, what to put there, and where the caret goes after. */
export interface MissingPlace {
  readonly at: number;
  /** Set where an empty document is replaced rather than added to. */
  readonly replace?: { readonly from: number; readonly to: number };
  readonly block: JSONContent;
  readonly caret: number;
}

/**
 * The place for row `row` in a document whose units stand on `rows`, for an empty block of the same kind as
 * `model` has in another language. An item goes into the list beside it where that is of its kind.
 */
export function missingPlace(root: EditorNode, rows: readonly number[], row: number, model: Segment): MissingPlace {
  if (isEmptyDoc(toDoc(root.toJSON()))) {
    const block = blockLike(model);
    return {
      at: 0,
      replace: { from: 0, to: root.content.size },
      block,
      caret: model.kind === 'list-item' ? 3 : model.kind === 'quote' ? 2 : 1,
    };
  }
  const units = unitsOf(root);
  const beforeIndex = rows.findLastIndex((own, index) => own < row && index < units.length);
  const before = units[beforeIndex];
  const after = units[beforeIndex + 1];
  if (model.kind === 'list-item') {
    const item: JSONContent = { type: 'listItem', content: [{ type: 'paragraph' }] };
    const list = model.ordered ? 'orderedList' : 'bulletList';
    const listOf = (path: readonly number[]): string | undefined => (path.length === 2 ? root.child(path[0] ?? 0).type.name : undefined);
    if (before && listOf(before.path) === list && model.item !== 0) return { at: before.to, block: item, caret: before.to + 2 };
    if (after && listOf(after.path) === list) return { at: after.from, block: item, caret: after.from + 2 };
  }
  // A block that is no item does not go into a list: it stands after the whole of it.
  const at = before ? (before.path.length === 2 ? endOfBlock(root, before.path[0]) : before.to) : 0;
  return { at, block: blockLike(model), caret: at + (model.kind === 'list-item' ? 3 : model.kind === 'quote' ? 2 : 1) };
}

function endOfBlock(root: EditorNode, block: number): number {
  let end = 0;
  for (let index = 0; index <= block; index++) end += root.child(index).nodeSize;
  return end;
}

function blockLike(model: Segment): JSONContent {
  const paragraph: JSONContent = { type: 'paragraph' };
  switch (model.kind) {
    case 'heading':
      return { type: 'heading', attrs: { level: model.level ?? 2 } };
    case 'list-item':
      return { type: model.ordered ? 'orderedList' : 'bulletList', content: [{ type: 'listItem', content: [paragraph] }] };
    case 'quote':
      return { type: 'blockquote', content: [paragraph] };
    case 'rule':
      return { type: 'horizontalRule' };
    default:
      return paragraph;
  }
}
