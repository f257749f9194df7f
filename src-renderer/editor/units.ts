import type { Node as EditorNode } from '@tiptap/pm/model';

/**
 * What takes a row of its own: a block of the document, or an item of a list at its top. `path` is the
 * block's number, and for an item the item's number in it.
 */
export interface Unit {
  readonly path: readonly [number] | readonly [number, number];
  readonly node: EditorNode;
  readonly from: number;
  readonly to: number;
}

/** The units of a document in reading order. */
export function unitsOf(root: EditorNode): Unit[] {
  const units: Unit[] = [];
  root.forEach((block, offset, index) => {
    if (!isList(block)) units.push({ path: [index], node: block, from: offset, to: offset + block.nodeSize });
    else
      block.forEach((item, itemOffset, itemIndex) => {
        const from = offset + 1 + itemOffset;
        units.push({ path: [index, itemIndex], node: item, from, to: from + item.nodeSize });
      });
  });
  return units;
}

export function isList(node: EditorNode): boolean {
  return node.type.name === 'bulletList' || node.type.name === 'orderedList';
}

/** The number of the unit that a position stands in; the nearest before it where it stands between two. */
export function unitAt(root: EditorNode, position: number): number {
  const $position = root.resolve(Math.max(0, Math.min(position, root.content.size)));
  const block = $position.index(0);
  let count = 0;
  for (let index = 0; index < block; index++) {
    const node = root.child(index);
    count += isList(node) ? node.childCount : 1;
  }
  const inside = block < root.childCount && isList(root.child(block)) && $position.depth > 0;
  return inside ? count + Math.min($position.index(1), root.child(block).childCount - 1) : count;
}
