import { Worker } from 'node:worker_threads';
import { AppError } from '#shared/domain/errors.ts';
import { unpackFailure } from '../failures.ts';
import type { FromTask, Task, TaskName, Tasks } from './tasks.ts';

/**
 * Runs one task in a thread of its own. `patience`, ms: after so long without an answer it is given up, and rejects with
 * `storage`; a network drive that is gone may never answer. Rejects with the AppError that the task ended in.
 */
export function runTask<N extends TaskName>(
  worker: URL,
  task: Task<N>,
  { onProgress, patience }: { onProgress?: ((value: number) => void) | undefined; patience?: number } = {},
): Promise<Tasks[N]['answer']> {
  return new Promise((resolve, reject) => {
    const thread = new Worker(worker, { workerData: task });
    const fail = (error: unknown): void => reject(error);
    const timer =
      patience === undefined
        ? undefined
        : setTimeout(() => {
            fail(new AppError('storage', 'error.backupNotWritten', { folder: task.directory, code: 'ETIMEDOUT' }));
            void thread.terminate();
          }, patience);
    thread.on('message', (message: FromTask) => {
      if (message.say === 'progress') onProgress?.(message.value);
      else if (message.say === 'done') resolve(message.answer as Tasks[N]['answer']);
      else fail(unpackFailure(message.failure));
    });
    thread.on('error', fail);
    thread.on('exit', () => {
      clearTimeout(timer);
      fail(new AppError('internal', 'error.internal', { what: task.task }));
    });
  });
}
