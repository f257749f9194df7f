import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { instant } from '#main/ports/store.fixture.ts';
import { type Connection, databaseName, openForWriting } from './connection.ts';
import { migrate } from './migrate.ts';
import { type Migration, migrations } from './migrations/index.ts';
import { messageReads } from './reads/messages.ts';

let directory: string;
let connection: Connection;
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'budstikke-migrate-'));
  connection = openForWriting(join(directory, databaseName), 50, () => {});
});
afterEach(() => {
  connection.close();
  rmSync(directory, { recursive: true });
});

const next: Migration = { number: 1000, name: 'next', sql: 'CREATE TABLE next (x INTEGER) STRICT; INSERT INTO next VALUES (1)' };
const broken: Migration = { number: 1001, name: 'broken', sql: 'CREATE TABLE half (x INTEGER) STRICT; INSERT INTO nowhere VALUES (1)' };
const applied = (): unknown[] => connection.prepare('SELECT number FROM migrations ORDER BY number').pluck().all();
const ours = migrations.map(({ number }) => number);

describe('the schema', () => {
  it('has migrations with rising numbers and names of their own', () => {
    expect(ours).toEqual([...new Set(ours)].sort((a, b) => a - b));
    expect(new Set(migrations.map(({ name }) => name)).size).toBe(migrations.length);
  });

  it('of a new database needs no backup', () => {
    migrate(connection, migrations, directory, instant());
    expect(applied()).toEqual(ours);
    expect(existsSync(join(directory, 'backups'))).toBe(false);
  });

  it('of an older database is brought up, with a copy of how it was', () => {
    migrate(connection, migrations, directory, instant());
    connection.exec("INSERT INTO settings VALUES ('kept', '1')");
    migrate(connection, [...migrations, next], directory, instant());
    expect(applied()).toEqual([...ours, 1000]);
    const [name = ''] = readdirSync(join(directory, 'backups'));
    const copy = new Database(join(directory, 'backups', name), { readonly: true });
    expect(copy.prepare('SELECT value FROM settings').pluck().all()).toEqual(['1']);
    expect(copy.prepare("SELECT 1 FROM sqlite_schema WHERE name = 'next'").all()).toEqual([]);
    copy.close();
  });

  it('003: a database from before snapshots keeps its drafts and versions, and can keep snapshots of them', () => {
    const earlier = migrations.filter(({ number }) => number < 3);
    migrate(connection, earlier, directory, instant());
    connection.exec("INSERT INTO drafts VALUES ('m1', 4, 'then', '{\"id\":\"m1\"}')");
    connection.exec("INSERT INTO versions VALUES ('v1', 'm1', 1, 'digest', 'then', 'p1', '{}', '{}')");
    migrate(connection, migrations, directory, instant(60));
    expect(applied()).toEqual(ours);
    expect(connection.prepare('SELECT id, revision FROM drafts').all()).toEqual([{ id: 'm1', revision: 4 }]);
    expect(connection.prepare('SELECT id FROM versions').pluck().all()).toEqual(['v1']);
    connection.exec("INSERT INTO snapshots VALUES (1, 's1', 'm1', 3, 'then', 'p1', 'now', 'pause', '{}', '{}')");
    expect(() => connection.exec("INSERT INTO snapshots VALUES (2, 's2', 'nobody', 3, 'then', 'p1', 'now', 'pause', '{}', '{}')")).toThrow(
      'FOREIGN KEY',
    );
    expect(readdirSync(join(directory, 'backups'))).toHaveLength(1);
  });

  it('008, 009: a database from before them keeps every draft whole, and none is removed', () => {
    const draft = { id: 'm1', revision: 4, brief: { subject: 'Eksamen – «påmelding»' }, bodies: { nb: { type: 'doc', content: [] } } };
    migrate(
      connection,
      migrations.filter(({ number }) => number < 8),
      directory,
      instant(),
    );
    const put = connection.prepare('INSERT INTO drafts VALUES (?, 4, ?, ?)');
    put.run('m1', 'then', JSON.stringify(draft));
    put.run('m2', 'before', JSON.stringify({ id: 'm2', revision: 4 }));
    migrate(connection, migrations, directory, instant(60));
    const { draft: read, draftHeads } = messageReads(connection);
    expect(read('m1')).toEqual(draft);
    expect(draftHeads()).toEqual([
      { id: 'm1', revision: 4, brief: draft.brief },
      { id: 'm2', revision: 4 },
    ]);
  });

  it('006: a database from before it keeps its ledger, its decisions and its suppressions, and people can be suppressed in it', () => {
    migrate(
      connection,
      migrations.filter(({ number }) => number < 5),
      directory,
      instant(),
    );
    connection.exec(`
      INSERT INTO drafts VALUES ('m1', 1, 'then', '{"id":"m1"}');
      INSERT INTO orders (number, id, message_id, state, content, in_doubt) VALUES (1, 'o1', 'm1', 'finished', '{"id":"o1"}', 1);
      INSERT INTO lists VALUES (1, 'l1', 'm1', 1, 0, '{"id":"l1"}');
      INSERT INTO ledger VALUES (1, 1, 'a@uni.example', 'nb', 'x.1@uni', 'in_doubt', 1, 'then', 'later', NULL, 'lost');
      INSERT INTO doubt_decisions VALUES (1, 1, 1, 1, 'leave', 'asked', 'p1', 'then');
      INSERT INTO suppressions VALUES ('b@uni.example', 'asked', 'then', 'p1');
      INSERT INTO settings VALUES ('addressSalt', '"grain"');
    `);
    migrate(connection, migrations, directory, instant(60));
    expect(connection.prepare('SELECT address, state, reply FROM ledger').all()).toEqual([
      { address: 'a@uni.example', state: 'in_doubt', reply: 'lost' },
    ]);
    expect(connection.prepare('SELECT reason FROM doubt_decisions').pluck().all()).toEqual(['asked']);
    expect(connection.prepare("SELECT content ->> '$.purged' FROM orders").pluck().all()).toEqual([null]);
    expect(JSON.parse(connection.prepare<[], string>('SELECT content FROM lists').pluck().get() ?? '')).toEqual({
      id: 'l1',
      followsSend: false,
      erased: 0,
      purged: null,
    });
    // The one salt of all has gone to each suppression, and goes with it.
    expect(connection.prepare('SELECT salt FROM suppressions').pluck().all()).toEqual(['grain']);
    expect(connection.prepare("SELECT 1 FROM settings WHERE key = 'addressSalt'").all()).toEqual([]);
    connection.exec("UPDATE ledger SET state = 'suppressed', address = ''");
    expect(() => connection.exec("UPDATE ledger SET state = 'queued'")).toThrow('CHECK');
    expect(connection.pragma('foreign_key_check')).toEqual([]);
  });

  it('031: channels from before it are found by their languages and by an overdue evaluation, and what is due is worked out anew', () => {
    migrate(
      connection,
      migrations.filter(({ number }) => number < 31),
      directory,
      instant(),
    );
    const put = connection.prepare(
      "INSERT INTO register_channels (id, revision, content, name, name_key, platform, state, unit, responsible, address_key, handle_key, shown, changed_at) VALUES (?, 1, ?, '', '', '', ?, '', '', '', '', '{}', 'then')",
    );
    const content = (languages: readonly string[], evaluationDue: string | null) =>
      JSON.stringify({ fields: { languages, evaluationDue } });
    put.run('a', content(['nn', 'nb'], '2026-08-01'), 'open');
    put.run('b', content([], null), 'open');
    put.run('c', content(['en'], '2026-08-01'), 'draft');
    connection.exec("INSERT INTO settings VALUES ('registerRules', '\"uio 1\"')");
    migrate(connection, migrations, directory, instant(60));
    expect(connection.prepare('SELECT id, languages, evaluation_on AS evaluationOn FROM register_channels ORDER BY id').all()).toEqual([
      { id: 'a', languages: ' nb nn ', evaluationOn: '2026-08-01' },
      { id: 'b', languages: '', evaluationOn: '' },
      { id: 'c', languages: ' en ', evaluationOn: null },
    ]);
    expect(connection.prepare("SELECT 1 FROM settings WHERE key = 'registerRules'").all()).toEqual([]);
  });

  it('stays as it was before a migration that fails, and keeps those before it', () => {
    migrate(connection, migrations, directory, instant());
    expect(() => migrate(connection, [...migrations, next, broken], directory, instant())).toThrow();
    expect(applied()).toEqual([...ours, 1000]);
    expect(connection.prepare("SELECT 1 FROM sqlite_schema WHERE name = 'half'").all()).toEqual([]);
  });

  it('that is not the beginning of ours is refused, also when only a name differs', () => {
    migrate(connection, [...migrations, next], directory, instant());
    const newer = expect.objectContaining({ kind: 'storage', text: { id: 'error.storageNewer', params: { directory } } });
    expect(() => migrate(connection, migrations, directory, instant())).toThrow(newer);
    expect(() => migrate(connection, [...migrations, { ...next, name: 'other' }], directory, instant())).toThrow(newer);
  });

  it('refuses to edit or cut the log', () => {
    migrate(connection, migrations, directory, instant());
    connection.exec("INSERT INTO log VALUES (1, 'at', NULL, 'draft.edited', NULL, '{}', 'p', 'h')");
    expect(() => connection.exec("UPDATE log SET at = 'then'")).toThrow('append-only');
    expect(() => connection.exec('DELETE FROM log')).toThrow('append-only');
  });
});
