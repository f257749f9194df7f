import { Worker } from 'node:worker_threads';
import type { Documents, ReadText, TranslationFile } from '#main/ports/documents.ts';
import type { Doc, LanguageCode } from '#shared/domain/draft/document.ts';
import { AppError, type ErrorKind } from '#shared/domain/errors.ts';
import type { TextRef } from '#shared/texts/index.ts';
import { documentFault } from './fault.ts';
import { documentLimits } from './limits.ts';
import { isLight, readMarkdown } from './read-markdown.ts';
import { writeTranslation } from './translation-file.ts';

type Texts = Readonly<Partial<Record<LanguageCode, string>>>;

/** What the worker is asked. */
export type Question =
  | { readonly work: 'read'; readonly name: string; readonly content: Uint8Array }
  | { readonly work: 'translation'; readonly content: Uint8Array }
  | { readonly work: 'markdown'; readonly texts: Texts };

/** What it says. */
export type FromWorker =
  | { readonly say: 'done'; readonly result: unknown }
  | { readonly say: 'fault'; readonly kind: ErrorKind; readonly text: TextRef };

/** Files read by a worker thread of their own each, started from `worker` (documents-worker). `time`: milliseconds that each may take. */
export function createDocuments(worker: URL, time: number = documentLimits.time): Documents {
  /** The thread is ended when its time is over: what holds it cannot hold anything else. */
  function ask<R>(question: Question): Promise<R> {
    return new Promise<R>((resolve, reject) => {
      const thread = new Worker(worker, {
        workerData: question,
        resourceLimits: { maxOldGenerationSizeMb: documentLimits.memory, stackSizeMb: 1 },
      });
      const late = setTimeout(() => fail(documentFault('document.tooHeavy')), time);
      const fail = (error: unknown): void => {
        clearTimeout(late);
        reject(error);
        void thread.terminate();
      };
      thread.on('message', (message: FromWorker) => {
        if (message.say === 'fault') return fail(new AppError(message.kind, message.text.id, message.text.params));
        clearTimeout(late);
        resolve(message.result as R);
      });
      thread.on('error', (error) =>
        fail('code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? documentFault('document.tooHeavy') : error),
      );
      thread.on('exit', () => fail(documentFault('document.tooHeavy')));
    });
  }

  return {
    most: documentLimits.packed,
    read: (name, content) => ask<ReadText>({ work: 'read', name, content }),
    translation: writeTranslation,
    readTranslation: (content) => ask<TranslationFile>({ work: 'translation', content }),
    markdown: async (texts) => {
      const all = Object.entries(texts) as [LanguageCode, string][];
      if (!all.every(([, text]) => isLight(text))) return ask<Partial<Record<LanguageCode, Doc>>>({ work: 'markdown', texts });
      return Object.fromEntries(all.map(([language, text]) => [language, readMarkdown(text)]));
    },
  };
}
