import { parentPort } from 'node:worker_threads';
import { checkMail, keyNamesOf } from './check-mail.ts';
import type { FromWorker, Question } from './index.ts';

const port = parentPort;
if (!port) throw new Error('the replies worker runs in a worker thread');
port.once('message', (question: Question) => {
  const answer = 'keys' in question ? checkMail(question.source, question.keys, question.at) : keyNamesOf(question.source);
  void answer.then((result) => port.postMessage({ result } satisfies FromWorker));
});
