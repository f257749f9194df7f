import type { Inline, LanguageCode, TextNode } from '../draft/document.ts';
import { languageNames } from './languages.ts';

/** Inline content as a mail shows it: plain runs, line breaks, and links as wholes even where their label changes style. */
export type Run = { readonly kind: 'text'; readonly nodes: readonly TextNode[]; readonly href: string | null } | { readonly kind: 'break' };

/** Groups inline content into runs; a link that leads nowhere safe, or has no label, becomes plain text. */
export function inlineRuns(content: readonly Inline[] | undefined): Run[] {
  const runs: Run[] = [];
  for (const node of content ?? []) {
    if (node.type === 'hardBreak') {
      runs.push({ kind: 'break' });
      continue;
    }
    const href = safeHref(linkOf(node));
    const last = runs.at(-1);
    if (last?.kind === 'text' && last.href === href) runs[runs.length - 1] = { ...last, nodes: [...last.nodes, node] };
    else runs.push({ kind: 'text', nodes: [node], href });
  }
  return runs.map((run) => (run.kind === 'text' && run.href && labelOf(run.nodes).trim() === '' ? { ...run, href: null } : run));
}

export function labelOf(nodes: readonly TextNode[]): string {
  return nodes.map((node) => cleanText(node.text)).join('');
}

function linkOf(node: TextNode): string {
  for (const mark of node.marks ?? []) if (mark.type === 'link') return mark.attrs.href;
  return '';
}

/** The address when a mail may link to it (https, http, mailto, tel; nothing that ends a line or an attribute), else null. */
export function safeHref(href: string): string | null {
  const trimmed = href.trim();
  if (!/^(https?:\/\/|mailto:|tel:)[^\s]/i.test(trimmed)) return null;
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  if (/[\s\u0000-\u001f\u007f-\u009f<>"`\\]/.test(trimmed) || !trimmed.isWellFormed()) return null;
  return trimmed;
}

/** Text without what a mail cannot carry: control characters become spaces, lone surrogates the replacement character. */
export function cleanText(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is replaced
  return text.toWellFormed().replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029]/g, ' ');
}

/** The pack's footer for a language with its placeholder filled; empty when the pack has none. */
export function footerText(footer: Partial<Record<LanguageCode, string>>, language: LanguageCode, sender: string): string {
  return cleanText((footer[language] ?? '').replaceAll('{sender}', sender)).trim();
}

/** The anchor to which the opening line leads. */
export function anchorOf(language: LanguageCode): string {
  return languageNames[language].anchor;
}
