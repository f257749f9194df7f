import { Worker } from 'node:worker_threads';
import type { FoundMails, MailPlace, Reports, ReturnedMail } from '#main/ports/reports.ts';
import { AppError, type ErrorKind } from '#shared/domain/errors.ts';
import type { TextRef } from '#shared/texts/index.ts';
import { reportLimits } from './limits.ts';

/** What the worker is asked; one thing at a time. */
export type Question = { readonly find: string } | { readonly place: MailPlace } | { readonly source: Uint8Array };
export type FromWorker = { readonly result: unknown } | { readonly fault: { readonly kind: ErrorKind; readonly text: TextRef } };

/** Looking through a folder of many files takes its time. */
const findingTime = 10 * 60_000;

/** Readers with a worker thread each, started from `worker` (reports-worker) when it is first asked. `time`: milliseconds that a mail may take. */
export function createReports(worker: URL, time: number = reportLimits.time): Reports {
  return {
    open() {
      let thread: Worker | null = null;
      const begin = (): Worker => {
        const started = new Worker(worker, { resourceLimits: { maxOldGenerationSizeMb: reportLimits.memory } });
        // Between questions nobody else listens.
        started.on('error', () => {});
        return started;
      };
      const end = (): void => {
        void thread?.terminate();
        thread = null;
      };

      /** Null where it took too long or too much; the thread is ended then: what holds it cannot hold anything else. */
      function ask<R>(question: Question, within: number): Promise<R | null> {
        thread ??= begin();
        const asked = thread;
        return new Promise<R | null>((resolve, reject) => {
          const giveUp = (): void => {
            settle();
            void asked.terminate();
            if (thread === asked) thread = null;
            resolve(null);
          };
          const answered = (message: FromWorker): void => {
            settle();
            if ('fault' in message) reject(new AppError(message.fault.kind, message.fault.text.id, message.fault.text.params));
            else resolve(message.result as R);
          };
          const failed = (error: Error): void => {
            if ('code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY') {
              giveUp();
              return;
            }
            settle();
            if (thread === asked) thread = null;
            reject(error);
          };
          const settle = (): void => {
            clearTimeout(late);
            asked.off('message', answered).off('error', failed).off('exit', giveUp);
          };
          const late = setTimeout(giveUp, within);
          asked.on('message', answered).on('error', failed).on('exit', giveUp);
          asked.postMessage(question);
        });
      }

      return {
        find: async (path) => {
          const found = await ask<FoundMails>({ find: path }, findingTime);
          if (found === null) throw new AppError('invalid', 'returned.tooMuch');
          return found;
        },
        read: (mail) => ask<ReturnedMail>(mail instanceof Uint8Array ? { source: mail } : { place: mail }, time),
        close: end,
      };
    },
  };
}
