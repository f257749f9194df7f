import { createBreaker } from '#shared/domain/dispatch/breaker.ts';
import { onlyRows } from '#shared/domain/dispatch/canary.ts';
import { nextRecipientState } from '#shared/domain/dispatch/ledger.ts';
import type { Caps, LedgerRow, Relay, SendOrder } from '#shared/domain/dispatch/order.ts';
import { judge, type Outcome, type Verdict } from '#shared/domain/dispatch/outcome.ts';
import { AppError } from '#shared/domain/errors.ts';
import type { TextRef } from '#shared/texts/index.ts';
import type { Lane } from '../../ports/mailer.ts';
import type { Change } from '../../ports/store.ts';
import type { Context } from '../context.ts';
import { createCanaryFeed, createLiftedFeed } from './canary-feed.ts';
import type { Connections } from './connections.ts';
import { createFeed } from './feed.ts';
import type { Gate } from './gate.ts';
import type { Hours } from './hours.ts';
import type { Mails } from './mails.ts';
import { createPace } from './pace.ts';

/** Waiting times of the engine, milliseconds. */
export interface Tuning {
  /** Before the second try to reach the relay; doubles each time. */
  readonly reconnect: number;
  /** How often progress is told. */
  readonly progress: number;
  /** How long closing waits for what is in flight. */
  readonly closing: number;
  /** How often the clock is looked at for a scheduled order: the machine may have slept. */
  readonly look: number;
}
export const usualTuning: Tuning = { reconnect: 1000, progress: 1000, closing: 5000, look: 60_000 };

/** So many tries in a row to reach the relay, then the send holds. */
const mostReconnects = 5;
/** These say that trying again at once is no use. */
const hopeless = new Set([
  'dispatch.relay.login',
  'dispatch.relay.refused',
  'dispatch.relay.tls',
  'dispatch.relay.unknownHost',
  'dispatch.relay.notSmtp',
  'dispatch.blocked.plainRelay',
]);
/** A lane that waits longer than this for work gives its connection back. */
const longestIdle = 2000;

export interface RunnerParts {
  readonly context: Context;
  readonly order: SendOrder;
  readonly relay: Relay;
  readonly password: string | null;
  readonly mails: Mails;
  readonly gate: Gate;
  readonly hours: Hours;
  readonly connections: Connections;
  readonly tuning: Tuning;
  /** The send cannot go on. `unsaved`: outcomes that are not on disk yet and have to be written with it. */
  readonly onHold: (because: TextRef, unsaved: readonly Change[]) => void;
  /** Its window has closed: no new message has begun since, and what is in flight finishes. */
  readonly onClosed: () => void;
  /** Nothing is queued, deferred or in flight. */
  readonly onDone: () => void;
  /** The last lane has ended. */
  readonly onIdle: () => void;
}

/** One order while it is sending: its lanes, each with one connection and one message in flight. */
export interface Runner {
  /** Starts, or goes on after `pause`. */
  go(): void;
  /** Nothing new starts; what is in flight finishes. `cancelled`: nothing goes back to the queue. */
  pause(how?: { cancelled: boolean }): void;
  /** As `pause`, and the connections are cut. */
  cut(): void;
  readonly running: boolean;
  readonly lanes: number;
  /** Messages per second over the last ten seconds. */
  rate(): number;
  /** Resolves when no lane is left. */
  idle(): Promise<void>;
  /** There may be new rows. */
  wake(): void;
  /** What only slows it down holds it no longer. */
  lift(): void;
}

interface Owed {
  readonly row: LedgerRow;
  readonly attempt: number;
  readonly verdict: Verdict;
  readonly reply: string;
  readonly at: string;
}

