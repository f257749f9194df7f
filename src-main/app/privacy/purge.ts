import { createLedgerDigest } from '#shared/domain/dispatch/ledger-digest.ts';
import type { SendOrder } from '#shared/domain/dispatch/order.ts';
import { isOpen } from '#shared/domain/dispatch/order-states.ts';
import { AppError } from '#shared/domain/errors.ts';
import { isOutlived, type StandsHere } from '#shared/domain/privacy/outlived.ts';
import {
  dayAt,
  deleteByAfter,
  type OrderOfList,
  type Purged,
  type PurgeState,
  purgeState,
  stopsPurge,
} from '#shared/domain/privacy/purge.ts';
import type { RecipientList } from '#shared/domain/recipients/list.ts';
import type { Change } from '../../ports/store.ts';
import { type Context, currentPack, logged } from '../context.ts';
import { clockDoubt } from '../workplace/clock.ts';
import { repliesThatStand } from './replies.ts';

/** Removing the addresses of lists and sends: by hand, and by their dates. */
export interface Purge {
  today(): string;
  stateOf(list: RecipientList): PurgeState;
  ordersOf(list: RecipientList): OrderOfList[];
  /** Copies for tests whose sending has ended and that still hold addresses. */
  endedTests(): SendOrder[];
  /** Gives how many addresses were removed. Errors: `not-found`, `conflict` (done already), `blocked` (a send is not finished). */
  list(listId: string, purged: Purged): Promise<number>;
  tests(orders: readonly SendOrder[], purged: Purged): Promise<number>;
  /** Everything whose day has come and that nothing waits for, in backups of a state that was replaced too. */
  byDate(): Promise<void>;
}

/** Rows that a digest takes at a time. */
const digestPage = 500;

