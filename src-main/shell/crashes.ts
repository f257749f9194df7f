import type { Session } from './session.ts';

/**
 * Keeps in the log for support what ends the process, or would. What happens then is the system's to decide, as before: this
 * only looks on. Electron's main process goes on after a rejection that nobody took; there it is told of too.
 */
export function watchProcess(session: Pick<Session, 'mistake'>): void {
  process.on('uncaughtExceptionMonitor', (error) => session.mistake('process', error));
  if (process.versions.electron !== undefined)
    process.on('unhandledRejection', (reason) => {
      session.mistake('process', reason);
      console.error(reason);
    });
}
