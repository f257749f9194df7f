import { type Inline, inlineText } from '../draft/document.ts';
import { addressesInText } from '../proofing/parity/addresses.ts';
import type { BlockFault } from './engine.ts';
import { contentOf, hrefsOf, type Line, linesIn } from './html.ts';
import { type Names, protectedIn } from './protected.ts';

/** A line that the machine's words were taken for, or why they were not. */
export type Taken = Line & ({ readonly came: readonly Inline[] } | { readonly fault: BlockFault });

/** What of a machine's answer holds, line by line: never half a line, and nothing whose numbers, links or names are not exactly those of the source. */
export function verified(lines: readonly Line[], html: string, names: Names): Taken[] {
  const answers = linesIn(html);
  return lines.map((line): Taken => {
    const answer = answers.get(line.number);
    if (answer === undefined) return { ...line, fault: 'lost' };
    const came = contentOf(answer, hrefsOf(line.content));
    const fault = came === null ? 'shape' : faultOf(line.content, came, names);
    return fault === null && came !== null ? { ...line, came } : { ...line, fault: fault ?? 'shape' };
  });
}

function faultOf(source: readonly Inline[], came: readonly Inline[], names: Names): BlockFault | null {
  const [own, theirs] = [inlineText(source), inlineText(came)];
  if (theirs.trim() === '') return 'empty';
  if (!isSame(own.match(/\p{Nd}+/gu), theirs.match(/\p{Nd}+/gu))) return 'numbers';
  const addresses = (text: string) => addressesInText(text).map(({ address }) => address);
  if (!isSame(linksOf(source), linksOf(came)) || !isSame(addresses(own), addresses(theirs))) return 'links';
  const kept = new Set(protectedIn(own, names).map(({ from, to }) => own.slice(from, to)));
  if ([...kept].some((words) => count(own, words) !== count(theirs, words))) return 'protected';
  // What engines put before words that they do not know, or cannot inflect.
  if (!isSame(own.match(/[*#@^$\\]/g), theirs.match(/[*#@^$\\]/g))) return 'marks';
  const breaks = (content: readonly Inline[]) => content.filter(({ type }) => type === 'hardBreak').length;
  if (breaks(source) !== breaks(came) || !isSame(kindsOf(source), kindsOf(came))) return 'shape';
  if (theirs.length > own.length * 2 + 40 || theirs.length < own.length / 2 - 20) return 'shape';
  return null;
}

/** Equal but for the order, which another form of the language may change. */
function isSame(a: readonly string[] | null, b: readonly string[] | null): boolean {
  return JSON.stringify([...(a ?? [])].sort()) === JSON.stringify([...(b ?? [])].sort());
}

/** Where the links lead; neighbours that lead to the same place are one. */
function linksOf(content: readonly Inline[]): string[] {
  const links: string[] = [];
  let last: string | null = null;
  for (const node of content) {
    const link = node.type === 'text' ? node.marks?.find((mark) => mark.type === 'link') : undefined;
    const href = link?.type === 'link' ? link.attrs.href : null;
    if (href !== null && href !== last) links.push(href);
    last = href;
  }
  return links;
}

/** Which kinds of marks there are: a word that was bold must not lose that. */
function kindsOf(content: readonly Inline[]): string[] {
  return [...new Set(content.flatMap((node) => (node.type === 'text' ? (node.marks ?? []).map(({ type }) => type) : [])))];
}

/** How often words stand in a text, as words of their own. */
function count(text: string, words: string): number {
  let times = 0;
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + words.length)) {
    const joins =
      /[\p{L}\p{N}]$/u.test(text.slice(Math.max(0, at - 2), at)) ||
      /^[\p{L}\p{N}]/u.test(text.slice(at + words.length, at + words.length + 2));
    if (!joins) times += 1;
  }
  return times;
}
