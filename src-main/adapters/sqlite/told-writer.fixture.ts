import { writeSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { instant } from '#main/ports/store.fixture.ts';
import type { Change } from '#main/ports/store.ts';
import { workers } from '../../../tests/kit/workers.ts';
import { createSqliteStore } from './index.ts';

/**
 * A program that writes what it is told until it is killed: a JSON list of changes a line, none waiting for the one
 * before. Says the number of each line, from 0, once it is told that it is on disk. Argument: the data directory.
 */
const store = await createSqliteStore({ directory: process.argv[2] ?? '', workerUrl: workers.store, now: instant() });
writeSync(1, 'ready\n');
let number = 0;
for await (const line of createInterface({ input: process.stdin })) {
  const mine = number++;
  void store.write(JSON.parse(line) as Change[]).then(() => writeSync(1, `${mine}\n`));
}
