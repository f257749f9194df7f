import type { Connection } from '../connection.ts';
import { type Appliers, conflict, missing } from './change.ts';

export function registerChanges(
  connection: Connection,
): Appliers<'register.put' | 'register.index' | 'register.unit' | 'register.entry' | 'register.later' | 'register.audit'> {
  const numberOf = connection.prepare<[string], number>('SELECT number FROM register_channels WHERE id = ?').pluck();
  const columns = [
    'name',
    'name_key',
    'platform',
    'state',
    'unit',
    'responsible',
    'address_key',
    'handle_key',
    'due_on',
    'shown',
    'changed_at',
  ];
  const values = columns.map((column) => `@${column}`).join(', ');
  const insert = connection.prepare(
    `INSERT INTO register_channels (id, revision, content, ${columns.join(', ')}) VALUES (@id, @revision, @content, ${values})`,
  );
  const update = connection.prepare(
    `UPDATE register_channels SET revision = @revision, content = @content, ${columns.map((column) => `${column} = @${column}`).join(', ')} WHERE id = @id AND revision = @revision - 1`,
  );
  const shown = connection.prepare('UPDATE register_channels SET due_on = ?, shown = ? WHERE id = ?');
  const forget = connection.prepare('DELETE FROM register_words WHERE rowid = ?');
  const index = connection.prepare('INSERT INTO register_words (rowid, words) VALUES (?, ?)');
  const unit = connection.prepare(
    'INSERT INTO register_units (id, name, email) VALUES (?, ?, ?) ON CONFLICT (id) DO UPDATE SET name = excluded.name, email = excluded.email',
  );
  const entry = connection.prepare('INSERT INTO register_entries (id, channel_id, book, content) VALUES (?, ?, ?, ?)');
  const later = connection.prepare(
    "UPDATE register_entries SET content = json_set(content, '$.later', json(?)) WHERE id = ? AND json_extract(content, '$.later') IS NULL",
  );
  const audit = connection.prepare('INSERT INTO register_audit (channel_id, at, actor, field, before, after) VALUES (?, ?, ?, ?, ?, ?)');
  return {
    'register.put': ({ channel, index: by }) => {
      const row = {
        id: channel.id,
        revision: channel.revision,
        content: JSON.stringify(channel),
        name: channel.fields.name,
        name_key: by.nameKey,
        platform: channel.fields.platform,
        state: channel.state,
        unit: channel.fields.responsibleUnit,
        responsible: channel.fields.responsible.name,
        address_key: by.addressKey,
        handle_key: by.handleKey,
        due_on: by.dueOn,
        shown: JSON.stringify(by.shown),
        changed_at: channel.changedAt,
      };
      const known = numberOf.get(channel.id);
      if (known === undefined) insert.run(row);
      else if (update.run(row).changes === 0) throw conflict('error.changedMeanwhile');
      const number = known ?? numberOf.get(channel.id);
      if (known !== undefined) forget.run(known);
      index.run(number, by.words);
    },
    'register.index': ({ id, dueOn, shown: by }) => {
      shown.run(dueOn, JSON.stringify(by), id);
    },
    'register.unit': ({ unit: { id, name, email } }) => {
      unit.run(id, name, email);
    },
    'register.entry': ({ entry: one }) => {
      entry.run(one.id, one.channelId, one.book, JSON.stringify(one));
    },
    'register.later': ({ entryId, later: said }) => {
      if (later.run(JSON.stringify(said), entryId).changes === 0) throw missing(entryId);
    },
    'register.audit': ({ entries }) => {
      for (const { channelId, at, by, field, before, after } of entries)
        audit.run(channelId, at, by, field, JSON.stringify(before ?? null), JSON.stringify(after ?? null));
    },
  };
}
