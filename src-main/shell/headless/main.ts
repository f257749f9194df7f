import { Console } from 'node:console';
import { resolve } from 'node:path';
import { AppError } from '#shared/domain/errors.ts';
import { watchProcess } from '../crashes.ts';
import { explain, launchLocale, startFailure } from '../explain.ts';
import { keepAwake } from '../keep-awake.ts';
import { startOptions } from '../locations.ts';
import { memorySecrets } from '../memory-secrets.ts';
import { openLink } from '../open-link.ts';
import { type Session, startSession } from '../session.ts';
import { serveLines } from './serve.ts';

// Only JSON lines go to standard output, whatever a library may want to say.
globalThis.console = new Console(process.stderr, process.stderr);

/** Answers JSON lines on standard input until it ends, or until the program is asked to end. */
async function run(): Promise<void> {
  const options = startOptions(process.argv.slice(2));
  const started = Promise.withResolvers<(request: string) => Promise<string>>();
  const served = serveLines(process.stdin, process.stdout, started.promise);
  const asked = new Promise<void>((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => resolve());
  });
  let session: Session;
  try {
    session = await startSession(
      options,
      {
        name: 'headless',
        secrets: memorySecrets(),
        resolveFile: (path) => path,
        chooseSave: namedPath,
        printPdf: async (html) => (await import('../chromium/print-pdf.ts')).printPdf(html),
        forgetFiles: async () => {},
        chooseFolder: (wanted) => namedPath('', wanted),
        openLink,
        keepAwake,
      },
      served.emit,
    );
  } catch (reason) {
    started.promise.catch(() => {});
    throw reason;
  }
  watchProcess(session);
  started.resolve((request) => session.call(request));
  try {
    await Promise.race([served.finished, asked]);
  } finally {
    await session.close();
  }
}

/** A script says itself where a file goes; an existing one is its own to replace. */
async function namedPath(_name: string, wanted?: string): Promise<string> {
  if (wanted === undefined) throw new AppError('invalid', 'error.needPath');
  return resolve(wanted);
}

if (import.meta.main) {
  run().then(
    () => process.exit(0),
    (reason: unknown) => {
      // A program reads this too: the same shape as every other failure, without the number of a request.
      const { kind, text } = startFailure(reason);
      const error = { kind, text: explain(reason, launchLocale(process.argv.slice(2))), textId: text.id };
      process.stdout.write(`${JSON.stringify({ id: null, ok: false, error })}\n`, () => process.exit(1));
    },
  );
}
