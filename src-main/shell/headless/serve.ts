import { once } from 'node:events';
import { createInterface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';

/** Longest request that is read; a script that sends more has lost its line ends. */
const maxLine = 64 * 1024 * 1024;

export interface Served {
  /** To be told every event, as JSON. */
  emit(event: string): void;
  /** Resolves when the input has ended, every call is answered and no send is under way. */
  readonly finished: Promise<void>;
}

/**
 * Answers requests, one JSON object a line, as they come; calls run at the same time and answers come as they are
 * ready. A send that runs when the input ends goes on to its end; pause it first, or end the program, to stop it.
 */
export function serveLines(input: Readable, output: Writable, call: Promise<(request: string) => Promise<string>>): Served {
  const sending = new Set<string>();
  let calls = 0;
  let ended = false;
  const finished = Promise.withResolvers<void>();
  const settle = () => {
    if (ended && calls === 0 && sending.size === 0) finished.resolve();
  };

  const write = (line: string) => {
    if (!output.destroyed) output.write(`${line}\n`);
  };

  const lines = createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY });
  lines.on('line', (line) => {
    if (line.trim() === '') return;
    calls += 1;
    call
      .then((answer) => answer(line.length > maxLine ? '' : line))
      .then(write, (reason: unknown) => finished.reject(reason))
      .finally(async () => {
        // A reader that is slow slows the answers down, not the memory up.
        if (output.writableNeedDrain) await Promise.race([once(output, 'drain'), once(output, 'close')]);
        calls -= 1;
        settle();
      })
      .catch(finished.reject);
  });
  lines.once('close', () => {
    ended = true;
    settle();
  });
  // Nobody reads any more: nothing more to say, and nobody left to ask.
  output.on('error', () => lines.close());

  return {
    emit: (event) => {
      write(event);
      const { event: name, data } = JSON.parse(event) as { event: string; data: { orderId?: string; state?: string } };
      if (name !== 'progress' || data.orderId === undefined) return;
      if (data.state === 'sending') sending.add(data.orderId);
      else sending.delete(data.orderId);
      settle();
    },
    finished: finished.promise,
  };
}
