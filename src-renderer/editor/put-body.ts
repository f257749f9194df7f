import type { Editor } from '@tiptap/core';
import { closeHistory } from '@tiptap/pm/history';
import type { Doc } from '#shared/domain/draft/document.ts';
import { fromDoc } from './doc.ts';

/**
 * Makes a pane's text this one as one step of undo. Only what differs is touched, so that the caret and everything else stay where
 * they are. False where it says that already.
 */
export function putBody(editor: Editor, body: Doc): boolean {
  const { state, view, schema } = editor;
  const next = schema.nodeFromJSON(fromDoc(body));
  const start = state.doc.content.findDiffStart(next.content);
  const end = state.doc.content.findDiffEnd(next.content);
  if (start === null || end === null) return false;
  // Where the same signs stand on both sides of the difference, its two ends may cross.
  const overlap = Math.max(0, start - Math.min(end.a, end.b));
  const transaction = closeHistory(state.tr).replace(start, end.a + overlap, next.slice(start, end.b + overlap));
  view.dispatch(transaction);
  // What is typed next is a step of its own.
  view.dispatch(closeHistory(view.state.tr));
  return true;
}
