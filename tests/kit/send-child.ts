import { loopback, openDispatch, recipientsNumbered } from './dispatch.ts';

/**
 * A program that sends until it is killed. Arguments: the data directory, how many recipients, after how many
 * accepted ones to say so, and the relay's port or nothing for the practice server.
 */
const [directory = '', count = '0', enough = '0', port] = process.argv.slice(2);
const house = await openDispatch({ directory, relay: port ? loopback(Number(port)) : undefined, pack: { secondPersonFrom: 1_000_000 } });
await house.recover();
await house.furnish(recipientsNumbered(Number(count)));
const id = await house.send({ connections: 4 });
await house.until(() => house.counts(id).accepted >= Number(enough));
process.stdout.write(`well under way ${id}\n`);
await house.reaches(id, 'finished');
process.stdout.write('finished\n');
