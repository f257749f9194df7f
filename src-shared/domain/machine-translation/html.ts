import type { Inline, Mark } from '../draft/document.ts';
import { type Names, protectedIn, type Stretch } from './protected.ts';

/** A line of a text on its way to the machine: its number, what it says, and what of it is to be left alone. */
export interface Line {
  readonly number: number;
  readonly content: readonly Inline[];
}

const leaveAlone = 'apertium-notrans';

/**
 * Lines as the HTML that a machine is given, a paragraph each. Where links lead stays here: the machine sees their numbers, so that it
 * can neither know nor change them.
 */
export function htmlOf(lines: readonly Line[], names: Names): string {
  return lines.map(({ number, content }) => `<p id="u${number}">${lineHtml(content, names)}</p>\n`).join('');
}

function lineHtml(content: readonly Inline[], names: Names): string {
  const text = content.map((node) => (node.type === 'text' ? node.text : '\n')).join('');
  const left = protectedIn(text, names);
  const hrefs = hrefsOf(content);
  let at = 0;
  return content
    .map((node) => {
      if (node.type === 'hardBreak') {
        at += 1;
        return '<br>';
      }
      const from = at;
      at += node.text.length;
      return inMarks(withStretches(node.text, from, left), node.marks ?? [], hrefs);
    })
    .join('');
}

function withStretches(text: string, offset: number, stretches: readonly Stretch[]): string {
  let html = '';
  let at = 0;
  for (const stretch of stretches) {
    const [from, to] = [Math.max(at, stretch.from - offset), Math.min(text.length, stretch.to - offset)];
    if (to <= from) continue;
    html += `${escaped(text.slice(at, from))}<${leaveAlone}>${escaped(text.slice(from, to))}</${leaveAlone}>`;
    at = to;
  }
  return html + escaped(text.slice(at));
}

function inMarks(html: string, marks: readonly Mark[], hrefs: readonly string[]): string {
  return marks.reduce((inner, mark) => {
    if (mark.type === 'link') return `<a href="#${hrefs.indexOf(mark.attrs.href)}">${inner}</a>`;
    return mark.type === 'bold' ? `<b>${inner}</b>` : `<i>${inner}</i>`;
  }, html);
}

/** Where the links of a line lead, each once, in reading order. */
export function hrefsOf(content: readonly Inline[]): string[] {
  const all = content.flatMap((node) => (node.type === 'text' ? (node.marks ?? []) : []));
  return [...new Set(all.flatMap((mark) => (mark.type === 'link' ? [mark.attrs.href] : [])))];
}

function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
}

/** What came back: the HTML of each line by its number. A number that comes twice has none. */
export function linesIn(html: string): Map<number, string> {
  const lines = new Map<number, string>();
  const twice = new Set<number>();
  for (const [, digits = '', inner = ''] of html.matchAll(/<p id="u(\d{1,9})">((?:(?!<p[ >])[\s\S])*?)<\/p>/g)) {
    const number = Number(digits);
    if (lines.has(number)) twice.add(number);
    lines.set(number, inner);
  }
  for (const number of twice) lines.delete(number);
  return lines;
}

/** One line of the answer as content. Null where it is anything but words in the marks that a line can have. */
export function contentOf(html: string, hrefs: readonly string[]): Inline[] | null {
  const runs: Inline[] = [];
  const open = { bold: 0, italic: 0 };
  const links: string[] = [];
  for (const [token] of html.matchAll(/<[^>]*>|[^<]+|</g)) {
    if (!token.startsWith('<')) {
      const words = unescaped(token);
      if (words === null) return null;
      const text = words.replace(/[ \t]*[\r\n]+[ \t]*/g, ' ');
      const href = links.at(-1);
      const marks: Mark[] = [
        ...(open.bold > 0 ? [{ type: 'bold' } as const] : []),
        ...(open.italic > 0 ? [{ type: 'italic' } as const] : []),
        ...(href === undefined ? [] : [{ type: 'link', attrs: { href } } as const]),
      ];
      if (text !== '') runs.push(withMarks(text, marks));
      continue;
    }
    const link = /^<a href="#(\d{1,4})">$/.exec(token);
    const href = link && hrefs[Number(link[1])];
    if (link && href === undefined) return null;
    if (href) links.push(href);
    else if (token === '<b>') open.bold += 1;
    else if (token === '</b>') open.bold -= 1;
    else if (token === '<i>') open.italic += 1;
    else if (token === '</i>') open.italic -= 1;
    else if (token === '</a>' && links.length > 0) links.pop();
    else if (/^<br ?\/?>$/.test(token)) runs.push({ type: 'hardBreak' });
    else if (token !== `<${leaveAlone}>` && token !== `</${leaveAlone}>`) return null;
    if (open.bold < 0 || open.italic < 0) return null;
  }
  return open.bold + open.italic + links.length > 0 ? null : joined(runs);
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00a0' };

/** Null where it holds what no line can: other entities, signs that no text has. */
function unescaped(text: string): string | null {
  let known = true;
  const plain = text.replace(/&(?:#(\d{1,7})|#[xX]([\da-fA-F]{1,6})|([A-Za-z]{1,10}));/g, (whole, decimal, hex, name) => {
    const point = decimal ? Number(decimal) : hex ? Number.parseInt(hex, 16) : null;
    if (point !== null && point <= 0x10ffff && !(point >= 0xd800 && point <= 0xdfff)) return String.fromCodePoint(point);
    const sign = entities[String(name)];
    known &&= sign !== undefined;
    return sign ?? whole;
  });
  // biome-ignore lint/suspicious/noControlCharactersInRegex: what no text may hold
  return known && !/[\0-\b\v\f\x0e-\x1f\x7f]/.test(plain) ? plain : null;
}

/** Machines close a mark after each word and open it again: spaces between two words of a mark are of it too, and neighbours are one. */
function joined(runs: readonly Inline[]): Inline[] {
  const all: Inline[] = [];
  runs.forEach((run, index) => {
    const [before, after] = [runs[index - 1], runs[index + 1]];
    const own =
      run.type === 'text' && run.text.trim() === '' && before?.type === 'text' && after?.type === 'text'
        ? { marks: (before.marks ?? []).filter((mark) => (after.marks ?? []).some((other) => isSame(mark, other))) }
        : null;
    const next: Inline = run.type === 'text' && own ? withMarks(run.text, own.marks) : run;
    const last = all.at(-1);
    if (next.type === 'text' && last?.type === 'text' && JSON.stringify(last.marks ?? []) === JSON.stringify(next.marks ?? []))
      all[all.length - 1] = withMarks(last.text + next.text, last.marks ?? []);
    else all.push(next);
  });
  return all;
}

function withMarks(text: string, marks: readonly Mark[]): Inline {
  return marks.length > 0 ? { type: 'text', text, marks } : { type: 'text', text };
}

function isSame(a: Mark, b: Mark): boolean {
  return a.type === b.type && (a.type !== 'link' || b.type !== 'link' || a.attrs.href === b.attrs.href);
}
