import { parentPort, workerData } from 'node:worker_threads';
import type { DictionaryFiles } from '#main/ports/proofing.ts';
import type { LanguageCode } from '#shared/domain/draft/document.ts';
import { DictionaryFault, readDictionary } from './dictionary.ts';
import { createEngine, type Engine } from './engine.ts';
import type { FromWorker, Question } from './index.ts';

const port = parentPort;
if (!port) throw new Error('the proofing worker runs in a worker thread');
const dictionaries = workerData as Readonly<Record<LanguageCode, DictionaryFiles>>;
const engines = new Map<LanguageCode, Engine>();

async function engineOf(language: LanguageCode): Promise<Engine> {
  const loaded = engines.get(language);
  if (loaded) return loaded;
  const engine = await createEngine(language, await readDictionary(dictionaries[language]));
  engines.set(language, engine);
  return engine;
}

function answer(engine: Engine, question: Question): readonly (string | null)[] {
  switch (question.ask) {
    case 'check':
      return engine.check(question.words, question.options);
    case 'suggest':
      return engine.suggest(question.word);
    case 'join':
      return question.pairs.map(engine.join);
  }
}

// One question at a time: the next is sent when this one is answered.
port.on('message', async (question: Question) => {
  try {
    const engine = await engineOf(question.language);
    port.postMessage({ result: answer(engine, question) } satisfies FromWorker);
  } catch (error) {
    // What the engine did not survive it does not survive halfway: the thread ends, and a new one begins.
    if (!(error instanceof DictionaryFault)) throw error;
    port.postMessage({ unavailable: error.reason } satisfies FromWorker);
  }
});
