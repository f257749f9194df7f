/**
 * The document tree of one language: exactly what an e-mail can carry. The shape is that of
 * ProseMirror JSON, so the editor's document is the stored document.
 */
export const languageCodes = ['nb', 'nn', 'en', 'sv'] as const;
export type LanguageCode = (typeof languageCodes)[number];

export type Mark =
  | { readonly type: 'bold' }
  | { readonly type: 'italic' }
  | { readonly type: 'link'; readonly attrs: { readonly href: string } };

export interface TextNode {
  readonly type: 'text';
  readonly text: string;
  readonly marks?: readonly Mark[];
}
export interface HardBreak {
  readonly type: 'hardBreak';
}
export type Inline = TextNode | HardBreak;

export interface Paragraph {
  readonly type: 'paragraph';
  readonly content?: readonly Inline[];
}
/** Level 1 is the language's title, the heading of its section in the mail. */
export interface Heading {
  readonly type: 'heading';
  readonly attrs: { readonly level: 1 | 2 | 3 };
  readonly content?: readonly Inline[];
}
export interface ListItem {
  readonly type: 'listItem';
  readonly content: readonly Block[];
}
export interface BulletList {
  readonly type: 'bulletList';
  readonly content: readonly ListItem[];
}
export interface OrderedList {
  readonly type: 'orderedList';
  readonly attrs?: { readonly start: number };
  readonly content: readonly ListItem[];
}
export interface Blockquote {
  readonly type: 'blockquote';
  readonly content: readonly Block[];
}
export interface HorizontalRule {
  readonly type: 'horizontalRule';
}
export type Block = Paragraph | Heading | BulletList | OrderedList | Blockquote | HorizontalRule;

export interface Doc {
  readonly type: 'doc';
  readonly content: readonly Block[];
}

/** The most blocks that a document may have side by side: a text pasted whole by mistake is stopped here. */
export const maxBlocks = 5000;

export type Bodies = Partial<Record<LanguageCode, Doc>>;

export const emptyDoc: Doc = { type: 'doc', content: [{ type: 'paragraph' }] };

/** The text of inline content; a line break becomes `\n`. */
export function inlineText(content: readonly Inline[] | undefined): string {
  return (content ?? []).map((node) => (node.type === 'text' ? node.text : '\n')).join('');
}

/** The text of a block, its inner blocks on lines of their own. */
export function blockText(block: Block | ListItem): string {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
      return inlineText(block.content);
    case 'horizontalRule':
      return '';
    default:
      return block.content.map(blockText).join('\n');
  }
}

/** The text of a document, a blank line between its blocks. */
export function docText(doc: Doc | undefined): string {
  return (doc?.content ?? []).map(blockText).join('\n\n');
}

/** True when nothing is written in it: no text and no rule. */
export function isEmptyDoc(doc: Doc | undefined): boolean {
  return docText(doc).trim() === '' && !doc?.content.some((block) => block.type === 'horizontalRule');
}

/** The languages in which something is written. */
export function writtenLanguages(bodies: Bodies, languages: readonly LanguageCode[]): LanguageCode[] {
  return languages.filter((language) => !isEmptyDoc(bodies[language]));
}

/** All addresses that the document's links point to, in reading order, repeats kept. */
export function docLinks(doc: Doc | undefined): string[] {
  const links: string[] = [];
  const walk = (block: Block | ListItem): void => {
    if (block.type === 'paragraph' || block.type === 'heading') {
      for (const node of block.content ?? []) {
        if (node.type !== 'text') continue;
        for (const mark of node.marks ?? []) if (mark.type === 'link') links.push(mark.attrs.href);
      }
    } else if (block.type !== 'horizontalRule') for (const inner of block.content) walk(inner);
  };
  for (const block of doc?.content ?? []) walk(block);
  return links;
}
