import { type Application, compose } from '../compose.ts';
import type { Host } from '../ports/host.ts';
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
  host: Omit<Host, 'reopen' | 'notify'> & Partial<Pick<Host, 'notify'>>,
  emit: (event: string) => void,
  reopened: () => void = () => {},
): Promise<Session> {
  const start = (practice: boolean): Promise<Application> =>
    compose({
      dataDirectory: dataDirectory(options.root, practice),
      practice,
      host: { notify: () => {}, ...host, reopen },
      workers: installation.workers,
      resources: installation.resources,
      ...(options.now === null ? {} : { now: options.now }),
      ...(options.settingsFile ? { settingsFile: options.settingsFile } : {}),
      emit: (event, data) => emit(JSON.stringify({ event, data })),
    });

  let current = start(options.practice);
  let open = options.practice;
  let opening: Promise<void> | null = null;
  /** Resolves when what was open before has ended; it answers its last calls meanwhile. */
  let ended: Promise<unknown> = Promise.resolve();

  async function change(practice: boolean): Promise<void> {
    if (practice !== open) {
      const next = await start(practice);
      const previous = current;
      current = Promise.resolve(next);
      standing = next;
      open = practice;
      ended = Promise.allSettled([ended, previous.then((application) => application.close())]);
    }
    // The one that asked is answered first.
    setImmediate(reopened);
  }

  function reopen({ practice }: { practice: boolean }): Promise<void> {
    opening ??= change(practice).finally(() => {
      opening = null;
    });
    return opening;
  }

  /** The one that is open, also for those who cannot wait. */
  let standing = await current;
  return {
    mistake: (place, error) => standing.mistake(place, error),
    windowGone: () => standing.windowGone(),
    call: async (request) => (await current).call(request),
    close: async () => {
      await opening?.catch(() => {});
      await Promise.allSettled([ended, (await current).close()]);
    },
  };
}
