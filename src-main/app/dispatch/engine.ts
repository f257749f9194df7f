import type { EventData } from '#shared/contract/index.ts';
import { needsSecondPerson } from '#shared/domain/dispatch/confirm.ts';
import { timeLeft } from '#shared/domain/dispatch/estimate.ts';
import { createLedgerDigest } from '#shared/domain/dispatch/ledger-digest.ts';
import type { Lifted, OrderState, Relay, SendOrder } from '#shared/domain/dispatch/order.ts';
import { capsInForce, dueAt, goesAt, windowInForce } from '#shared/domain/dispatch/order-hours.ts';
import { nextOrderState, type OrderEvent, type OrderFacts, statesBefore } from '#shared/domain/dispatch/order-states.ts';
import { said } from '#shared/domain/dispatch/said.ts';
import { lateAfter } from '#shared/domain/dispatch/start-time.ts';
import { needsTelling } from '#shared/domain/dispatch/telling.ts';
import { AppError } from '#shared/domain/errors.ts';
import type { LogEventType } from '#shared/domain/log/entry.ts';
import type { Pack } from '#shared/domain/policy/pack.ts';
import { deleteByAfter } from '#shared/domain/privacy/purge.ts';
import type { TextRef } from '#shared/texts/index.ts';
import type { Change } from '../../ports/store.ts';
import { type Context, logged, requirePack } from '../context.ts';
import { requireTrustedClock } from '../workplace/clock.ts';
import { requireUnchanged } from './approved.ts';
import { backOffMemory } from './back-off-memory.ts';
import { type Connections, createConnections } from './connections.ts';
import { heldBy, ledgerMoved, ownFault } from './failures.ts';
import { createFeed } from './feed.ts';
import { createFinishEstimate } from './finish.ts';
import { createGate, type Gate } from './gate.ts';
import { createHours, lateText } from './hours.ts';
import { createMails } from './mails.ts';
import { noteOf } from './note.ts';
import { relayProof } from './relay.ts';
import { returnKey } from './return-key.ts';
import { createRunner, type Runner, type Tuning } from './runner.ts';

/** Carries orders out: starts them, holds them, ends them, and tells how they stand. */
export interface Engine {
  /** What of the order's state machine depends on the present. */
  facts(order: SendOrder): OrderFacts;
  /** Moves an order and starts or stops its lanes. `conflict` when the event cannot happen (any more). */
  move(order: SendOrder, event: OrderEvent, by: string | null, because?: TextRef, unsaved?: readonly Change[]): Promise<SendOrder>;
  /** A leader has lifted what only slows the order down: what waits for that goes at once. `why`: the message's reason, a code. */
  lift(order: SendOrder, lifted: Lifted, why: string): Promise<SendOrder>;
  /** Rows of an order that may still send wait again, by these changes; how it stands is not touched. `conflict` when it has moved. */
  putBack(order: SendOrder, changes: readonly Change[]): Promise<SendOrder>;
  progress(order: SendOrder): EventData<'progress'>;
  /** There may be new rows in this order. */
  wake(orderId: string): void;
  recover(): Promise<void>;
  close(): Promise<void>;
}

const logTypes: Readonly<Record<OrderEvent, LogEventType | null>> = {
  confirm: 'order.confirmed',
  start: 'order.started',
  due: 'order.started',
  closed: 'order.waiting',
  opened: 'order.resumed',
  pause: 'order.paused',
  hold: 'order.paused',
  late: 'order.paused',
  resume: 'order.resumed',
  cancel: 'order.cancelled',
  stopNow: 'order.stopped',
  finish: 'order.finished',
  recover: 'order.recovered',
  copied: 'order.paused',
  sendAgain: null,
};

/** Rows that the digest of a ledger takes at a time. */
const digestPage = 500;

