import type { Editor } from '@tiptap/core';
import { closeHistory } from '@tiptap/pm/history';
import { TextSelection } from '@tiptap/pm/state';
import { blockText } from './unit-text.ts';

/** The text of the block on each side of the caret; what is selected is in neither. Null where there is no caret in a text. */
export function textAround(editor: Editor): { readonly before: string; readonly after: string } | null {
  const { selection } = editor.state;
  const { $from, $to } = selection;
  if (!(selection instanceof TextSelection) || !$from.sameParent($to)) return null;
  const text = blockText($from.parent);
  return { before: selection.empty ? text.slice(0, $from.parentOffset) : '', after: selection.empty ? text.slice($to.parentOffset) : '' };
}

/** Where the caret stands on the screen. */
export function caretBox(editor: Editor): { readonly left: number; readonly top: number; readonly bottom: number } {
  return editor.view.coordsAtPos(editor.state.selection.from);
}

/**
 * Writes a term at the caret, in the place of what was begun of it (so many UTF-16 units before) or of what is selected, apart from
 * the words beside it. One step of undo; the caret stands after the term.
 */
export function insertTerm(editor: Editor, replaces: number, term: string): void {
  const { view } = editor;
  const { $from, $to, from, to, empty } = view.state.selection;
  const text = blockText($from.parent);
  const start = empty ? Math.max($from.start(), from - replaces) : from;
  const before = text.slice(0, start - $from.start());
  const after = $from.sameParent($to) ? text.slice(to - $from.start()) : '';
  const led = empty && replaces === 0 && /[\p{L}\p{N}\p{M},.;:!?)»”%]$/u.test(before) ? ' ' : '';
  const trailed = /^[\p{L}\p{N}]/u.test(after) ? ' ' : '';
  const transaction = closeHistory(view.state.tr).insertText(`${led}${term}${trailed}`, start, to);
  transaction.setSelection(TextSelection.create(transaction.doc, start + led.length + term.length)).scrollIntoView();
  view.dispatch(transaction);
  // What is typed next is a step of its own.
  view.dispatch(closeHistory(view.state.tr));
  view.focus();
}
