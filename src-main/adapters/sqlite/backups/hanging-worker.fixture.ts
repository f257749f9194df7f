import { existsSync, openSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { workerData } from 'node:worker_threads';
import { workers } from '../../../../tests/kit/workers.ts';

/**
 * The backup worker on a drive that does not answer: while a pipe `hangs` that nobody writes to lies in the folder, carrying a backup over
 * waits for it in the operating system, where no thread can be ended. `waits` says that it has come there.
 */
const { task, folder } = workerData as { task: string; folder: string };
const pipe = task === 'carry' ? join(folder, 'hangs') : null;
if (pipe !== null && existsSync(pipe)) {
  writeFileSync(join(folder, 'waits'), '');
  openSync(pipe, 'r');
}
await import(workers.backup.href);
