import { type Block, type Doc, type Inline, inlineText, type LanguageCode, type ListItem, type TextNode } from '../draft/document.ts';
import type { Pack } from '../policy/pack.ts';
import { anchorOf, cleanText, footerText, inlineRuns } from './inline-runs.ts';

export interface Section {
  readonly language: LanguageCode;
  readonly doc: Doc;
}

/** Inline styles by what they are for. Without them the HTML takes on the looks of what it is put into. */
type Dress = Readonly<Record<'h1' | 'h2' | 'h3' | 'p' | 'list' | 'innerList' | 'item' | 'quote' | 'rule', string>>;

/**
 * Text and background colours are never set, so that every mail program's light and dark take effect; the lines'
 * grey has contrast on both. Sizes are inline because Gmail drops style sheets of forwarded mails.
 */
const style = {
  body: 'margin:0;padding:0;background:transparent',
  column:
    'box-sizing:border-box;max-width:600px;margin:0 auto;padding:16px;font-family:Arial,Helvetica,sans-serif;font-size:16px;line-height:1.5;word-wrap:break-word;overflow-wrap:break-word',
  h1: 'margin:24px 0 16px;font-size:24px;line-height:1.25;font-weight:bold',
  h2: 'margin:24px 0 8px;font-size:20px;line-height:1.3;font-weight:bold',
  h3: 'margin:16px 0 8px;font-size:16px;line-height:1.5;font-weight:bold',
  p: 'margin:0 0 16px',
  list: 'margin:0 0 16px;padding:0 0 0 28px',
  innerList: 'margin:0;padding:0 0 0 28px',
  item: 'margin:0 0 8px',
  quote: 'margin:0 0 16px;padding:0 0 0 16px;border-left:3px solid #767676',
  rule: 'margin:24px 0;border:0;border-top:1px solid #767676',
  between: 'margin:40px 0;border:0;border-top:2px solid #767676',
  footer: 'margin:24px 0 0;font-size:14px;line-height:1.5',
} as const;

/** The HTML part: opening line, then a `<div>` per language with its footer. Same input, same bytes. */
export function renderHtml(sections: readonly Section[], pack: Pack, sender: string): string {
  const first = sections[0]?.language ?? pack.openingLine.language;
  return [
    '<!DOCTYPE html>',
    `<html lang="${first}" dir="ltr">`,
    '<head>',
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="color-scheme" content="light dark">',
    '<meta name="supported-color-schemes" content="light dark">',
    '</head>',
    `<body style="${style.body}">`,
    '<!--[if mso]><table role="presentation" width="600" align="center" cellpadding="0" cellspacing="0" border="0"><tr><td><![endif]-->',
    `<div style="${style.column}">`,
    openingLine(sections, pack),
    sections.map((section) => sectionHtml(section, pack, sender)).join(`\n<hr style="${style.between}">\n`),
    '</div>',
    '<!--[if mso]></td></tr></table><![endif]-->',
    '</body>',
    '</html>',
    '',
  ].join('\n');
}

function openingLine(sections: readonly Section[], { openingLine: { text, language, target } }: Pack): string {
  const sentence = escapeHtml(text);
  const leads = sections.some((section) => section.language === target);
  return `<p lang="${language}">${leads ? `<a href="#${anchorOf(target)}">${sentence}</a>` : sentence}</p>`;
}

function sectionHtml({ language, doc }: Section, pack: Pack, sender: string): string {
  const anchor = language === pack.openingLine.target ? `<a id="${anchorOf(language)}" name="${anchorOf(language)}"></a>` : '';
  const footer = footerText(pack.footer, language, sender);
  return [
    `<div lang="${language}" dir="ltr">${anchor}`,
    ...blocksHtml(doc, style),
    ...(footer ? [`<p style="${style.footer}">${escapeHtml(footer)}</p>`] : []),
    '</div>',
  ].join('\n');
}

/** A document's blocks as HTML, empty ones left out; undressed for pasting elsewhere. */
export function blocksHtml(doc: Doc, dress: Dress | null): string[] {
  return doc.content.map((block) => blockHtml(block, false, dress)).filter((html) => html !== '');
}

function blockHtml(block: Block, inItem: boolean, dress: Dress | null): string {
  const worn = (part: keyof Dress): string => (dress ? ` style="${dress[part]}"` : '');
  const items = (content: readonly ListItem[]): string => content.map((item) => itemHtml(item, dress)).join('\n');
  switch (block.type) {
    case 'paragraph':
      return isBlank(block.content) ? '' : `<p${worn(inItem ? 'item' : 'p')}>${inlineHtml(block.content)}</p>`;
    case 'heading': {
      if (isBlank(block.content)) return '';
      const tag = `h${block.attrs.level}` as const;
      return `<${tag}${worn(tag)}>${inlineHtml(block.content)}</${tag}>`;
    }
    case 'bulletList':
      return `<ul${worn(inItem ? 'innerList' : 'list')}>\n${items(block.content)}\n</ul>`;
    case 'orderedList': {
      const start = Math.trunc(Number(block.attrs?.start ?? 1));
      const from = Number.isSafeInteger(start) && start !== 1 ? ` start="${start}"` : '';
      return `<ol${from}${worn(inItem ? 'innerList' : 'list')}>\n${items(block.content)}\n</ol>`;
    }
    case 'blockquote':
      return `<blockquote${worn('quote')}>\n${block.content.map((inner) => blockHtml(inner, false, dress)).join('\n')}\n</blockquote>`;
    case 'horizontalRule':
      return `<hr${worn('rule')}>`;
  }
}

function itemHtml(item: ListItem, dress: Dress | null): string {
  const [only] = item.content;
  const inner =
    item.content.length === 1 && only?.type === 'paragraph'
      ? inlineHtml(only.content)
      : item.content
          .map((block) => blockHtml(block, true, dress))
          .filter((html) => html !== '')
          .join('\n');
  return `<li${dress ? ` style="${dress.item}"` : ''}>${inner}</li>`;
}

function inlineHtml(content: readonly Inline[] | undefined): string {
  return inlineRuns(content)
    .map((run) => {
      if (run.kind === 'break') return '<br>\n';
      const label = run.nodes.map(textHtml).join('');
      return run.href ? `<a href="${escapeHtml(run.href)}">${label}</a>` : label;
    })
    .join('');
}

function textHtml(node: TextNode): string {
  const has = (type: 'bold' | 'italic') => (node.marks ?? []).some((mark) => mark.type === type);
  let html = escapeHtml(node.text);
  if (has('italic')) html = `<em>${html}</em>`;
  if (has('bold')) html = `<strong>${html}</strong>`;
  return html;
}

function isBlank(content: readonly Inline[] | undefined): boolean {
  return cleanText(inlineText(content)).trim() === '';
}

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** Text that can stand between tags and in a quoted attribute. */
export function escapeHtml(text: string): string {
  return cleanText(text).replace(/[&<>"']/g, (character) => entities[character] ?? character);
}
