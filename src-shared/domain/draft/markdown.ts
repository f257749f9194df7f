import type { BlockContent, Definition, DefinitionContent, List, Nodes, PhrasingContent, RootContent } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import type { Block, Doc, Inline, ListItem, Mark } from './document.ts';

/** How deep lists and quotes may stand in each other; what is deeper comes in as paragraphs. */
const deepest = 8;

interface Scope {
  readonly definitions: ReadonlyMap<string, string>;
  readonly depth: number;
}

/**
 * A CommonMark text as a document. What an e-mail cannot carry (images, code, raw HTML) comes in as its text; only
 * https, http, mailto and tel links stay links. Headings below level 3 become level 3. Never empty.
 */
export function docFromMarkdown(markdown: string): Doc {
  const root = fromMarkdown(markdown.replace(/^\uFEFF/, ''));
  const definitions = new Map(
    root.children.filter((node): node is Definition => node.type === 'definition').map((node) => [node.identifier, node.url]),
  );
  const content = blocksFrom(root.children, { definitions, depth: 0 });
  return { type: 'doc', content: content.length > 0 ? content : [{ type: 'paragraph' }] };
}

function blocksFrom(nodes: readonly (RootContent | BlockContent | DefinitionContent)[], scope: Scope): Block[] {
  return nodes.flatMap((node): Block[] => {
    switch (node.type) {
      case 'heading':
        return [
          { type: 'heading', attrs: { level: Math.min(node.depth, 3) as 1 | 2 | 3 }, ...content(inlinesFrom(node.children, [], scope)) },
        ];
      case 'paragraph':
        return paragraphs(inlinesFrom(node.children, [], scope));
      case 'list':
        return scope.depth < deepest ? [listFrom(node, inside(scope))] : node.children.flatMap((item) => blocksFrom(item.children, scope));
      case 'blockquote': {
        const inner = blocksFrom(node.children, inside(scope));
        if (scope.depth >= deepest) return inner;
        return inner.length > 0 ? [{ type: 'blockquote', content: inner }] : [];
      }
      case 'thematicBreak':
        return [{ type: 'horizontalRule' }];
      case 'code':
        return paragraphs(lines(node.value));
      case 'html':
        return paragraphs(lines(textOfHtml(node.value)));
      default:
        return paragraphs(lines(plainText(node)));
    }
  });
}

function listFrom(list: List, scope: Scope): Block {
  const items = list.children.map((item): ListItem => {
    const inner = blocksFrom(item.children, scope);
    return { type: 'listItem', content: inner.length > 0 ? inner : [{ type: 'paragraph' }] };
  });
  if (!list.ordered) return { type: 'bulletList', content: items };
  return { type: 'orderedList', ...(list.start != null && list.start !== 1 ? { attrs: { start: list.start } } : {}), content: items };
}

function inlinesFrom(nodes: readonly PhrasingContent[], marks: readonly Mark[], scope: Scope): Inline[] {
  return nodes.flatMap((node): Inline[] => {
    switch (node.type) {
      case 'text':
        return text(node.value.replace(/\s*\n\s*/g, ' '), marks);
      case 'break':
        return [{ type: 'hardBreak' }];
      case 'strong':
        return inlinesFrom(node.children, marked(marks, { type: 'bold' }), scope);
      case 'emphasis':
        return inlinesFrom(node.children, marked(marks, { type: 'italic' }), scope);
      case 'link':
        return inlinesFrom(node.children, linked(marks, node.url), scope);
      case 'linkReference':
        return inlinesFrom(node.children, linked(marks, scope.definitions.get(node.identifier) ?? ''), scope);
      case 'image':
      case 'imageReference':
        return text(node.alt ?? '', marks);
      case 'inlineCode':
        return text(node.value, marks);
      case 'html':
        return /^<br\s*\/?>$/i.test(node.value) ? [{ type: 'hardBreak' }] : [];
      default:
        return text(plainText(node), marks);
    }
  });
}

function linked(marks: readonly Mark[], href: string): readonly Mark[] {
  return isSafeLink(href) ? marked(marks, { type: 'link', attrs: { href } }) : marks;
}

/** The addresses that a text may link to: the contract refuses any other. */
export function isSafeLink(href: string): boolean {
  return /^(https?:\/\/|mailto:|tel:)/i.test(href) && href.length <= 2000;
}

function marked(marks: readonly Mark[], mark: Mark): readonly Mark[] {
  return marks.some(({ type }) => type === mark.type) ? marks : [...marks, mark];
}

function text(value: string, marks: readonly Mark[]): Inline[] {
  return value === '' ? [] : [{ type: 'text', text: value, ...(marks.length > 0 ? { marks } : {}) }];
}

function lines(value: string): Inline[] {
  return value.trim() === ''
    ? []
    : value
        .trim()
        .split('\n')
        .flatMap((line, index) => [...(index > 0 ? [{ type: 'hardBreak' as const }] : []), ...text(line.trim(), [])]);
}

function paragraphs(inlines: Inline[]): Block[] {
  return inlines.length > 0 ? [{ type: 'paragraph', ...content(inlines) }] : [];
}

function content(inlines: Inline[]): { content?: Inline[] } {
  return inlines.length > 0 ? { content: joined(inlines) } : {};
}

/** Neighbours with the same marks are one text, as in the editor's documents. */
function joined(inlines: readonly Inline[]): Inline[] {
  const result: Inline[] = [];
  for (const inline of inlines) {
    const last = result.at(-1);
    const joins = last?.type === 'text' && inline.type === 'text' && JSON.stringify(last.marks) === JSON.stringify(inline.marks);
    if (joins) result[result.length - 1] = { ...last, text: last.text + inline.text };
    else result.push(inline);
  }
  return result;
}

function inside(scope: Scope): Scope {
  return { ...scope, depth: scope.depth + 1 };
}

function textOfHtml(html: string): string {
  return html.replace(/<!--[\s\S]*?-->|<(script|style)\b[\s\S]*?<\/\1>|<[^>]*>/gi, '');
}

function plainText(node: Nodes): string {
  if ('children' in node) return node.children.map((child) => plainText(child)).join('');
  return 'value' in node ? node.value : '';
}
