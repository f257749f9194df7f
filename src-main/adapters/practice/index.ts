import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import Database from 'better-sqlite3';
import type { CapturedMail, PracticeServer } from '#main/ports/practice.ts';
import { AppError } from '#shared/domain/errors.ts';
import { privateDirectory, privateFile } from '../files/private.ts';
import { unpackFailure } from '../sqlite/failures.ts';
import type { FromPractice, PracticeStart, ToPractice } from './messages.ts';

export interface PracticeOptions {
  /** The practice data directory. */
  readonly directory: string;
  /** `practice-worker.ts`, or what it was built to. */
  readonly workerUrl: URL;
  /** The application's present, ISO 8601 UTC; captured mails are dated by it. */
  readonly now: string;
  /** Resolves when the directory is this program's; nothing in it is touched before. */
  readonly ours?: Promise<unknown>;
}

/** Starts the practice server on a loopback port. Rejects with `network` when it cannot, and with what `ours` rejects with. */
export async function createPracticeServer({ directory, workerUrl, now, ours }: PracticeOptions): Promise<PracticeServer> {
  const file = join(directory, 'practice.sqlite');
  const worker = new Worker(workerUrl, { workerData: { file, clockAhead: Date.parse(now) - Date.now() } satisfies PracticeStart });
  const ended = new Promise<void>((resolve) => worker.once('exit', () => resolve()));
  const listening = started(worker);
  listening.catch(() => {});
  try {
    await ours;
    privateDirectory(directory);
    privateFile(file);
  } catch (error) {
    await worker.terminate();
    throw error;
  }
  worker.postMessage('open' satisfies ToPractice);
  const port = await listening;

  const reading = new Database(file, { readonly: true });
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
    relay: { host: '127.0.0.1', port, security: 'none', user: null, returnPath: '' },
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
    empty: () =>
      new Promise((resolve) => {
        const onMessage = (message: FromPractice) => {
          if (message !== 'emptied') return;
          worker.off('message', onMessage);
          resolve();
        };
        worker.on('message', onMessage);
        worker.postMessage('empty' satisfies ToPractice);
      }),
    to: (address) => sentTo.all(address),
    remove: (which) => {
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
        worker.postMessage('close' satisfies ToPractice);
        await ended;
      })();
      return closing;
    },
  };
}

/** A damaged file of captured mails can be moved away; nothing else is in it. */
function unusable(error: AppError): AppError {
  return error.text.id === 'error.storageCorrupt' ? new AppError('storage', 'dispatch.practice.corrupt', error.text.params) : error;
}

function started(worker: Worker): Promise<number> {
  return new Promise((resolve, reject) => {
    const failed = (what: string) => reject(new AppError('network', 'dispatch.practice.failed', { what }));
    worker.once('error', (error) => failed(error.message));
    worker.once('message', (message: FromPractice) => {
      if (typeof message === 'object' && 'port' in message) resolve(message.port);
      else if (typeof message === 'object' && 'unusable' in message) reject(unusable(unpackFailure(message.unusable)));
      else failed(typeof message === 'object' && 'failed' in message ? message.failed : 'practice');
    });
  });
}
