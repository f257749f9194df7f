import type { TextRef } from '#shared/texts/index.ts';
import type { LanguageCode } from '../draft/document.ts';

/** `block` stops the step, `warn` asks for a reason, `hint` is only shown. */
export type Severity = 'block' | 'warn' | 'hint';

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
}

export interface FindingCounts {
  readonly block: number;
  readonly warn: number;
  readonly hint: number;
}

export function countFindings(findings: readonly Finding[]): FindingCounts {
  const counts = { block: 0, warn: 0, hint: 0 };
  for (const finding of findings) counts[finding.severity] += 1;
  return counts;
}
