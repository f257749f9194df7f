import type { Connection } from '../connection.ts';
import { type Appliers, conflict, missing } from './change.ts';

/** Settings, people, drafts, snapshots, versions and decisions. */
export function messageChanges(
  connection: Connection,
): Appliers<
  | 'settings.set'
  | 'person.put'
  | 'person.passphrase'
  | 'draft.create'
  | 'draft.save'
  | 'draft.remove'
  | 'draft.putBack'
  | 'snapshot.add'
  | 'snapshot.remove'
  | 'version.add'
  | 'decision.add'
  | 'decision.void'
> {
  const setSetting = connection.prepare(
    'INSERT INTO settings (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value',
  );
  const putPerson = connection.prepare(
    'INSERT INTO people (id, name, email, roles, bodies) VALUES (?, ?, ?, ?, ?) ON CONFLICT (id) DO UPDATE SET name = excluded.name, email = excluded.email, roles = excluded.roles, bodies = excluded.bodies',
  );
  const putPassphrase = connection.prepare(
    'INSERT INTO passphrases (person_id, salt, hash, cost) VALUES (?, ?, ?, ?) ON CONFLICT (person_id) DO UPDATE SET salt = excluded.salt, hash = excluded.hash, cost = excluded.cost',
  );
  const createDraft = connection.prepare(
    'INSERT INTO drafts (id, revision, updated_at, head, bodies, translated) VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING',
  );
  const saveDraft = connection.prepare(
    'UPDATE drafts SET revision = ?, updated_at = ?, head = ?, bodies = ?, translated = ? WHERE id = ? AND revision = ? - 1 AND removed_at IS NULL',
  );
  const draftExists = connection.prepare('SELECT 1 FROM standing_drafts WHERE id = ?');
  const removeDraft = connection.prepare('UPDATE drafts SET removed_at = ? WHERE id = ? AND removed_at IS NULL');
  const putBackDraft = connection.prepare('UPDATE drafts SET removed_at = NULL WHERE id = ? AND removed_at IS NOT NULL');
  const isSubmitted = connection.prepare('SELECT 1 FROM versions WHERE message_id = ? UNION ALL SELECT 1 FROM orders WHERE message_id = ?');
  const addSnapshot = connection.prepare(
    'INSERT INTO snapshots (id, message_id, revision, written_at, written_by, taken_at, because, changes, content) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)',
  );
  const removeSnapshot = connection.prepare('DELETE FROM snapshots WHERE id = ?');
  const addVersion = connection.prepare(
    'INSERT INTO versions (id, message_id, number, digest, submitted_at, submitted_by, brief, content) VALUES (?, ?, ?, ?, ?, ?, ?, ?)',
  );
  const decisionStands = connection.prepare('SELECT 1 FROM decisions WHERE version_id = ? AND step = ? AND voided_at IS NULL');
  const addDecision = connection.prepare(
    `INSERT INTO decisions (id, message_id, version_id, step, outcome, digest, decided_by, recorded_by, strength, at, reason, alternative, reply_id, voided_at, voided_by)
     VALUES (@id, @messageId, @versionId, @step, @outcome, @digest, @decidedBy, @recordedBy, @strength, @at, @reason, @alternative, @replyId, @voidedAt, @voidedBy)`,
  );
  const decisionExists = connection.prepare('SELECT 1 FROM decisions WHERE id = ?');
  const voidDecision = connection.prepare('UPDATE decisions SET voided_at = ?, voided_by = ? WHERE id = ? AND voided_at IS NULL');

  return {
    'settings.set': ({ key, value }) => void setSetting.run(key, JSON.stringify(value ?? null)),
    'person.put': ({ person }) =>
      void putPerson.run(person.id, person.name, person.email, JSON.stringify(person.roles), JSON.stringify(person.bodies ?? [])),
    'person.passphrase': ({ personId, passphrase }) => void putPassphrase.run(personId, passphrase.salt, passphrase.hash, passphrase.cost),
    'draft.create': ({ draft: { bodies, translated, ...head } }) => {
      const { id, revision, updatedAt } = head;
      if (createDraft.run(id, revision, updatedAt, JSON.stringify(head), JSON.stringify(bodies), jsonOrNull(translated)).changes === 0)
        throw conflict('error.doneAlready');
    },
    'draft.save': ({ draft: { bodies, translated, ...head } }) => {
      const { id, revision, updatedAt } = head;
      if (
        saveDraft.run(revision, updatedAt, JSON.stringify(head), JSON.stringify(bodies), jsonOrNull(translated), id, revision).changes === 0
      )
        throw draftExists.get(id) ? conflict('error.changedMeanwhile') : missing(id);
    },
    'draft.remove': ({ id, at }) => {
      if (isSubmitted.get(id, id)) throw conflict('error.doneAlready');
      if (removeDraft.run(at, id).changes === 0) throw missing(id);
    },
    'draft.putBack': ({ id }) => {
      if (putBackDraft.run(id).changes === 0) throw missing(id);
    },
    'snapshot.add': ({ snapshot: { id, messageId, revision, writtenAt, writtenBy, takenAt, because, changes, brief, bodies } }) => {
      if (!draftExists.get(messageId)) throw missing(messageId);
      const content = JSON.stringify({ brief, bodies });
      addSnapshot.run(id, messageId, revision, writtenAt, writtenBy, takenAt, because, JSON.stringify(changes), content);
    },
    'snapshot.remove': ({ id }) => {
      if (removeSnapshot.run(id).changes === 0) throw missing(id);
    },
    'version.add': ({ version: { id, messageId, number, digest, submittedAt, submittedBy, brief, ...content } }) =>
      void addVersion.run(id, messageId, number, digest, submittedAt, submittedBy, JSON.stringify(brief), JSON.stringify(content)),
    'decision.add': ({ decision }) => {
      if (decisionStands.get(decision.versionId, decision.step)) throw conflict('error.alreadyDecided');
      addDecision.run(decision);
    },
    // Voiding twice keeps the first word: it is evidence.
    'decision.void': ({ id, at, by }) => {
      if (voidDecision.run(at, by, id).changes === 0 && !decisionExists.get(id)) throw missing(id);
    },
  };
}

function jsonOrNull(value: unknown): string | null {
  return value === undefined ? null : JSON.stringify(value);
}
