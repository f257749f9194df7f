/** How sure we are that the person decided it, the weakest first: another's word for it, own signed mail, own passphrase. */
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
  /** Why; a no always says it. For one by mail: the reply's own words. */
  readonly reason: string;
  /** The channel that the applicant can use instead; a no to the assessment names one (U32). Else empty. */
  readonly alternative: string;
  /** The mail that it was given by, kept as evidence; null where it was given here. */
  readonly replyId: string | null;
  readonly voidedAt: string | null;
  readonly voidedBy: string | null;
}

/** True when `strength` is at least `least`, in the order of `strengths`: where a pack says *verified*, a signature does too. */
export function strongEnough(strength: Strength, least: Strength): boolean {
  return strengths.indexOf(strength) >= strengths.indexOf(least);
}

/** How an answer can be given: with one's passphrase, by one's own signed e-mail, or entered by another. */
export const answerWays = ['sign', 'mail', 'attest'] as const;
export type AnswerWay = (typeof answerWays)[number];

const strengthOf: Readonly<Record<AnswerWay, Strength>> = { sign: 'signed', mail: 'verified', attest: 'attested' };

/** The ways that a step which asks for at least `least` takes, the strongest first. */
export function waysToAnswer(least: Strength): AnswerWay[] {
  return answerWays.filter((way) => strongEnough(strengthOf[way], least));
}
