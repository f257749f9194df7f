import { canonicalJson } from '../canonical-json.ts';
import { isEmptyDoc, type LanguageCode, languageCodes } from '../draft/document.ts';
import type { Written } from '../draft/draft.ts';
import type { Decision } from './decision.ts';
import type { PathStep } from './path.ts';

interface Version {
  readonly id: string;
  readonly number: number;
  readonly submittedAt: string;
  readonly submittedBy: string;
}

/** The parts of the brief that a decision is about. */
export const decidedFields = ['subject', 'sender', 'from', 'replyTo', 'audience', 'reason', 'reasonStatement'] as const;
export type DecidedField = (typeof decidedFields)[number];

export interface ChangedParts {
  readonly languages: readonly LanguageCode[];
  readonly fields: readonly DecidedField[];
}

/** One step of the way to a yes, as it went or as it is to come. */
export type StoryItem =
  | { readonly kind: 'submitted'; readonly version: Version; readonly again: boolean }
  /** `stands`: it counts now. A decision that was voided carries when, by whose edit, and what that changed; `cause` null where it is not known. */
  | {
      readonly kind: 'decided';
      readonly decision: Decision;
      readonly number: number;
      readonly stands: boolean;
      readonly voided: { readonly at: string; readonly by: string | null; readonly cause: ChangedParts | null } | null;
    }
  | { readonly kind: 'open'; readonly step: PathStep };

export interface StoryInput {
  /** Oldest first. */
  readonly versions: readonly Version[];
  /** What was written in each version, by its id, as far as it is read. */
  readonly written: ReadonlyMap<string, Written>;
  readonly draft: Written;
  readonly decisions: readonly Decision[];
  readonly path: readonly PathStep[];
}

/** The way to a yes in the order it went, voided decisions kept in their place with their cause; then what is to come. */
export function approvalStory({ versions, written, draft, decisions, path }: StoryInput): StoryItem[] {
  const gone = [
    ...versions.map((version, index) => ({ at: version.submittedAt, item: { kind: 'submitted', version, again: index > 0 } as StoryItem })),
    ...decisions.map((decision) => ({ at: decision.at, item: decided(decision) })),
  ].sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
  const open = path.filter(({ state }) => state !== 'done' && state !== 'refused');
  return [...gone.map(({ item }) => item), ...open.map((step): StoryItem => ({ kind: 'open', step }))];

  function decided(decision: Decision): StoryItem {
    const stands = decision.voidedAt === null && path.some((step) => step.decision?.id === decision.id);
    const number = versions.find(({ id }) => id === decision.versionId)?.number ?? 0;
    const { voidedAt } = decision;
    if (voidedAt === null) return { kind: 'decided', decision, number, stands, voided: null };
    const before = written.get(decision.versionId);
    const next = versions.find(({ submittedAt }) => submittedAt >= voidedAt);
    const after = next ? written.get(next.id) : draft;
    const parts = before && after ? changedParts(before, after) : null;
    const cause = parts && parts.languages.length + parts.fields.length > 0 ? parts : null;
    return { kind: 'decided', decision, number, stands, voided: { at: voidedAt, by: decision.voidedBy, cause } };
  }
}

/** The languages and the parts of the brief that differ, of those that a decision is about. */
export function changedParts(before: Written, after: Written): ChangedParts {
  const text = ({ bodies }: Written, language: LanguageCode) => {
    const doc = bodies[language];
    return isEmptyDoc(doc) ? '' : canonicalJson(doc);
  };
  return {
    languages: languageCodes.filter((language) => text(before, language) !== text(after, language)),
    fields: decidedFields.filter((field) => canonicalJson(before.brief[field]) !== canonicalJson(after.brief[field])),
  };
}

/**
 * The version that a reader compares the newest with: the last one before it that somebody decided about, else the
 * first that was submitted. Null when there is only one.
 */
export function comparedVersion<V extends Pick<Version, 'id'>>(
  versions: readonly V[],
  decisions: readonly Pick<Decision, 'versionId'>[],
): V | null {
  const earlier = versions.slice(0, -1);
  return earlier.findLast(({ id }) => decisions.some(({ versionId }) => versionId === id)) ?? earlier[0] ?? null;
}
