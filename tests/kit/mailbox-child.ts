import { openDispatch, recipientsNumbered } from './dispatch.ts';
import { mailboxOf } from './mailbox-house.ts';

/**
 * A program that reads a return mailbox until it is killed. Arguments: the data directory, how many recipients, after how many
 * stored bounces to say so, the mailbox’s port, user and password.
 */
const [directory = '', count = '0', enough = '0', port = '0', user = '', password = ''] = process.argv.slice(2);
const house = await openDispatch({ directory, pack: { secondPersonFrom: 1_000_000 } });
await house.recover();
await house.furnish(recipientsNumbered(Number(count)));
const id = await house.send({ connections: 4 });
await house.reaches(id, 'finished');
const { save, handlers } = mailboxOf(house);
await save(Number(port), user, password);
void handlers['mailbox.read']({});
await house.until(() => house.store.read.bounces(id).length >= Number(enough));
process.stdout.write(`well under way ${id}\n`);
