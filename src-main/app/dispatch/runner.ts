import { createBreaker } from '#shared/domain/dispatch/breaker.ts';
import { onlyRows } from '#shared/domain/dispatch/canary.ts';
import { withoutSlowStart } from '#shared/domain/dispatch/caps.ts';
import { nextRecipientState } from '#shared/domain/dispatch/ledger.ts';
import type { PaceLimit } from '#shared/domain/dispatch/limit.ts';
import type { LedgerRow, Relay, SendOrder } from '#shared/domain/dispatch/order.ts';
import { capsInForce } from '#shared/domain/dispatch/order-hours.ts';
import { judge, type Outcome, type Verdict } from '#shared/domain/dispatch/outcome.ts';
import { AppError } from '#shared/domain/errors.ts';
import type { TextRef } from '#shared/texts/index.ts';
import type { Lane, Proof } from '../../ports/mailer.ts';
import type { Change } from '../../ports/store.ts';
import type { Context } from '../context.ts';
import type { Connections } from './connections.ts';
import { ledgerMoved, ownFault } from './failures.ts';
import type { Feed } from './feed.ts';
import type { Gate, Wish } from './gate.ts';
import type { Hours } from './hours.ts';
import { createLanes } from './lanes.ts';
import type { Mails } from './mails.ts';
import { createPace } from './pace.ts';
import { createSleepers } from './sleepers.ts';

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

/** A lane that waits longer than this for work gives its connection back. */
const longestIdle = 2000;
/** The same for one that waits for a domain's cap; opening another costs more than keeping it a while. */
const longestKept = 10_000;
/** When a domain has so many under way as it may, milliseconds until we look again: another send's may have ended. */
const lookAgain = 1000;

export interface RunnerParts {
  readonly context: Context;
  readonly order: SendOrder;
  readonly relay: Relay;
  readonly proof: Proof;
  readonly mails: Mails;
  readonly gate: Gate;
  readonly hours: Hours;
  readonly feed: Feed;
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
  /** Starts, or goes on after `pause`. `order`: as it stands now, for its canary may have been released since. */
  go(order: SendOrder): void;
  /** Nothing new starts; what is in flight finishes. `cancelled`: nothing goes back to the queue. */
  pause(how?: { cancelled: boolean }): void;
  /** As `pause`, and the connections are cut. */
  cut(): void;
  readonly running: boolean;
  /** Messages per second over the last ten seconds. */
  rate(): number;
  /** What keeps it from being faster; null where only the relay does. */
  limit(): PaceLimit | null;
  /** How many wait for each domain that has caps of its own. */
  left: Feed['left'];
  /** Resolves when no lane is left. */
  idle(): Promise<void>;
  /** A person has put rows back into the queue. */
  wake(): void;
  /** What only slows it down holds it no longer. */
  lift(): void;
}

type Settled = Extract<Change, { do: 'ledger.settle' }>;

/** An outcome that is not on disk yet. */
interface Owed {
  readonly row: LedgerRow;
  readonly attempt: number;
  readonly verdict: Verdict;
  readonly reply: string;
  readonly at: string;
}

