import { canonicalJson } from '../canonical-json.ts';
import { type Brief, emptyBrief } from './brief.ts';
import { type Bodies, type Doc, isEmptyDoc, type LanguageCode, languageCodes } from './document.ts';
import type { Draft, Written } from './draft.ts';

/** Why the draft was kept as it stood: what was about to be written over it. */
export const snapshotReasons = ['beginning', 'person', 'pause', 'restore', 'overwrite', 'import', 'translation'] as const;
export type SnapshotReason = (typeof snapshotReasons)[number];

/** How much of a text is another than in the version before: paragraphs and list items by language, and answers in the brief. */
export interface ChangeCounts {
  readonly blocks: Readonly<Partial<Record<LanguageCode, number>>>;
  readonly answers: number;
}

/** A draft as it stood at one revision, without what was written. */
export interface SnapshotHead {
  readonly id: string;
  readonly messageId: string;
  readonly revision: number;
  /** When that revision was saved, and by whom; empty where nobody was named. */
  readonly writtenAt: string;
  readonly writtenBy: string;
  readonly takenAt: string;
  readonly because: SnapshotReason;
  /** What had changed since the version that was kept before it when it was taken. */
  readonly changes: ChangeCounts;
}

export interface Snapshot extends SnapshotHead, Written {}

/** An edit this long after the one before begins a new sitting. */
export const pauseMinutes = 10;

/**
 * Whether an edit begins a new sitting, so that the draft is kept as it stood before: the first edit of a message
 * that began with a text, another person's, or one after a pause. A clock that was set back makes a pause too.
 */
export function snapshotDue(
  before: Pick<Draft, 'revision' | 'updatedAt' | 'updatedBy'>,
  edit: { readonly by: string; readonly at: string },
): SnapshotReason | null {
  if (before.revision === 1) return 'beginning';
  if (before.updatedBy !== edit.by) return 'person';
  return Math.abs(Date.parse(edit.at) - Date.parse(before.updatedAt)) > pauseMinutes * 60_000 ? 'pause' : null;
}

/** How many snapshots of a message are kept: the newest, and in all. */
export const snapshotLimits = { newest: 20, all: 60 } as const;

/**
 * Which snapshots of a message go. The newest 20 stay; of those before, the last of each day (UTC) stays; of what is
 * then more than 60, the oldest go. Frozen versions are no snapshots: all of them stay. Oldest first, gives ids.
 */
export function snapshotsToDrop(heads: readonly Pick<SnapshotHead, 'id' | 'takenAt'>[]): string[] {
  const day = ({ takenAt }: Pick<SnapshotHead, 'takenAt'>): string => takenAt.slice(0, 10);
  const older = heads.slice(0, Math.max(0, heads.length - snapshotLimits.newest));
  const stays = older.filter((head, index) => {
    const next = heads[index + 1];
    return !next || day(next) !== day(head);
  });
  const room = snapshotLimits.all - Math.min(heads.length, snapshotLimits.newest);
  const kept = new Set(stays.slice(-room).map(({ id }) => id));
  return older.filter(({ id }) => !kept.has(id)).map(({ id }) => id);
}

/** True when nothing is written: such a draft is not worth a version. */
export function isUnwritten(written: Written): boolean {
  return sameWritten(written, { brief: emptyBrief, bodies: {} });
}

/** True when brief and texts are the same. Whether the reply list was confirmed is no part of what is written. */
export function sameWritten(a: Written, b: Written): boolean {
  return canonicalJson([answers(a.brief), texts(a.bodies)]) === canonicalJson([answers(b.brief), texts(b.bodies)]);
}

/** What changed from one version to the next; `before` null counts everything that is written. */
export function countChanged(before: Written | null, now: Written): ChangeCounts {
  const blocks: Partial<Record<LanguageCode, number>> = {};
  for (const language of languageCodes) {
    const was = unitsOf(before?.bodies[language]);
    const is = unitsOf(now.bodies[language]);
    const changed = Math.max(without(was, is), without(is, was)) || (was.join() === is.join() ? 0 : 1);
    if (changed > 0) blocks[language] = changed;
  }
  const old = answers(before?.brief ?? emptyBrief);
  const current = answers(now.brief);
  const fields = [...new Set([...Object.keys(old), ...Object.keys(current)])] as (keyof typeof current)[];
  const differs = (field: keyof typeof current): boolean => canonicalJson(old[field] ?? null) !== canonicalJson(current[field] ?? null);
  return { blocks, answers: fields.filter(differs).length };
}

function answers({ replyToConfirmed: _, ticks: __, ...brief }: Brief): Omit<Brief, 'replyToConfirmed' | 'ticks'> {
  return brief;
}

function texts(bodies: Bodies): Bodies {
  return Object.fromEntries(Object.entries(bodies).filter(([, doc]) => !isEmptyDoc(doc)));
}

/** A text as a reader counts it: paragraphs, headings, and each item of a list. */
function unitsOf(doc: Doc | undefined): string[] {
  if (!doc || isEmptyDoc(doc)) return [];
  return doc.content.flatMap((block) =>
    block.type === 'bulletList' || block.type === 'orderedList'
      ? block.content.map((item) => canonicalJson([block.type, item]))
      : [canonicalJson(block)],
  );
}

/** How many of the units the others have not, each counted as often as it stands. */
function without(units: readonly string[], others: readonly string[]): number {
  const left = new Map<string, number>();
  for (const unit of others) left.set(unit, (left.get(unit) ?? 0) + 1);
  return units.filter((unit) => {
    const count = left.get(unit) ?? 0;
    left.set(unit, count - 1);
    return count <= 0;
  }).length;
}
