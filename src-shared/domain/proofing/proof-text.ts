import type { LanguageCode } from '../draft/document.ts';
import { withoutExplained } from './explained.ts';
import type { ProofFinding } from './finding.ts';
import type { Verdict } from './spelling.ts';
import { wordsOf } from './tokens.ts';

/** What a text is held against. Everything has been asked for beforehand: see `wordsToAsk`. */
export interface ProofKnowledge {
  /** A word (`Word.word`) in a language; undefined where nobody could be asked. */
  verdict(language: LanguageCode, word: string): Verdict | undefined;
}

/** One check of a text alone. What it finds has the text's own offsets and no row. */
export type ProofCheck = (text: string, language: LanguageCode, knowledge: ProofKnowledge) => readonly ProofFinding[];

/** Every check of a text alone, in the order of the list of findings. New ones join here. */
const checks: readonly ProofCheck[] = [spelling];

/** The different words of a text as they are to be asked for. */
export function wordsToAsk(text: string): string[] {
  return [...new Set(wordsOf(text).map(({ word }) => word))];
}

/** What proofreading finds in one text, in reading order; what another finding explains is left out. */
export function proofText(text: string, language: LanguageCode, knowledge: ProofKnowledge): ProofFinding[] {
  const found = checks.flatMap((check) => check(text, language, knowledge));
  return withoutExplained(found).sort((a, b) => (a.place.from ?? -1) - (b.place.from ?? -1));
}

function spelling(text: string, language: LanguageCode, knowledge: ProofKnowledge): ProofFinding[] {
  return wordsOf(text)
    .filter(({ word }) => knowledge.verdict(language, word) === 'unknown')
    .map(({ from, to, text: words }) => ({
      rule: 'spelling',
      severity: 'warn',
      source: '',
      place: { in: 'body', language, from, to },
      text: { id: 'proof.spelling', params: { words, language } },
      words,
      suggestions: [],
    }));
}

/** What stands in the place of a language's spelling while its dictionary cannot be asked. */
export function notChecked(language: LanguageCode, reason: string): ProofFinding {
  return {
    rule: 'not-checked',
    severity: 'warn',
    source: '',
    place: { in: 'body', language },
    text: { id: 'proof.notChecked', params: { language, reason } },
    words: '',
    suggestions: [],
  };
}
