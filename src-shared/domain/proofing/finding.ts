import type { Finding, Place } from '../checks/finding.ts';

/** What a check of the words themselves can find. */
export const proofKinds = [
  'spelling',
  /** It could not be asked about: a dictionary is missing or damaged. */
  'not-checked',
  'wrong-written-form',
  'house-form',
  'wrong-language',
  'link-mismatch',
  'number-mismatch',
  'date-mismatch',
  'weekday-mismatch',
  'time-mismatch',
  'missing-block',
  'shape-mismatch',
  'stale',
  'machine-draft',
  'end-mismatch',
  'bold-mismatch',
  'name-mismatch',
  'identical',
  'length-mismatch',
  'forbidden-form',
  'term-mismatch',
  'readability',
  'long-sentence',
  'long-paragraph',
  'heavy-word',
  'passive',
  'acronym',
  'no-reader',
  'late-date',
  'doubled-word',
  'spaces',
  'quotation-marks',
  'thousands',
  'split-compound',
] as const;
export type ProofKind = (typeof proofKinds)[number];

/**
 * A finding about the words of a text. Where it names words, `place.from` and `place.to` are their UTF-16 offsets in the
 * segment's text (`segmentsOf`), or in the text itself where that was all that was given.
 */
export interface ProofFinding extends Finding {
  readonly rule: ProofKind;
  readonly place: Extract<Place, { in: 'body' }>;
  /** The words that it is about, exactly as they stand; empty where it is about a whole block or text. */
  readonly words: string;
  /** What could stand there instead, the best first. */
  readonly suggestions: readonly string[];
  /** What the other languages say in that place. */
  readonly others?: string;
  /** Where its words lead, where they are a link whose address is what it is about. */
  readonly target?: string;
}

/** Whether what could stand instead has to be looked up: it takes time, and is asked for when somebody wants to know. */
export function isLookedUp({ rule, suggestions }: Pick<ProofFinding, 'rule' | 'suggestions'>): boolean {
  return (rule === 'spelling' || rule === 'wrong-written-form') && suggestions.length === 0;
}

/** Tells a finding of proofreading from one of the rules. */
export function isProofFinding(finding: Finding): finding is ProofFinding {
  return 'words' in finding;
}
