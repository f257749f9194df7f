import type { Editor } from '@tiptap/core';
import { redoDepth, undoDepth } from '@tiptap/pm/history';

export const blockKinds = ['paragraph', 'title', 'heading', 'subheading'] as const;
export type BlockKind = (typeof blockKinds)[number];
const levels = { title: 1, heading: 2, subheading: 3 } as const;

/** What the toolbar shows of the pane with the caret. */
export interface ToolState {
  readonly kind: BlockKind;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly link: boolean;
  readonly bulletList: boolean;
  readonly orderedList: boolean;
  readonly blockquote: boolean;
  readonly undo: boolean;
  readonly redo: boolean;
}

export function toolState(editor: Editor | undefined): ToolState | null {
  if (!editor || editor.isDestroyed) return null;
  const level = editor.isActive('heading') ? Number(editor.getAttributes('heading').level) : 0;
  return {
    kind: level === 1 ? 'title' : level === 2 ? 'heading' : level === 3 ? 'subheading' : 'paragraph',
    bold: editor.isActive('bold'),
    italic: editor.isActive('italic'),
    link: editor.isActive('link'),
    bulletList: editor.isActive('bulletList'),
    orderedList: editor.isActive('orderedList'),
    blockquote: editor.isActive('blockquote'),
    undo: undoDepth(editor.state) > 0,
    redo: redoDepth(editor.state) > 0,
  };
}

export function setKind(editor: Editor, kind: BlockKind): void {
  const chain = editor.chain().focus();
  if (kind === 'paragraph') chain.setParagraph().run();
  else chain.setHeading({ level: levels[kind] }).run();
}
