import { languageNames } from '../message/languages.ts';
import { kilobytes } from '../message/render.ts';
import type { Pack } from '../policy/pack.ts';
import { beginningOfHtml, beginningOfText, readText } from './beginning.ts';

/** One thing that was looked at in the rendered mail itself, in every rendering. */
export type PartCheck =
  | { readonly check: 'opening-line'; readonly holds: boolean; readonly rule: string }
  /** The opening line's link: it is there, and what it leads to is there under both names that mail programs follow. */
  | { readonly check: 'link-to-target'; readonly holds: boolean; readonly target: Pack['openingLine']['target'] }
  /** Kilobytes of the biggest HTML part; `limit` is the pack's, null where it has none. */
  | { readonly check: 'size'; readonly holds: boolean; readonly size: number; readonly limit: number | null }
  /** Nothing in it is fetched from anywhere when it is read: no picture, no pixel, no style sheet. */
  | { readonly check: 'nothing-fetched'; readonly holds: boolean }
  /** Every word of the HTML stands in the text part too, in the same order. */
  | { readonly check: 'same-text'; readonly holds: boolean };

interface Parts {
  readonly html: string;
  readonly text: string;
}

/** Looks at the rendered bytes, not at what they were made from. Nothing rendered gives no checks. */
export function checkParts(renderings: readonly Parts[], { openingLine, rules }: Pick<Pack, 'openingLine' | 'rules'>): PartCheck[] {
  if (renderings.length === 0) return [];
  const { text: line, target } = openingLine;
  const limits = rules.flatMap((rule) => (rule.kind === 'mail-size' ? [rule.params.kb] : []));
  const limit = limits.length > 0 ? Math.max(...limits) : null;
  const size = Math.max(...renderings.map(({ html }) => kilobytes(html)));
  const leads = renderings.some(({ html }) => html.includes(linkTo(target)));
  return [
    {
      check: 'opening-line',
      holds: renderings.every(({ html, text }) => beginningOfHtml(html) === line && beginningOfText(text) === line),
      rule: rules.find(({ kind }) => kind === 'opening-line')?.id ?? '',
    },
    ...(leads ? [{ check: 'link-to-target' as const, holds: renderings.every(({ html }) => linkWorks(html, target)), target }] : []),
    { check: 'size', holds: limit === null || size <= limit, size, limit },
    { check: 'nothing-fetched', holds: renderings.every(({ html }) => !fetches(html)) },
    { check: 'same-text', holds: renderings.every(({ html, text }) => saysAll(text, wordsOfHtml(html))) },
  ];
}

function linkTo(target: Pack['openingLine']['target']): string {
  return `href="#${languageNames[target].anchor}"`;
}

function linkWorks(html: string, target: Pack['openingLine']['target']): boolean {
  const { anchor } = languageNames[target];
  const at = html.indexOf(linkTo(target));
  return at >= 0 && html.indexOf(`id="${anchor}"`) > at && html.indexOf(`name="${anchor}"`) > at;
}

/** Tags, attributes and style rules that make a mail program fetch something. Links are followed by people only. */
function fetches(html: string): boolean {
  const tags = [...html.matchAll(/<([a-z][a-z0-9:-]*)((?:[^>"']|"[^"]*"|'[^']*')*)>/gi)];
  return (
    tags.some(
      ([, name = '', attributes = '']) =>
        /^(img|image|picture|source|video|audio|track|iframe|frame|object|embed|script|link|input|form|base)$/i.test(name) ||
        /(?:^|\s)(?:src|srcset|background|poster|data|action|ping)\s*=/i.test(attributes) ||
        /url\s*\(|@import/i.test(attributes),
    ) || /<style[^>]*>[^<]*(?:url\s*\(|@import)/i.test(html)
  );
}

function wordsOfHtml(html: string): string[] {
  const body = html
    .replace(/<!--[\s\S]*?-->/g, ' ')
    .replace(/<(head|script|style|title)\b[\s\S]*?<\/\1>/gi, ' ')
    .replace(/<(?:[^>"']|"[^"]*"|'[^']*')*>/g, ' ');
  return words(readText(body));
}

/** Each word is looked for after the one before; an address may stand right against it, where a link ends inside a word. */
function saysAll(text: string, wanted: readonly string[]): boolean {
  let from = 0;
  for (const word of wanted) {
    const at = text.indexOf(word, from);
    if (at < 0) return false;
    from = at + word.length;
  }
  return true;
}

function words(text: string): string[] {
  return text.match(/[\p{L}\p{N}\p{M}]+/gu) ?? [];
}
