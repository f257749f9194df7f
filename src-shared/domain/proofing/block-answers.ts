import { panesOf } from '../draft/alignment.ts';
import type { Bodies, Doc, LanguageCode } from '../draft/document.ts';
import { segmentsOf } from '../draft/segments.ts';
import type { ProofFinding } from './finding.ts';

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
 * The findings of engines in the rows where their blocks stand now. A block that has other words now has none: it is asked about again.
 * What was found in a language as a whole stands until the next answer.
 */
export function inRows(
  answers: ReadonlyMap<LanguageCode, BlockAnswer>,
  bodies: Bodies,
  languages: readonly LanguageCode[],
): ProofFinding[] {
  if (answers.size === 0) return [];
  const panes = panesOf(bodies, languages);
  return panes.languages.flatMap((language) => {
    const answer = answers.get(language);
    if (!answer) return [];
    const standing = new Map<string, number[]>();
    panes.rows.forEach(({ cells }, row) => {
      const text = cells[language]?.text;
      if (text !== undefined) standing.set(text, [...(standing.get(text) ?? []), row]);
    });
    const rowOf = answer.texts.map((text) => standing.get(text)?.shift());
    return answer.findings.flatMap((finding): ProofFinding[] => {
      if (finding.place.row === undefined) return [finding];
      const row = rowOf[finding.place.row];
      return row === undefined ? [] : [{ ...finding, place: { ...finding.place, row } }];
    });
  });
}
