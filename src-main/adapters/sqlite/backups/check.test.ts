import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { aDraft, anOrder, instant, wholeOrder } from '#main/ports/store.fixture.ts';
import type { Store } from '#main/ports/store.ts';
import { databaseName, openForReading } from '../connection.ts';
import { createSqliteStore } from '../index.ts';
import { checkDatabase } from './check.ts';

let directory: string;
let store: Store;
beforeEach(async () => {
  directory = mkdtempSync(join(tmpdir(), 'budstikke-check-'));
  store = await createSqliteStore({ directory, workerUrl: new URL('../store-worker.ts', import.meta.url), now: instant() });
  await store.write([
    { do: 'draft.create', draft: aDraft('m1') },
    ...wholeOrder(anOrder('o1', 'm1'), 2),
    ...wholeOrder(anOrder('o2', 'm1'), 2),
  ]);
});
afterEach(async () => {
  await store.close();
  rmSync(directory, { recursive: true });
});

/** Two rows of an order move on, as another connection writes them. */
const moveOn = (order: number, count: string): void => {
  const other = new Database(join(directory, databaseName));
  other.exec(`BEGIN IMMEDIATE;
    UPDATE ledger SET state = 'cancelled' WHERE ord = ${order} AND state = 'queued';
    UPDATE orders SET queued = 0, cancelled = ${count} WHERE number = ${order};
    COMMIT`);
  other.close();
};

it('a send that goes on while the database is checked is no fault', () => {
  const connection = openForReading(join(directory, databaseName), 5000);
  let moved = false;
  const report = checkDatabase(connection, false, (share) => {
    // The first order has been counted, the second has not.
    if (moved || share < 0.81 || share >= 1) return;
    moved = true;
    moveOn(2, '2');
  });
  expect(moved).toBe(true);
  expect(report.ok).toBe(true);
  expect(checkDatabase(connection, true, () => {}).ok).toBe(true);
  moveOn(1, '3');
  expect(checkDatabase(connection, false, () => {}).parts).toContainEqual({ part: 'counts', state: 'broken', faults: 1 });
  connection.close();
});