export function createEngine(context: Context, tuning: Tuning): Engine {
  const { store, clock, host } = context;
  const { read } = store;
  const runners = new Map<string, Runner>();
  const timers = new Map<string, () => void>();
  const connections: Connections = createConnections();
  const finish = createFinishEstimate(context);
  let gate: Gate | null = null;
  let tick: (() => void) | null = null;
  let awake: Promise<(() => void) | null> | null = null;
  let closed = false;
  const theGate = () => {
    gate ??= createGate(clock, read, backOffMemory(context));
    return gate;
  };

  const wallNow = (): number => Date.parse(clock.now());
  const orderNow = (id: string): SendOrder => {
    const order = read.order(id);
    if (!order) throw new AppError('not-found', 'error.notFound', { what: id });
    return order;
  };

  const packOf = (order: SendOrder): Pack => requirePack(context, read.version(order.versionId)?.packId ?? '');

  const facts = (order: SendOrder): OrderFacts => {
    const pack = packOf(order);
    return {
      needsSecondPerson: needsSecondPerson(pack, order),
      confirmed: order.confirmedBy !== null || order.startedAt !== null,
      needsTelling: needsTelling(pack, order),
      startsLater: goesAt(order, wallNow()) > wallNow(),
    };
  };

  const move: Engine['move'] = async (order, event, by, because, unsaved = []) => {
    const to = nextOrderState(order.state, event, facts(order));
    if (to === null) throw new AppError('conflict', 'dispatch.blocked.state');
    const runner = runners.get(order.id);
    // Before the write is posted: whatever a lane writes after it knows that nothing goes back to the queue.
    if (to !== 'sending' && runner) {
      if (event === 'stopNow') runner.cut();
      else runner.pause({ cancelled: to === 'cancelled' });
    }
    // Only now, with nothing to undo when it is refused.
    const ready = to === 'sending' ? await readyRunner(order, runner) : runner;
    const at = clock.now();
    const isStart = event === 'start' || event === 'due';
    const changes: Change[] = [
      ...unsaved,
      {
        do: 'order.state',
        orderId: order.id,
        from: [order.state],
        set: {
          state: to,
          heldBecause: because ? said(because) : '',
          waitsUntil: to === 'scheduled' ? new Date(goesAt(order, wallNow())).toISOString() : null,
          ...(event === 'confirm' && { confirmedAt: at, confirmedBy: by }),
          ...(isStart && to === 'sending' && { startedAt: at }),
          ...(event === 'start' && { startedBy: by }),
          ...(event === 'resume' && order.startedAt === null && { startedBy: by, startedAt: to === 'sending' ? at : null }),
          ...((to === 'finished' || to === 'cancelled') && { finishedAt: at }),
          ...(event === 'sendAgain' && { finishedAt: null }),
        },
      },
    ];
    if (to === 'cancelled') changes.push({ do: 'ledger.cancelRest', orderId: order.id, at });
    // A person may have put rows back since the lanes found none.
    if (to === 'finished') changes.push({ do: 'ledger.over', orderId: order.id });
    if (to === 'finished' || to === 'cancelled') changes.push(...listsDay(order, at));
    const type = to === 'scheduled' ? (order.startedAt === null ? 'order.scheduled' : 'order.waiting') : logTypes[event];
    if (type)
      changes.push(
        logged(
          context,
          type,
          order.messageId,
          { orderId: order.id, kind: order.kind, ...(because && { because: because.id }), ...(await outcomeFacts(order, to)) },
          by,
        ),
      );
    await store.write(changes);
    const moved = orderNow(order.id);
    follow(moved, ready);
    const note = closed ? null : noteOf(context, moved, event, because);
    if (note) host.notify(note);
    return moved;
  };

  /** A list whose day nobody chose goes so long after its send has ended (privacy.md). */
  const listsDay = (order: SendOrder, at: string): Change[] => {
    const list = order.listId === null ? null : read.list(order.listId);
    if (!list?.followsSend || list.purged) return [];
    return [{ do: 'list.change', listId: list.id, set: { deleteBy: deleteByAfter(at, packOf(order).zone) } }];
  };

  /** Counts, and at rest the digest of the ledger, for the log. */
  const outcomeFacts = async (order: SendOrder, to: OrderState) => {
    if (order.startedAt === null) return {};
    const counts = { ...read.counts(order.id) };
    if (to !== 'finished') return counts;
    const digest = createLedgerDigest();
    for (let offset = 0; ; offset += digestPage) {
      const { rows } = read.ledger(order.id, { offset, limit: digestPage });
      if (rows.length === 0) return { ...counts, ledgerDigest: digest.hex() };
      digest.add(rows);
      await new Promise<void>((resolve) => clock.after(0, resolve));
    }
  };

  /** The practice server may have another port than when the order was made; no other relay is ever taken for it. */
  const relayOf = async (order: SendOrder): Promise<Relay> => {
    const relay = order.practice ? await context.practice?.relay() : order.relay;
    if (!relay || (context.practice !== null) !== order.practice) throw new AppError('blocked', 'dispatch.blocked.noRelay');
    return relay;
  };

  /** One whose lanes are still coming to rest goes on as it is, where the relay can still be logged in to. */
  const readyRunner = async (order: SendOrder, runner: Runner | undefined): Promise<Runner> => {
    if (!runner) return makeRunner(order);
    await relayProof(context, await relayOf(order));
    return runner;
  };

  const makeRunner = async (order: SendOrder): Promise<Runner> => {
    if (!order.practice && order.kind === 'send') requireTrustedClock(context);
    await requireUnchanged(context, order);
    const version = read.version(order.versionId);
    if (!version) throw new AppError('not-found', 'error.notFound', { what: order.versionId });
    const relay = await relayOf(order);
    return createRunner({
      context,
      order,
      relay,
      proof: await relayProof(context, relay),
      mails: createMails(version, order, relay, await returnKey(context)),
      gate: theGate(),
      hours: createHours(windowInForce(order), clock.now),
      feed: await createFeed(read, order, clock),
      connections,
      tuning,
      onClosed: () => void settle(order.id, 'closed'),
      onHold: (because, unsaved) => void holdWhatever(order.id, because, unsaved),
      onDone: () => void settle(order.id, 'finish'),
      onIdle: () => {
        if (runners.get(order.id)?.running === false) runners.delete(order.id);
        endWaiting(order.id);
        if (runners.size === 0) rest();
      },
    });
  };

  /** What an order's new state means for lanes, timers and everyone who watches. */
  const follow = (order: SendOrder, runner: Runner | undefined) => {
    timers.get(order.id)?.();
    timers.delete(order.id);
    if (order.state === 'scheduled') arm(order);
    if (order.state === 'sending' && runner && !closed) {
      runners.set(order.id, runner);
      runner.go(order);
      wakeUp();
    }
    tell(order);
    context.emit('changed', { about: 'dispatch', messageId: order.messageId });
    context.emit('changed', { about: 'messages', messageId: order.messageId });
  };

  /** What was in flight when the window closed may have been the last. */
  const endWaiting = (orderId: string): void => {
    const { queued, attempting, deferred } = read.counts(orderId);
    const { state, startedAt } = orderNow(orderId);
    const waits = state === 'scheduled' && startedAt !== null && !runners.has(orderId);
    if (!closed && waits && queued + attempting + deferred === 0) void settle(orderId, 'finish');
  };

  /** What the lanes have come to: the end, or the end of the window. */
  const settle = async (orderId: string, event: 'finish' | 'closed') => {
    try {
      await move(orderNow(orderId), event, null);
      if (event === 'closed') endWaiting(orderId);
    } catch (error) {
      if (event === 'finish' && ledgerMoved(error)) return goOn(orderId);
      await holdWhatever(
        orderId,
        error instanceof AppError && error.kind === 'storage' ? { id: 'dispatch.held.storage' } : ownFault(error),
        [],
      );
    }
  };

  /** Somebody has put rows back while the order was coming to its end: its lanes take them, now or when its window opens. */
  const goOn = async (orderId: string): Promise<void> => {
    const order = orderNow(orderId);
    if (closed || order.state !== 'sending') return;
    try {
      await move(order, 'sendAgain', null);
    } catch (error) {
      await holdWhatever(orderId, heldBy(error), []);
    }
  };

  /** Holds an order although the disk may refuse: tries until it is written down, or the app ends. */
  const holdWhatever = async (orderId: string, because: TextRef, unsaved: readonly Change[]): Promise<void> => {
    while (!closed) {
      try {
        const order = orderNow(orderId);
        if (nextOrderState(order.state, 'hold', facts(order)) !== null) await move(order, 'hold', null, because, unsaved);
        else if (unsaved.length > 0) await store.write(unsaved);
        return;
      } catch {
        await new Promise<void>((resolve) => clock.after(tuning.reconnect, resolve));
      }
    }
  };

  /** Waits for a scheduled order's time, looking at the clock again and again. */
  const arm = (order: SendOrder) => {
    const wait = dueAt(order) - wallNow();
    const act = () => {
      timers.delete(order.id);
      const now = orderNow(order.id);
      if (closed || now.state !== 'scheduled') return;
      if (dueAt(now) > wallNow()) arm(now);
      else void startDue(now);
    };
    timers.set(order.id, clock.after(Math.max(0, Math.min(wait, tuning.look)), act));
  };

  const startDue = async (order: SendOrder) => {
    // A window that has closed meanwhile was missed altogether.
    const late = wallNow() - dueAt(order) > lateAfter || facts(order).startsLater;
    try {
      if (late) await move(order, 'late', null, lateText(order, packOf(order).zone));
      else if (order.startedAt === null) await move(order, 'due', order.startedBy ?? order.confirmedBy ?? order.createdBy);
      else await move(order, 'opened', null);
    } catch (error) {
      if (error instanceof AppError && error.kind === 'conflict') return;
      await holdWhatever(order.id, heldBy(error), []);
    }
  };

  const progress = (order: SendOrder): EventData<'progress'> => {
    const runner = runners.get(order.id);
    const counts = read.counts(order.id);
    const used = theGate().counts();
    const rate = runner?.rate() ?? 0;
    const left = counts.queued + counts.attempting + counts.deferred;
    const goesOn = runner?.running || order.state === 'scheduled';
    const leftOf = runner?.left() ?? [];
    const resting = goesOn && windowInForce(order) !== null ? finish.of(order, left, rate, leftOf) : null;
    const domains = leftOf.map((domain) => ({ ...domain, used: theGate().counts(domain.cap.domain) }));
    const takes = runner?.running ? timeLeft({ caps: capsInForce(order), used, left, measured: rate, domains }) : null;
    const due = read.nextDue(order.id);
    const until = resting ?? (takes === null ? null : wallNow() + takes);
    const at = until === null ? null : Math.max(until, due ? Date.parse(due) : 0);
    return {
      orderId: order.id,
      messageId: order.messageId,
      state: order.state,
      counts,
      rate,
      slowed: theGate().slowed,
      limit: runner?.running ? runner.limit() : null,
      window: { second: used.second, minute: used.minute, hour: used.hour, day: used.day, connections: connections.open },
      finishAt: at === null ? null : new Date(at).toISOString(),
    };
  };
  const tell = (order: SendOrder) => context.emit('progress', progress(order));

  const wakeUp = () => {
    awake ??= host.keepAwake('Budstikke').catch(() => null);
    if (tick) return;
    const beat = () => {
      for (const id of runners.keys()) tell(orderNow(id));
      if (context.practice) context.emit('changed', { about: 'practice', messageId: null });
      tick = clock.after(tuning.progress, beat);
    };
    tick = clock.after(tuning.progress, beat);
  };
  const rest = () => {
    if (!tick) return;
    tick();
    tick = null;
    void awake?.then((release) => release?.());
    awake = null;
    if (context.practice) context.emit('changed', { about: 'practice', messageId: null });
  };

  return {
    facts,
    move,

    async lift(order, lifted, why) {
      const goes = new Date(goesAt({ ...order, lifted }, wallNow())).toISOString();
      const set = { lifted, ...(order.state === 'scheduled' && { waitsUntil: goes }) };
      await store.write([
        { do: 'order.state', orderId: order.id, from: [order.state], set },
        logged(context, 'order.lifted', order.messageId, { orderId: order.id, why }, lifted.by),
      ]);
      const moved = orderNow(order.id);
      runners.get(order.id)?.lift();
      follow(moved, undefined);
      return moved;
    },

    async putBack({ id, state }, changes) {
      await store.write([{ do: 'order.state', orderId: id, from: [state], set: {} }, ...changes]);
      runners.get(id)?.wake();
      const order = orderNow(id);
      tell(order);
      for (const about of ['dispatch', 'messages'] as const) context.emit('changed', { about, messageId: order.messageId });
      return order;
    },

    progress,
    wake: (orderId) => runners.get(orderId)?.wake(),

    async recover() {
      const orders = read.orders();
      const attempting = orders.map((order) => ({ order, inFlight: read.counts(order.id).attempting }));
      const interrupted = attempting.reduce((sum, { inFlight }) => sum + inFlight, 0);
      gate = createGate(clock, read, backOffMemory(context));
      const changes: Change[] =
        interrupted > 0 ? [{ do: 'ledger.recover', at: clock.now(), reply: said({ id: 'dispatch.seen.ended' }) }] : [];
      for (const { order, inFlight } of attempting) {
        if (order.state === 'sending') {
          const heldBecause = said({ id: 'dispatch.held.interrupted', params: { doubt: inFlight } });
          changes.push({ do: 'order.state', orderId: order.id, from: statesBefore('recover'), set: { state: 'paused', heldBecause } });
        } else if (inFlight === 0) continue;
        const { queued, accepted, deferred, refused } = read.counts(order.id);
        changes.push(
          logged(
            context,
            'order.recovered',
            order.messageId,
            { orderId: order.id, inDoubt: inFlight, queued, accepted, deferred, refused },
            null,
          ),
        );
      }
      if (changes.length > 0) await store.write(changes);
      for (const order of read.orders()) {
        if (order.state !== 'scheduled') continue;
        arm(order);
        tell(order);
      }
    },

    async close() {
      const running = [...runners.entries()];
      for (const [, runner] of running) runner.pause();
      closed = true;
      for (const cancel of timers.values()) cancel();
      const late = clock.after(tuning.closing, () => {
        for (const [, runner] of running) runner.cut();
      });
      await Promise.all(running.map(([, runner]) => runner.idle()));
      late();
      for (const [id] of running) {
        const order = read.order(id);
        if (order?.state === 'sending') await move(order, 'hold', null, { id: 'dispatch.held.closed' }).catch(() => {});
      }
      rest();
    },
  };
}
