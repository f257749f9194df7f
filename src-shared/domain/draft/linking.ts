import { panesOf, type Row } from './alignment.ts';
import type { Bodies, LanguageCode } from './document.ts';
import { type BlockLink, isLinkOf, type LinkedBlock, standingLinks } from './links.ts';
import { markOf, writtenMarks } from './mark.ts';
import { hasText } from './segments.ts';

/** A block by its language and what it says. */
export interface NamedBlock {
  readonly language: LanguageCode;
  readonly text: string;
}

/** Why two blocks cannot be put in one row: one is gone, a language says one of them twice, or another word or the order forbids it. */
export type WhyNotLinked = 'gone' | 'twice' | 'crosses';

/** The links with one more, or why it cannot be. `languages` in the order of the mail. */
export function withLink(
  links: readonly BlockLink[],
  bodies: Bodies,
  languages: readonly LanguageCode[],
  [one, other]: readonly [NamedBlock, NamedBlock],
): readonly BlockLink[] | WhyNotLinked {
  const [a, b] = [linkedBlock(one), linkedBlock(other)];
  const counts = [a, b].map(({ language, block }) => writtenMarks(bodies, language).filter((mark) => mark === block).length);
  if (a.language === b.language || counts.includes(0)) return 'gone';
  if (counts.some((count) => count > 1)) return 'twice';
  const others = links.filter((link) => !isLinkOf(link, a, b));
  const all: readonly BlockLink[] = [...others, [a, b]];
  const { rows } = panesOf(bodies, languages, all);
  const { rows: before } = panesOf(bodies, languages, links);
  const held = standingLinks(others, bodies).filter((link) => holds(link, before));
  return [...held, [a, b] as const].every((link) => holds(link, rows)) ? all : 'crosses';
}

/** The links without those that put these two in one row; null where none does. */
export function withoutLink(links: readonly BlockLink[], [one, other]: readonly [NamedBlock, NamedBlock]): readonly BlockLink[] | null {
  const [a, b] = [linkedBlock(one), linkedBlock(other)];
  const left = links.filter((link) => !isLinkOf(link, a, b));
  return left.length === links.length ? null : left;
}

/** The links that a row has by a person's word. */
export function linksInRow(links: readonly BlockLink[], { cells }: Row): BlockLink[] {
  const has = ({ language, block }: LinkedBlock): boolean => {
    const segment = cells[language];
    return hasText(segment) && markOf(segment.text) === block;
  };
  return links.filter(([a, b]) => has(a) && has(b));
}

/**
 * The blocks of a language that could belong to a row where it has none: the nearest above and the nearest below that stand where none
 * of that row's languages does. Between them no row may have both, which would part what stands together. Gives row numbers.
 */
export function counterparts(rows: readonly Row[], language: LanguageCode, row: number): number[] {
  const here = rows[row]?.cells ?? {};
  const own = (Object.keys(here) as LanguageCode[]).filter((other) => hasText(here[other]));
  if (own.length === 0 || hasText(here[language])) return [];
  const look = (step: 1 | -1): number[] => {
    for (let at = row + step; at >= 0 && at < rows.length; at += step) {
      const cells = rows[at]?.cells ?? {};
      if (!hasText(cells[language])) continue;
      return own.some((other) => hasText(cells[other])) ? [] : [at];
    }
    return [];
  };
  return [...look(-1), ...look(1)];
}

function holds(link: BlockLink, rows: readonly Row[]): boolean {
  return rows.some((row) => linksInRow([link], row).length > 0);
}

function linkedBlock({ language, text }: NamedBlock): LinkedBlock {
  return { language, block: markOf(text) };
}
