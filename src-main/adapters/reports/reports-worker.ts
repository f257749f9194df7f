import { parentPort } from 'node:worker_threads';
import { AppError } from '#shared/domain/errors.ts';
import { findMails, readBytes } from './find-mails.ts';
import type { FromWorker, Question } from './index.ts';
import { reportLimits } from './limits.ts';
import { readReturned } from './returned-mail.ts';

/** Reads returned mail, one thing after the other, until it is ended. */
async function answer(question: Question): Promise<unknown> {
  if ('find' in question) return findMails(question.find);
  if ('source' in question) return readReturned(question.source);
  const { file, from, to } = question.place;
  return readReturned(readBytes(file, from, Math.max(0, Math.min(to - from, reportLimits.source))));
}

const port = parentPort;
if (!port) throw new Error('the reports worker runs in a worker thread');
port.on('message', (question: Question) => {
  void answer(question).then(
    (result) => port.postMessage({ result } satisfies FromWorker),
    (error: unknown) => {
      if (!(error instanceof AppError)) throw error;
      port.postMessage({ fault: { kind: error.kind, text: error.text } } satisfies FromWorker);
    },
  );
});
