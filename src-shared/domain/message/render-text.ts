import type { Block, Doc, Inline, ListItem } from '../draft/document.ts';
import type { Pack } from '../policy/pack.ts';
import { cleanText, footerText, inlineRuns, labelOf } from './inline-runs.ts';
import { languageNames } from './languages.ts';
import type { Section } from './render-html.ts';

/** Columns at which the text part is wrapped; longer addresses stay whole. */
export const textWidth = 72;

/** The text part: opening line, then the languages in the same order as the HTML, a line with its name before each but the first. */
export function renderText(sections: readonly Section[], pack: Pack, sender: string): string {
  const parts = [wrap(cleanText(pack.openingLine.text), textWidth).join('\n')];
  sections.forEach((section, index) => {
    if (index > 0) parts.push(`\n${`===== ${languageNames[section.language].name} `.padEnd(textWidth, '=')}\n`);
    const body = blocksText(section.doc.content, textWidth).join('\n');
    if (body) parts.push(body);
    const footer = footerText(pack.footer, section.language, sender);
    if (footer) parts.push(wrap(footer, textWidth).join('\n'));
  });
  return `${parts.join('\n\n')}\n`;
}

/** A document as plain text whose paragraphs are not broken into lines, for pasting elsewhere. */
export function plainText(doc: Doc): string {
  return blocksText(doc.content, Number.POSITIVE_INFINITY).join('\n');
}

/** Blocks as lines, a blank line between them; a list follows its paragraph closely inside a list item. */
function blocksText(blocks: readonly Block[], width: number, close = false): string[] {
  const lines: string[] = [];
  for (const block of blocks) {
    const own = blockLines(block, width);
    if (own.length === 0) continue;
    const isList = block.type === 'bulletList' || block.type === 'orderedList';
    if (lines.length > 0 && !(close && isList)) lines.push('');
    lines.push(...own);
  }
  return lines;
}

function blockLines(block: Block, width: number): string[] {
  switch (block.type) {
    case 'paragraph':
      return wrap(inlinePlain(block.content), width);
    case 'heading': {
      const lines = wrap(inlinePlain(block.content), width);
      const longest = Math.min(width, Math.max(0, ...lines.map(columns)));
      return longest === 0 ? [] : [...lines, (block.attrs.level === 1 ? '=' : '-').repeat(longest)];
    }
    case 'bulletList':
      return listLines(block.content, () => '- ', width);
    case 'orderedList': {
      const start = Math.trunc(Number(block.attrs?.start ?? 1));
      return listLines(block.content, (index) => `${(Number.isSafeInteger(start) ? start : 1) + index}. `, width);
    }
    case 'blockquote':
      return blocksText(block.content, narrower(width, 2)).map((line) => (line === '' ? '>' : `> ${line}`));
    case 'horizontalRule':
      return ['* * *'];
  }
}

function listLines(items: readonly ListItem[], marker: (index: number) => string, width: number): string[] {
  const widest = Math.max(...items.map((_, index) => marker(index).length));
  return items.flatMap((item, index) => {
    const lines = blocksText(item.content, narrower(width, widest), true);
    const indent = ' '.repeat(widest);
    return [marker(index).padEnd(widest) + (lines[0] ?? ''), ...lines.slice(1).map((line) => (line === '' ? '' : indent + line))].map(
      (line) => line.trimEnd(),
    );
  });
}

/** Deep nesting keeps a column that can be read, though it then passes the width. */
function narrower(width: number, by: number): number {
  return Math.max(24, width - by);
}

function inlinePlain(content: readonly Inline[] | undefined): string {
  return inlineRuns(content)
    .map((run) => (run.kind === 'break' ? '\n' : run.href ? linkPlain(labelOf(run.nodes), run.href) : labelOf(run.nodes)))
    .join('');
}

/** `label: address`, or the label alone where it says the address already. */
function linkPlain(label: string, href: string): string {
  const shown = label.trim();
  const address = plainAddress(href);
  if (shown === address || shown === href) return label;
  if (/^tel:/i.test(href)) {
    const digits = shown.replace(/\D/g, '');
    return digits.length >= 3 && address.replace(/\D/g, '').endsWith(digits) ? label : join(label, address);
  }
  // A label that is the address without `https://` or the last slash: the whole address says it all.
  if (/^https?:/i.test(href) && bare(shown) === bare(href) && href.includes(shown)) return label.replace(shown, () => href);
  return bare(shown) === bare(address) && /^mailto:/i.test(href) ? label : join(label, address);
}

function join(label: string, address: string): string {
  return `${label.trimEnd()}: ${address}${/\s$/.test(label) ? ' ' : ''}`;
}

function plainAddress(href: string): string {
  if (/^mailto:/i.test(href)) return decoded(href.slice(7).split('?')[0] ?? '');
  return /^tel:/i.test(href) ? href.slice(4) : href;
}

function decoded(text: string): string {
  try {
    return cleanText(decodeURIComponent(text));
  } catch {
    return text;
  }
}

function bare(address: string): string {
  return address
    .replace(/^https?:\/\//i, '')
    .replace(/\/$/, '')
    .toLowerCase();
}

function columns(line: string): number {
  return [...line].length;
}

/** Lines of at most `width` columns, broken at spaces only, so that addresses and unbroken figures stay whole. */
function wrap(text: string, width: number): string[] {
  if (text.trim() === '') return [];
  return text.split('\n').flatMap((paragraph) => {
    const lines: string[] = [];
    let line = '';
    let length = 0;
    for (const word of paragraph.split(' ').filter((part) => part !== '')) {
      const size = columns(word);
      if (line !== '' && length + 1 + size > width) {
        lines.push(line);
        line = word;
        length = size;
      } else {
        length += (line === '' ? 0 : 1) + size;
        line = line === '' ? word : `${line} ${word}`;
      }
    }
    return [...lines, line];
  });
}
