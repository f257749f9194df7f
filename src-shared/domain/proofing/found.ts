import type { TextRef } from '#shared/texts/index.ts';
import type { LanguageCode } from '../draft/document.ts';
import { type TextKind, textSeverities } from './defaults.ts';
import type { ProofFinding } from './finding.ts';

/** Words of a text by their UTF-16 offsets. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** A finding about words of a text, as grave as the program holds it. */
export function foundAt(
  rule: TextKind,
  language: LanguageCode,
  text: string,
  { from, to }: Stretch,
  says: TextRef,
  suggestions: readonly string[] = [],
): ProofFinding {
  const severity = textSeverities[rule];
  return {
    rule,
    severity,
    source: '',
    place: { in: 'body', language, from, to },
    text: says,
    words: text.slice(from, to),
    suggestions,
  };
}

/** A word with its capitals as another has them: *Ikke* makes *ikkje* to *Ikkje*, *IKKE* to *IKKJE*. */
export function withCapitalsOf(written: string, word: string): string {
  if (/^\p{Lu}{2,}$/u.test(written)) return word.toUpperCase();
  return /^\p{Lu}/u.test(written) ? word.charAt(0).toUpperCase() + word.slice(1) : word;
}
