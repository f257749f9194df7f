import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { aDraft, anOrder, instant, wholeOrder } from '#main/ports/store.fixture.ts';
import type { Change, Store } from '#main/ports/store.ts';
import { nextRecipientState } from '#shared/domain/dispatch/ledger.ts';
import { type RecipientState, recipientStates } from '#shared/domain/dispatch/order.ts';
import { judge, type Outcome } from '#shared/domain/dispatch/outcome.ts';
import { newSeed, oneOf, seeded } from '../../../tests/kit/random.ts';
import { workers } from '../../../tests/kit/workers.ts';
import { createSqliteStore } from './index.ts';

const directory = mkdtempSync(join(tmpdir(), 'budstikke-model-'));
afterAll(() => rmSync(directory, { recursive: true, force: true }));

const recipients = 60;
const lanes = 4;
const lives = 6;
const writesPerLife = 60;
/** As many programs are started one after another, on a machine that may do much else. */
const severalStarts = 400_000;
const orderId = 'o1';

interface Row {
  readonly state: RecipientState;
  readonly attempts: number;
  /** In seconds; null unless deferred. */
  readonly due: number | null;
}
/** A ledger in memory, and how many attempts have been made in it. */
interface Model {
  readonly rows: readonly Row[];
  readonly attempts: number;
}
const set = (model: Model, seq: number, row: Row): Model => ({ ...model, rows: model.rows.with(seq - 1, row) });
const rowOf = (model: Model, seq: number): Row => model.rows[seq - 1] as Row;

const facts = { due: true, cancelled: false, suppressed: false, urgent: false };
/** By the domain's table; a step that the table does not know is a mistake of this test. */
function go(row: Row, event: Parameters<typeof nextRecipientState>[1], facts?: Parameters<typeof nextRecipientState>[2]): RecipientState {
  const to = nextRecipientState(row.state, event, facts);
  if (to === null) throw new Error(`${event} in ${row.state}`);
  return to;
}

/** What a relay may answer, or fail to. */
function anOutcome(random: () => number): Outcome {
  return oneOf<Outcome>(random, [
    { kind: 'accepted', reply: '250 2.0.0 Ok' },
    { kind: 'accepted', reply: '250 2.0.0 Ok' },
    { kind: 'deferred', code: 451, reply: '451 4.7.1 Later', stage: 'recipient' },
    { kind: 'deferred', code: 421, reply: '421 4.3.2 Closing', stage: 'content' },
    { kind: 'refused', code: 550, reply: '550 5.1.1 User unknown', stage: 'recipient' },
    { kind: 'refused', code: 550, reply: '550 5.7.1 Blocked', stage: 'content' },
    { kind: 'not-sent', reply: 'lost' },
    { kind: 'in-doubt', reply: 'lost' },
  ]);
}

/**
 * So many writes as lanes make them: an attempt carries the outcome of the lane's message before. Gives each with the
 * ledger as it is after it.
 */
function plan(start: Model, from: number, random: () => number): { changes: Change[]; after: Model }[] {
  const made: { changes: Change[]; after: Model }[] = [];
  const busy: (number | null)[] = Array.from({ length: lanes }, () => null);
  let model = start;
  for (let second = from; made.length < writesPerLife && second < from + 20 * writesPerLife; second += 1) {
    const changes: Change[] = [];
    const lane = Math.floor(random() * lanes);
    const earlier = busy[lane] ?? null;
    if (earlier !== null) {
      const row = rowOf(model, earlier);
      const { event, delay } = judge(anOutcome(random), row.attempts, random());
      const state = go(row, event) as Extract<Change, { do: 'ledger.settle' }>['state'];
      const due = state === 'deferred' ? second + Math.ceil((delay ?? 0) / 1000) : null;
      const dueAt = due === null ? null : instant(due);
      changes.push({ do: 'ledger.settle', orderId, seq: earlier, attempt: row.attempts, state, at: instant(second), dueAt, reply: '' });
      model = set(model, earlier, { ...row, state, due });
      busy[lane] = null;
    }
    // Now and then somebody has one in doubt sent to again, or time passes until those put off are due.
    if (random() < 0.1) second += 600;
    const doubts = model.rows.flatMap(({ state }, index) => (state === 'in_doubt' ? [index + 1] : []));
    const [again] = doubts;
    if (again !== undefined && random() < 0.2) {
      changes.push({ do: 'doubt.decide', orderId, seqs: [again], decision: 'send-again', reason: 'x', by: 'p1', at: instant(second) });
      changes.push({ do: 'ledger.requeue', orderId, seqs: [again] });
      model = set(model, again, { ...rowOf(model, again), state: go(rowOf(model, again), 'send-again') });
    }
    // Now and then somebody who waits is suppressed, or a leader lets somebody go who is.
    const [waits, ...wait] = model.rows.flatMap(({ state }, index) => (state === 'queued' ? [index + 1] : []));
    if (waits !== undefined && random() < 0.1) {
      const seq = oneOf(random, [waits, ...wait]);
      const address = `person${seq}@uni.example`;
      const suppression = { address, reason: 'x', since: instant(second), by: 'p1', salt: '' };
      changes.push({ do: 'suppression.put', suppression });
      changes.push({ do: 'ledger.suppress', address, kinds: ['send'], at: instant(second) });
      model = set(model, seq, { ...rowOf(model, seq), state: go(rowOf(model, seq), 'suppress', { ...facts, suppressed: true }) });
    }
    const [out, ...outToo] = model.rows.flatMap(({ state }, index) => (state === 'suppressed' ? [index + 1] : []));
    if (out !== undefined && random() < 0.15) {
      const seq = oneOf(random, [out, ...outToo]);
      changes.push({ do: 'ledger.override', orderId, seqs: [seq], reason: 'x', by: 'p1', at: instant(second) });
      model = set(model, seq, { ...rowOf(model, seq), state: go(rowOf(model, seq), 'override', { ...facts, urgent: true }) });
    }
    const ready = model.rows.flatMap(({ state, due }, index) =>
      state === 'queued' || (state === 'deferred' && (due ?? 0) <= second) ? [index + 1] : [],
    );
    if (ready.length > 0 && random() < 0.9) {
      const seq = ready[Math.floor(random() * ready.length)] ?? 1;
      const row = rowOf(model, seq);
      changes.push({ do: 'ledger.attempt', orderId, seq, attempt: row.attempts + 1, at: instant(second) });
      model = { ...set(model, seq, { state: go(row, 'attempt'), attempts: row.attempts + 1, due: null }), attempts: model.attempts + 1 };
      busy[lane] = seq;
    }
    if (changes.length > 0) made.push({ changes, after: model });
  }
  return made;
}

