import Database from 'better-sqlite3';
import type { Comparison, Standing } from '#shared/domain/safety/comparison.ts';
import type { Connection } from '../connection.ts';
import { newestApplied } from '../migrate.ts';
import { migrations } from '../migrations/index.ts';

/** What it would mean to put the database in `file` in the place of the one in `present`. Both are only read; the schema may be any of ours. */
export function compare(present: string, file: string, takenAt: string | null): Comparison {
  const now = new Database(present, { readonly: true, fileMustExist: true });
  const then = new Database(file, { readonly: true, fileMustExist: true });
  try {
    const [nowDrafts, thenDrafts] = [revisions(now), revisions(then)];
    const [nowSends, thenSends] = [sends(now), sends(then)];
    const open = then
      .prepare<[], { sends: number; doubt: number }>(
        `SELECT count(*) AS sends, coalesce(sum(queued + deferred + attempting), 0) AS doubt FROM orders WHERE state NOT IN ('finished', 'cancelled')`,
      )
      .get();
    return {
      there: standing(then, thenDrafts.size, thenSends.size),
      here: standing(now, nowDrafts.size, nowSends.size),
      lost: {
        messages: countWhere(nowDrafts.keys(), (id) => !thenDrafts.has(id)),
        changed: countWhere(nowDrafts, ([id, revision]) => thenDrafts.has(id) && thenDrafts.get(id) !== revision),
        sends: countWhere(nowSends, (id) => !thenSends.has(id)),
      },
      back: {
        messages: countWhere(thenDrafts.keys(), (id) => !nowDrafts.has(id)),
        sends: countWhere(thenSends, (id) => !nowSends.has(id)),
      },
      held: { sends: open?.sends ?? 0, doubt: open?.doubt ?? 0 },
      takenAt,
      older: newestApplied(then) !== migrations.at(-1)?.number,
    };
  } finally {
    now.close();
    then.close();
  }
}

/** True for practice, false for real, null where nobody has begun in it. */
export function isPractice(connection: Connection): boolean | null {
  const facts = connection.prepare<[], string>("SELECT facts FROM log WHERE type = 'system.created' ORDER BY seq LIMIT 1").pluck().get();
  return facts === undefined ? null : (JSON.parse(facts) as { practice?: unknown }).practice === true;
}

function standing(connection: Connection, messages: number, count: number): Standing {
  const changedAt = connection
    .prepare<[], string | null>(
      'SELECT max(at) FROM (SELECT max(updated_at) AS at FROM drafts UNION ALL SELECT * FROM (SELECT at FROM log ORDER BY seq DESC LIMIT 1))',
    )
    .pluck()
    .get();
  return { messages, sends: count, changedAt: changedAt ?? null };
}

function revisions(connection: Connection): Map<string, number> {
  return new Map(connection.prepare<[], [string, number]>('SELECT id, revision FROM drafts').raw().all());
}

function sends(connection: Connection): Set<string> {
  return new Set(connection.prepare<[], string>("SELECT id FROM orders WHERE json_extract(content, '$.kind') = 'send'").pluck().all());
}

function countWhere<T>(items: Iterable<T>, holds: (item: T) => boolean): number {
  let count = 0;
  for (const item of items) if (holds(item)) count += 1;
  return count;
}
