import { parentPort, workerData } from 'node:worker_threads';
import type { LanguageCode } from '#shared/domain/draft/document.ts';
import { AppError } from '#shared/domain/errors.ts';
import type { FromWorker, Question } from './index.ts';
import { readMarkdown } from './read-markdown.ts';
import { readText, readTranslationFile } from './read-text.ts';

/** Does one piece of work and ends. */
async function answer(question: Question): Promise<unknown> {
  switch (question.work) {
    case 'read':
      return readText(question.name, question.content);
    case 'translation':
      return readTranslationFile(question.content);
    case 'markdown':
      return Object.fromEntries(
        Object.entries(question.texts).map(([language, text]) => [language as LanguageCode, readMarkdown(text ?? '')]),
      );
  }
}

function tell(message: FromWorker): void {
  parentPort?.postMessage(message);
}

try {
  tell({ say: 'done', result: await answer(workerData as Question) });
} catch (error) {
  if (!(error instanceof AppError)) throw error;
  tell({ say: 'fault', kind: error.kind, text: error.text });
}
parentPort?.close();
