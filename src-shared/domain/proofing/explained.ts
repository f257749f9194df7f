import type { ProofFinding, ProofKind } from './finding.ts';

/**
 * Where one finding must be for another to explain it: at words that both name; at words that lie in what the other is about, which
 * may be a whole block; anywhere in the same block; or there and in the blocks beside it.
 */
type Where = 'words' | 'within' | 'block' | 'near';

interface Explanation {
  readonly by: readonly ProofKind[];
  readonly finding: readonly ProofKind[];
  readonly where: Where;
}

/** What need not be said once the other is: who mends the one has mended both, or is told the other again when the first is gone. */
const explanations: readonly Explanation[] = [
  { by: ['missing-block'], finding: ['shape-mismatch'], where: 'near' },
  { by: ['weekday-mismatch'], finding: ['date-mismatch'], where: 'words' },
  { by: ['date-mismatch', 'weekday-mismatch', 'time-mismatch', 'link-mismatch'], finding: ['number-mismatch'], where: 'words' },
  { by: ['wrong-language'], finding: ['identical', 'length-mismatch', 'end-mismatch', 'term-mismatch'], where: 'block' },
  { by: ['identical', 'stale'], finding: ['term-mismatch'], where: 'block' },
  {
    by: ['forbidden-form'],
    finding: ['spelling', 'wrong-written-form', 'house-form', 'heavy-word', 'split-compound', 'name-mismatch'],
    where: 'words',
  },
  {
    by: ['wrong-language'],
    finding: ['spelling', 'wrong-written-form', 'house-form', 'heavy-word', 'passive', 'split-compound'],
    where: 'within',
  },
  { by: ['wrong-written-form', 'house-form', 'split-compound'], finding: ['spelling'], where: 'words' },
];

/**
 * The findings without those that another one explains, in their order. What is itself explained explains nothing: of two that would
 * explain each other, the one that is named first in the list above stands.
 */
export function withoutExplained<F extends Pick<ProofFinding, 'rule' | 'place'>>(findings: readonly F[]): F[] {
  const gone = new Set<F>();
  for (const { by, finding, where } of explanations) {
    const reasons = findings.filter((one) => by.includes(one.rule) && !gone.has(one));
    if (reasons.length === 0) continue;
    for (const one of findings) {
      if (finding.includes(one.rule) && reasons.some(({ place }) => isAt(where, place, one.place))) gone.add(one);
    }
  }
  return findings.filter((one) => !gone.has(one));
}

function isAt(where: Where, reason: ProofFinding['place'], one: ProofFinding['place']): boolean {
  if (reason.language !== one.language) return false;
  if (where === 'near') return Math.abs((reason.row ?? 0) - (one.row ?? 0)) <= 1;
  if (reason.row !== one.row) return false;
  if (where === 'block') return true;
  if (reason.from === undefined) return where === 'within';
  return one.from !== undefined && reason.from < (one.to ?? one.from) && one.from < (reason.to ?? reason.from);
}
