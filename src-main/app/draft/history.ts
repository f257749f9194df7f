import type { HistoryEntry } from '#shared/contract/messages.ts';
import { withoutWords } from '#shared/domain/draft/brief.ts';
import type { Draft, Written } from '#shared/domain/draft/draft.ts';
import { countChanged, isUnwritten, type Snapshot, sameWritten, snapshotDue, snapshotsToDrop } from '#shared/domain/draft/snapshot.ts';
import { AppError } from '#shared/domain/errors.ts';
import type { FrozenVersion } from '#shared/domain/message/version.ts';
import type { Change, StoreReader } from '../../ports/store.ts';
import type { Context } from '../context.ts';

/** What an edit is: typing, or an act that puts one text in the place of another. */
export type EditAct = 'writing' | 'restore' | 'overwrite' | 'import' | 'translation';

/** The steps that keep the draft as it stands before an edit, where that is due, and let the oldest go. */
export function snapshotChanges(context: Context, before: Draft, edit: { by: string; at: string; act: EditAct }): Change[] {
  const because = edit.act === 'writing' ? snapshotDue(before, edit) : edit.act;
  if (!because || isUnwritten(before)) return [];
  const { read } = context.store;
  const heads = read.snapshots(before.id);
  const newest = heads.at(-1);
  const snapshot = newest ? read.snapshot(newest.id) : null;
  const frozen = read.versions(before.id).at(-1) ?? null;
  if ([snapshot, frozen].some((kept) => kept && sameWritten(kept, before))) return [];
  const taken: Snapshot = {
    id: context.ids.next(),
    messageId: before.id,
    revision: before.revision,
    writtenAt: before.updatedAt,
    writtenBy: before.updatedBy,
    takenAt: edit.at,
    because,
    changes: countChanged(later(snapshot, frozen), before),
    brief: before.brief,
    bodies: before.bodies,
  };
  return [
    { do: 'snapshot.add', snapshot: taken },
    ...snapshotsToDrop([...heads, taken]).map((id): Change => ({ do: 'snapshot.remove', id })),
  ];
}

function later(snapshot: Snapshot | null, frozen: FrozenVersion | null): Written | null {
  if (!snapshot || !frozen) return snapshot ?? frozen;
  return snapshot.takenAt > frozen.submittedAt ? snapshot : frozen;
}

/** Every version of a message, frozen ones and snapshots, the newest first. */
export function history(read: StoreReader, messageId: string): HistoryEntry[] {
  const frozen = read.versions(messageId).map(
    ({ id, submittedAt, submittedBy, number, digest }): HistoryEntry => ({
      kind: 'frozen',
      id,
      at: submittedAt,
      by: submittedBy,
      number,
      digest,
    }),
  );
  const snapshots = read.snapshots(messageId).map(
    ({ id, writtenAt, writtenBy, because, changes }): HistoryEntry => ({
      kind: 'snapshot',
      id,
      at: writtenAt,
      by: writtenBy,
      because,
      changes: { blocks: { ...changes.blocks }, answers: changes.answers },
    }),
  );
  return [...frozen, ...snapshots].sort((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : 0));
}

export type KeptVersion =
  | { readonly kind: 'frozen'; readonly version: FrozenVersion }
  | { readonly kind: 'snapshot'; readonly version: Snapshot };

/** One version of this message; one of another message is not found. */
export function requireVersion(read: StoreReader, messageId: string, versionId: string): KeptVersion {
  const frozen = read.version(versionId);
  if (frozen?.messageId === messageId) return { kind: 'frozen', version: frozen };
  const snapshot = read.snapshot(versionId);
  if (snapshot?.messageId === messageId) return { kind: 'snapshot', version: snapshot };
  throw new AppError('not-found', 'error.notFound', { what: versionId });
}

/** What the log is told of a version: ids and numbers only. */
export function versionFacts({ kind, version }: KeptVersion): Record<string, string | number> {
  return kind === 'frozen' ? { versionId: version.id, number: version.number } : { snapshotId: version.id, of: version.revision };
}

/** A version's text on top of the draft. A confirmation of the reply list is about the address that stands now (U42). */
export function restored({ version: { brief, bodies } }: KeptVersion, { brief: { replyToConfirmed, ticks } }: Draft): Written {
  const confirmed = replyToConfirmed?.address === brief.replyTo ? replyToConfirmed : null;
  return { brief: { ...withoutWords(brief), replyToConfirmed: confirmed, ...(ticks && { ticks }) }, bodies };
}
