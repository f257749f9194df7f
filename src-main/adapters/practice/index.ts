import { dirname, join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type Database from 'better-sqlite3';
import type { CapturedMail, PracticeServer } from '#main/ports/practice.ts';
import { AppError } from '#shared/domain/errors.ts';
import { privateDirectory, privateFile } from '../files/private.ts';
import { storageError, unpackFailure } from '../sqlite/failures.ts';
import { openPracticeFile } from './file.ts';
import type { FromPractice, PracticeStart, ToPractice } from './messages.ts';

export interface PracticeOptions {
  /** The practice data directory. */
  readonly directory: string;
  /** `practice-worker.ts`, or what it was built to. */
  readonly workerUrl: URL;
  /** The application's present, ISO 8601 UTC; captured mails are dated by it. */
  readonly now: string;
}

/**
 * Opens what the practice server has captured, and starts the server itself, on a loopback port, when it is first asked for.
 * Throws `storage` where the file cannot be used.
 */
export function createPracticeServer({ directory, workerUrl, now }: PracticeOptions): PracticeServer {
  const file = join(directory, 'practice.sqlite');
  privateDirectory(directory);
  privateFile(file);
  const reading = openCaptured(file);
  let server: Promise<Running> | null = null;
  /** The server; `network` where it cannot listen, and then the next call tries again. */
  const running = (): Promise<Running> => {
    if (closing) return Promise.reject(new AppError('conflict', 'error.storageStopped', { directory }));
    server ??= startServer({ file, clockAhead: Date.parse(now) - Date.now() }, workerUrl).catch((error: unknown) => {
      server = null;
      throw error;
    });
    return server;
  };

  const count = reading.prepare<[], number>('SELECT count(*) FROM mails').pluck();
  const columns = 'id, at, sender AS "from", recipient AS "to", subject, bytes';
  const where = "id <= @until AND (@pattern = '' OR recipient LIKE @pattern ESCAPE '\\' OR subject LIKE @pattern ESCAPE '\\')";
  const found = reading.prepare<[{ pattern: string; until: number }], number>(`SELECT count(*) FROM mails WHERE ${where}`).pluck();
  const foundPage = reading.prepare<[{ pattern: string; until: number; limit: number; offset: number }], CapturedMail>(
    `SELECT ${columns} FROM mails WHERE ${where} ORDER BY id DESC LIMIT @limit OFFSET @offset`,
  );
  const one = reading.prepare<[number], CapturedMail & { head: Buffer; content: Buffer }>(
    `SELECT ${columns}, head, content FROM mails JOIN bodies ON hash = body WHERE id = ?`,
  );
  const sentTo = reading.prepare<[string], CapturedMail>(
    `SELECT ${columns} FROM mails WHERE recipient = ? COLLATE NOCASE ORDER BY id DESC`,
  );
  let removals = 0;
  let closing: Promise<void> | null = null;

  return {
    relay: async () => ({ host: '127.0.0.1', port: (await running()).port, security: 'none', user: null, returnPath: '' }),
    count: () => count.get() ?? 0,
    page: ({ offset, limit, search = '', until = Number.MAX_SAFE_INTEGER }) => {
      const pattern = search === '' ? '' : `%${search.replace(/[\\%_]/g, '\\$&')}%`;
      return { total: found.get({ pattern, until }) ?? 0, mails: foundPage.all({ pattern, until, limit, offset }) };
    },
    mail: (id) => {
      const found = one.get(id);
      if (!found) return null;
      const { head, content, ...mail } = found;
      return { ...mail, source: Buffer.concat([head, content]).toString('utf8') };
    },
    empty: async () => {
      const { worker } = await running();
      return new Promise((resolve) => {
        const onMessage = (message: FromPractice) => {
          if (message !== 'emptied') return;
          worker.off('message', onMessage);
          resolve();
        };
        worker.on('message', onMessage);
        worker.postMessage('empty' satisfies ToPractice);
      });
    },
    to: (address) => sentTo.all(address),
    remove: async (which) => {
      const { worker } = await running();
      removals += 1;
      const number = removals;
      return new Promise((resolve, reject) => {
        const onMessage = (message: FromPractice) => {
          if (typeof message !== 'object') return;
          if ('removed' in message && message.removed === number) resolve(message.count);
          else if ('notRemoved' in message && message.notRemoved === number) reject(unpackFailure(message.failure));
          else return;
          worker.off('message', onMessage);
        };
        worker.on('message', onMessage);
        worker.postMessage({ remove: { number, which } } satisfies ToPractice);
      });
    },
    close: () => {
      closing ??= (async () => {
        // The writer closes last: a reader cannot put everything into the one file.
        reading.close();
        const begun = await server?.catch(() => null);
        begun?.worker.postMessage('close' satisfies ToPractice);
        await begun?.ended;
      })();
      return closing;
    },
  };
}

/** Makes the file where there is none, and gives a connection that reads it. */
function openCaptured(file: string): Database.Database {
  try {
    const opened = openPracticeFile(file);
    opened.pragma('query_only = ON');
    return opened;
  } catch (error) {
    throw unusable(storageError(error, dirname(file)));
  }
}

/** A damaged file of captured mails can be moved away; nothing else is in it. */
function unusable(error: AppError): AppError {
  return error.text.id === 'error.storageCorrupt' ? new AppError('storage', 'dispatch.practice.corrupt', error.text.params) : error;
}

interface Running {
  readonly worker: Worker;
  readonly port: number;
  readonly ended: Promise<void>;
}

function startServer(start: PracticeStart, workerUrl: URL): Promise<Running> {
  const worker = new Worker(workerUrl, { workerData: start });
  const ended = new Promise<void>((resolve) => worker.once('exit', () => resolve()));
  return new Promise((resolve, reject) => {
    const failed = (what: string) => reject(new AppError('network', 'dispatch.practice.failed', { what }));
    worker.once('error', (error) => failed(error.message));
    worker.once('message', (message: FromPractice) => {
      if (typeof message === 'object' && 'port' in message) resolve({ worker, port: message.port, ended });
      else if (typeof message === 'object' && 'unusable' in message) reject(unusable(unpackFailure(message.unusable)));
      else failed(typeof message === 'object' && 'failed' in message ? message.failed : 'practice');
    });
  });
}
