import type { KeptAdvice } from '../advice/kept.ts';
import { canonicalJson } from '../canonical-json.ts';
import type { Brief } from '../draft/brief.ts';
import { type Bodies, isEmptyDoc } from '../draft/document.ts';

interface Content {
  readonly brief: Brief;
  readonly bodies: Bodies;
  readonly advice?: Pick<KeptAdvice, 'answer'> | null | undefined;
}

/**
 * True when the draft differs from the frozen version in anything that the content digest covers, so that the
 * version's approval no longer says yes to what is written (U38), or in what its advice came to, so that it may have
 * another way to a yes. Wanted time and pace are outside (U41).
 */
export function changedSince(draft: Content, version: Content): boolean {
  return canonicalJson(covered(draft)) !== canonicalJson(covered(version));
}

/** True when audience, reason or the body that sends differ: what the assessment was about (U31). */
export function assessedAnew(brief: Brief, before: Brief): boolean {
  return canonicalJson(assessed(brief)) !== canonicalJson(assessed(before));
}

function covered({ brief, bodies, advice }: Content) {
  const written = Object.fromEntries(Object.entries(bodies).filter(([, doc]) => !isEmptyDoc(doc)));
  return {
    ...assessed(brief),
    from: brief.from,
    sender: brief.sender,
    replyTo: brief.replyTo,
    subject: brief.subject,
    bodies: written,
    advice: advice?.answer ?? null,
  };
}

function assessed({ audience, reason, reasonStatement, body, grounds }: Brief) {
  return { audience, reason, reasonStatement, body, grounds };
}
