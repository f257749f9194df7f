import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createSqliteStore } from '#main/adapters/sqlite/index.ts';
import { createClock } from '#main/adapters/system.ts';
import { anEvent, instant } from '#main/ports/store.fixture.ts';
import type { Store } from '#main/ports/store.ts';
import { workers } from '../../../tests/kit/workers.ts';
import { createLogHandlers } from './index.ts';

let directory: string;
let store: Store;
beforeEach(async () => {
  directory = mkdtempSync(join(tmpdir(), 'budstikke-log-'));
  store = await createSqliteStore({
    directory,
    workerUrl: workers.store,
    now: instant(),
  });
  // More than one chunk of the check.
  await store.write(Array.from({ length: 5100 }, (_, n) => ({ do: 'log.append', event: anEvent({ n }, n % 100 === 0 ? 'm1' : null) })));
});
afterEach(async () => {
  await store.close();
  rmSync(directory, { recursive: true });
});

const verify = () => createLogHandlers({ store, clock: createClock() })['log.verify']({});
/** What somebody does who has the file and a database tool: the triggers go first. */
function tamper(sql: string): void {
  const database = new Database(join(directory, 'budstikke.sqlite'));
  database.exec('DROP TRIGGER log_is_never_edited; DROP TRIGGER log_is_never_cut;');
  database.exec(sql);
  database.close();
}

describe('the log', () => {
  it('is whole when nobody has touched it', async () => {
    expect(await verify()).toEqual({ ok: true, entries: 5100, head: store.read.logHead().hash, brokenAt: null });
  });

  it.each([
    ['an entry was edited', "UPDATE log SET actor = 'p9' WHERE seq = 5050", 5050],
    ['an entry’s facts were edited', `UPDATE log SET facts = '{"n":0}' WHERE seq = 2`, 2],
    ['an entry was removed', 'DELETE FROM log WHERE seq = 4000', 4000],
    ['the first entry was removed', 'DELETE FROM log WHERE seq = 1', 1],
    ['the end was cut off', 'DELETE FROM log WHERE seq > 5090', 5091],
    ['everything was removed', 'DELETE FROM log', 1],
    [
      'two entries changed places',
      'UPDATE log SET seq = -1 WHERE seq = 10; UPDATE log SET seq = 10 WHERE seq = 11; UPDATE log SET seq = 11 WHERE seq = -1',
      10,
    ],
    [
      'an entry was added at the end',
      'INSERT INTO log SELECT 5101, at, actor, type, message_id, facts, previous, hash FROM log WHERE seq = 5100',
      5101,
    ],
  ])('says where %s', async (_, sql, brokenAt) => {
    tamper(sql);
    expect(await verify()).toMatchObject({ ok: false, brokenAt });
  });

  it('pages the newest first, of all or of one message', async () => {
    const page = createLogHandlers({ store, clock: createClock() })['log.page'];
    const whole = await page({ offset: 1, limit: 2 });
    expect([whole.total, ...whole.entries.map(({ seq }) => seq)]).toEqual([5100, 5099, 5098]);
    const one = await page({ messageId: 'm1', offset: 0, limit: 2 });
    expect([one.total, ...one.entries.map(({ seq }) => seq)]).toEqual([51, 5001, 4901]);
  });
});
