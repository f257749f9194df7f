import type { ShownDue } from '#shared/domain/register/shown-due.ts';
import type { Connection } from '../connection.ts';
import { type Appliers, conflict, missing } from './change.ts';

export function registerChanges(
  connection: Connection,
): Appliers<
  'register.put' | 'register.index' | 'register.unit' | 'register.entry' | 'register.dispose' | 'register.later' | 'register.audit'
> {
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
    'languages',
    'evaluation_on',
  ];
  const values = columns.map((column) => `@${column}`).join(', ');
  const insert = connection.prepare(
    `INSERT INTO register_channels (id, revision, content, ${columns.join(', ')}) VALUES (@id, @revision, @content, ${values})`,
  );
  const update = connection.prepare(
    `UPDATE register_channels SET revision = @revision, content = @content, ${columns.map((column) => `${column} = @${column}`).join(', ')} WHERE id = @id AND revision = @revision - 1`,
  );
  const shown = connection.prepare(
    'UPDATE register_channels SET name_key = @nameKey, address_key = @addressKey, handle_key = @handleKey, due_on = @dueOn, evaluation_on = @evaluationOn, shown = @shown WHERE id = @id',
  );
  const forget = connection.prepare('DELETE FROM register_words WHERE rowid = ?');
  const index = connection.prepare('INSERT INTO register_words (rowid, words) VALUES (?, ?)');
  const forgetDues = connection.prepare('DELETE FROM register_dues WHERE channel = ?');
  const due = connection.prepare('INSERT INTO register_dues (due_on, channel, kind, content) VALUES (?, ?, ?, ?)');
  const putDues = (channel: number | undefined, dues: readonly ShownDue[]): void => {
    forgetDues.run(channel);
    for (const one of dues) due.run(one.on ?? '', channel, one.kind, JSON.stringify(one));
  };
  const unit = connection.prepare(
    'INSERT INTO register_units (id, name, email) VALUES (?, ?, ?) ON CONFLICT (id) DO UPDATE SET name = excluded.name, email = excluded.email',
  );
  const entry = connection.prepare('INSERT INTO register_entries (id, channel_id, book, content) VALUES (?, ?, ?, ?)');
  const later = connection.prepare(
    "UPDATE register_entries SET content = json_set(content, '$.later', json(?)) WHERE id = ? AND json_extract(content, '$.later') IS NULL",
  );
  const dispose = connection.prepare("UPDATE register_entries SET content = ? WHERE id = ? AND json_extract(content, '$.later') IS NULL");
  const audit = connection.prepare(
    'INSERT INTO register_audit (number, channel_id, at, actor, field, before, after) VALUES (?, ?, ?, ?, ?, ?, ?)',
  );
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
        languages: languageSet(channel.fields.languages),
        evaluation_on: by.evaluationOn,
      };
      const known = numberOf.get(channel.id);
      if (known === undefined) insert.run(row);
      else if (update.run(row).changes === 0) throw conflict('error.changedMeanwhile');
      const number = known ?? numberOf.get(channel.id);
      if (known !== undefined) forget.run(known);
      index.run(number, by.words);
      putDues(number, by.dues);
    },
    'register.index': ({ id, nameKey, addressKey, handleKey, words, dueOn, dues, evaluationOn, shown: by }) => {
      const number = numberOf.get(id);
      if (number === undefined) throw missing(id);
      shown.run({ id, nameKey, addressKey, handleKey, dueOn, evaluationOn, shown: JSON.stringify(by) });
      forget.run(number);
      index.run(number, words);
      putDues(number, dues);
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
    'register.dispose': ({ entry: left }) => {
      if (dispose.run(JSON.stringify(left), left.id).changes === 0) throw missing(left.id);
    },
    'register.audit': ({ entries }) => {
      for (const { number = null, channelId, at, by, field, before, after } of entries)
        audit.run(number, channelId, at, by, field, JSON.stringify(before ?? null), JSON.stringify(after ?? null));
    },
  };
}

/** A set of languages as lists are narrowed by it: sorted, with a space at each side of each. */
function languageSet(languages: readonly string[]): string {
  return languages.length > 0 ? ` ${[...new Set(languages)].sort().join(' ')} ` : '';
}
