import type { TextRef } from '#shared/texts/index.ts';
import type { LanguageCode } from '../draft/document.ts';
import type { Word } from '../people/word.ts';

/** `block` stops the step, `warn` asks for a reason, `hint` is only shown. The most severe first. */
export const severities = ['block', 'warn', 'hint'] as const;
export type Severity = (typeof severities)[number];

/** Where a finding points: a field of the brief, a language's body (a block, and characters in it), or the rendered mail. */
export type Place =
  | { readonly in: 'brief'; readonly field: string }
  | { readonly in: 'body'; readonly language: LanguageCode; readonly row?: number; readonly from?: number; readonly to?: number }
  | { readonly in: 'mail' };

export interface Finding {
  /** The rule's id (`U19`), or the check's kind where no rule stands behind it (`missing-block`). */
  readonly rule: string;
  readonly severity: Severity;
  readonly place: Place;
  /** Where the rule stands: the pack's source for it, empty for checks of our own. */
  readonly source: string;
  readonly text: TextRef;
  /** Why it is let stand, and whose word that is; absent where nobody has answered it. */
  readonly answer?: Word & { readonly reason: string };
}

export interface FindingCounts {
  readonly block: number;
  readonly warn: number;
  readonly hint: number;
}

/** How many there are that nobody has answered. */
export function countFindings(findings: readonly Finding[]): FindingCounts {
  const counts = { block: 0, warn: 0, hint: 0 };
  for (const { severity, answer } of findings) if (!answer) counts[severity] += 1;
  return counts;
}
