import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Change, Store } from '#main/ports/store.ts';
import { AppError } from '#shared/domain/errors.ts';
import { privateDirectory } from '../files/private.ts';
import { databaseName, openForReading } from './connection.ts';
import { directoryError, storageError, unpackFailure } from './failures.ts';
import { storeReader } from './reader.ts';
import type { Command, FromWorker, ToWorker, WorkerStart } from './worker-messages.ts';

export interface SqliteStoreOptions {
  /** The data directory; made when it is not there. */
  readonly directory: string;
  /** `store-worker.ts`, or what it was built to. */
  readonly workerUrl: URL;
  /** The instant of opening, ISO 8601 UTC. */
  readonly now: string;
  /** How long to wait for another program's lock, in ms. */
  readonly busyTimeout?: number;
  /** Told when the worker has broken down; every write is refused from then on. */
  crashed?(error: unknown): void;
}

interface Waiting {
  readonly resolve: () => void;
  readonly reject: (error: AppError) => void;
}

/**
 * Opens the store of a data directory. Rejects with an AppError: `conflict` when another Budstikke has the
 * directory open; `storage` when the database is newer, corrupt, locked, another program's, or cannot be written.
 */
export async function createSqliteStore(options: SqliteStoreOptions): Promise<Store> {
  const { directory, busyTimeout = 5000 } = options;
  try {
    // Lists of people lie here: nobody else on the machine may look in.
    privateDirectory(directory);
  } catch (error) {
    throw directoryError(error, directory);
  }
  const worker = new Worker(options.workerUrl, { workerData: { directory, now: options.now, busyTimeout } satisfies WorkerStart });
  const ended = new Promise<void>((resolve) => worker.once('exit', () => resolve()));
  await opened(worker, directory);

  const waiting = new Map<number, Waiting>();
  let queue: Command[] = [];
  let nextId = 1;
  const drained = Promise.withResolvers<void>();
  let closing: Promise<void> | null = null;
  let stopped: AppError | null = null;

  const post = (): void => {
    if (queue.length > 0) postCommands(queue);
    queue = [];
  };
  const postCommands = (commands: readonly Command[]): void => {
    try {
      worker.postMessage({ commands } satisfies ToWorker);
    } catch (error) {
      // A value in one of them cannot cross to the worker: that one fails, and alone.
      const [only, ...others] = commands;
      if (only && others.length === 0) {
        waiting.get(only.id)?.reject(storageError(error, directory));
        waiting.delete(only.id);
      } else for (const command of commands) postCommands([command]);
    }
  };
  const stop = (): void => {
    stopped ??= new AppError('storage', 'error.storageStopped', { directory });
    for (const { reject } of waiting.values()) reject(stopped);
    waiting.clear();
  };
  worker.on('message', (message: FromWorker) => {
    if (!('done' in message)) return;
    for (const id of message.done) {
      waiting.get(id)?.resolve();
      waiting.delete(id);
    }
    for (const { id, failure } of message.refused) {
      waiting.get(id)?.reject(unpackFailure(failure));
      waiting.delete(id);
    }
    if (closing && waiting.size === 0) drained.resolve();
  });
  worker.on('error', (error) => {
    options.crashed?.(error);
    stop();
  });
  worker.on('exit', stop);

  const reading = openReading(directory, busyTimeout);
  if (reading instanceof AppError) {
    worker.postMessage('close' satisfies ToWorker);
    await ended;
    throw reading;
  }

  return {
    read: storeReader(reading, directory),
    write: (changes: readonly Change[]) => {
      if (stopped || closing) return Promise.reject(stopped ?? new AppError('storage', 'error.storageStopped', { directory }));
      return new Promise<void>((resolve, reject) => {
        const id = nextId++;
        waiting.set(id, { resolve, reject });
        // One message for all that is written in this turn of the event loop.
        if (queue.length === 0) setImmediate(post);
        queue.push({ id, changes });
      });
    },
    compact: () => {
      if (stopped || closing) return Promise.reject(stopped ?? new AppError('storage', 'error.storageStopped', { directory }));
      return new Promise<void>((resolve, reject) => {
        const id = nextId++;
        waiting.set(id, { resolve, reject });
        // After everything that was written before.
        post();
        worker.postMessage({ compact: id } satisfies ToWorker);
      });
    },
    close: () => {
      closing ??= (async () => {
        post();
        if (waiting.size > 0) await Promise.race([ended, drained.promise]);
        // The writer closes last: only then is everything copied into the one file.
        reading.close();
        worker.postMessage('close' satisfies ToWorker);
        await ended;
      })();
      return closing;
    },
  };
}

function opened(worker: Worker, directory: string): Promise<void> {
  return new Promise((resolve, reject) => {
    worker.once('message', (message: FromWorker) => ('failed' in message ? reject(unpackFailure(message.failed)) : resolve()));
    worker.once('error', (error) => reject(storageError(error, directory)));
  });
}

function openReading(directory: string, busyTimeout: number): ReturnType<typeof openForReading> | AppError {
  try {
    return openForReading(join(directory, databaseName), busyTimeout);
  } catch (error) {
    return storageError(error, directory);
  }
}
