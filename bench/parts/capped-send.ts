import { createInterface } from 'node:readline';
import type { Caps } from '#shared/domain/dispatch/order.ts';
import { loopback, openDispatch, recipientsNumbered } from '../../tests/kit/dispatch.ts';

/**
 * A send within its caps, until it is killed. Arguments: `prepare` or `send`, the data directory, the relay's port, how
 * many recipients, the caps as JSON. While it sends it takes the words `pause` and `resume`, a line each, and says when
 * they are done.
 */
const [phase, directory = '', port = '0', count = '0', caps = '{}'] = process.argv.slice(2);
const house = await openDispatch({ directory, relay: loopback(Number(port)), pack: { secondPersonFrom: 10_000_000 } });
await house.recover();

if (phase === 'prepare') {
  await house.furnish(recipientsNumbered(Number(count)));
  await house.handlers['dispatch.prepare']({
    messageId: 'm',
    listId: 'l',
    caps: JSON.parse(caps) as Caps,
    startAt: null,
    departureReason: '',
  });
  await house.close(true);
} else {
  const [order] = house.store.read.orders('m');
  if (!order) throw new Error('nothing was prepared');
  const orderId = order.id;
  await house.handlers[order.state === 'prepared' ? 'dispatch.start' : 'dispatch.resume']({ orderId });
  process.stdout.write('sending\n');
  for await (const word of createInterface({ input: process.stdin })) {
    await house.handlers[word === 'pause' ? 'dispatch.pause' : 'dispatch.resume']({ orderId });
    process.stdout.write(`${word}\n`);
  }
}
