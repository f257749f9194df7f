import { writeSync } from 'node:fs';
import { aDraft, anEvent, anOrder, instant, wholeOrder } from '#main/ports/store.fixture.ts';
import { workers } from '../../../tests/kit/workers.ts';
import { createSqliteStore } from './index.ts';

/**
 * A program that writes `rows` rows in `lanes` lanes, or until it is killed, and says `seq step` on standard output
 * after each write that it was told is on disk.
 */
const [directory, rows = 50_000, lanes = 8] = [process.argv[2], ...process.argv.slice(3).map(Number)];
if (directory === undefined) throw new Error('which directory?');
const store = await createSqliteStore({ directory, workerUrl: workers.store, now: instant() });
await store.write([{ do: 'draft.create', draft: aDraft('m1') }, ...wholeOrder(anOrder('o1', 'm1'), rows)]);
writeSync(1, '0 ready\n');

let seq = 0;
await Promise.all(
  Array.from({ length: lanes }, async () => {
    while (seq < rows) {
      const mine = ++seq;
      await store.write([{ do: 'ledger.attempt', orderId: 'o1', seq: mine, attempt: 1, at: instant(mine) }]);
      writeSync(1, `${mine} attempt\n`);
      await store.write([
        { do: 'ledger.settle', orderId: 'o1', seq: mine, attempt: 1, state: 'accepted', at: instant(mine), dueAt: null, reply: '250' },
        { do: 'log.append', event: anEvent({ seq: mine }) },
      ]);
      writeSync(1, `${mine} settled\n`);
    }
  }),
);
await store.close();
