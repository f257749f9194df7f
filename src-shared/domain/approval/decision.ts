/** How sure we are that the person decided it: own passphrase, own signed mail, or another's word for it. */
export const strengths = ['attested', 'verified', 'signed'] as const;
export type Strength = (typeof strengths)[number];

/**
 * `assessment`: is mass mail suitable for this (U31); survives edits of the text.
 * `approval`: the sender's yes to exactly this text (U38); any edit voids it.
 */
export const decisionSteps = ['assessment', 'approval'] as const;
export type DecisionStep = (typeof decisionSteps)[number];
export type DecisionOutcome = 'yes' | 'no';

export interface Decision {
  readonly id: string;
  readonly messageId: string;
  readonly versionId: string;
  readonly step: DecisionStep;
  readonly outcome: DecisionOutcome;
  /** The digest that was decided about. */
  readonly digest: string;
  readonly decidedBy: string;
  readonly recordedBy: string;
  readonly strength: Strength;
  readonly at: string;
  /** Why; a refusal must name an alternative (U32). */
  readonly reason: string;
  readonly voidedAt: string | null;
  readonly voidedBy: string | null;
}

/** True when `strength` is at least `least` (`attested` < `verified` = `signed` for packs that take either). */
export function strongEnough(strength: Strength, least: Strength): boolean {
  return least === 'attested' || strength !== 'attested';
}
