import { type BrowserWindow, dialog, powerMonitor } from 'electron';
import type { Translate } from '#shared/texts/translate.ts';

/** How long the page may take to hand over what was typed last, in ms. */
const lastWords = 1000;

export interface Leaving {
  t(): Translate;
  sendRuns(): boolean;
  /** Told when the page has broken down. */
  gone(): void;
  openAgain(): void;
  /** Lets what is under way finish, and closes the application. */
  end(): Promise<void>;
}

/**
 * Resolves when the window is gone and the application has ended. A window that is closed during a send asks first;
 * a system that shuts down does not wait for an answer. Rejects when the end went wrong.
 */
export function untilLeft(window: BrowserWindow, { t, sendRuns, gone, openAgain, end }: Leaving): Promise<void> {
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  let leaving = false;
  let asking = false;

  const leave = async () => {
    if (leaving) return;
    leaving = true;
    await handOver(window);
    window.hide();
    try {
      await end();
      resolve();
    } catch (reason) {
      reject(reason);
    } finally {
      window.destroy();
    }
  };

  const ask = async () => {
    if (asking) return;
    asking = true;
    const { response } = await dialog.showMessageBox(window, {
      type: 'question',
      message: t()('window.sendRuns'),
      detail: t()('window.sendRunsDetail'),
      buttons: [t()('window.keepSending'), t()('window.pauseAndQuit')],
      defaultId: 0,
      cancelId: 0,
      noLink: true,
    });
    asking = false;
    if (response === 1) await leave();
  };

  window.on('close', (event) => {
    // The window goes last, when everything is written down.
    event.preventDefault();
    void (sendRuns() ? ask() : leave());
  });
  window.on('session-end', () => void leave());
  powerMonitor.on('shutdown', (event?: { preventDefault(): void }) => {
    event?.preventDefault();
    void leave();
  });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => void leave());

  window.webContents.on('render-process-gone', async (_event, { reason }) => {
    if (leaving || reason === 'clean-exit') return;
    gone();
    const { response } = await dialog.showMessageBox(window, {
      type: 'warning',
      message: t()('window.gone'),
      detail: t()('window.goneDetail'),
      buttons: [t()('window.openAgain'), t()('window.quit')],
      defaultId: 0,
      cancelId: 0,
      noLink: true,
    });
    if (response === 0) openAgain();
    else window.close();
  });
  return promise;
}

/** The page saves what was typed last, as it does whenever it is left. */
async function handOver(window: BrowserWindow): Promise<void> {
  const enough = Promise.withResolvers<void>();
  const timer = setTimeout(enough.resolve, lastWords);
  await Promise.race([
    window.webContents.executeJavaScript("void window.dispatchEvent(new Event('pagehide'))").catch(() => {}),
    enough.promise,
  ]);
  clearTimeout(timer);
}