const open = () => createSqliteStore({ directory, workerUrl: workers.store, now: instant() });

/** The ledger as it lies on disk, and whether its counters agree with it. */
function stored({ read }: Store): { readonly found: Model; readonly counted: boolean } {
  const { rows } = read.ledger(orderId, { offset: 0, limit: recipients });
  const counts = read.counts(orderId);
  return {
    found: {
      rows: rows.map(({ state, attempts, dueAt }) => ({
        state,
        attempts,
        due: dueAt === null ? null : (Date.parse(dueAt) - Date.parse(instant())) / 1000,
      })),
      attempts: read.attemptTimes('').length,
    },
    counted: recipientStates.every((state) => counts[state] === rows.filter((row) => row.state === state).length),
  };
}

/** Has a program write, kills it at a random moment, and gives how many writes it was told are on disk. */
async function writeAndKill(writes: readonly { changes: Change[] }[], random: () => number): Promise<number> {
  const script = fileURLToPath(new URL('told-writer.fixture.ts', import.meta.url));
  const child = spawn(process.execPath, [script, directory], { stdio: ['pipe', 'pipe', 'inherit'] });
  const ended = once(child, 'close');
  child.stdin.on('error', () => {});
  const enough = Math.floor(random() * writes.length);
  let told = 0;
  createInterface({ input: child.stdout }).on('line', (line) => {
    // In small portions: what is written at once is one commit.
    if (line === 'ready') sendFrom(0);
    else told = Number(line) + 1;
    if (told > enough || (line === 'ready' && enough === 0)) child.kill('SIGKILL');
  });
  const sendFrom = (from: number): void => {
    const portion = writes.slice(from, from + 3);
    if (portion.length === 0 || child.killed) return;
    child.stdin.write(portion.map(({ changes }) => `${JSON.stringify(changes)}\n`).join(''));
    setImmediate(() => sendFrom(from + portion.length));
  };
  const [, signal] = await ended;
  expect(signal).toBe('SIGKILL');
  return told;
}

describe('the ledger in memory and the one on disk', () => {
  const seed = newSeed();
  it(
    `agree over random replies, losses, decisions, kills and restarts (seed ${seed})`,
    async () => {
      const random = seeded(seed);
      const store = await open();
      await store.write([{ do: 'draft.create', draft: aDraft('m1') }, ...wholeOrder(anOrder(orderId, 'm1'), recipients)]);
      await store.close();
      let model: Model = { rows: Array.from({ length: recipients }, () => ({ state: 'queued', attempts: 0, due: null })), attempts: 0 };
      let second = 1;
      for (let life = 0; life < lives; life += 1) {
        const writes = plan(model, second, random);
        if (writes.length === 0) break;
        const told = await writeAndKill(writes, random);
        const again = await open();
        const { found, counted } = stored(again);
        expect(counted).toBe(true);
        // Whatever it was told is there; of what it was not told, the first so many, each whole.
        const states = [model, ...writes.map(({ after }) => after)];
        const reached = states.findLastIndex((state) => JSON.stringify(state) === JSON.stringify(found));
        expect(reached, `life ${life}: not as it was after any write`).toBeGreaterThanOrEqual(told);

        second += 620 * writesPerLife;
        await again.write([{ do: 'ledger.recover', at: instant(second), reply: '' }]);
        const rows = found.rows.map((row) => (row.state === 'attempting' ? { ...row, state: go(row, 'recover') } : row));
        model = { ...found, rows };
        expect(stored(again)).toEqual({ found: model, counted: true });
        await again.close();
      }
      expect(model.attempts).toBeGreaterThan(0);
    },
    severalStarts,
  );
});
