import { panesOf } from '../draft/alignment.ts';
import type { Bodies, Doc, LanguageCode } from '../draft/document.ts';
import type { BlockLink } from '../draft/links.ts';
import { segmentsOf } from '../draft/segments.ts';
import { commonEnd, commonStart } from './common-ends.ts';
import type { ProofFinding } from './finding.ts';
import { isWhole } from './tokens.ts';

/** What engines found in the blocks of one language as they stood when it was asked about: a finding's row is its block's number. */
export interface BlockAnswer {
  readonly texts: readonly string[];
  readonly findings: readonly ProofFinding[];
}

/** The texts of a body's blocks, as engines are asked about them. */
export function textsOf(body: Doc | undefined): string[] {
  return segmentsOf(body).map(({ text }) => text);
}

/**
 * The findings of engines in the rows where their blocks stand now. In a block that has been changed, split or joined since, those
 * stay whose words the change has not touched, where they stand now; the others wait for the next answer. What was found in a language
 * as a whole stands until then.
 */
export function inRows(
  answers: ReadonlyMap<LanguageCode, BlockAnswer>,
  bodies: Bodies,
  languages: readonly LanguageCode[],
  links: readonly BlockLink[] = [],
): ProofFinding[] {
  if (answers.size === 0) return [];
  const panes = panesOf(bodies, languages, links);
  return panes.languages.flatMap((language) => {
    const answer = answers.get(language);
    if (!answer) return [];
    const blocks = panes.rows.flatMap(({ cells }, row): Block[] => {
      const text = cells[language]?.text;
      return text === undefined ? [] : [{ row, text }];
    });
    const standing = Map.groupBy(blocks, ({ text }) => text);
    const same = answer.texts.map((text) => standing.get(text)?.shift());
    const fresh = [...standing.values()].flat().sort((a, b) => a.row - b.row);
    const placed = new Set<string>();
    const followed = new Map<number, (finding: ProofFinding) => ProofFinding[]>();
    return answer.findings.flatMap((finding): ProofFinding[] => {
      const { row: index } = finding.place;
      if (index === undefined) return [finding];
      const block = same[index];
      if (block) return [{ ...finding, place: { ...finding.place, row: block.row } }];
      const follow = followed.get(index) ?? following(answer.texts[index] ?? '', fresh);
      followed.set(index, follow);
      return follow(finding).filter(({ rule, place }) => {
        const key = `${rule} ${place.row} ${place.from} ${place.to} ${finding.others ?? ''}`;
        return !placed.has(key) && placed.add(key);
      });
    });
  });
}

interface Block {
  readonly row: number;
  readonly text: string;
}

/**
 * Where words of a block are that no longer stands as it was: in the new block that begins like it, as long as the beginning is the
 * same, or in the one that ends like it. Both are one block after a change in it, and two after a split.
 */
function following(before: string, fresh: readonly Block[]): (finding: ProofFinding) => ProofFinding[] {
  const head = longest(fresh, ({ text }) => commonStart(before, text));
  const tail = longest(fresh, ({ text }) => commonEnd(before, text));
  return (finding) => {
    const { from, to = from } = finding.place;
    if (from === undefined || to === undefined || to === from) return [];
    const put = (block: Block, by: number): ProofFinding[] =>
      isWhole(block.text, from + by, to + by)
        ? [{ ...finding, place: { ...finding.place, row: block.row, from: from + by, to: to + by } }]
        : [];
    if (head && to <= head.length) return put(head.block, 0);
    if (tail && from >= before.length - tail.length) return put(tail.block, tail.block.text.length - before.length);
    return [];
  };
}

function longest(blocks: readonly Block[], lengthIn: (block: Block) => number): { block: Block; length: number } | null {
  let best: { block: Block; length: number } | null = null;
  for (const block of blocks) {
    const length = lengthIn(block);
    if (length > (best?.length ?? 0)) best = { block, length };
  }
  return best;
}
