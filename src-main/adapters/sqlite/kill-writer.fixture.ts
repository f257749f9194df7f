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
say('0 ready');

let seq = 0;
await Promise.all(
  Array.from({ length: lanes }, async () => {
    while (seq < rows) {
      const mine = ++seq;
      await store.write([{ do: 'ledger.attempt', orderId: 'o1', seq: mine, attempt: 1, at: instant(mine) }]);
      say(`${mine} attempt`);
      await store.write([
        { do: 'ledger.settle', orderId: 'o1', seq: mine, attempt: 1, state: 'accepted', at: instant(mine), dueAt: null, reply: '250' },
        { do: 'log.append', event: anEvent({ seq: mine }) },
      ]);
      say(`${mine} settled`);
    }
  }),
);
await store.close();

/** Says a line before anything else is done; a pipe whose reader is slow is full for a while. */
function say(line: string): void {
  for (;;) {
    try {
      writeSync(1, `${line}\n`);
      return;
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'EAGAIN')) throw error;
    }
  }
}
