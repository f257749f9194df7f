import { Worker } from 'node:worker_threads';
import { AppError } from '#shared/domain/errors.ts';
import { unpackFailure } from '../failures.ts';
import type { FromTask, Task, TaskName, Tasks } from './tasks.ts';

export interface Running {
  /** Told how far it has come, 0 to 1. */
  readonly onProgress?: ((value: number) => void) | undefined;
  /** After so long without an answer or any progress, ms, it is given up: a network drive that is gone may never answer. */
  readonly patience?: number;
  /** Told that it was given up; `ended` resolves when its thread is gone, which one that waits for a drive may never be. */
  readonly givenUp?: (ended: Promise<void>) => void;
}

/** That a folder does not answer. */
export function noAnswer(folder: string): AppError {
  return new AppError('storage', 'error.backupNoAnswer', { folder });
}

/** Runs one task in a thread of its own. Rejects with the AppError that the task ended in; with `storage` where it was given up. */
export function runTask<N extends TaskName>(
  worker: URL,
  task: Task<N>,
  { onProgress, patience, givenUp }: Running = {},
): Promise<Tasks[N]['answer']> {
  return new Promise((resolve, reject) => {
    const thread = new Worker(worker, { workerData: task });
    const fail = (error: unknown): void => reject(error);
    const ended = Promise.withResolvers<void>();
    const timer =
      patience === undefined
        ? undefined
        : setTimeout(() => {
            fail(noAnswer(task.directory));
            givenUp?.(ended.promise);
            void thread.terminate();
          }, patience);
    thread.on('message', (message: FromTask) => {
      if (message.say === 'progress') {
        timer?.refresh();
        onProgress?.(message.value);
      } else if (message.say === 'done') resolve(message.answer as Tasks[N]['answer']);
      else fail(unpackFailure(message.failure));
    });
    thread.on('error', fail);
    thread.on('exit', () => {
      clearTimeout(timer);
      ended.resolve();
      fail(new AppError('internal', 'error.internal', { what: task.task }));
    });
  });
}
