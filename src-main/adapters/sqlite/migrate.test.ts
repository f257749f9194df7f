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
