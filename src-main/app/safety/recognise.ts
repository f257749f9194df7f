import type { OrderCounts } from '#shared/domain/dispatch/order.ts';
import { isOpen, statesBefore } from '#shared/domain/dispatch/order-states.ts';
import { said } from '#shared/domain/dispatch/said.ts';
import { type Identity, nextIdentity, type Opened, type Recognition, recognise, type Stale } from '#shared/domain/safety/identity.ts';
import type { Change } from '../../ports/store.ts';
import type { Witnesses } from '../../ports/witnesses.ts';
import { type Context, logged, settingKeys } from '../context.ts';

/** What is shown until a person has seen it: the database is not the one that sent last. */
export interface StaleNotice {
  readonly kind: Stale;
  /** When it was found out. */
  readonly at: string;
  /** The instant that a restored or imported database shows; null where it is not known. */
  readonly originAt: string | null;
  /** How many sends are held, and how many recipients are in doubt by that. */
  readonly orders: number;
  readonly doubt: number;
}

export interface Settled {
  readonly identity: Identity;
  readonly recognition: Recognition;
}

/**
 * At start, before anything is taken up: tells what the opened database is. A copy, an older or a restored one does not know
 * what has been sent since, so every unfinished send is held and its open rows become in doubt (architecture.md, Storage).
 * All of it is one write: killed before it, the next start does it.
 */
export async function settleIdentity(context: Context, witnesses: Pick<Witnesses, 'here' | 'inside' | 'outside'>): Promise<Settled> {
  const { store, ids } = context;
  const { read } = store;
  const opened: Opened = {
    ...witnesses,
    here: witnesses.here,
    identity: read.identity(),
    head: read.logHead(),
    hashAt: (seq) => read.logFrom(seq, 1).find((entry) => entry.seq === seq)?.hash ?? null,
    accepted: (orderId) => read.counts(orderId).accepted,
  };
  const recognition = recognise(opened);
  const identity = nextIdentity(recognition, opened, ids.next());
  if (recognition === 'own') return { identity, recognition };
  await store.write([
    { do: 'identity.set', identity },
    ...(recognition === 'unnamed' ? [] : holdEverything(context, recognition, opened.identity?.originAt ?? null)),
  ]);
  return { identity, recognition };
}

function holdEverything(context: Context, kind: Stale, originAt: string | null): Change[] {
  const { read } = context.store;
  const at = context.clock.now();
  const held = read.orders().filter(({ state }) => isOpen(state));
  const changes = held.flatMap((order): Change[] => {
    const { id: orderId, messageId } = order;
    const counts = read.counts(orderId);
    const heldBecause = said({ id: 'dispatch.held.copied', params: { kind, doubt: openRows(counts) } });
    return [
      { do: 'order.state', orderId, from: statesBefore('copied'), set: { state: 'paused', heldBecause } },
      { do: 'ledger.doubtRest', orderId, at, reply: said({ id: 'dispatch.seen.copied', params: { kind } }) },
      logged(
        context,
        'order.paused',
        messageId,
        { orderId, kind: order.kind, because: 'dispatch.held.copied', inDoubt: openRows(counts) },
        null,
      ),
    ];
  });
  const doubt = held.reduce((sum, { id }) => sum + openRows(read.counts(id)), 0);
  const notice: StaleNotice = { kind, at, originAt, orders: held.length, doubt };
  return [
    ...changes,
    { do: 'settings.set', key: settingKeys.staleNotice, value: notice },
    { do: 'settings.set', key: settingKeys.recognisedAt, value: at },
    logged(context, 'database.recognised', null, { kind, orders: held.length, inDoubt: doubt }, null),
  ];
}

function openRows({ queued, deferred, attempting }: OrderCounts): number {
  return queued + deferred + attempting;
}
