import { tmpdir } from 'node:os';
import { sep } from 'node:path';
import { type Application, compose } from '../compose.ts';
import type { Host } from '../ports/host.ts';
import { explain, startFailure, systemLocale } from './explain.ts';
import { installation } from './installation.ts';
import { dataDirectory, type StartOptions } from './locations.ts';

/** The application as a host runs it: one at a time, on the practice directory or on the real one. */
export interface Session {
  call(request: string): Promise<string>;
  /** Keeps a mistake that no call is there to tell of in the log for support. */
  mistake(place: 'process' | 'window', error: unknown): void;
  windowGone(): void;
  /** Waits for what is under way, and closes the store. */
  close(): Promise<void>;
}

/**
 * Starts the application. Asked to open the other data directory, it starts there first: where that fails, the call
 * that asked is refused with the reason and all stays as it was. Else it answers, closes the one before and tells
 * `reopened`. Rejects when the data directory cannot be used.
 */
export async function startSession(
  options: StartOptions,
  host: Omit<Host, 'reopen' | 'restart' | 'notify'> & Partial<Pick<Host, 'notify'>>,
  emit: (event: string) => void,
  reopened: () => void = () => {},
): Promise<Session> {
  const start = (practice: boolean, restore?: string, packs?: readonly string[]): Promise<Application> =>
    compose({
      dataDirectory: dataDirectory(options.root, practice),
      practice,
      host: { notify: () => {}, ...host, reopen, restart },
      // A data directory among the system's temporary files is not there to last.
      stateDirectory: options.root.startsWith(tmpdir() + sep) ? null : (options.state ?? null),
      workers: installation.workers,
      dictionaries: installation.dictionaries,
      resources: installation.resources,
      ...(options.now === null ? {} : { now: options.now }),
      ...(options.settingsFile ? { settingsFile: options.settingsFile } : {}),
      ...(restore === undefined ? {} : { restore }),
      ...(packs === undefined ? {} : { packs }),
      ...(options.nameServers ? { nameServers: options.nameServers } : {}),
      ...(options.passphraseCost === undefined ? {} : { passphraseCost: options.passphraseCost }),
      ...(options.speller ? { speller: options.speller } : {}),
      emit: (event, data) => emit(JSON.stringify({ event, data })),
    });

  // Once: what is opened later is what stands there then.
  let current = start(options.practice, options.restore);
  let open = options.practice;
  let opening: Promise<void> | null = null;
  /** Resolves when what was open before has ended; it answers its last calls meanwhile. */
  let ended: Promise<unknown> = Promise.resolve();

  async function change(practice: boolean, restore?: string, packs?: readonly string[]): Promise<void> {
    if (practice !== open) {
      const next = await start(practice, restore, packs);
      const previous = current;
      current = Promise.resolve(next);
      standing = next;
      open = practice;
      ended = Promise.allSettled([ended, previous.then((application) => application.close())]);
    }
    // The one that asked is answered first.
    setImmediate(reopened);
  }

  function reopen({ practice, restore, packs }: Parameters<Host['reopen']>[0]): Promise<void> {
    opening ??= change(practice, restore, packs).finally(() => {
      opening = null;
    });
    return opening;
  }

  /** Closes before it opens: two cannot have one directory. */
  function restart(): void {
    opening ??= (async () => {
      const previous = await current;
      const next = Promise.withResolvers<Application>();
      current = next.promise;
      await previous.close();
      try {
        standing = await start(open);
        next.resolve(standing);
      } catch (reason) {
        // The next call tries again.
        next.promise.catch(() => {});
        next.reject(reason);
      }
      setImmediate(reopened);
    })().finally(() => {
      opening = null;
    });
  }

  /** The one that answers; one that could not be opened is tried again. */
  async function answering(): Promise<Application> {
    try {
      return await current;
    } catch {
      current = start(open);
      standing = await current;
      return standing;
    }
  }

  /** The one that is open, or was last, also for those who cannot wait. */
  let standing = await current;
  return {
    mistake: (place, error) => standing.mistake(place, error),
    windowGone: () => standing.windowGone(),
    call: async (request) => {
      try {
        return (await answering()).call(request);
      } catch (reason) {
        return refusal(request, reason);
      }
    },
    close: async () => {
      await opening?.catch(() => {});
      await Promise.allSettled([ended, current.then((application) => application.close())]);
    },
  };
}

/** What a call is answered while the data directory cannot be opened. */
function refusal(request: string, reason: unknown): string {
  const { kind, text } = startFailure(reason);
  let id: unknown = null;
  try {
    id = (JSON.parse(request) as { id?: unknown }).id ?? null;
  } catch {
    // A line that is no request has no number.
  }
  return JSON.stringify({ id, ok: false, error: { kind, text: explain(reason, systemLocale()), textId: text.id } });
}
