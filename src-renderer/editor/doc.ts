import type { JSONContent } from '@tiptap/core';
import type { Node as EditorNode } from '@tiptap/pm/model';
import type { Block, Doc, Inline, ListItem, Mark } from '#shared/domain/draft/document.ts';

/** The stored document from the editor's: our nodes and attributes only; nothing that holds text is left out. */
export function toDoc(json: JSONContent): Doc {
  const content = (json.content ?? []).flatMap(toBlocks);
  return { type: 'doc', content: content.length > 0 ? content : [{ type: 'paragraph' }] };
}

function toBlocks(json: JSONContent): Block[] {
  switch (json.type) {
    case 'paragraph':
      return [{ type: 'paragraph', ...inlines(json) }];
    case 'heading':
      return [{ type: 'heading', attrs: { level: headingLevel(json.attrs?.level) }, ...inlines(json) }];
    case 'bulletList':
      return [{ type: 'bulletList', content: (json.content ?? []).map(toItem) }];
    case 'orderedList': {
      const start: unknown = json.attrs?.start;
      const numbered = typeof start === 'number' && start !== 1 ? { attrs: { start } } : {};
      return [{ type: 'orderedList', ...numbered, content: (json.content ?? []).map(toItem) }];
    }
    case 'blockquote':
      return [{ type: 'blockquote', content: (json.content ?? []).flatMap(toBlocks) }];
    case 'horizontalRule':
      return [{ type: 'horizontalRule' }];
    default:
      return (json.content ?? []).flatMap(toBlocks);
  }
}

function toItem(json: JSONContent): ListItem {
  const content = (json.content ?? []).flatMap(toBlocks);
  return { type: 'listItem', content: content.length > 0 ? content : [{ type: 'paragraph' }] };
}

function headingLevel(level: unknown): 1 | 2 | 3 {
  return level === 1 || level === 2 ? level : 3;
}

function inlines(json: JSONContent): { content?: Inline[] } {
  const content = (json.content ?? []).flatMap((node): Inline[] => {
    if (node.type === 'hardBreak') return [{ type: 'hardBreak' }];
    if (node.type !== 'text' || !node.text) return [];
    const marks = (node.marks ?? []).flatMap(toMark);
    return [marks.length > 0 ? { type: 'text', text: node.text, marks } : { type: 'text', text: node.text }];
  });
  return content.length > 0 ? { content } : {};
}

function toMark(mark: { type: string; attrs?: Record<string, unknown> }): Mark[] {
  if (mark.type === 'bold' || mark.type === 'italic') return [{ type: mark.type }];
  if (mark.type === 'link' && typeof mark.attrs?.href === 'string') return [{ type: 'link', attrs: { href: mark.attrs.href } }];
  return [];
}

/** The editor's document from the stored one; a list item opens with a paragraph, as the editor asks. */
export function fromDoc(doc: Doc | undefined): JSONContent {
  const content = (doc?.content ?? []).map(fromBlock);
  return { type: 'doc', content: content.length > 0 ? content : [{ type: 'paragraph' }] };
}

function fromBlock(block: Block): JSONContent {
  switch (block.type) {
    case 'bulletList':
    case 'orderedList':
      return { ...(block as JSONContent), content: block.content.map(fromItem) };
    case 'blockquote':
      return { type: 'blockquote', content: block.content.map(fromBlock) };
    default:
      return block as JSONContent;
  }
}

function fromItem(item: ListItem): JSONContent {
  const content = item.content.map(fromBlock);
  return { type: 'listItem', content: content[0]?.type === 'paragraph' ? content : [{ type: 'paragraph' }, ...content] };
}

/**
 * Reads the stored document from an editor again and again: a block that has not changed since the last
 * reading is the same object, so that a key stroke costs one block and comparisons by identity hold.
 */
export function docReader(): (root: EditorNode) => Doc {
  const blocks = new WeakMap<EditorNode, Block[]>();
  let last: { root: EditorNode; doc: Doc } | undefined;
  return (root) => {
    if (last?.root === root) return last.doc;
    const content: Block[] = [];
    root.forEach((node) => {
      let known = blocks.get(node);
      if (!known) {
        known = toBlocks(node.toJSON());
        blocks.set(node, known);
      }
      content.push(...known);
    });
    last = { root, doc: { type: 'doc', content } };
    return last.doc;
  };
}
