import type { Finding } from '#shared/domain/checks/finding.ts';
import type { Brief } from '#shared/domain/draft/brief.ts';
import type { Pack } from '#shared/domain/policy/pack.ts';
import { fieldsOfRule, isNumbered } from '#shared/domain/policy/rule-fields.ts';
import { isProofFinding, type ProofFinding, type ProofKind } from '#shared/domain/proofing/finding.ts';
import type { Translate } from '#shared/texts/translate.ts';
import type { PlacedWords } from '../../editor/found.ts';
import type { FoundShape } from '../../editor/found-words.ts';

/** Names a finding so that it is known again when the rules have been asked anew. */
export function findingKey(finding: Finding): string {
  // Two numbers that lack in one block are two findings.
  const others = 'others' in finding ? finding.others : '';
  return [finding.rule, finding.text.id, ...Object.values(finding.place), others].join('|');
}

/** How the words are marked that each kind is about. */
const shapes: Readonly<Record<ProofKind, FoundShape>> = {
  spelling: 'wave',
  'not-checked': 'wave',
  'wrong-written-form': 'wave',
  'house-form': 'wave',
  'wrong-language': 'wave',
  'doubled-word': 'wave',
  spaces: 'wave',
  'quotation-marks': 'wave',
  thousands: 'wave',
  'split-compound': 'wave',
  'forbidden-form': 'wave',
  'term-mismatch': 'wave',
  'link-mismatch': 'line',
  'number-mismatch': 'line',
  'date-mismatch': 'line',
  'weekday-mismatch': 'line',
  'time-mismatch': 'line',
  'shape-mismatch': 'line',
  'end-mismatch': 'line',
  'bold-mismatch': 'line',
  'name-mismatch': 'line',
  identical: 'line',
  'length-mismatch': 'line',
  stale: 'line',
  'machine-draft': 'line',
  'missing-block': 'line',
  readability: 'dots',
  'long-sentence': 'dots',
  'long-paragraph': 'dots',
  'heavy-word': 'dots',
  passive: 'dots',
  acronym: 'dots',
  'no-reader': 'dots',
  'late-date': 'dots',
};

/** Whether a finding is about words of the text, which are then marked. */
export function isAboutWords(finding: Finding): finding is ProofFinding {
  return isProofFinding(finding) && finding.place.row !== undefined && finding.place.from !== undefined;
}

/** Whether a finding is about a block that is marked as a whole: one that a machine drafted, or that is older than its source. */
export function isAboutBlock(finding: Finding): finding is ProofFinding {
  const { rule, place } = finding;
  return (rule === 'machine-draft' || rule === 'stale') && place.in === 'body' && place.row !== undefined;
}

/** Whether a finding can be dealt with in its place in the text: at its words, or at its block. */
export function isInText(finding: Finding): finding is ProofFinding {
  return isAboutWords(finding) || isAboutBlock(finding);
}

/** The words to mark in the panes; the gravest last, so that it lies on top. */
export function placedWords(findings: readonly Finding[]): PlacedWords[] {
  return findings
    .filter(isAboutWords)
    .map((finding): PlacedWords => {
      const { language, row = 0, from = 0, to = from } = finding.place;
      return { key: findingKey(finding), language, row, from, to, severity: finding.severity, shape: shapes[finding.rule] };
    })
    .reverse();
}

/** What the rules said, less what the brief has answered since: the rules are asked again only when the keys rest. */
export function stillFound(findings: readonly Finding[], brief: Brief): readonly Finding[] {
  if (brief.replyToConfirmed === null) return findings;
  const left = findings.filter(({ place }) => place.in !== 'brief' || place.field !== 'replyToConfirmed');
  return left.length === findings.length ? findings : left;
}

/** A finding's sentence in two: what it is, and the rest. The full stop of a sentence that stands alone falls. */
export function splitFinding(text: string): { title: string; detail: string } {
  const cut = /^(.+?[.»”])\s+(?=[\p{Lu}«“])/u.exec(text);
  const title = cut?.[1] ?? text;
  return { title: title.replace(/\.$/, ''), detail: cut ? text.slice(cut[0].length) : '' };
}

/** Where a finding points, in words. */
export function placeWords(finding: Finding, t: Translate): string {
  const { place } = finding;
  if (place.in !== 'body') return t(place.in === 'brief' ? 'draft.where.brief' : 'draft.where.mail');
  const language = t(`draft.in.${place.language}`);
  return place.row === undefined ? language : t('draft.where.row', { language, row: place.row + 1 });
}

/** The field of the form that a finding about the brief is shown under. */
export function fieldOf(finding: Finding): string | null {
  if (finding.place.in !== 'brief') return null;
  return finding.place.field === 'replyToConfirmed' ? 'replyTo' : finding.place.field;
}

/** The ids of the pack's rules that ask for a field of the brief. */
export function rulesAbout(pack: Pack, field: string): string[] {
  const about = pack.rules.filter((rule) => fieldsOfRule(rule).includes(field));
  return [...new Set(about.map((rule) => rule.id))].filter(isNumbered);
}
