import { Worker } from 'node:worker_threads';
import type { DictionaryFiles, Speller, Unavailable, UnavailableReason } from '#main/ports/proofing.ts';
import type { LanguageCode } from '#shared/domain/draft/document.ts';
import type { SpellingOptions, Verdict } from '#shared/domain/proofing/spelling.ts';
import type { WordPair } from '#shared/domain/proofing/style/split-compounds.ts';

/** What the worker is asked, one after the other. */
export type Question =
  | { readonly ask: 'check'; readonly language: LanguageCode; readonly words: readonly string[]; readonly options: SpellingOptions }
  | { readonly ask: 'suggest'; readonly language: LanguageCode; readonly word: string }
  | { readonly ask: 'join'; readonly language: LanguageCode; readonly pairs: readonly WordPair[] };
export type FromWorker = { readonly result: readonly (string | null)[] } | Unavailable;

type Answer = readonly (string | null)[] | Unavailable;

export interface SpellerOptions {
  readonly worker: URL;
  readonly dictionaries: Readonly<Record<LanguageCode, DictionaryFiles>>;
  /** Milliseconds on a clock that only goes forward. */
  now(): number;
  /** Told of each time the thread was lost. */
  crashed?(error: unknown): void;
  /** What one answer may take, loading included, in ms. */
  readonly patience?: number;
}

/** What one answer may take, loading included: a slow disk at the first start, not an engine that hangs. */
const patienceByDefault = 20_000;
/** A file that is missing or damaged is looked at again after so many ms. */
const lookAgain = 3000;
/** After a crash the language rests for so many ms, twice as long each time up to the longest. */
const rest = { first: 2000, longest: 300_000 };

interface Pending {
  readonly question: Question;
  answer(answer: Answer): void;
}

/**
 * A speller whose one thread (`proofing-worker`) is started at the first question and holds every dictionary that was asked for. Questions
 * are put one at a time, so that a crash is known to be of the language that was asked about: that one rests, the others go on.
 */
export function createSpeller({ worker, dictionaries, now, crashed, patience = patienceByDefault }: SpellerOptions): Speller {
  const waiting: Pending[] = [];
  const resting = new Map<LanguageCode, { readonly reason: UnavailableReason; readonly until: number; readonly times: number }>();
  let thread: Worker | null = null;
  let asked: Pending | null = null;
  let late: NodeJS.Timeout | undefined;
  let closed = false;

  const settle = (answer: Answer): void => {
    clearTimeout(late);
    const settled = asked;
    asked = null;
    settled?.answer(answer);
    next();
  };

  const lose = (reason: UnavailableReason, error: unknown): void => {
    const lost = thread;
    thread = null;
    lost?.removeAllListeners();
    // What a thread that is being ended still has to say nobody wants to hear.
    lost?.on('error', () => {});
    void lost?.terminate();
    if (closed) return;
    crashed?.(error);
    if (!asked) return;
    const { language } = asked.question;
    const times = (resting.get(language)?.times ?? 0) + 1;
    resting.set(language, { reason, until: now() + Math.min(rest.first * 2 ** (times - 1), rest.longest), times });
    settle({ unavailable: reason });
  };

  const start = (): Worker => {
    const started = new Worker(worker, { workerData: dictionaries });
    started.on('message', (message: FromWorker) => {
      if (!asked) return;
      const { language } = asked.question;
      if ('result' in message) {
        resting.delete(language);
        return settle(message.result);
      }
      resting.set(language, { reason: message.unavailable, until: now() + lookAgain, times: 0 });
      settle(message);
    });
    started.on('error', (error) => lose('crashed', error));
    started.on('exit', (code) => lose('crashed', new Error(`the proofing worker ended with code ${code}`)));
    // It never keeps the program from ending.
    started.unref();
    return started;
  };

  /** Those about a language that rests have their answer. */
  const nextThatCanBeAsked = (): Pending | null => {
    for (let pending = waiting.shift(); pending; pending = waiting.shift()) {
      const rests = resting.get(pending.question.language);
      if (!rests || now() >= rests.until) return pending;
      pending.answer({ unavailable: rests.reason });
    }
    return null;
  };

  const next = (): void => {
    if (asked || closed) return;
    asked = nextThatCanBeAsked();
    if (!asked) return;
    const { question } = asked;
    late = setTimeout(() => lose('slow', new Error(`the dictionary of ${question.language} did not answer in ${patience} ms`)), patience);
    try {
      thread ??= start();
      thread.postMessage(question);
    } catch (error) {
      lose('crashed', error);
    }
  };

  const ask = (question: Question): Promise<Answer> =>
    new Promise((answer) => {
      if (closed) return answer({ unavailable: 'crashed' });
      waiting.push({ question, answer });
      next();
    });

  return {
    check: (language, words, options) =>
      words.length === 0
        ? Promise.resolve([])
        : (ask({ ask: 'check', language, words, options }) as Promise<readonly Verdict[] | Unavailable>),
    suggest: (language, word) => ask({ ask: 'suggest', language, word }) as Promise<readonly string[] | Unavailable>,
    join: (language, pairs) => (pairs.length === 0 ? Promise.resolve([]) : ask({ ask: 'join', language, pairs })),
    close: async () => {
      closed = true;
      clearTimeout(late);
      const left = [...(asked ? [asked] : []), ...waiting.splice(0)];
      asked = null;
      for (const { answer } of left) answer({ unavailable: 'crashed' });
      const ending = thread;
      thread = null;
      await ending?.terminate();
    },
  };
}
