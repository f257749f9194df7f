import { type Block, blockText, type Doc, type Inline, type ListItem } from './document.ts';

/** One block of a text as it stands in a row: a list's items are segments of their own. */
export interface Segment {
  readonly kind: 'heading' | 'paragraph' | 'list-item' | 'quote' | 'rule';
  /** Of headings. */
  readonly level?: number;
  /** Of list items: numbered or not. */
  readonly ordered?: boolean;
  /** Index of the block in the document. */
  readonly block: number;
  /** Index of the item in its list. */
  readonly item?: number;
  readonly text: string;
  /** Where its links lead, in reading order. */
  readonly links: readonly string[];
}

const kinds = { paragraph: 'paragraph', blockquote: 'quote', horizontalRule: 'rule' } as const;

/** A document's segments in reading order; every block is in exactly one. */
export function segmentsOf(doc: Doc | undefined): Segment[] {
  return (doc?.content ?? []).flatMap((node, block): Segment[] => {
    if (node.type === 'bulletList' || node.type === 'orderedList') {
      const ordered = node.type === 'orderedList';
      return node.content.map((listItem, item) => ({
        kind: 'list-item',
        ordered,
        block,
        item,
        text: blockText(listItem),
        links: linksOf(listItem),
      }));
    }
    const facts = { block, text: blockText(node), links: linksOf(node) };
    return [node.type === 'heading' ? { kind: 'heading', level: node.attrs.level, ...facts } : { kind: kinds[node.type], ...facts }];
  });
}

/** True when there is something to read in it. */
export function hasText(segment: Segment | null | undefined): segment is Segment {
  return segment != null && segment.text.trim() !== '';
}

function linksOf(node: Block | ListItem): string[] {
  if (node.type === 'horizontalRule') return [];
  if (node.type === 'paragraph' || node.type === 'heading') return (node.content ?? []).flatMap(inlineLinks);
  return node.content.flatMap(linksOf);
}

function inlineLinks(inline: Inline): string[] {
  return inline.type === 'text' ? (inline.marks ?? []).flatMap((mark) => (mark.type === 'link' ? [mark.attrs.href] : [])) : [];
}
