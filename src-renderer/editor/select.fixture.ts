import { TextSelection } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';

/** Puts the caret at the text nearest to any number, and stretches it over as many positions where a size is given. */
export function selectNear(view: EditorView, { at: wanted, size: wide }: { readonly at: number; readonly size?: number }): void {
  const { size } = view.state.doc.content;
  const at = TextSelection.near(view.state.doc.resolve(wanted % (size + 1))).from;
  const end = wide === undefined ? at : TextSelection.near(view.state.doc.resolve(Math.min(size, at + wide)), -1).to;
  view.dispatch(view.state.tr.setSelection(TextSelection.create(view.state.doc, at, Math.max(at, end))));
}
