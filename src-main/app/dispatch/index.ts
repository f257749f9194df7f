import type { Params } from '#shared/contract/index.ts';
import { ruleToAnswer } from '#shared/domain/dispatch/answering.ts';
import { heldByCanary } from '#shared/domain/dispatch/canary.ts';
import { mayConfirm, needsSecondPerson } from '#shared/domain/dispatch/confirm.ts';
import type { SendOrder } from '#shared/domain/dispatch/order.ts';
import { isOpen, type OrderAction, statesBefore, wordMissing } from '#shared/domain/dispatch/order-states.ts';
import { bucketSeconds } from '#shared/domain/dispatch/plot.ts';
import { ruleToTell } from '#shared/domain/dispatch/telling.ts';
import { AppError } from '#shared/domain/errors.ts';
import type { Change } from '../../ports/store.ts';
import { type Context, type Handlers, logged, requireActor, requirePack } from '../context.ts';
import { requirePerson } from '../people/index.ts';
import { createSerially } from '../serially.ts';
import { requireUnchanged } from './approved.ts';
import { createCalendarHandlers } from './calendar.ts';
import { countDomains } from './domain-counts.ts';
import { createEngine } from './engine.ts';
import { requireNotReached } from './follow-up.ts';
import { createFollowUpHandlers } from './follow-up-plan.ts';
import { liftLimits } from './lift.ts';
import { overrideSuppressed, suppressedOf } from './override.ts';
import { createPracticeHandlers } from './practice.ts';
import { type EndOrder, prepareOrder, prepareTest } from './prepare.ts';
import { createRelayHandlers } from './relay.ts';
import { type Tuning, usualTuning } from './runner.ts';
import { createSendWindowHandlers } from './send-window.ts';
import { createSignIn } from './sign-in.ts';

type DispatchMethods =
  | 'calendar.get'
  | `sendWindow.${'get' | 'save'}`
  | `dispatch.${'prepare' | 'confirm' | 'tell' | 'answered' | 'start' | 'pause' | 'resume' | 'release' | 'cancel' | 'stopNow' | 'get' | 'rows' | 'domains' | 'settleDoubt' | 'sendTest' | 'followUp' | 'lift' | 'suppressed' | 'override'}`
  | `relay.${'get' | 'save' | 'test' | 'account' | 'signIn' | 'stopSignIn' | 'signOut'}`
  | `practice.${'mails' | 'mail' | 'empty'}`;

export interface Dispatch {
  readonly handlers: Handlers<DispatchMethods>;
  /** At start, once: what was in flight is in doubt, what was sending is paused, what is scheduled waits. */
  recover(): Promise<void>;
  /** Lets what is in flight finish for a few seconds, then cuts. */
  close(): Promise<void>;
}

