import type { CheckInput } from '#shared/domain/checks/check.ts';
import { checkMessage } from '#shared/domain/checks/check-message.ts';
import type { Finding } from '#shared/domain/checks/finding.ts';
import type { Brief } from '#shared/domain/draft/brief.ts';
import type { Bodies, LanguageCode } from '#shared/domain/draft/document.ts';
import { type BlockLink, linksAfterEdit } from '#shared/domain/draft/links.ts';
import { withMachineDrafts } from '#shared/domain/draft/machine-drafts.ts';
import type { TranslatedBlock } from '#shared/domain/draft/translated.ts';
import { mailLanguages } from '#shared/domain/message/languages.ts';
import { renderMessage } from '#shared/domain/message/render.ts';
import type { Pack } from '#shared/domain/policy/pack.ts';
import { type BlockAnswer, inRows } from '#shared/domain/proofing/block-answers.ts';
import type { GlossaryEntry } from '#shared/domain/proofing/glossary/entry.ts';
import { type Glossary, glossaryOf } from '#shared/domain/proofing/glossary/glossary.ts';

/** What is kept of a message beside what stands in the page, as far as the rules ask about it. */
export interface SavedFacts extends Pick<CheckInput, 'copied' | 'answers' | 'advice'> {
  readonly translated: readonly TranslatedBlock[];
  readonly linked: readonly BlockLink[];
  /** The texts that `translated` and `linked` are about. */
  readonly bodies: Bodies;
}

/** What is checked, as it can be handed to another thread. `now` and `submittedAt`: see `CheckInput`. */
export interface ToCheck {
  readonly brief: Brief;
  readonly bodies: Bodies;
  readonly saved: SavedFacts;
  readonly pack: Pack;
  readonly terms: readonly GlossaryEntry[];
  readonly proofed: ReadonlyMap<LanguageCode, BlockAnswer>;
  readonly now: string;
  readonly submittedAt: string | null;
}

/** What the rules say of a text, and which of its blocks a person has put in one row. */
export interface CheckAnswer {
  readonly findings: readonly Finding[];
  readonly links: readonly BlockLink[];
}

/** The terms as they were made ready last. */
let ready: { readonly terms: readonly GlossaryEntry[]; readonly glossary: Glossary } | null = null;

/** Everything that the rules and proofreading say about a message as it stands in the page. The main process checks again before it freezes. */
export function runChecks({ brief, bodies, saved, pack, terms, proofed, now, submittedAt }: ToCheck): CheckAnswer {
  if (ready?.terms !== terms) ready = { terms, glossary: glossaryOf(terms) };
  const languages = mailLanguages(pack, brief.audience?.kind ?? null, bodies);
  const links = linksAfterEdit(saved.linked, saved.bodies, bodies);
  const findings = checkMessage({
    brief,
    bodies,
    copied: saved.copied,
    // What is being written in a machine's draft is known as that when it is saved; until then it is worked out here.
    translated: withMachineDrafts(saved.translated, saved.bodies, bodies),
    linked: links,
    answers: saved.answers,
    advice: saved.advice,
    pack,
    now,
    submittedAt,
    proofed: inRows(proofed, bodies, languages, links),
    glossary: ready.glossary,
    rendered: { renderings: renderMessage({ brief, bodies, languages, pack }) },
  });
  return { findings, links };
}
