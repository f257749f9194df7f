import type { DecisionStep } from './decision.ts';

/** How a prepared mail left: through the relay, as a file, or by the clipboard. */
export const letterWays = ['sent', 'saved', 'copied'] as const;
export type LetterWay = (typeof letterWays)[number];

export const letterPurposes = ['request', 'notice'] as const;

/** A mail that was prepared here about a decision and went out to one person. */
export interface Letter {
  readonly id: string;
  readonly messageId: string;
  readonly versionId: string;
  /** `request`: asks somebody to decide; `notice`: tells the applicant what was decided or sent (U32). */
  readonly purpose: (typeof letterPurposes)[number];
  /** The step that is asked about; the id of the decision or the send that is told of. */
  readonly about: DecisionStep | (string & {});
  readonly personId: string;
  readonly way: LetterWay;
  readonly at: string;
  readonly by: string;
  /** Its Message-ID. */
  readonly mailId: string;
  /** SHA-256 of the mail, or of the text that was copied; hex. */
  readonly digest: string;
}

/** When this step of this version was first asked for, ISO 8601; null where it never was. */
export function firstAsked(letters: readonly Letter[], versionId: string, step: Letter['about']): string | null {
  const asked = letters.filter((one) => one.purpose === 'request' && one.versionId === versionId && one.about === step);
  return asked.map(({ at }) => at).sort()[0] ?? null;
}
