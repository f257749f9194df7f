import { loopback, noCaps, openDispatch, recipientsNumbered } from './dispatch.ts';
import { driveToEnd } from './drive.ts';

/**
 * A program that sends until it is killed, or is done: it prepares a send, or goes on with the one it finds. Arguments:
 * `prepare` or `send`, the data directory, the relay's port, how many recipients, connections, and which life this is.
 * Prints JSON lines: what it found before anything was mended, and why it has held when it is
 * done.
 */
const [phase, directory = '', port = '0', count = '0', connections = '4', life = '0'] = process.argv.slice(2);
const say = (line: object) => process.stdout.write(`${JSON.stringify(line)}\n`);
/** Whoever is put off until later is tried again in the next life. */
const now = new Date(Date.UTC(2026, 7, 10, 7) + Number(life) * 86_400_000).toISOString();
const house = await openDispatch({
  directory,
  relay: loopback(Number(port)),
  now,
  pack: { secondPersonFrom: 10_000_000 },
  mailer: { timeouts: { connect: 1500, silence: 1500, transaction: 3000 } },
});

if (phase === 'prepare') {
  await house.furnish(recipientsNumbered(Number(count)));
  // A pace for the faults to slow down: without one it is that of the worst second.
  const plan = { messageId: 'm', listId: 'l', startAt: null, departureReason: '' };
  await house.handlers['dispatch.prepare']({ ...plan, caps: { ...noCaps, perSecond: 5000, connections: Number(connections) } });
} else {
  const [order] = house.store.read.orders('m');
  if (!order) throw new Error('nothing was prepared');
  const orderId = order.id;
  const attempting = house.store.read.ledger(orderId, { offset: 0, limit: 100, state: 'attempting' }).rows;
  say({ attempting: attempting.map(({ address }) => address) });
  await house.recover();
  await house.handlers[house.orderNow(orderId).state === 'prepared' ? 'dispatch.start' : 'dispatch.resume']({ orderId });
  say({ holds: await driveToEnd(house, orderId) });
}
await house.close(true);
