import { Slice } from '@tiptap/pm/model';
import { Selection } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';
import { mostPasted } from './most-pasted.ts';

/** True for a text that is too long to go in, which is told with its number of paragraphs: laying out a book that was pasted by mistake would hold the window for minutes. */
export function refusesPaste(slice: Slice, tell: (paragraphs: number) => void): boolean {
  let paragraphs = 0;
  slice.content.descendants((node) => {
    if (node.isTextblock) paragraphs += 1;
    return !node.isTextblock;
  });
  if (paragraphs <= mostPasted) return false;
  tell(paragraphs);
  return true;
}

/** Into a pane where nothing is written a text comes as it is, its first block not bent to the title that waited for it. False where it is not that. */
export function pasteWhole(view: EditorView, slice: Slice): boolean {
  const { state } = view;
  const first = slice.content.firstChild;
  if (state.doc.textContent.trim() !== '' || !first?.isBlock || (slice.content.childCount === 1 && first.isTextblock)) return false;
  const transaction = state.tr.replace(0, state.doc.content.size, new Slice(slice.content, 0, 0));
  view.dispatch(transaction.setSelection(Selection.atEnd(transaction.doc)).scrollIntoView().setMeta('paste', true));
  return true;
}