export function createPurge(context: Context): Purge {
  const { store, clock, host, backups } = context;
  const { read } = store;
  // What a wrong clock deletes does not come back.
  const trusted = (): boolean => clockDoubt(context) === null;
  const today = (): string => dayAt(clock.now(), currentPack(context).zone);

  // People of a list are in the sends of its message, and in those of a correction of it.
  const sendsOf = ({ id }: RecipientList): SendOrder[] => read.ordersOfList(id);
  const ordersOf = (list: RecipientList): OrderOfList[] => sendsOf(list).map(({ id, state }) => ({ state, undecided: read.undecided(id) }));
  const endedTests = (): SendOrder[] => read.orders().filter(({ kind, state, purged }) => kind === 'test' && !purged && !isOpen(state));

  const purge: Purge = {
    today,
    ordersOf,
    endedTests,
    stateOf: (list) => purgeState(list, ordersOf(list), { today: today(), clockTrusted: trusted() }),

    list: async (listId, purged) => {
      const list = read.list(listId);
      if (!list) throw new AppError('not-found', 'error.notFound', { what: listId });
      const stops = stopsPurge(ordersOf(list));
      if (stops) throw new AppError('blocked', stops.id, stops.params);
      // Copies for tests of the same message were sent for its sake: they go with it.
      const orders = [...sendsOf(list), ...endedTests().filter(({ messageId }) => messageId === list.messageId)].filter(
        (order) => order.purged === null,
      );
      const sent = await factsOf(orders);
      const count = list.purged ? 0 : read.recipients(listId, { offset: 0, limit: 1 }).total;
      await host.forgetFiles();
      await store.write([
        { do: 'list.purge', listId, purged },
        ...purgeOrders(orders, purged),
        logged(
          context,
          'list.purged',
          list.messageId,
          { list: listId, count, deleteBy: list.deleteBy, because: purged.because, ...sent },
          purged.by,
        ),
        // A list is there, unfinished, before its import has ended: a day more takes in all that can hold it.
        ...dutiesOf(orders, new Date(Date.parse(list.importedAt) - 86_400_000).toISOString(), purged.at),
      ]);
      tell(list.messageId);
      return count + sent.rows;
    },

    tests: async (orders, purged) => {
      if (orders.length === 0) return 0;
      const sent = await factsOf(orders);
      const first = orders.map(({ createdAt }) => createdAt).sort()[0] ?? purged.at;
      await store.write([
        ...purgeOrders(orders, purged),
        logged(context, 'tests.purged', null, { because: purged.because, count: sent.rows, ...sent }, purged.by),
        ...dutiesOf(orders, first, purged.at),
      ]);
      tell(null);
      return sent.rows;
    },

    byDate: async () => {
      const purged = (): Purged => ({ at: clock.now(), by: null, because: 'date' });
      for (const list of read.lists()) {
        if (purge.stateOf(list).state !== 'due') continue;
        // Somebody may have done it, or begun a send, since it was looked at.
        await purge.list(list.id, purged()).catch(ignoreLost);
      }
      const { zone } = currentPack(context);
      const old = endedTests().filter(({ finishedAt, createdAt }) => deleteByAfter(finishedAt ?? createdAt, zone) <= today());
      if (!trusted()) return;
      await purge.tests(old, purged()).catch(ignoreLost);
      await removeUnused(zone);
      await removeOutlived(zone);
    },
  };
  return purge;

  /** Mails with answers that nobody has decided by are kept no longer than lists are. */
  async function removeUnused(zone: string): Promise<void> {
    const used = repliesThatStand(read);
    const old = read.replies().filter(({ id, takenAt }) => !used.has(id) && deleteByAfter(takenAt, zone) <= today());
    const [first] = old;
    if (!first) return;
    await store.write([
      ...old.map(({ id }): Change => ({ do: 'reply.remove', id })),
      ...old.map(({ id, messageId, digest }) =>
        logged(context, 'reply.removed', messageId, { replyId: id, replyDigest: digest, because: 'date' }, null),
      ),
      ...dutiesOf([], first.takenAt, clock.now()),
    ]);
    for (const { messageId } of old) context.emit('changed', { about: 'messages', messageId });
  }

  /** Backups of a state that was replaced hold lists whose day no purge here looks at. There is never none left. */
  async function removeOutlived(zone: string): Promise<void> {
    const held = await backups.holdings();
    if (held.length === 0) return;
    const lists = new Map(read.lists().map(({ id, purged }) => [id, purged]));
    const orders = new Map(read.orders().map(({ id, purged }) => [id, purged]));
    const here: StandsHere = (kind, id) => {
      const purged = (kind === 'list' ? lists : orders).get(id);
      return purged === undefined ? null : purged === null ? 'kept' : 'purged';
    };
    const outlived = held.filter((backup) => isOutlived(backup, here, { today: today(), zone }));
    if (outlived.length === 0) return;
    const going = new Set(outlived.map(({ name }) => name));
    if ((await backups.list()).backups.every(({ name, state }) => state !== 'whole' || going.has(name))) await backups.take('before-purge');
    for (const name of going) await backups.remove(name).catch(ignoreLost);
    await store.write([logged(context, 'purge.completed', null, { what: 'backups', count: going.size }, null)]);
    for (const about of ['backups', 'privacy'] as const) context.emit('changed', { about, messageId: null });
  }

  /** What the log keeps of orders whose addresses go: how many, and that their ledgers are what they were. */
  async function factsOf(orders: readonly SendOrder[]) {
    let rows = 0;
    const digests: string[] = [];
    for (const { id } of orders) {
      const digest = createLedgerDigest();
      for (let offset = 0; ; offset += digestPage) {
        const page = read.ledger(id, { offset, limit: digestPage }).rows;
        if (page.length === 0) break;
        rows += page.filter(({ address }) => address !== '').length;
        digest.add(page);
        await new Promise<void>((resolve) => clock.after(0, resolve));
      }
      digests.push(digest.hex());
    }
    return {
      orders: orders.length,
      rows,
      ledgerDigests: digests.join(' '),
      listDigests: orders.map(({ listDigest }) => listDigest).join(' '),
    };
  }

  function purgeOrders(orders: readonly SendOrder[], purged: Purged): Change[] {
    return orders.map(({ id }) => ({ do: 'order.purge', orderId: id, purged }));
  }

  function dutiesOf(orders: readonly SendOrder[], since: string, at: string): Change[] {
    const orderIds = orders.map(({ id }) => id);
    return [
      ...(context.practice && orderIds.length > 0 ? [{ do: 'duty.add', since: at, duty: { do: 'practice', orderIds } } as const] : []),
      { do: 'duty.add', since: at, duty: { do: 'compact' } },
      { do: 'duty.add', since: at, duty: { do: 'backups', since, until: at } },
    ];
  }

  function tell(messageId: string | null): void {
    for (const about of ['recipients', 'dispatch', 'practice', 'privacy'] as const) context.emit('changed', { about, messageId });
  }
}

function ignoreLost(error: unknown): void {
  if (!(error instanceof AppError) || !['conflict', 'blocked', 'not-found'].includes(error.kind)) throw error;
}