export function createRunner(parts: RunnerParts): Runner {
  const { context, order, gate, connections, tuning } = parts;
  const { store, clock, mailer } = context;
  const caps: Caps = order.caps;
  let only = onlyRows(order);
  let feed = only ? createCanaryFeed(store.read, order.id, only, clock.now) : createFeed(store.read, order.id, clock.now);
  const breaker = createBreaker();
  const pace = createPace(clock.monotonic());
  const open = new Set<Lane>();
  /** Called when the run stops or something has changed; each waits for its own reason. */
  const sleepers = new Set<() => void>();
  let running = false;
  let cancelled = false;
  let active = 0;
  let failedOpens = 0;
  let stopWatching = (): void => {};
  let idleWaiters: (() => void)[] = [];

  const wakeAll = () => {
    for (const wake of [...sleepers]) wake();
  };
  /** Waits until something changes, at most so long. */
  const sleep = (milliseconds: number) =>
    new Promise<void>((resolve) => {
      const wake = () => {
        sleepers.delete(wake);
        cancel();
        resolve();
      };
      const cancel = clock.after(Math.min(milliseconds, 60_000), wake);
      sleepers.add(wake);
    });
  /** For a wait elsewhere that has to end when the run stops. */
  const leaving = () => {
    let wake: (() => void) | null = null;
    return {
      onLeave: (leave: () => void) => {
        wake = () => {
          if (!running) leave();
        };
        sleepers.add(wake);
      },
      over: () => {
        if (wake) sleepers.delete(wake);
      },
    };
  };

  const stop = () => {
    running = false;
    stopWatching();
    wakeAll();
  };
  const hold = (because: TextRef, unsaved: readonly Change[] = []) => {
    if (!running && unsaved.length === 0) return;
    stop();
    parts.onHold(because, unsaved);
  };

  /** Asked before each message, and by the minute for the ones that wait. */
  const mayBegin = (): boolean => {
    const seen = parts.hours.look();
    if (seen === 'open' || !running) return running;
    if (seen === 'missed') hold({ id: 'dispatch.held.slept' });
    else {
      stop();
      parts.onClosed();
    }
    return false;
  };
  const watchHours = (): void => {
    stopWatching();
    stopWatching = clock.after(Math.min(tuning.look, Math.max(10, parts.hours.left)), () => {
      if (mayBegin()) watchHours();
    });
  };
  const writeAlone = async (changes: readonly Change[]): Promise<void> => {
    if (changes.length === 0) return;
    try {
      await store.write(changes);
    } catch (error) {
      hold(storageTrouble(error), changes);
    }
  };

  const changeOf = ({ row, attempt, verdict, reply, at }: Owed): Change => {
    // Whether the address is suppressed by now is for the store to see, in the write itself.
    const state = nextRecipientState('attempting', verdict.event, { due: true, cancelled, suppressed: false });
    if (state === null || state === 'attempting') throw new AppError('internal', 'error.internal', { what: `ledger ${verdict.event}` });
    const dueAt = state === 'deferred' && verdict.delay !== null ? new Date(Date.parse(at) + verdict.delay).toISOString() : null;
    return { do: 'ledger.settle', orderId: order.id, seq: row.seq, attempt, state, at, dueAt, reply: reply.slice(0, 2000) };
  };

  /** Opens a connection; null when the run stops meanwhile or the relay cannot be reached. */
  const openLane = async (): Promise<Lane | null> => {
    while (running) {
      const wait = leaving();
      const got = await connections.acquire(caps.connections, wait.onLeave);
      wait.over();
      if (!got) return null;
      try {
        const lane = await mailer.open(parts.relay, parts.password);
        open.add(lane);
        if (running) return lane;
        await shut(lane);
        return null;
      } catch (error) {
        connections.release();
        if (!running) return null;
        failedOpens += 1;
        const because: TextRef =
          error instanceof AppError ? error.text : { id: 'dispatch.held.internal', params: { what: String(error).slice(0, 200) } };
        if (failedOpens >= mostReconnects || hopeless.has(because.id) || !(error instanceof AppError)) {
          hold(because);
          return null;
        }
        await sleep(tuning.reconnect * 2 ** (failedOpens - 1));
      }
    }
    return null;
  };
  /** A lane in the place of one that was lost while it waited, without standing in line again; null when it cannot be had. */
  const renew = async (lost: Lane): Promise<Lane | null> => {
    await lost.close();
    open.delete(lost);
    const lane = await mailer.open(parts.relay, parts.password).catch(() => null);
    if (lane && running) {
      open.add(lane);
      return lane;
    }
    await lane?.close();
    connections.release();
    return null;
  };
  const shut = async (lane: Lane) => {
    await lane.close();
    open.delete(lane);
    connections.release();
  };

  const staff = () => {
    while (running && active < Math.min(caps.connections, order.count)) {
      active += 1;
      void work();
    }
  };

  const work = async () => {
    let lane: Lane | null = null;
    let owed: Owed | null = null;
    const flush = async () => {
      if (!owed) return;
      const { row } = owed;
      const change = changeOf(owed);
      owed = null;
      await writeAlone([change]);
      feed.done(row);
      wakeAll();
    };
    try {
      while (running) {
        const row = feed.take();
        if (!row) {
          await flush();
          if (lane && !(await moreSoon())) {
            await shut(lane);
            lane = null;
          }
          if (!(await rest())) break;
          continue;
        }
        if (!mayBegin()) {
          feed.putBack(row);
          break;
        }
        if (!lane?.usable || connections.wanted) {
          await flush();
          if (lane) await shut(lane);
          lane = await openLane();
          if (!lane) {
            feed.putBack(row);
            break;
          }
        }
        if (!gate.tryBegin(caps)) {
          await flush();
          const wait = leaving();
          const begun = await gate.wait(caps, wait.onLeave);
          wait.over();
          if (!begun || !running) {
            if (begun) gate.end(caps, null);
            feed.putBack(row);
            break;
          }
          // Either side gives up a connection on which nothing is said for long.
          if (!lane.usable) lane = await renew(lane);
          if (!lane) {
            gate.end(caps, null);
            feed.putBack(row);
            continue;
          }
        }
        // Connections and caps may have taken their time.
        if (!mayBegin()) {
          gate.end(caps, null);
          feed.putBack(row);
          break;
        }
        const earlier: Owed | null = owed;
        const made = await attempt(lane, row, earlier);
        owed = made === 'passed' ? null : made;
        if (earlier) {
          feed.done(earlier.row);
          wakeAll();
        }
        if (made === 'passed') continue;
        if (!owed) break;
        const because = breaker.count(owed.verdict, owed.reply);
        if (because) hold(because);
        else if (owed.verdict.relayTrouble) {
          await flush();
          await sleep(tuning.reconnect);
        }
      }
    } catch (error) {
      hold({ id: 'dispatch.held.internal', params: { what: String(error).slice(0, 200) } });
    } finally {
      await flush();
      if (lane) await shut(lane);
      active -= 1;
      // Somebody may have gone on while this lane was on its way out.
      staff();
      if (active === 0) {
        parts.onIdle();
        for (const wake of idleWaiters) wake();
        idleWaiters = [];
      }
      wakeAll();
    }
  };

  /** One transaction: the attempt, with the lane's earlier outcome, is durable before the content goes out. */
  const attempt = async (lane: Lane, row: LedgerRow, earlier: Owed | null): Promise<Owed | 'passed' | null> => {
    const number = row.attempts + 1;
    const at = clock.now();
    const before = earlier ? [changeOf(earlier)] : [];
    let outcome: Outcome | null = null;
    let unrecorded: unknown = null;
    try {
      const mail = parts.mails.mail(row, at);
      const cleared = store.write([...before, { do: 'ledger.attempt', orderId: order.id, seq: row.seq, attempt: number, at }]);
      const recorded = cleared.catch((error: unknown) => {
        unrecorded = error;
      });
      outcome = await lane.send({ ...parts.mails.envelope(row), mail, cleared });
      await recorded;
    } catch (error) {
      feed.putBack(row);
      throw error;
    } finally {
      gate.end(caps, outcome);
    }
    if (unrecorded !== null && movedOn(unrecorded)) {
      // The row was suppressed or cancelled while a lane had it. Nothing went out; the earlier outcome was refused with it.
      feed.done(row);
      await writeAlone(before);
      return 'passed';
    }
    if (unrecorded !== null) {
      hold(storageTrouble(unrecorded), before);
      feed.putBack(row);
      return null;
    }
    pace.count(clock.monotonic());
    failedOpens = 0;
    return { row, attempt: number, verdict: judge(outcome, number, Math.random()), reply: outcome.reply, at: clock.now() };
  };

  /** True while others may give rows back shortly. */
  const moreSoon = async () => {
    if (feed.inHand > 0) await sleep(longestIdle);
    return feed.inHand > 0;
  };

  /** Nothing to do now: waits for rows to come back or fall due. False when the order is done. */
  const rest = async (): Promise<boolean> => {
    if (!running) return false;
    if (feed.inHand > 0) {
      await sleep(longestIdle);
      return running;
    }
    const due = store.read.nextDue(order.id);
    const { queued, accepted, refused, deferred, in_doubt: doubt } = store.read.counts(order.id);
    // The canary has gone, and others wait.
    if (only && queued > 0) {
      hold({ id: 'dispatch.held.canary', params: { accepted, refused, deferred, doubt } });
      return false;
    }
    if (queued > 0) {
      await sleep(50);
      return running;
    }
    if (due === null) {
      stop();
      parts.onDone();
      return false;
    }
    await sleep(Math.max(10, Date.parse(due) - Date.parse(clock.now())));
    return running;
  };

  return {
    go() {
      running = true;
      cancelled = false;
      parts.hours.begin();
      watchHours();
      failedOpens = 0;
      breaker.reset();
      staff();
    },
    pause(how) {
      cancelled = how?.cancelled ?? false;
      stop();
    },
    cut() {
      stop();
      for (const lane of open) lane.cut();
    },
    get running() {
      return running;
    },
    get lanes() {
      return open.size;
    },
    rate: () => pace.rate(clock.monotonic()),
    idle: () => (active === 0 ? Promise.resolve() : new Promise((resolve) => idleWaiters.push(resolve))),
    wake: wakeAll,
    lift() {
      parts.hours.lift();
      // A row that a lane has in hand may be given out again: the store lets only one of them attempt it.
      if (only) feed = createLiftedFeed(feed, createFeed(store.read, order.id, clock.now));
      only = null;
      wakeAll();
    },
  };
}

/** True when the row of an attempt was no longer waiting. */
function movedOn(error: unknown): boolean {
  return error instanceof AppError && error.text.id === 'error.ledgerMoved';
}

function storageTrouble(error: unknown): TextRef {
  if (error instanceof AppError && error.kind === 'storage') return { id: 'dispatch.held.storage' };
  return { id: 'dispatch.held.internal', params: { what: (error instanceof Error ? error.message : String(error)).slice(0, 200) } };
}
