import { packOnRoute } from '../advice/own-route.ts';
import { compareInOrder } from '../compare.ts';
import type { LanguageCode } from '../draft/document.ts';
import { mailLanguages } from '../message/languages.ts';
import type { Rule, RuleKind } from '../policy/rule-kinds.ts';
import { ownRoute, reasonedException } from './advice-rules.ts';
import { withAnswers } from './answers.ts';
import {
  address,
  knownCodes,
  reason,
  reasonMisfit,
  replyListConfirmed,
  requiredField,
  selectionCodes,
  selectionDescribed,
  webPage,
} from './brief-rules.ts';
import type { Check, CheckInput, Subject } from './check.ts';
import { copiedDate } from './copied-date.ts';
import { type Finding, type Place, severities } from './finding.ts';
import { leadTime } from './lead-time.ts';
import { mailSize, openingLine } from './mail-rules.ts';
import { proofFindings } from './proof-findings.ts';
import { bodyAudience, bodyGrounds, fewRecipients, noMassMail } from './sender-rules.ts';
import { languagePresent, length, longTextLinks, missingBlock, textPresent } from './text-rules.ts';
import { care, mailSays, personalContact, proofread, subjectLanguage } from './word-rules.ts';

const checks: { readonly [K in RuleKind]: Check<K> } = {
  'required-field': requiredField,
  address,
  reason,
  'reason-misfit': reasonMisfit,
  'selection-described': selectionDescribed,
  'web-page': webPage,
  'reply-list-confirmed': replyListConfirmed,
  // It is the send order that asks (`domain/dispatch/telling.ts`, `answering.ts`): no draft can answer it.
  'reply-list-told': () => [],
  'replies-answered': () => [],
  'text-present': textPresent,
  'language-present': languagePresent,
  'missing-block': missingBlock,
  'lead-time': leadTime,
  length,
  'long-text-links': longTextLinks,
  'opening-line': openingLine,
  'mail-size': mailSize,
  'own-route': ownRoute,
  'reasoned-exception': reasonedException,
  'body-audience': bodyAudience,
  'no-mass-mail': noMassMail,
  'few-recipients': fewRecipients,
  'body-grounds': bodyGrounds,
  'selection-codes': selectionCodes,
  'known-codes': knownCodes,
  proofread,
  care,
  'mail-says': mailSays,
  'personal-contact': personalContact,
  'subject-language': subjectLanguage,
  // These are asked of the channel plan (`domain/channels/plan-rules.ts`).
  'main-channel': () => [],
  'needs-primary': () => [],
  'after-primary': () => [],
  'address-found': () => [],
  'item-care': () => [],
  'informal-notice': () => [],
  'channel-function': () => [],
  correctable: () => [],
  'crisis-unlocks': () => [],
  // And these of a crisis (`domain/crisis/crisis-rules.ts`).
  'crisis-clearance': () => [],
  'crisis-set': () => [],
};

/**
 * Everything that the pack's rules say about a message, what was copied into it, and what proofreading finds, the most severe first, then in the order of the brief, the
 * languages and their rows, the mail. What the body that sends is exempt from (U28) is not asked. The window and the main process run this same function. What another finding
 * already says is left out.
 */
export function checkMessage(input: CheckInput): Finding[] {
  const subject = subjectOf(input);
  const all = [...foundByRules(subject), ...copiedDate(subject), ...proofFindings(subject)].sort((a, b) =>
    compareInOrder(keyOf(a, subject.languages), keyOf(b, subject.languages)),
  );
  return withAnswers(all, input.answers ?? [], subject, subject.languages);
}

/** What the pack's rules alone say about a message, in the pack's order, without anybody's answer. */
export function checkRules(input: CheckInput): Finding[] {
  return foundByRules(subjectOf(input));
}

function subjectOf(input: CheckInput): Subject {
  const pack = packOnRoute(input.pack, input);
  return { ...input, pack, languages: mailLanguages(pack, input.brief.audience?.kind ?? null, input.bodies) };
}

function foundByRules(subject: Subject): Finding[] {
  const found = subject.pack.rules.flatMap((rule) => run(rule, subject).map((finding) => ({ rule, finding })));
  return found.filter((one) => !found.some((other) => other !== one && explains(other, one))).map(({ finding }) => finding);
}

function run(rule: Rule, subject: Subject): Finding[] {
  // The table pairs each kind with its own parameters; the compiler cannot follow one rule's kind through it.
  const check = checks[rule.kind] as Check<RuleKind>;
  return check(subject, rule.params as never).map(({ place, text }) => ({
    rule: rule.id,
    severity: rule.severity,
    place,
    source: rule.source,
    text,
  }));
}

interface Said {
  readonly rule: Rule;
  readonly finding: Finding;
}

/** True when `other` already says what `one` says, and more exactly. */
function explains(other: Said, one: Said): boolean {
  if (one.rule.kind === 'language-present') {
    if (other.rule.kind === 'text-present') return true;
    return (
      other.rule.kind === 'language-present' &&
      other.rule.params.anyOf.length < one.rule.params.anyOf.length &&
      isSubset(other.rule.params.anyOf, one.rule.params.anyOf)
    );
  }
  return (
    one.rule.kind === 'mail-size' &&
    other.rule.kind === 'mail-size' &&
    severities.indexOf(other.finding.severity) < severities.indexOf(one.finding.severity)
  );
}

function isSubset<T>(part: readonly T[], whole: readonly T[]): boolean {
  return part.every((one) => whole.includes(one));
}

/** The brief's fields as its form shows them. */
export const briefFields: readonly string[] = [
  'advice',
  'body',
  'crisisId',
  'itReference',
  'necessity',
  'audience',
  'about',
  'placeCodes',
  'positionGroups',
  'reason',
  'reasonStatement',
  'relevance',
  'narrowerGroupsConsidered',
  'webPage',
  'subject',
  'sender',
  'from',
  'replyTo',
  'replyToConfirmed',
  'wantedAt',
  'privacy',
  'security',
];

function keyOf({ severity, place }: Finding, languages: readonly LanguageCode[]): readonly number[] {
  return [severities.indexOf(severity), ...placeKey(place, languages)];
}

function placeKey(place: Place, languages: readonly LanguageCode[]): readonly number[] {
  if (place.in === 'brief') return [0, briefFields.indexOf(place.field)];
  if (place.in === 'body') return [1, languages.indexOf(place.language), place.row ?? -1, place.from ?? -1];
  return [2];
}
