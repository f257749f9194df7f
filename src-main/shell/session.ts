import { type Application, compose } from '../compose.ts';
import type { Host } from '../ports/host.ts';
import { installation } from './installation.ts';
import { dataDirectory, type StartOptions } from './locations.ts';

/** The application as a host runs it: one at a time, on the practice directory or on the real one. */
export interface Session {
  call(request: string): Promise<string>;
  /** Waits for what is under way, and closes the store. */
  close(): Promise<void>;
}

/**
 * Starts the application. When it is asked to open the other data directory it answers first, closes, starts anew
 * there and tells `reopened`. Rejects when the data directory cannot be used.
 */
export async function startSession(
  options: StartOptions,
  host: Omit<Host, 'reopen'>,
  emit: (event: string) => void,
  reopened: () => void = () => {},
): Promise<Session> {
  const start = (practice: boolean): Promise<Application> =>
    compose({
      dataDirectory: dataDirectory(options.root, practice),
      practice,
      host: { ...host, reopen },
      workers: installation.workers,
      resources: installation.resources,
      ...(options.now === null ? {} : { now: options.now }),
      emit: (event, data) => emit(JSON.stringify({ event, data })),
    });

  let current = start(options.practice);
  let open = options.practice;

  async function reopen({ practice }: { practice: boolean }): Promise<void> {
    setImmediate(() => {
      const previous = current;
      current = previous
        .then((application) => application.close())
        .then(() => start(practice))
        .then(
          (application) => {
            open = practice;
            return application;
          },
          // What cannot be opened leaves the person where they were.
          (reason) => start(open).catch(() => Promise.reject(reason)),
        );
      current.then(reopened, () => {});
    });
  }

  await current;
  return {
    call: async (request) => (await current).call(request),
    close: async () => (await current).close(),
  };
}
