import type { TextRef } from '#shared/texts/index.ts';
import type { Row } from '../../draft/alignment.ts';
import type { LanguageCode } from '../../draft/document.ts';
import { hasText, type Segment } from '../../draft/segments.ts';

/** A block that one language has and another lacks. */
export interface MissingBlock {
  readonly language: LanguageCode;
  readonly row: number;
  /** The first language that has it, and the block there. */
  readonly standing: LanguageCode;
  readonly block: Segment;
}

/** The gaps in the rows of the panes; `languages` are those that have a text, and a block without text is as good as none. */
export function missingBlocks(rows: readonly Row[], languages: readonly LanguageCode[]): MissingBlock[] {
  if (languages.length < 2) return [];
  return rows.flatMap(({ cells }, row) => {
    const standing = languages.find((language) => hasText(cells[language]));
    const block = standing && cells[standing];
    if (!block) return [];
    return languages.filter((language) => !hasText(cells[language])).map((language) => ({ language, row, standing, block }));
  });
}

/** What a finding about a missing block says. */
export function missingBlockText({ language, standing, block }: MissingBlock): TextRef {
  return {
    id: 'check.missingBlock',
    params: { language, standing, kind: block.kind.replaceAll('-', '_'), item: (block.item ?? 0) + 1, text: beginning(block.text) },
  };
}

/** The first words of a text, on one line. */
export function beginning(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  const words = line.slice(0, 60).replace(/\s\S*$/, '');
  return line.length <= 60 ? line : `${words} …`;
}
