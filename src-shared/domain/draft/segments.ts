import type { Block, Bodies, Doc, Inline, LanguageCode, ListItem } from './document.ts';

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
  /** The links' words, in reading order: neighbours that lead to the same place are one. */
  readonly linked: readonly LinkedWords[];
  /** How many stretches of it are bold. */
  readonly bold: number;
}

/** Words that are a link: their UTF-16 offsets in the segment's text. */
export interface LinkedWords {
  readonly href: string;
  readonly from: number;
  readonly to: number;
}

const kinds = { paragraph: 'paragraph', blockquote: 'quote', horizontalRule: 'rule' } as const;

/** A document's segments in reading order; every block is in exactly one. */
export function segmentsOf(doc: Doc | undefined): Segment[] {
  return (doc?.content ?? []).flatMap((node, block): Segment[] => {
    if (node.type === 'bulletList' || node.type === 'orderedList') {
      const ordered = node.type === 'orderedList';
      return node.content.map((listItem, item) => ({ kind: 'list-item', ordered, block, item, ...wordsOf(listItem) }));
    }
    const facts = { block, ...wordsOf(node) };
    return [node.type === 'heading' ? { kind: 'heading', level: node.attrs.level, ...facts } : { kind: kinds[node.type], ...facts }];
  });
}

/** True when there is something to read in it. */
export function hasText(segment: Segment | null | undefined): segment is Segment {
  return segment != null && segment.text.trim() !== '';
}

/** What the written blocks of a language say, in reading order. */
export function writtenTexts(bodies: Bodies, language: LanguageCode): string[] {
  return segmentsOf(bodies[language])
    .filter(hasText)
    .map(({ text }) => text);
}

type Words = Pick<Segment, 'text' | 'links' | 'linked' | 'bold'>;

/** The words of a block, its inner blocks on lines of their own (as `blockText` has them). */
function wordsOf(node: Block | ListItem): Words {
  const links: string[] = [];
  const linked: LinkedWords[] = [];
  let text = '';
  let bold = 0;
  let inBold = false;
  const take = (inline: Inline): void => {
    const from = text.length;
    text += inline.type === 'text' ? inline.text : '\n';
    const marks = inline.type === 'text' ? (inline.marks ?? []) : [];
    const isBold = marks.some(({ type }) => type === 'bold');
    if (isBold && !inBold) bold += 1;
    inBold = isBold;
    for (const mark of marks) {
      if (mark.type !== 'link') continue;
      const { href } = mark.attrs;
      links.push(href);
      const last = linked.at(-1);
      if (last?.to === from && last.href === href) linked[linked.length - 1] = { ...last, to: text.length };
      else linked.push({ href, from, to: text.length });
    }
  };
  const walk = (block: Block | ListItem): void => {
    inBold = false;
    if (block.type === 'horizontalRule') return;
    if (block.type === 'paragraph' || block.type === 'heading') for (const inline of block.content ?? []) take(inline);
    else
      block.content.forEach((inner, index) => {
        if (index > 0) text += '\n';
        walk(inner);
      });
  };
  walk(node);
  return { text, links, linked, bold };
}
