import { canonicalJson } from '../canonical-json.ts';
import type { Brief } from '../draft/brief.ts';
import { type Bodies, isEmptyDoc } from '../draft/document.ts';

interface Content {
  readonly brief: Brief;
  readonly bodies: Bodies;
}

/**
 * True when the draft differs from the frozen version in anything that the content digest covers, so that the
 * version's approval no longer says yes to what is written (U38). Wanted time and pace are outside (U41).
 */
export function changedSince(draft: Content, version: Content): boolean {
  return canonicalJson(covered(draft)) !== canonicalJson(covered(version));
}

/** True when audience or reason differ: what the assessment was about (U31). */
export function assessedAnew(brief: Brief, before: Brief): boolean {
  return canonicalJson(assessed(brief)) !== canonicalJson(assessed(before));
}

function covered({ brief, bodies }: Content) {
  const written = Object.fromEntries(Object.entries(bodies).filter(([, doc]) => !isEmptyDoc(doc)));
  return { ...assessed(brief), from: brief.from, sender: brief.sender, replyTo: brief.replyTo, subject: brief.subject, bodies: written };
}

function assessed({ audience, reason, reasonStatement }: Brief) {
  return { audience, reason, reasonStatement };
}
