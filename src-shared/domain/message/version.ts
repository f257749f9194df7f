import type { KeptAdvice } from '../advice/kept.ts';
import type { Finding } from '../checks/finding.ts';
import type { Brief } from '../draft/brief.ts';
import type { Bodies, LanguageCode } from '../draft/document.ts';
import type { BlockLink } from '../draft/links.ts';

/** One ordering of the languages, rendered: `nb-nn-en` is bokmål first, English last. */
export interface Rendering {
  readonly id: string;
  readonly languages: readonly LanguageCode[];
  readonly html: string;
  readonly text: string;
}

/**
 * What was submitted, frozen: rendered once, stored, and sent verbatim. `eml` holds per rendering the whole
 * mail with placeholders for the closed list of per-recipient headers (To, Date, Message-ID, Return-Path).
 */
export interface FrozenVersion {
  readonly id: string;
  readonly messageId: string;
  readonly number: number;
  readonly submittedAt: string;
  readonly submittedBy: string;
  readonly packId: string;
  readonly packVersion: string;
  readonly brief: Brief;
  readonly bodies: Bodies;
  readonly subject: string;
  readonly renderings: readonly Rendering[];
  /** By rendering id. */
  readonly eml: Readonly<Record<string, string>>;
  /** SHA-256, hex, of the canonical content (architecture.md, *What is approved is what is sent*). */
  readonly digest: string;
  /** The findings that stood at submission; U17 is measured then and fixed. */
  readonly findings: readonly Finding[];
  /** Those who wrote this version; none of them may decide about it. */
  readonly writers: readonly string[];
  /** The advice that it was submitted under; absent where none was kept. */
  readonly advice?: KeptAdvice;
  /** Which blocks a person had put in one row; absent where nobody had. */
  readonly linked?: readonly BlockLink[];
}
