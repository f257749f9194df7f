import type { PassphraseHash, StoreReader } from '#main/ports/store.ts';
import type { Decision } from '#shared/domain/approval/decision.ts';
import type { Draft } from '#shared/domain/draft/draft.ts';
import type { Snapshot, SnapshotHead } from '#shared/domain/draft/snapshot.ts';
import type { FrozenVersion } from '#shared/domain/message/version.ts';
import type { Person } from '#shared/domain/people/person.ts';
import type { Connection } from '../connection.ts';

interface VersionRow {
  id: string;
  messageId: string;
  number: number;
  digest: string;
  submittedAt: string;
  submittedBy: string;
  brief: string;
  content: string;
}

interface DraftRow {
  head: string;
  bodies: string;
  translated: string | null;
}

const wholeDraft = ({ head, bodies, translated }: DraftRow): Draft => ({
  ...JSON.parse(head),
  bodies: JSON.parse(bodies),
  ...(translated !== null && { translated: JSON.parse(translated) }),
});

type SnapshotRow = Omit<SnapshotHead, 'changes'> & { changes: string };

const snapshotColumns =
  'id, message_id AS messageId, revision, written_at AS writtenAt, written_by AS writtenBy, taken_at AS takenAt, because, changes';
const headColumns = 'id, message_id AS messageId, number, digest, submitted_at AS submittedAt, submitted_by AS submittedBy';
const decisionColumns =
  'id, message_id AS messageId, version_id AS versionId, step, outcome, digest, decided_by AS decidedBy, recorded_by AS recordedBy, strength, at, reason, alternative, reply_id AS replyId, voided_at AS voidedAt, voided_by AS voidedBy';

/** Settings, people, drafts, snapshots, versions and decisions. */
export function messageReads(
  connection: Connection,
): Pick<
  StoreReader,
  | 'setting'
  | 'people'
  | 'passphrase'
  | 'drafts'
  | 'draftHeads'
  | 'draft'
  | 'corrections'
  | 'snapshots'
  | 'snapshot'
  | 'versions'
  | 'version'
  | 'versionHeads'
  | 'decisions'
> {
  const setting = connection.prepare<[string], string>('SELECT value FROM settings WHERE key = ?').pluck();
  const people = connection.prepare<
    [],
    Pick<Person, 'id' | 'name' | 'email'> & { roles: string; bodies: string; enrolled: number; removed: number }
  >(
    'SELECT id, name, email, roles, bodies, EXISTS (SELECT 1 FROM passphrases WHERE person_id = people.id) AS enrolled, removed_at IS NOT NULL AS removed FROM people ORDER BY number',
  );
  const passphrase = connection.prepare<[string], PassphraseHash>('SELECT salt, hash, cost FROM passphrases WHERE person_id = ?');
  const drafts = connection.prepare<[], DraftRow>('SELECT head, bodies, translated FROM standing_drafts ORDER BY updated_at DESC');
  const draftHeads = connection.prepare<[], string>('SELECT head FROM standing_drafts ORDER BY updated_at DESC').pluck();
  const draft = connection.prepare<[string], DraftRow>('SELECT head, bodies, translated FROM standing_drafts WHERE id = ?');
  const corrections = connection
    .prepare<[string], string>("SELECT head FROM drafts WHERE head ->> '$.corrects.messageId' = ? AND removed_at IS NULL ORDER BY rowid")
    .pluck();
  const snapshots = connection.prepare<[string], SnapshotRow>(
    `SELECT ${snapshotColumns} FROM standing_snapshots WHERE message_id = ? ORDER BY number`,
  );
  const snapshot = connection.prepare<[string], SnapshotRow & { content: string }>(
    `SELECT ${snapshotColumns}, content FROM standing_snapshots WHERE id = ?`,
  );
  const versions = connection.prepare<[string], VersionRow>(
    `SELECT ${headColumns}, brief, content FROM versions WHERE message_id = ? ORDER BY number`,
  );
  const version = connection.prepare<[string], VersionRow>(`SELECT ${headColumns}, brief, content FROM versions WHERE id = ?`);
  const heads = connection.prepare<[], Omit<VersionRow, 'brief' | 'content'>>(
    `SELECT ${headColumns} FROM versions AS v WHERE number = (SELECT max(number) FROM versions WHERE message_id = v.message_id)`,
  );
  const decisions = connection.prepare<[], Decision>(`SELECT ${decisionColumns} FROM decisions ORDER BY number`);
  const messageDecisions = connection.prepare<[string], Decision>(
    `SELECT ${decisionColumns} FROM decisions WHERE message_id = ? ORDER BY number`,
  );

  const whole = ({ brief, content, ...head }: VersionRow): FrozenVersion => ({ ...head, brief: JSON.parse(brief), ...JSON.parse(content) });

  return {
    setting: (key) => {
      const value = setting.get(key);
      return value === undefined ? undefined : JSON.parse(value);
    },
    people: () =>
      people.all().map(({ roles, bodies, enrolled, removed, ...row }) => ({
        ...row,
        roles: JSON.parse(roles),
        ...(bodies !== '[]' && { bodies: JSON.parse(bodies) }),
        enrolled: enrolled === 1,
        ...(removed === 1 && { removed: true as const }),
      })),
    passphrase: (personId) => passphrase.get(personId) ?? null,
    drafts: () => drafts.all().map(wholeDraft),
    draftHeads: () => draftHeads.all().map((head) => JSON.parse(head)),
    draft: (id) => {
      const row = draft.get(id);
      return row ? wholeDraft(row) : null;
    },
    corrections: (messageId) => corrections.all(messageId).map((head) => JSON.parse(head)),
    snapshots: (messageId) => snapshots.all(messageId).map((row) => ({ ...row, changes: JSON.parse(row.changes) })),
    snapshot: (id): Snapshot | null => {
      const row = snapshot.get(id);
      if (!row) return null;
      const { content, changes, ...head } = row;
      return { ...head, changes: JSON.parse(changes), ...JSON.parse(content) };
    },
    versions: (messageId) => versions.all(messageId).map(whole),
    version: (id) => {
      const row = version.get(id);
      return row ? whole(row) : null;
    },
    versionHeads: () => heads.all(),
    decisions: (messageId) => (messageId === undefined ? decisions.all() : messageDecisions.all(messageId)),
  };
}
