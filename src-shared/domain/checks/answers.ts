import { canonicalJson } from '../canonical-json.ts';
import { panesOf } from '../draft/alignment.ts';
import type { LanguageCode } from '../draft/document.ts';
import type { Linked } from '../draft/draft.ts';
import { sha256Hex } from '../message/digest.ts';
import type { Word } from '../people/word.ts';
import { isProofFinding, type ProofFinding } from '../proofing/finding.ts';
import type { Finding } from './finding.ts';

/** Why something that was found is let stand, and whose word that is. `about` names what was found, and in which words (`aboutIn`). */
export interface FindingAnswer extends Word {
  readonly about: string;
  readonly rule: string;
  readonly reason: string;
}

/** The longest reason, in UTF-16 units. */
export const reasonLimit = 500;

/** What stops cannot be let stand: it is put right. */
export function isAnswerable({ severity }: Pick<Finding, 'severity'>): boolean {
  return severity !== 'block';
}

/** The same findings, each with the answer that was given to it. */
export function withAnswers(
  findings: readonly Finding[],
  answers: readonly FindingAnswer[],
  written: Linked,
  languages: readonly LanguageCode[],
): Finding[] {
  if (answers.length === 0) return [...findings];
  const given = new Map(answers.map((answer) => [answer.about, answer]));
  const rules = new Set(answers.map(({ rule }) => rule));
  const about = aboutIn(written, languages);
  return findings.map((finding) => {
    const answer = isAnswerable(finding) && rules.has(finding.rule) ? given.get(about(finding)) : undefined;
    return answer ? { ...finding, answer: { reason: answer.reason, by: answer.by, at: answer.at } } : finding;
  });
}

/** The answers with one more, in the place of an earlier one about the same; or without any about it (`answer` null). */
export function answered(answers: readonly FindingAnswer[], about: string, answer: Omit<FindingAnswer, 'about'> | null): FindingAnswer[] {
  const others = answers.filter((other) => other.about !== about);
  return answer ? [...others, { about, ...answer }] : others;
}

/** What a submission asks a reason for: what warns and has no answer yet. */
export function withoutReason(findings: readonly Finding[]): Finding[] {
  return findings.filter(({ severity, answer }) => severity === 'warn' && !answer);
}

/**
 * Names what findings about a text are about, with the words that each is about: when these change, an answer to it is no answer any
 * more. SHA-256, hex. It says nothing of where in the text they stand, so that what is written elsewhere brings nothing back.
 */
export function aboutIn({ brief, bodies, linked }: Linked, languages: readonly LanguageCode[]): (finding: Finding) => string {
  const segmentText = (language: LanguageCode, row: number): string | null =>
    panesOf(bodies, languages, linked).rows[row]?.cells[language]?.text ?? null;
  const wordsOf = (finding: Finding): unknown => {
    const { place } = finding;
    if (place.in === 'brief') {
      const fields = { ...brief.grounds, ...brief } as Readonly<Record<string, unknown>>;
      return fields[place.field] ?? finding.text.params ?? null;
    }
    if (place.in === 'body' && isAboutWords(finding)) return [finding.words, finding.others ?? null];
    const block = place.in === 'body' && place.row !== undefined ? segmentText(place.language, place.row) : null;
    // Two things that one block lacks are two findings.
    if (block !== null && 'others' in finding) return [block, finding.others];
    return block ?? finding.text.params ?? null;
  };
  return (finding) => {
    const { rule, text, place } = finding;
    const where = place.in === 'brief' ? place.field : place.in === 'body' ? place.language : '';
    return sha256Hex(canonicalJson([rule, text.id, place.in, where, wordsOf(finding)]));
  };
}

function isAboutWords(finding: Finding): finding is ProofFinding {
  return isProofFinding(finding) && finding.words !== '';
}
