import { Worker } from 'node:worker_threads';
import type { TableFacts, Tables } from '#main/ports/tables.ts';
import { AppError, type ErrorKind } from '#shared/domain/errors.ts';
import type { TextRef } from '#shared/texts/index.ts';
import { fileFault } from './fault.ts';
import type { Batch } from './records.ts';
import { workbookLimits } from './workbook-limits.ts';

/** What the worker is asked to write. */
export interface Wanted {
  readonly rows: readonly (readonly string[])[];
  readonly sheet: string;
}

/** What the worker is asked to read. */
export interface Question {
  readonly file: string;
  readonly encoding?: string | undefined;
  readonly separator?: string | undefined;
}

/** What it says. */
export type FromWorker =
  | ({ readonly say: 'batch' } & Batch)
  | { readonly say: 'workbook'; readonly bytes: Uint8Array }
  | { readonly say: 'end' }
  | { readonly say: 'fault'; readonly kind: ErrorKind; readonly text: TextRef };

/** Tables read by a worker thread of their own each, started from `worker` (tables-worker). */
export function createTables(worker: URL): Tables {
  return {
    workbook: (rows, sheet) =>
      new Promise<Uint8Array>((resolve, reject) => {
        const wanted: Wanted = { rows, sheet };
        const thread = new Worker(worker, { workerData: wanted, resourceLimits: { maxOldGenerationSizeMb: 1536 } });
        thread.on('message', (message: FromWorker) => {
          if (message.say === 'workbook') resolve(message.bytes);
        });
        thread.on('error', reject);
        thread.on('exit', () => reject(new Error('the worker ended without a workbook')));
      }),
    read: (file, options, onChunk) =>
      new Promise<TableFacts>((resolve, reject) => {
        const question: Question = { file, ...options };
        const thread = new Worker(worker, { workerData: question, resourceLimits: { maxOldGenerationSizeMb: 1536 } });
        let facts: TableFacts | null = null;
        const fail = (error: unknown): void => {
          reject(error);
          void thread.terminate();
        };
        thread.on('message', (message: FromWorker) => {
          if (message.say === 'fault') fail(new AppError(message.kind, message.text.id, message.text.params));
          else if (message.say === 'workbook') fail(new Error('a workbook that nobody asked for'));
          else if (message.say === 'end') facts ? resolve(facts) : fail(fileFault('recipients.file.empty'));
          else {
            facts = message.facts;
            (async () => onChunk(message.rows, message.progress, message.facts))().then(() => thread.postMessage('next'), fail);
          }
        });
        thread.on('error', (error) =>
          fail(
            'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY'
              ? fileFault('recipients.file.tooBig', { limit: workbookLimits.packed >> 20 })
              : error,
          ),
        );
        thread.on('exit', () => reject(fileFault('recipients.file.unreadable', { code: 'EWORKER' })));
      }),
  };
}