/** Send orders from their making to their end, the relay's settings, and the practice mailbox. */
export function createDispatchHandlers(context: Context, tuning: Tuning = usualTuning): Dispatch {
  const { store, checkPassphrase } = context;
  const engine = createEngine(context, tuning);
  const signIn = createSignIn(context);
  const serially = createSerially();

  const requireOrder = (id: string): SendOrder => {
    const order = store.read.order(id);
    if (!order) throw new AppError('not-found', 'error.notFound', { what: id });
    return order;
  };
  /** A person's step on an order; done already is fine, so that a double click does it once. */
  const act =
    (event: OrderAction, done: readonly SendOrder['state'][]) =>
    ({ orderId }: { orderId: string }): Promise<{ order: SendOrder }> =>
      serially(orderId, async () => {
        const actor = requireActor(context);
        const order = requireOrder(orderId);
        if (done.includes(order.state)) return { order };
        const facts = engine.facts(order);
        const missing = event === 'start' || event === 'resume' ? wordMissing(facts) : null;
        if (missing && statesBefore(event).includes(order.state)) throw new AppError('blocked', missing.id);
        // One that starts now is checked when its lanes are made.
        if (event === 'start' && facts.startsLater) await requireUnchanged(context, order);
        return { order: await engine.move(order, event, actor.id) };
      });

  const confirm = async ({ orderId, decidedBy, passphrase }: Params<'dispatch.confirm'>): Promise<{ order: SendOrder }> => {
    requireActor(context);
    const order = requireOrder(orderId);
    if (order.confirmedBy === decidedBy) return { order };
    const person = requirePerson(context, decidedBy);
    if (!mayConfirm(person.id, order, store.read.version(order.versionId)?.writers ?? []))
      throw new AppError('forbidden', 'dispatch.blocked.samePerson');
    await checkPassphrase(person, passphrase);
    await requireUnchanged(context, order);
    return { order: await engine.move(order, 'confirm', person.id) };
  };

  /** A person's word about an order, given once: whoever comes later finds it said. `fits`: when it can be given. */
  const say = async (orderId: string, what: 'told' | 'answered', fits: (order: SendOrder) => boolean): Promise<{ order: SendOrder }> => {
    const actor = requireActor(context);
    const order = requireOrder(orderId);
    if (order[what]) return { order };
    if (order.kind !== 'send' || !fits(order)) throw new AppError('conflict', 'dispatch.blocked.state');
    await store.write([
      { do: 'order.state', orderId, from: [order.state], set: { [what]: { by: actor.id, at: context.clock.now() } } },
      logged(context, `order.${what}`, order.messageId, { orderId }, actor.id),
    ]);
    context.emit('changed', { about: 'dispatch', messageId: order.messageId });
    context.emit('changed', { about: 'messages', messageId: order.messageId });
    return { order: requireOrder(orderId) };
  };
  /** Each send is told of anew: what those who answer were told of an earlier one says nothing of this (U43). */
  const beforeIt = ({ startedAt, state }: SendOrder): boolean => startedAt === null && isOpen(state);
  const afterIt = ({ startedAt, state }: SendOrder): boolean => startedAt !== null && !isOpen(state);

  /** The word is kept before the send goes on, so that the lanes find it. */
  const release = async ({ orderId }: Params<'dispatch.release'>): Promise<{ order: SendOrder }> => {
    const actor = requireActor(context);
    const order = requireOrder(orderId);
    if (order.canary?.released) return { order };
    if (!order.canary || !heldByCanary(order)) throw new AppError('blocked', 'dispatch.blocked.noCanary');
    const released = { by: actor.id, at: context.clock.now() };
    await store.write([
      { do: 'order.state', orderId, from: [order.state], set: { canary: { ...order.canary, released } } },
      logged(context, 'order.released', order.messageId, { orderId, size: order.canary.size, ...store.read.counts(orderId) }, actor.id),
    ]);
    return { order: await engine.move(requireOrder(orderId), 'resume', actor.id) };
  };

  /** The decision is kept with its reason beside the rows; the log says that it was made, and about which. */
  const settleDoubt = async ({ orderId, seqs, decision, reason }: Params<'dispatch.settleDoubt'>): Promise<{ order: SendOrder }> => {
    const actor = requireActor(context);
    const order = requireOrder(orderId);
    const chosen = [...new Set(seqs)];
    if (decision === 'send-again') await requireNotReached(context, order, chosen);
    const decided: Change[] = [
      { do: 'doubt.decide', orderId, seqs: chosen, decision, reason, by: actor.id, at: context.clock.now() },
      ...(decision === 'send-again' ? [{ do: 'ledger.requeue', orderId, seqs: chosen } as const] : []),
      logged(context, 'doubt.settled', order.messageId, { orderId, decision, count: chosen.length, seqs: chosen.join(' ') }, actor.id),
    ];
    if (decision === 'leave') {
      await store.write(decided);
      context.emit('changed', { about: 'dispatch', messageId: order.messageId });
      return { order };
    }
    const because = order.state === 'sending' ? undefined : ({ id: 'dispatch.held.sendAgain', params: { count: chosen.length } } as const);
    const moved = await engine.move(order, 'sendAgain', actor.id, because, decided);
    engine.wake(order.id);
    return { order: moved };
  };

  const handlers: Handlers<DispatchMethods> = {
    'dispatch.prepare': (params) =>
      serially(params.messageId, async () => {
        const endOrder: EndOrder = (order, by, finishing) =>
          serially(order.id, () => engine.move(requireOrder(order.id), 'cancel', by, undefined, finishing));
        const made = await prepareOrder(context, params, endOrder);
        context.emit('changed', { about: 'dispatch', messageId: params.messageId });
        context.emit('changed', { about: 'messages', messageId: params.messageId });
        return made;
      }),
    'dispatch.confirm': (params) => serially(params.orderId, () => confirm(params)),
    'dispatch.lift': (params) =>
      serially(params.orderId, async () => ({ order: await liftLimits(context, engine, requireOrder(params.orderId), params) })),
    'dispatch.tell': (params) => serially(params.orderId, () => say(params.orderId, 'told', beforeIt)),
    'dispatch.answered': (params) => serially(params.orderId, () => say(params.orderId, 'answered', afterIt)),
    'dispatch.start': act('start', ['sending', 'scheduled', 'finished']),
    'dispatch.pause': act('pause', ['paused']),
    'dispatch.resume': act('resume', ['sending', 'scheduled']),
    'dispatch.release': (params) => serially(params.orderId, () => release(params)),
    'dispatch.cancel': act('cancel', ['cancelled']),
    'dispatch.stopNow': act('stopNow', ['stopped']),
    'dispatch.get': ({ orderId }) => {
      const order = requireOrder(orderId);
      const seconds = bucketSeconds(order.startedAt, order.finishedAt ?? context.clock.now());
      const version = store.read.version(order.versionId);
      const pack = requirePack(context, version?.packId ?? '');
      const [toTell, toAnswer] = [ruleToTell(pack, order), ruleToAnswer(pack, order)];
      const address = version?.brief.replyTo ?? '';
      return {
        order,
        progress: engine.progress(order),
        bucketSeconds: seconds,
        plot: store.read.plot(orderId, seconds),
        needsSecondPerson: needsSecondPerson(pack, order),
        telling: toTell && { rule: toTell.id, address },
        answering: toAnswer && { rule: toAnswer.id, address },
      };
    },
    'dispatch.rows': ({ orderId, ...page }) => {
      requireOrder(orderId);
      return store.read.ledger(orderId, page);
    },
    // In the message's turn too: what is sent again here must not be taken over by an order that is being made.
    'dispatch.domains': (params) => countDomains(context, params),
    'dispatch.settleDoubt': (params) =>
      serially(requireOrder(params.orderId).messageId, () => serially(params.orderId, () => settleDoubt(params))),
    'dispatch.suppressed': ({ orderId, ...page }) => suppressedOf(context, requireOrder(orderId), page),
    'dispatch.override': (params) =>
      serially(requireOrder(params.orderId).messageId, () =>
        serially(params.orderId, async () => ({ order: await overrideSuppressed(context, engine, requireOrder(params.orderId), params) })),
      ),
    'dispatch.sendTest': async (params) => {
      const order = await prepareTest(context, params);
      return { order: await engine.move(order, 'start', order.createdBy) };
    },
    ...createFollowUpHandlers(context),
    ...createSendWindowHandlers(context),
    ...createCalendarHandlers(context),
    ...createRelayHandlers(context),
    ...signIn.handlers,
    ...createPracticeHandlers(context),
  };

  const close = (): Promise<void> => {
    signIn.close();
    return engine.close();
  };
  return { handlers, recover: () => engine.recover(), close };
}