export function createRunner(parts: RunnerParts): Runner {
  const { context, order, gate, feed, connections, tuning } = parts;
  const { store, clock } = context;
  let caps = capsInForce(order);
  const breaker = createBreaker();
  const pace = createPace(clock.monotonic());
  const sleepers = createSleepers(clock);
  const { sleep, wakeAll } = sleepers;
  let running = false;
  let cancelled = false;
  let active = 0;
  let stopWatching = (): void => {};
  let idleWaiters: (() => void)[] = [];

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

  const changeOf = ({ row, attempt, verdict, reply, at }: Owed): Settled => {
    // Whether the address is suppressed by now is for the store to see, in the write itself.
    const state = nextRecipientState('attempting', verdict.event, { due: true, cancelled, suppressed: false, urgent: false });
    if (state === null || state === 'attempting') throw new AppError('internal', 'error.internal', { what: `ledger ${verdict.event}` });
    const dueAt = state === 'deferred' && verdict.delay !== null ? new Date(Date.parse(at) + verdict.delay).toISOString() : null;
    return { do: 'ledger.settle', orderId: order.id, seq: row.seq, attempt, state, at, dueAt, reply: reply.slice(0, 2000) };
  };

  const lanes = createLanes({
    mailer: context.mailer,
    relay: parts.relay,
    proof: parts.proof,
    connections,
    limit: caps.connections,
    reconnect: tuning.reconnect,
    sleepers,
    running: () => running,
    onHold: hold,
  });

  /** Its outcome is on disk: the row is over, or waits again. */
  const settled = ({ row }: Owed, { state, dueAt }: Settled) => {
    if (state === 'queued') feed.putBack(row);
    else feed.done(row, dueAt);
    wakeAll();
  };

  /** Milliseconds until a message may begin, as far as its domain is concerned: 0 is now; null where none waits. */
  const opensIn = (): number | null => {
    const domains = feed.ready();
    return domains.length === 0 ? null : (gate.freeIn(domains) ?? lookAgain);
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
      const settling = owed;
      const change = changeOf(settling);
      owed = null;
      await writeAlone([change]);
      settled(settling, change);
    };
    const wish = (): Wish => ({ caps, take: feed.take });
    try {
      while (running) {
        const opens = opensIn();
        if (opens !== 0) {
          await flush();
          if (lane && (connections.wanted || !(opens === null ? await moreSoon() : opens <= longestKept))) {
            await lanes.shut(lane);
            lane = null;
          }
          if (!(await rest())) break;
          continue;
        }
        if (!mayBegin()) break;
        if (!lane?.usable || connections.wanted) {
          await flush();
          if (lane) await lanes.shut(lane);
          lane = await lanes.open();
          if (!lane) break;
        }
        let row = gate.tryBegin(wish());
        if (!row) {
          await flush();
          const wait = sleepers.leaving(() => !running);
          row = await gate.wait(wish(), wait.onLeave);
          wait.done();
          if (!row) continue;
          // Either side gives up a connection on which nothing is said for long.
          if (running && !lane.usable) lane = await lanes.renew(lane);
          if (!running || !lane) {
            gate.end(caps, row, null);
            feed.putBack(row);
            continue;
          }
        }
        // Connections and caps may have taken their time.
        if (!mayBegin()) {
          gate.end(caps, row, null);
          feed.putBack(row);
          break;
        }
        const earlier: Owed | null = owed;
        const made = await attempt(lane, row, earlier);
        owed = made === 'passed' ? null : made;
        if (earlier) settled(earlier, changeOf(earlier));
        else if (caps.domains) wakeAll();
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
      hold(ownFault(error));
    } finally {
      await flush();
      if (lane) await lanes.shut(lane);
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
      gate.end(caps, row, outcome);
    }
    if (unrecorded !== null && ledgerMoved(unrecorded)) {
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
    lanes.reached();
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
    const opens = opensIn();
    if (opens !== null) {
      if (opens > 0) await sleep(opens);
      return running;
    }
    const due = store.read.nextDue(order.id);
    const { queued, accepted, refused, deferred, in_doubt: doubt } = store.read.counts(order.id);
    // The canary has gone, and others wait.
    if (feed.holdsBack && queued > 0) {
      hold({ id: 'dispatch.held.canary', params: { accepted, refused, deferred, doubt } });
      return false;
    }
    if (queued > 0) {
      // Rows came back to the queue that nobody told of.
      await feed.reload();
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
    go(now) {
      running = true;
      if (feed.holdsBack && onlyRows(now) === null) void feed.lift().then(wakeAll);
      cancelled = false;
      parts.hours.begin();
      watchHours();
      lanes.reached();
      breaker.reset();
      staff();
    },
    pause(how) {
      cancelled = how?.cancelled ?? false;
      stop();
    },
    cut() {
      stop();
      lanes.cut();
    },
    get running() {
      return running;
    },
    rate: () => pace.rate(clock.monotonic()),
    limit: () => gate.limit(caps, feed.ready()),
    left: feed.left,
    idle: () => (active === 0 ? Promise.resolve() : new Promise((resolve) => idleWaiters.push(resolve))),
    lift() {
      parts.hours.lift();
      caps = withoutSlowStart(caps);
      void feed.lift().then(wakeAll);
    },
    wake: () => void feed.reload().then(wakeAll),
  };
}

function storageTrouble(error: unknown): TextRef {
  if (error instanceof AppError && error.kind === 'storage') return { id: 'dispatch.held.storage' };
  return { id: 'dispatch.held.internal', params: { what: (error instanceof Error ? error.message : String(error)).slice(0, 200) } };
}
