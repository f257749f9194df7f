import type { Node as EditorNode } from '@tiptap/pm/model';

/** A stretch of a unit's text that lies in one block of the editor's. */
interface Stretch {
  /** UTF-16 offsets in the unit's text. */
  readonly from: number;
  readonly to: number;
  /** Where it begins in the document, counted from the position before the unit. */
  readonly at: number;
}

export interface UnitText {
  /** The same as its segment's (`segmentsOf`). */
  readonly text: string;
  readonly stretches: readonly Stretch[];
}

/** The words of a unit as checks read them, and where in the editor each of them stands. */
export function unitText(unit: EditorNode): UnitText {
  const stretches: Stretch[] = [];
  let text = '';
  const walk = (node: EditorNode, start: number): void => {
    if (node.isTextblock) {
      const from = text.length;
      text += blockText(node);
      stretches.push({ from, to: text.length, at: start });
    } else
      node.forEach((inner, offset, index) => {
        if (index > 0) text += '\n';
        walk(inner, start + offset + 1);
      });
  };
  walk(unit, 1);
  return { text, stretches };
}

/** The words of one block; a position in it and an offset in this text differ by where the block begins. */
export function blockText(block: EditorNode): string {
  return block.textBetween(0, block.content.size, '\n', '\n');
}

/** The document's positions of a part of a unit's text, `start` being the position before the unit: one range for each block that it touches. */
export function rangesOf(
  { stretches }: UnitText,
  start: number,
  from: number,
  to: number,
): { readonly from: number; readonly to: number }[] {
  return stretches.flatMap((stretch) => {
    const first = Math.max(from, stretch.from);
    const last = Math.min(to, stretch.to);
    const at = start + stretch.at - stretch.from;
    return first < last ? [{ from: at + first, to: at + last }] : [];
  });
}
