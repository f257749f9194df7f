import { alignBodies, type Row, type Segment } from '#shared/domain/draft/alignment.ts';
import { type Bodies, isEmptyDoc, type LanguageCode } from '#shared/domain/draft/document.ts';
import { counterparts, linksInRow } from '#shared/domain/draft/linking.ts';
import type { BlockLink } from '#shared/domain/draft/links.ts';
import { hasText } from '#shared/domain/draft/segments.ts';

/** What the grid shows besides the text itself. */
export interface Layout {
  readonly rows: readonly Row[];
  /** Languages in which nothing is written. */
  readonly empty: readonly LanguageCode[];
  /** The rows that a person has put together, by number. */
  readonly linked: ReadonlyMap<number, BlockLink>;
  /** How many lines the grid needs: the rows, or the blank lines of an empty pane. */
  readonly lines: number;
}

/** The grid line of row 0: the locked opening line stands before it. */
export const firstLine = 2;

/** The rows of the panes. A language without text has none: its pane invites instead of listing all that is missing. */
export function layoutOf(bodies: Bodies, languages: readonly LanguageCode[], links: readonly BlockLink[]): Layout {
  const empty = languages.filter((language) => isEmptyDoc(bodies[language]));
  const written = Object.fromEntries(
    languages.filter((language) => !empty.includes(language)).map((language) => [language, bodies[language]]),
  );
  const rows = alignBodies(written, languages, links);
  const linked = new Map(
    rows.flatMap((row, index) =>
      linksInRow(links, row)
        .slice(0, 1)
        .map((link) => [index, link] as const),
    ),
  );
  const blank = empty.map((language) => bodies[language]?.content.length ?? 1);
  return { rows, empty, linked, lines: Math.max(rows.length, ...blank) };
}

/** Equal in what is shown of it: which cells there are, of which kind, and whether there is something to read in them. */
export function sameLayout(a: Layout, b: Layout): boolean {
  return sketch(a) === sketch(b);
}

function sketch({ rows, empty, linked, lines }: Layout): string {
  const cell = (segment: Segment | null | undefined, named: boolean): string =>
    segment
      ? `${segment.kind}${segment.level ?? ''}${segment.item ?? ''}${hasText(segment) ? '+' : '-'}${named ? nameOf(segment.text) : ''}`
      : '0';
  const sketched = rows.map(({ cells }) => {
    // A row where a language that is written lacks words says which block could belong to it.
    const named = (Object.keys(cells) as LanguageCode[]).some((language) => !empty.includes(language) && !hasText(cells[language]));
    return Object.values(cells)
      .map((segment) => cell(segment, named))
      .join();
  });
  return `${lines}|${empty.join()}|${[...linked.keys()].join()}|${sketched.join(';')}`;
}

export interface Lack {
  readonly language: LanguageCode;
  readonly row: number;
  readonly model: Segment;
  /** One of many at the end of a text that is still being written. */
  readonly slim: boolean;
}

/** The cells where a language that is written has nothing, and another has words. */
export function lacking(layout: Layout, languages: readonly LanguageCode[]): Lack[] {
  return languages
    .filter((language) => !layout.empty.includes(language))
    .flatMap((language) => {
      const last = layout.rows.findLastIndex((row) => row.cells[language]);
      return layout.rows.flatMap((row, index): Lack[] => {
        const model = Object.values(row.cells).find((segment) => segment && (segment.kind === 'rule' || segment.text.trim() !== ''));
        if (row.cells[language] || !model) return [];
        return [{ language, row: index, model, slim: index > last + 1 }];
      });
    });
}

/** A block that could belong to a row that lacks one, the row that it stands in, and its first words. */
export interface Counterpart {
  readonly at: number;
  readonly text: string;
}

/** The blocks of a language that could belong to a row where it has none. */
export function counterpartsIn({ rows }: Layout, language: LanguageCode, row: number): Counterpart[] {
  return counterparts(rows, language, row).map((at) => ({ at, text: nameOf(rows[at]?.cells[language]?.text ?? '') }));
}

/** How much of a block's text names it, in UTF-16 units. */
const mostNamed = 24;

/** A block by its first words. */
export function nameOf(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length <= mostNamed
    ? line
    : `${line
        .slice(0, mostNamed - 1)
        .replace(/[\uD800-\uDBFF]$/, '')
        .trimEnd()}…`;
}
