import type { KeptAdvice } from '../advice/kept.ts';
import type { AudienceKind, Brief } from '../draft/brief.ts';
import type { CopiedDate } from '../draft/copied.ts';
import type { Bodies, LanguageCode } from '../draft/document.ts';
import type { BlockLink } from '../draft/links.ts';
import type { TranslatedBlock } from '../draft/translated.ts';
import type { Pack } from '../policy/pack.ts';
import type { RuleKind, RuleOf } from '../policy/rule-kinds.ts';
import type { ProofFinding } from '../proofing/finding.ts';
import type { Glossary } from '../proofing/glossary/glossary.ts';
import type { FindingAnswer } from './answers.ts';
import type { Finding } from './finding.ts';

/** What is checked. `now` and `submittedAt` are ISO 8601 instants; a message that is submitted keeps the lead time it had then (U17). */
export interface CheckInput {
  readonly brief: Brief;
  readonly bodies: Bodies;
  readonly pack: Pack;
  readonly now: string;
  readonly submittedAt?: string | null;
  /** The advice that the message is written under; the rules that fall away on its way are silent. */
  readonly advice?: Pick<KeptAdvice, 'answer' | 'reason'> | null | undefined;
  /** The dates that came with the text that the message began from. */
  readonly copied?: readonly CopiedDate[] | undefined;
  /** What each block of a translation was translated from. */
  readonly translated?: readonly TranslatedBlock[] | undefined;
  /** Which blocks a person has put in one row. */
  readonly linked?: readonly BlockLink[] | undefined;
  /** What engines found in these texts (spelling, language): they run in the main process, and their answer may be a moment old. */
  readonly proofed?: readonly ProofFinding[] | undefined;
  /** The institution's terms; without it, none is looked for. */
  readonly glossary?: Glossary | undefined;
  /** What was answered to findings. */
  readonly answers?: readonly FindingAnswer[] | undefined;
  /** The mail as it is rendered. Rules about the mail itself are silent without it. */
  readonly rendered?: { readonly renderings: readonly { readonly html: string; readonly text: string }[] };
}

/** What a rule looks at: the input, and the languages of this mail in their order. */
export interface Subject extends CheckInput {
  readonly languages: readonly LanguageCode[];
}

/** What a rule kind finds; rule id, severity and source are the rule's own. */
export type Found = Pick<Finding, 'place' | 'text'>;
export type Check<K extends RuleKind> = (subject: Subject, params: RuleOf<K>['params']) => readonly Found[];

/** True when a rule that is limited to audiences is about this message; a message without an audience is about any. */
export function concerns(brief: Brief, audiences: readonly AudienceKind[] | undefined): boolean {
  return !audiences || !brief.audience || audiences.includes(brief.audience.kind);
}
