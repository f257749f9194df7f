import { Worker } from 'node:worker_threads';
import type { DkimKey, Replies } from '#main/ports/replies.ts';
import type { ReplyMail } from '#shared/domain/approval/reply.ts';

/** What the worker is asked, once. */
export type Question =
  | { readonly source: Uint8Array }
  | { readonly source: Uint8Array; readonly keys: readonly Pick<DkimKey, 'name' | 'record'>[]; readonly at: string };
export interface FromWorker {
  readonly result: unknown;
}

/** What checking one mail may take: milliseconds, and megabytes of memory. */
const limits = { time: 15_000, memory: 256 };

/** A thread for each question, started from `worker` (replies-worker): a decision by mail is seldom, and what it leaves behind goes with it. */
export function createReplies(worker: URL, time: number = limits.time): Replies {
  function ask<R>(question: Question): Promise<R | null> {
    return new Promise<R | null>((resolve, reject) => {
      const thread = new Worker(worker, { resourceLimits: { maxOldGenerationSizeMb: limits.memory } });
      const settle = (done: () => void): void => {
        clearTimeout(late);
        thread.removeAllListeners();
        // What a thread that is being ended still has to say nobody wants to hear.
        thread.on('error', () => {});
        void thread.terminate();
        done();
      };
      const giveUp = (): void => settle(() => resolve(null));
      const late = setTimeout(giveUp, time);
      thread.on('message', ({ result }: FromWorker) => settle(() => resolve(result as R)));
      thread.on('exit', giveUp);
      thread.on('error', (error: Error) => {
        if ('code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY') giveUp();
        else settle(() => reject(error));
      });
      thread.postMessage(question);
    });
  }
  return {
    keyNames: (source) => ask<string[]>({ source }),
    read: (source, keys, at) => ask<ReplyMail>({ source, keys, at }),
  };
}
