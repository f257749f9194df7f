import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { AppError } from '#shared/domain/errors.ts';
import { privateDirectory } from '../../files/private.ts';
import { openForReading } from '../connection.ts';
import { packFailure } from '../failures.ts';
import { copyDatabase } from './copy.ts';
import { fileFailure } from './file-failure.ts';
import { backupsIn, lookAt } from './look.ts';
import type { FromTask, Task, TaskName, Tasks } from './tasks.ts';

/** Carries out one task with database files, beside everything else: it is started by `runTask`. */
const tell = (message: FromTask): void => parentPort?.postMessage(message);

const work: { readonly [N in TaskName]: (task: Task<N>) => Tasks[N]['answer'] } = {
  list: ({ data, chosen }) => [...backupsIn(data, 'data'), ...(chosen === null ? [] : backupsIn(chosen, 'chosen'))],

  take: ({ database, folder, where, name }) => {
    // A chosen folder was made when it was chosen: one that is gone now is a drive that is not there.
    if (where === 'data') privateDirectory(folder);
    const connection = openForReading(database, 5000);
    try {
      copyDatabase(connection, join(folder, name));
    } finally {
      connection.close();
    }
    return lookAt(join(folder, name));
  },

  remove: ({ folders, name }) => {
    const files = folders.map((folder) => join(folder, name)).filter((file) => existsSync(file));
    if (files.length === 0) throw new AppError('not-found', 'error.notFound', { what: name });
    for (const file of files) rmSync(file);
    return null;
  },
};

const asked = workerData as Task;
try {
  tell({ say: 'done', answer: (work[asked.task] as (task: Task) => unknown)(asked) });
} catch (error) {
  tell({ say: 'failed', failure: packFailure(fileFailure(error, asked.directory)) });
}
parentPort?.close();
