import type { Session } from './session.ts';

/**
 * Keeps in the log for support what ends the process, or would. What happens then is the system's to decide, as before: this
 * only looks on. Electron's main process goes on after a rejection that nobody took; there it is told of too. The returned
 * function ends it.
 */
export function watchProcess(session: Pick<Session, 'mistake'>): () => void {
  const uncaught = (error: Error): void => session.mistake('process', error);
  const rejected = (reason: unknown): void => {
    session.mistake('process', reason);
    console.error(reason);
  };
  process.on('uncaughtExceptionMonitor', uncaught);
  if (process.versions.electron !== undefined) process.on('unhandledRejection', rejected);
  return () => {
    process.off('uncaughtExceptionMonitor', uncaught);
    process.off('unhandledRejection', rejected);
  };
}
